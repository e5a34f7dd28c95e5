/** The access log: who opened which issuer, written before anything is given. */
import { recordedInstant } from '../app/ledger/instant.ts';
import type { Access } from '../store/desk.ts';
import type { Keeping } from './keeping.ts';
import type { SignedIn } from './session.ts';

/** The same person at the same route of the same issuer is written once in so many milliseconds. */
const AGAIN_AFTER = 60_000;
/** Routes of no single issuer, such as the desk, which a page asks for all day. */
const AGAIN_AFTER_ALL = 60 * 60_000;
const REMEMBERED_MOST = 20_000;

export interface Opened {
	readonly who: SignedIn | null;
	/** Method and route, without anything of the request. */
	readonly what: string;
	readonly issuer: string | null;
	readonly outcome: Access['outcome'];
}

/** What was not given is written every time. */
export function accessLog({ desk, now }: Keeping) {
	const last = new Map<string, number>();
	return async ({ who, what, issuer, outcome }: Opened): Promise<void> => {
		const at = now();
		const key = `${who?.person.id ?? ''} ${what} ${issuer ?? ''}`;
		if (outcome === 'given') {
			const rest = issuer === null ? AGAIN_AFTER_ALL : AGAIN_AFTER;
			if (at - (last.get(key) ?? Number.NEGATIVE_INFINITY) < rest) return;
			if (last.size > REMEMBERED_MOST) last.clear();
			last.set(key, at);
		}
		await desk.logAccess({
			at: recordedInstant(at),
			firm: who?.firm.id ?? null,
			person: who?.person.id ?? null,
			what,
			issuer,
			outcome,
		});
	};
}
