/** Passkeys that sign, apart from those that open a session. */
import { randomBytes } from 'node:crypto';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { addKey, type Enrolling, enrolOptionsFor } from '../../app/signing/enrol.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Keeping } from '../keeping.ts';
import { relyingParty } from '../relying-party.ts';
import type { Handlers } from '../route.ts';
import type { SignedIn } from '../session.ts';

/** A key that signs is added by somebody who signed in so many milliseconds ago at most. */
const FRESH = 15 * 60 * 1000;

export const SIGNING_KEYS: Pick<Handlers, 'signingKeyOptions' | 'addSigningKey' | 'removeSigningKey'> = {
	signingKeyOptions: async ({ keeping, who }) => {
		needFresh(who);
		const { id, name, email } = who.person;
		return {
			options: await enrolOptionsFor({ id, name, account: email }, randomBytes(16), enrolling(keeping)),
		};
	},
	addSigningKey: async ({ body, keeping, who }) => {
		needFresh(who);
		const key = await addKey({ person: who.person.id, ...body }, enrolling(keeping));
		return { id: key.id, name: key.name, enrolledAt: key.enrolledAt };
	},
	removeSigningKey: async ({ params, keeping, who }) => {
		const at = recordedInstant(keeping.now());
		if (await keeping.desk.removeSigningKey(who.person.id, params['id'] ?? '', at)) return { done: true };
		throw new Refusal('REQUEST_UNKNOWN', 'there is no such passkey', null);
	},
};

/** Refuses with `SIGN_IN_AGAIN`. */
function needFresh({ age }: SignedIn): void {
	if (age <= FRESH) return;
	throw new Refusal('SIGN_IN_AGAIN', 'this needs a sign-in of the last 15 minutes', 'sign in again');
}

function enrolling({ desk, people, settings, now }: Keeping): Enrolling {
	return {
		keys: desk,
		party: relyingParty(settings),
		secret: people.secretFor('signing-keys'),
		now: now(),
	};
}
