/**
 * Passkeys that open a session, as a part of the sign-in library; apart from those that sign a return, which the desk
 * keeps. A passkey makes sure by finger, face or PIN who holds it, so no one-time code is asked for beside it.
 */
import {
	type AuthenticationResponseJSON,
	generateAuthenticationOptions,
	generateRegistrationOptions,
	type RegistrationResponseJSON,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { recordedInstant } from '../../app/ledger/instant.ts';
import type { PasskeyTable, Tables } from './tables.ts';

export interface PasskeySettings {
	readonly kysely: Kysely<Tables>;
	readonly baseUrl: string;
	readonly now: () => number;
}

/** A challenge serves once and so long. */
const LASTS = 5 * 60 * 1000;
const TEXT_MOST = 65_536;

const base64url = z
	.string()
	.regex(/^[A-Za-z0-9_-]+$/)
	.max(TEXT_MOST);
const answered = z.object({
	id: base64url,
	rawId: base64url,
	type: z.literal('public-key'),
	response: z.looseObject({ clientDataJSON: base64url }),
	clientExtensionResults: z.looseObject({}).default({}),
});
const clientData = z.object({ challenge: z.string().min(16).max(200) });

export function passkeys(settings: PasskeySettings) {
	const { kysely, baseUrl } = settings;
	const { hostname, origin } = new URL(baseUrl);
	return {
		id: 'ff301-passkeys',
		endpoints: {
			passkeySignInOptions: createAuthEndpoint(
				'/passkey/sign-in/options',
				{ method: 'POST' },
				async (context) => {
					const options = await generateAuthenticationOptions({
						rpID: hostname,
						userVerification: 'required',
					});
					await keep(context, 'sign-in', options.challenge);
					return context.json(options);
				},
			),
			passkeySignIn: createAuthEndpoint(
				'/passkey/sign-in',
				{ method: 'POST', body: z.object({ response: answered }) },
				async (context) => {
					const { response } = context.body;
					const challenge = await consume(context, 'sign-in', response.response.clientDataJSON);
					const passkey = await passkeyOf(kysely, response.id);
					await examine(settings, passkey, response as unknown as AuthenticationResponseJSON, {
						challenge,
						hostname,
						origin,
					});
					const user = await context.context.internalAdapter.findUserById(passkey.person);
					const session = user && (await context.context.internalAdapter.createSession(user.id));
					if (!user || !session) throw refused();
					await setSessionCookie(context, { session, user });
					return context.json({ done: true });
				},
			),
			passkeyAddOptions: createAuthEndpoint(
				'/passkey/add/options',
				{ method: 'POST', use: [sensitiveSessionMiddleware] },
				async (context) => {
					const { user } = context.context.session;
					const known = await ownPasskeys(kysely, user.id);
					const options = await generateRegistrationOptions({
						rpName: 'FF301',
						rpID: hostname,
						userID: new TextEncoder().encode(user.id),
						userName: user.email,
						userDisplayName: user.name,
						attestationType: 'none',
						excludeCredentials: known.map(({ id }) => ({ id })),
						authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
					});
					await keep(context, `add ${user.id}`, options.challenge);
					return context.json(options);
				},
			),
			passkeyAdd: createAuthEndpoint(
				'/passkey/add',
				{
					method: 'POST',
					use: [sensitiveSessionMiddleware],
					body: z.object({ name: z.string().trim().min(1).max(100), response: answered }),
				},
				async (context) => {
					const { name, response } = context.body;
					const { user } = context.context.session;
					const challenge = await consume(context, `add ${user.id}`, response.response.clientDataJSON);
					const added = await register(response as unknown as RegistrationResponseJSON, {
						challenge,
						hostname,
						origin,
					});
					const at = recordedInstant(settings.now());
					const written = await kysely
						.insertInto('people_passkey')
						.values({ ...added, person: user.id, name, added_at: at })
						.onConflict((conflict) => conflict.doNothing())
						.executeTakeFirst();
					if (written.numInsertedOrUpdatedRows !== 1n) throw refused();
					return context.json({ id: added.id, name, addedAt: at });
				},
			),
			passkeyList: createAuthEndpoint(
				'/passkey/list',
				{ method: 'GET', use: [sensitiveSessionMiddleware] },
				async (context) =>
					context.json({
						passkeys: (await ownPasskeys(kysely, context.context.session.user.id)).map(
							({ id, name, added_at }) => ({ id, name, addedAt: added_at }),
						),
					}),
			),
			passkeyRemove: createAuthEndpoint(
				'/passkey/remove',
				{ method: 'POST', use: [sensitiveSessionMiddleware], body: z.object({ id: z.string().max(1000) }) },
				async (context) => {
					const removed = await kysely
						.deleteFrom('people_passkey')
						.where('id', '=', context.body.id)
						.where('person', '=', context.context.session.user.id)
						.executeTakeFirst();
					if (removed.numDeletedRows !== 1n) throw refused();
					return context.json({ done: true });
				},
			),
		},
	} satisfies BetterAuthPlugin;
}

interface Challenges {
	readonly context: {
		readonly internalAdapter: {
			createVerificationValue(value: {
				identifier: string;
				value: string;
				expiresAt: Date;
			}): Promise<unknown>;
			consumeVerificationValue(identifier: string): Promise<unknown>;
		};
	};
}

async function keep({ context }: Challenges, purpose: string, challenge: string): Promise<void> {
	await context.internalAdapter.createVerificationValue({
		identifier: `passkey ${purpose} ${challenge}`,
		value: 'open',
		expiresAt: new Date(Date.now() + LASTS),
	});
}

/** The challenge that the answer says it answers, when it was given for this and nobody has answered it. */
async function consume({ context }: Challenges, purpose: string, clientDataJSON: string): Promise<string> {
	let data: unknown = null;
	try {
		data = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
	} catch {
		// Told by its shape.
	}
	const { success, data: said } = clientData.safeParse(data);
	if (!success) throw refused();
	const kept = await context.internalAdapter.consumeVerificationValue(`passkey ${purpose} ${said.challenge}`);
	if (!kept) throw refused();
	return said.challenge;
}

interface Place {
	readonly challenge: string;
	readonly hostname: string;
	readonly origin: string;
}

/** Refuses what is not signed by the passkey, and one whose counter does not go up: a copy. */
async function examine(
	{ kysely }: PasskeySettings,
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

async function register(
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

async function passkeyOf(kysely: Kysely<Tables>, id: string): Promise<PasskeyTable> {
	const passkey = await kysely
		.selectFrom('people_passkey')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	if (!passkey) throw refused();
	return passkey;
}

async function ownPasskeys(kysely: Kysely<Tables>, person: string): Promise<readonly PasskeyTable[]> {
	return kysely
		.selectFrom('people_passkey')
		.selectAll()
		.where('person', '=', person)
		.orderBy('added_at')
		.orderBy('id')
		.execute();
}

/** The same for everything that can be wrong. */
function refused(): APIError {
	return new APIError('UNAUTHORIZED', {
		code: 'SIGN_IN_PASSKEY',
		message: 'the passkey opens no session here',
	});
}
