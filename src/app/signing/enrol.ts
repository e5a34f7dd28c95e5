/** Adding a passkey that signs. It is apart from those that open a session: who can open the desk cannot yet sign. */
import { createHash } from 'node:crypto';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { DeskStore, SigningKey } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import { recordedInstant } from '../ledger/instant.ts';
import { type Attestation, attestationOf, clientDataOf } from './answer.ts';
import { type Bound, ENROL_MILLISECONDS, enrolChallenge, examineEnrolChallenge } from './enrol-challenge.ts';
import { examineData, refusePlace, unreadable } from './examine.ts';
import { keysThatSign } from './keys.ts';
import type { RelyingParty } from './relying-party.ts';

export interface Enrolling {
	readonly keys: Pick<DeskStore, 'signingKeys' | 'addSigningKey'>;
	readonly party: RelyingParty;
	/** Seals the challenge; the same on all servers. */
	readonly secret: string;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export interface Enrolled {
	readonly id: string;
	/** Shown by the device; an address or a name. */
	readonly account: string;
	readonly name: string;
}

/** Options for `navigator.credentials.create`. `nonce` is 16 random bytes. */
export async function enrolOptionsFor(
	person: Enrolled,
	nonce: Uint8Array,
	{ keys, party, secret, now }: Enrolling,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
	const known = await keysThatSign(keys, person.id);
	const { generateRegistrationOptions } = await import('@simplewebauthn/server');
	return await generateRegistrationOptions({
		rpName: party.name,
		rpID: party.id,
		userName: person.account,
		userDisplayName: person.name,
		// Apart from the identifier under which the same device may keep a passkey that opens a session.
		userID: new Uint8Array(createHash('sha256').update(`sign:${person.id}`, 'utf8').digest()),
		challenge: enrolChallenge(nonce, now, { person: person.id, rpId: party.id, secret }),
		timeout: ENROL_MILLISECONDS,
		attestationType: 'none',
		excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
		authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
		supportedAlgorithmIDs: [...ALGORITHMS],
	});
}

/** ES256, EdDSA, RS256: what every device has, and what any program can examine later. */
const ALGORITHMS = [-7, -8, -257] as const;

/**
 * Adds the passkey and gives it. Refuses with `SIGNING_EXPIRED`, `SIGNING_KEY_KNOWN`, `SIGNING_OTHER_PLACE`,
 * `SIGNING_UNVERIFIED`, `SIGNING_ANSWER`.
 */
export async function addKey(
	{ person, name, response }: { readonly person: string; readonly name: string; readonly response: unknown },
	{ keys, party, secret, now }: Enrolling,
): Promise<SigningKey> {
	const answer = attestationOf(response);
	const { challenge, origin, crossOrigin } = clientDataOf(answer.response.clientDataJSON);
	examineEnrolChallenge(challenge, now, { person, rpId: party.id, secret } satisfies Bound);
	refusePlace(origin, party.origins, crossOrigin === true);
	if ((await keys.signingKeys(person)).some(({ id }) => id === answer.id)) {
		throw new Refusal('SIGNING_KEY_KNOWN', 'this passkey was added before', 'make a new passkey');
	}
	const { credential, transports } = await credentialOf(answer, challenge, party);
	const key: SigningKey = {
		id: credential.id,
		person,
		name,
		publicKey: Buffer.from(credential.publicKey).toString('base64url'),
		counter: credential.counter,
		transports,
		enrolledAt: recordedInstant(now),
		removedAt: null,
	};
	await keys.addSigningKey(key);
	return key;
}

async function credentialOf({ response, ...answer }: Attestation, challenge: string, party: RelyingParty) {
	const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
	const { clientDataJSON, attestationObject, transports = [] } = response;
	examineData(await dataOf(attestationObject), party.id);
	try {
		const { verified, registrationInfo } = await verifyRegistrationResponse({
			response: {
				...answer,
				response: { clientDataJSON, attestationObject },
				clientExtensionResults: {},
			},
			expectedChallenge: challenge,
			expectedOrigin: [...party.origins],
			expectedRPID: party.id,
			requireUserVerification: true,
			supportedAlgorithmIDs: [...ALGORITHMS],
		});
		if (verified) return { credential: registrationInfo.credential, transports };
	} catch (error) {
		throw unreadable(error instanceof Error ? error.message : String(error));
	}
	throw unreadable('its attestation does not hold');
}

/** What the device says of itself and of its new key, from the wrapping around it. */
async function dataOf(attestationObject: string): Promise<Buffer> {
	const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
	try {
		const bytes = new Uint8Array(Buffer.from(attestationObject, 'base64url'));
		return Buffer.from(decodeAttestationObject(bytes).get('authData'));
	} catch {
		throw unreadable('its attestation cannot be decoded');
	}
}
