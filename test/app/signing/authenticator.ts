/** A passkey in software: answers WebAuthn options as a browser with a device would, and can be made to misbehave. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

export interface Behaviour {
	/** The page that asks. */
	readonly origin?: string;
	/** The site that the device binds to. */
	readonly rpId?: string;
	/** Finger, face or PIN. */
	readonly verified?: boolean;
	readonly crossOrigin?: boolean;
	/** Does not count. */
	readonly uncounted?: boolean;
}

interface CreateOptions {
	readonly challenge: string;
	readonly rp: { readonly id?: string };
}

interface GetOptions {
	readonly challenge: string;
	readonly rpId?: string;
}

const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 };

export class Authenticator {
	readonly id = randomBytes(16).toString('base64url');
	readonly #origin: string;
	readonly #private: KeyObject;
	readonly #cose: Uint8Array;
	#counter = 0;

	constructor(origin: string) {
		this.#origin = origin;
		const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		this.#private = pair.privateKey;
		const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
		this.#cose = isoCBOR.encode(
			new Map<number, number | Uint8Array>([
				[1, 2],
				[3, -7],
				[-1, 1],
				[-2, bytesOf(x)],
				[-3, bytesOf(y)],
			]),
		);
	}

	/** What `navigator.credentials.create` gives, as JSON. */
	create({ challenge, rp }: CreateOptions, behaviour: Behaviour = {}) {
		const clientDataJSON = this.#clientData('webauthn.create', challenge, behaviour);
		const id = Buffer.from(this.id, 'base64url');
		const length = Buffer.alloc(2);
		length.writeUInt16BE(id.length);
		const authData = Buffer.concat([
			this.#head(rp.id ?? '', FLAGS.attested, behaviour),
			Buffer.alloc(16),
			length,
			id,
			this.#cose,
		]);
		const attestationObject = isoCBOR.encode(
			new Map<string, string | Uint8Array | Map<string, string>>([
				['fmt', 'none'],
				['attStmt', new Map()],
				['authData', new Uint8Array(authData)],
			]),
		);
		return {
			id: this.id,
			rawId: this.id,
			type: 'public-key',
			response: {
				clientDataJSON,
				attestationObject: Buffer.from(attestationObject).toString('base64url'),
				transports: ['internal'],
			},
			clientExtensionResults: {},
		};
	}

	/** What `navigator.credentials.get` gives, as JSON. */
	get({ challenge, rpId }: GetOptions, behaviour: Behaviour = {}) {
		const clientDataJSON = this.#clientData('webauthn.get', challenge, behaviour);
		if (!behaviour.uncounted) this.#counter += 1;
		const data = this.#head(rpId ?? '', 0, behaviour);
		const hashed = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
		const signature = sign('sha256', Buffer.concat([data, hashed]), this.#private);
		return {
			id: this.id,
			rawId: this.id,
			type: 'public-key',
			response: {
				clientDataJSON,
				authenticatorData: data.toString('base64url'),
				signature: signature.toString('base64url'),
			},
			clientExtensionResults: {},
		};
	}

	#clientData(type: string, challenge: string, { origin, crossOrigin = false }: Behaviour): string {
		const data = { type, challenge, origin: origin ?? this.#origin, crossOrigin };
		return Buffer.from(JSON.stringify(data), 'utf8').toString('base64url');
	}

	#head(rpId: string, flags: number, behaviour: Behaviour): Buffer {
		const counter = Buffer.alloc(4);
		counter.writeUInt32BE(this.#counter);
		const verified = behaviour.verified === false ? 0 : FLAGS.verified;
		return Buffer.concat([
			createHash('sha256')
				.update(behaviour.rpId ?? rpId)
				.digest(),
			Buffer.from([FLAGS.present | verified | flags]),
			counter,
		]);
	}
}

function bytesOf(base64url: string): Uint8Array {
	return new Uint8Array(Buffer.from(base64url, 'base64url'));
}
