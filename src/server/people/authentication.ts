/**
 * The sign-in library with everything that is ours to choose: passwords by Argon2, one-time codes, sessions that end,
 * limits kept in the database, and no address but those of this server. It has no idea of firms and roles.
 */
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import { recordedInstant } from '../../app/ledger/instant.ts';
import type { PeopleDatabase } from './database.ts';
import { memberOf, noteSeen } from './membership.ts';
import { passkeys } from './passkeys.ts';
import { hashPassword, PASSWORD_LEAST, PASSWORD_MOST, verifyHash } from './passwords.ts';
import { ABSOLUTE_HOURS } from './session.ts';
import { sweep } from './sweep.ts';
import type { Tables } from './tables.ts';

/** What the server writes into every request; what a client sends under that name is thrown away. */
export const ADDRESS_HEADER = 'x-ff301-address';

export interface AuthenticationSettings {
	readonly database: PeopleDatabase;
	/** `http://127.0.0.1:3010`: cookies are for https alone where it begins so. */
	readonly baseUrl: string;
	readonly secret: string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
}

/** Requests in a minute from one address. */
const OFTEN = 600;
const SELDOM = 60;

function optionsFor({ database, baseUrl, secret, now }: AuthenticationSettings) {
	const { kysely, type } = database;
	return {
		appName: 'FF301',
		baseURL: baseUrl,
		basePath: '/api/auth',
		// As a list, so that no variable of the environment stands in for it.
		secrets: [{ version: 1, value: secret }],
		trustedOrigins: originsOf(baseUrl),
		database: { db: kysely, type, transaction: false },
		telemetry: { enabled: false },
		logger: { disabled: true },
		user: { modelName: 'people_user' },
		account: { modelName: 'people_account' },
		verification: { modelName: 'people_verification' },
		session: {
			modelName: 'people_session',
			expiresIn: ABSOLUTE_HOURS * 60 * 60,
			disableSessionRefresh: true,
			freshAge: 15 * 60,
			cookieCache: { enabled: false },
			additionalFields: {
				authenticatedAt: { type: 'string', required: true, input: false, returned: false },
				seenAt: { type: 'string', required: true, input: false, returned: false },
			},
		},
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: PASSWORD_LEAST,
			maxPasswordLength: PASSWORD_MOST,
			password: { hash: hashPassword, verify: verifyHash },
		},
		rateLimit: {
			enabled: true,
			storage: 'database',
			modelName: 'people_rate',
			window: 60,
			max: OFTEN,
			customRules: {
				'/sign-in/**': { window: 60, max: SELDOM },
				'/two-factor/**': { window: 60, max: SELDOM },
				'/passkey/**': { window: 60, max: SELDOM },
				'/change-password': { window: 60, max: SELDOM },
			},
		},
		advanced: {
			cookiePrefix: 'ff301',
			useSecureCookies: baseUrl.startsWith('https:'),
			defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
			disableCSRFCheck: false,
			disableOriginCheck: false,
			ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
			database: { validateSchema: false },
		},
		databaseHooks: {
			session: {
				create: {
					before: (session: { readonly userId: string }) => beginning(kysely, session, now()),
				},
			},
		},
		plugins: [
			twoFactor({
				issuer: 'FF301',
				twoFactorCookieMaxAge: 10 * 60,
				accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * 60 },
				schema: { twoFactor: { modelName: 'people_two_factor' } },
			}),
			passkeys({ kysely, baseUrl, now }),
		],
	} satisfies BetterAuthOptions;
}

/** Whatever way in was taken, nobody who was suspended gets a session. */
async function beginning<Begun extends { readonly userId: string }>(
	kysely: Kysely<Tables>,
	session: Begun,
	now: number,
) {
	const member = await memberOf(kysely, session.userId);
	if (!member || member.suspended_at !== null)
		throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD' });
	await sweep(kysely, now);
	const at = recordedInstant(now);
	await noteSeen(kysely, member.person, at);
	return { data: { ...session, authenticatedAt: at, seenAt: at } };
}

/** This machine has two names; whoever opens the desk by either is at home. */
function originsOf(baseUrl: string): string[] {
	const { origin, protocol, hostname, port } = new URL(baseUrl);
	const names = ['localhost', '127.0.0.1'];
	return names.includes(hostname) ? names.map((name) => `${protocol}//${name}:${port}`) : [origin];
}

export function authentication(settings: AuthenticationSettings) {
	return betterAuth(optionsFor(settings));
}

export type Authentication = ReturnType<typeof authentication>;
