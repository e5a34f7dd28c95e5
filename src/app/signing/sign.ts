/** Signing with a passkey: what the browser is asked, and what becomes of its answer. */
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { DeskStore, SigningKey } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import { assertionOf } from './answer.ts';
import { examineAnswer } from './examine.ts';
import { keysThatSign } from './keys.ts';
import type { RelyingParty } from './relying-party.ts';
import type { PasskeySignature, VerifiedSignature } from './signature.ts';
import { challengeOf, type Statement, statementDigest, statementTitle } from './statement.ts';

/** Five minutes, for one who reads the confirmations again while the device waits. */
const WAIT_MILLISECONDS = 300_000;

type Keys = Pick<DeskStore, 'signingKeys' | 'countSigningKey'>;

/** Options for `navigator.credentials.get`; null where the signatory has no passkey that signs. */
export async function signOptionsFor(
	statement: Statement,
	{ keys, party }: { readonly keys: Pick<DeskStore, 'signingKeys'>; readonly party: RelyingParty },
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
	const able = await keysThatSign(keys, statement.signatory.id);
	if (able.length === 0) return null;
	const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
	return await generateAuthenticationOptions({
		rpID: party.id,
		challenge: statementDigest(statement),
		allowCredentials: able.map(({ id, transports }) => ({ id, transports: [...transports] })),
		userVerification: 'required',
		timeout: WAIT_MILLISECONDS,
	});
}

export interface Answered {
	/** Made by the server from what stands now, never taken from the browser. */
	readonly statement: Statement;
	/** What the browser sent. */
	readonly response: unknown;
	/** Signatures that the chain of the issuer holds already. */
	readonly recorded: readonly VerifiedSignature[];
	/** Hong Kong time. */
	readonly at: string;
}

/**
 * The signature, examined and counted, ready to be recorded. When the record is then refused for a head that moved,
 * record the same signature again: an answer can be examined once only. Refuses with `SIGNING_KEY_UNKNOWN`,
 * `SIGNING_REPEATED`, and with what `examineAnswer` refuses.
 */
export async function verifyAnswer(
	{ statement, response, recorded, at }: Answered,
	{ keys, party }: { readonly keys: Keys; readonly party: RelyingParty },
): Promise<PasskeySignature> {
	const answer = assertionOf(response);
	const key = await keyOf(keys, statement.signatory.id, answer.id);
	const { origins, id: rpId } = party;
	const { publicKey } = key;
	const { counter, origin } = await examineAnswer({ statement, answer, publicKey, rpId, origins });
	if (recorded.some((each) => challengeOf(each.statement) === challengeOf(statement)))
		throw new Refusal(
			'SIGNING_REPEATED',
			`${statementTitle(statement)} was signed with this statement before`,
		);
	if (!(await keys.countSigningKey(key.id, counter)))
		throw new Refusal(
			'SIGNING_REPEATED',
			`the passkey counted ${counter}, and as much or more was seen before`,
			'remove the passkey, and add a new one',
		);
	const { clientDataJSON, authenticatorData, signature } = answer.response;
	return {
		kind: 'passkey',
		statement,
		credential: key.id,
		publicKey,
		enrolledAt: key.enrolledAt,
		clientDataJSON,
		authenticatorData,
		signature,
		counter,
		origin,
		rpId,
		at,
	};
}

async function keyOf(keys: Keys, person: string, id: string): Promise<SigningKey> {
	const key = (await keys.signingKeys(person)).find((each) => each.id === id);
	if (key && key.removedAt === null) return key;
	throw new Refusal(
		'SIGNING_KEY_UNKNOWN',
		key
			? `this passkey was removed on ${key.removedAt?.slice(0, 10)}`
			: 'this passkey is none of those that the signatory added for signing',
		'use a passkey of your own that signs, or add one',
	);
}
