/**
 * Whether a passkey signed a statement, judged from the statement, the public key and the answer alone. The server
 * asks it when somebody signs, and `ff301 verify` asks it of a record years later: there is no second way.
 */
import { createHash } from 'node:crypto';
import { Refusal } from '../../value/refusal.ts';
import { type Assertion, clientDataOf } from './answer.ts';
import type { PasskeySignature } from './signature.ts';
import { challengeOf, type Statement, statementTitle } from './statement.ts';

export interface Examined {
	readonly statement: Statement;
	readonly answer: Assertion;
	/** COSE, base64url. */
	readonly publicKey: string;
	readonly rpId: string;
	/** Sites whose pages may have asked. */
	readonly origins: readonly string[];
}

/** SHA-256 of the site's name, flags and counter come first in what a device signs. */
const FLAGS_AT = 32;
const COUNTER_AT = 33;
const SHORTEST = 37;
const PRESENT = 0x01;
const VERIFIED = 0x04;

/**
 * Gives the counter and the site that asked. Refuses `SIGNING_OTHER_CONTENT` (another statement), `SIGNING_OTHER_PLACE`
 * (another site), `SIGNING_UNVERIFIED`, `SIGNING_WRONG`, `SIGNING_ANSWER`.
 */
export async function examineAnswer(examined: Examined): Promise<{
	readonly counter: number;
	readonly origin: string;
}> {
	const { statement, answer, publicKey, rpId, origins } = examined;
	const { response } = answer;
	const { type, challenge, origin, crossOrigin } = clientDataOf(response.clientDataJSON);
	if (type !== 'webauthn.get') throw unreadable(`it answers "${type}", which is no request for a signature`);
	if (challenge !== challengeOf(statement)) {
		throw new Refusal(
			'SIGNING_OTHER_CONTENT',
			`the passkey signed another statement than that on ${statementTitle(statement)}`,
			'open the page again, and sign what stands there now',
		);
	}
	refusePlace(origin, origins, crossOrigin === true);
	const data = Buffer.from(response.authenticatorData, 'base64url');
	const counter = examineData(data, rpId);
	if (!(await isSigned(publicKey, data, response))) {
		throw new Refusal('SIGNING_WRONG', 'the signature is not that of the passkey');
	}
	return { counter, origin };
}

/** The same for a signature from the record: the site that it names is the one that must have asked. */
export async function examineRecorded(recorded: PasskeySignature): Promise<void> {
	const { statement, publicKey, credential, rpId, origin } = recorded;
	const { clientDataJSON, authenticatorData, signature } = recorded;
	const answer = {
		id: credential,
		rawId: credential,
		type: 'public-key',
		response: { clientDataJSON, authenticatorData, signature },
	} as const;
	const { counter } = await examineAnswer({ statement, answer, publicKey, rpId, origins: [origin] });
	if (counter === recorded.counter) return;
	throw new Refusal(
		'SIGNING_WRONG',
		`the record says that the passkey counted ${recorded.counter}, and it counted ${counter}`,
	);
}

/** Refuses with `SIGNING_OTHER_PLACE` a page that is none of ours, or ours inside of another. */
export function refusePlace(origin: string, origins: readonly string[], framed: boolean): void {
	if (origins.includes(origin) && !framed) return;
	throw new Refusal(
		'SIGNING_OTHER_PLACE',
		framed
			? `the passkey was asked by ${origin} inside a page of another site`
			: `the passkey answered ${origin}, and this is ${origins.join(', ')}`,
		'open the desk by the address that you know, and sign there',
	);
}

/**
 * What the device says of the site that it is bound to and of who held it; gives what it counted. Refuses with
 * `SIGNING_OTHER_PLACE`, `SIGNING_UNVERIFIED`, `SIGNING_ANSWER`.
 */
export function examineData(data: Buffer, rpId: string): number {
	if (data.length < SHORTEST) throw unreadable('its data is too short');
	const place = createHash('sha256').update(rpId, 'utf8').digest();
	if (!data.subarray(0, FLAGS_AT).equals(place)) {
		throw new Refusal(
			'SIGNING_OTHER_PLACE',
			`the passkey is bound to another site than ${rpId}`,
			'open the desk by the address that you know, and sign there',
		);
	}
	const flags = data[FLAGS_AT] ?? 0;
	if ((flags & PRESENT) === 0 || (flags & VERIFIED) === 0) throw unverified();
	return data.readUInt32BE(COUNTER_AT);
}

/** Nobody's finger, face or PIN was asked for. */
function unverified(): Refusal {
	return new Refusal(
		'SIGNING_UNVERIFIED',
		'the passkey did not ask for finger, face or PIN',
		'set up a screen lock or a PIN on the device',
	);
}

async function isSigned(
	publicKey: string,
	authenticatorData: Buffer,
	{ clientDataJSON, signature }: Assertion['response'],
): Promise<boolean> {
	const { verifySignature } = await import('@simplewebauthn/server/helpers');
	const clientData = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
	try {
		return await verifySignature({
			credentialPublicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
			data: new Uint8Array(Buffer.concat([authenticatorData, clientData])),
			signature: new Uint8Array(Buffer.from(signature, 'base64url')),
		});
	} catch {
		// A signature that is not even built like one.
		return false;
	}
}

export function unreadable(why: string): Refusal {
	return new Refusal('SIGNING_ANSWER', `the answer of the passkey cannot be read: ${why}`, 'try again');
}
