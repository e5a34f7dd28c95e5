/** What the filing routes share: loading a month, who acts, and the review that is answered with. */

import type { Review } from '../api/returns.ts';
import { type Filing, loadFiling } from '../app/filing/load.ts';
import type { Acting } from '../app/filing/perform.ts';
import type { Month } from '../value/day.ts';
import type { Keeping } from './keeping.ts';
import type { SignedIn } from './session.ts';
import { directoryOf } from './shown/person-shown.ts';
import { reviewShown } from './shown/review-shown.ts';

export interface OfMonth {
	readonly keeping: Keeping;
	readonly who: SignedIn;
	readonly params: Readonly<Record<string, string>>;
}

export function monthIn({ params }: Pick<OfMonth, 'params'>): Month {
	return params['month'] as Month;
}

/** The return of a month, now or as known at an instant. */
export async function filingOf(
	{ keeping, params }: Pick<OfMonth, 'keeping' | 'params'>,
	knownAt?: string,
): Promise<Filing> {
	const { ledgers: store, desk, now } = keeping;
	const asked = knownAt === undefined ? { now: now() } : { now: now(), knownAt };
	return loadFiling({ store, desk }, params['code'] ?? '', params['month'] as Month, asked);
}

/** The person who is signed in, acting on a return; `match` is the hash of the head that was seen. */
export function actingOn({ keeping, who, params }: OfMonth, match: string | null): Acting {
	return {
		store: keeping.ledgers,
		desk: keeping.desk,
		issuer: params['code'] ?? '',
		month: params['month'] as Month,
		actor: { id: who.person.id, name: who.person.name, roles: who.roles },
		now: keeping.now(),
		...(match !== null && { expectedHead: match }),
	};
}

export async function reviewOf(of: OfMonth, knownAt?: string): Promise<Review> {
	const { keeping, who } = of;
	const [filing, people] = await Promise.all([filingOf(of, knownAt), keeping.people.people(who.firm.id)]);
	return reviewShown(filing, { who, person: directoryOf(people), now: keeping.now() });
}
