/**
 * The challenge of adding a passkey, which any server can examine: random bytes, an end, and a seal over both, the
 * person and the site. Nothing is kept between the two requests.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../value/refusal.ts';

const NONCE_BYTES = 16;
const END_BYTES = 8;
const SEAL_BYTES = 32;
/** How long a person has to add a passkey. */
export const ENROL_MILLISECONDS = 300_000;

export interface Bound {
	readonly person: string;
	readonly rpId: string;
	/** Known to all servers and to nobody else; 16 bytes or more. */
	readonly secret: string;
}

/** `nonce` is 16 random bytes, `now` milliseconds since 1970. */
export function enrolChallenge(nonce: Uint8Array, now: number, bound: Bound): Uint8Array<ArrayBuffer> {
	if (nonce.length !== NONCE_BYTES) throw new TypeError(`a nonce has ${NONCE_BYTES} bytes`);
	const end = Buffer.alloc(END_BYTES);
	end.writeBigUInt64BE(BigInt(Math.floor(now) + ENROL_MILLISECONDS));
	const head = Buffer.concat([nonce, end]);
	return new Uint8Array(Buffer.concat([head, seal(head, bound)]));
}

/** Refuses with `SIGNING_EXPIRED` a challenge that is over, another person's, another site's or not ours. */
export function examineEnrolChallenge(base64url: string, now: number, bound: Bound): void {
	const bytes = Buffer.from(base64url, 'base64url');
	const head = bytes.subarray(0, NONCE_BYTES + END_BYTES);
	const whole = bytes.length === NONCE_BYTES + END_BYTES + SEAL_BYTES;
	if (!whole || !timingSafeEqual(bytes.subarray(head.length), seal(head, bound))) {
		throw expired('adding this passkey was not begun here by this person');
	}
	if (head.readBigUInt64BE(NONCE_BYTES) < BigInt(Math.floor(now))) {
		throw expired('the time to add the passkey is over');
	}
}

function seal(head: Uint8Array, { person, rpId, secret }: Bound): Buffer {
	const about = JSON.stringify(['ff301 signing passkey', person, rpId]);
	return createHmac('sha256', secret).update(head).update(about, 'utf8').digest();
}

function expired(message: string): Refusal {
	return new Refusal('SIGNING_EXPIRED', message, 'begin again');
}
