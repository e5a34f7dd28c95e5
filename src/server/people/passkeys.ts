/**
 * Passkeys that open a session, as a part of the sign-in library; apart from those that sign a return, which the desk
 * keeps. A passkey makes sure by finger, face or PIN who holds it, so no one-time code is asked for beside it.
 */
import {
	type AuthenticationResponseJSON,
	generateAuthenticationOptions,
	generateRegistrationOptions,
	type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { examine, register } from './passkey-answers.ts';
import { answered, consume, keep, refused } from './passkey-challenges.ts';
import type { PasskeyTable, Tables } from './tables.ts';

export interface PasskeySettings {
	readonly kysely: Kysely<Tables>;
	readonly baseUrl: string;
	readonly now: () => number;
}

export function passkeys(settings: PasskeySettings) {
	return {
		id: 'ff301-passkeys',
		endpoints: { ...opening(settings), ...adding(settings), ...keeping(settings) },
	} satisfies BetterAuthPlugin;
}

/** Signing in. */
function opening({ kysely, baseUrl }: PasskeySettings) {
	const { hostname, origin } = new URL(baseUrl);
	return {
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
				await examine(kysely, passkey, response as unknown as AuthenticationResponseJSON, {
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
	};
}

/** Adding one, in a session. */
function adding({ kysely, baseUrl, now }: PasskeySettings) {
	const { hostname, origin } = new URL(baseUrl);
	return {
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
				const at = recordedInstant(now());
				const written = await kysely
					.insertInto('people_passkey')
					.values({ ...added, person: user.id, name, added_at: at })
					.onConflict((conflict) => conflict.doNothing())
					.executeTakeFirst();
				if (written.numInsertedOrUpdatedRows !== 1n) throw refused();
				return context.json({ id: added.id, name, addedAt: at });
			},
		),
	};
}

/** Those that a person has. */
function keeping({ kysely }: PasskeySettings) {
	return {
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
