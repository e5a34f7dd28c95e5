/** Whether a passkey answered what it was asked, by the library that verifies WebAuthn. */
import {
	type AuthenticationResponseJSON,
	type RegistrationResponseJSON,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Kysely } from 'kysely';
import { refused } from './passkey-challenges.ts';
import type { PasskeyTable, Tables } from './tables.ts';

export interface Place {
	readonly challenge: string;
	readonly hostname: string;
	readonly origin: string;
}

/** Refuses what is not signed by the passkey, and one whose counter does not go up: a copy. */
export async function examine(
	kysely: Kysely<Tables>,
	passkey: PasskeyTable,
	response: AuthenticationResponseJSON,
	{ challenge, hostname, origin }: Place,
): Promise<void> {
	const { verified, authenticationInfo } = await verifyAuthenticationResponse({
		response,
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: hostname,
		requireUserVerification: true,
		credential: {
			id: passkey.id,
			publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
			// PostgreSQL gives its longest whole numbers as text.
			counter: Number.parseInt(String(passkey.counter), 10),
		},
	}).catch(() => {
		throw refused();
	});
	if (!verified) throw refused();
	const { newCounter } = authenticationInfo;
	const counted = await kysely
		.updateTable('people_passkey')
		.set({ counter: newCounter })
		.where('id', '=', passkey.id)
		.where((is) =>
			is.or([is('counter', '<', newCounter), is.and([is('counter', '=', 0), is.val(newCounter === 0)])]),
		)
		.executeTakeFirst();
	if (counted.numUpdatedRows !== 1n) throw refused();
}

export async function register(
	response: RegistrationResponseJSON,
	{ challenge, hostname, origin }: Place,
): Promise<Pick<PasskeyTable, 'id' | 'public_key' | 'counter' | 'transports'>> {
	const { verified, registrationInfo } = await verifyRegistrationResponse({
		response,
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: hostname,
		requireUserVerification: true,
	}).catch(() => {
		throw refused();
	});
	if (!verified) throw refused();
	const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
	return {
		id,
		public_key: Buffer.from(publicKey).toString('base64url'),
		counter,
		transports: JSON.stringify(transports),
	};
}
