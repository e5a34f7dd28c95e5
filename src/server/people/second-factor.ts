/**
 * Asking once more who somebody is, before something that needs it: the password, and a one-time code. The library
 * keeps both; a code that was used is remembered until it would no longer serve.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Kysely } from 'kysely';
import type { Attempts } from './attempts.ts';
import type { Authentication } from './authentication.ts';
import type { People } from './face.ts';
import { verifyHash } from './passwords.ts';
import type { Tables } from './tables.ts';

/** RFC 6238 as the library and every authenticator app has it. */
const STEP = 30_000;
const DIGITS = 6;
/** Codes of the step before and after serve too: phones are slow, and their clocks differ. */
const STEPS_APART = [0, -1, 1];
const REMEMBERED = 5 * 60 * 1000;

export interface SecondFactor {
	readonly kysely: Kysely<Tables>;
	readonly attempts: Attempts;
	readonly auth: Authentication;
}

export function secondFactor(settings: SecondFactor): Pick<People, 'verifyPassword' | 'verifyCode'> {
	return {
		verifyPassword: (person, password) =>
			counted(settings, person, async () => {
				const account = await settings.kysely
					.selectFrom('people_account')
					.select('password')
					.where('userId', '=', person)
					.where('providerId', '=', 'credential')
					.executeTakeFirst();
				const hash = account?.password ?? null;
				return hash !== null && (await verifyHash({ hash, password }));
			}),
		verifyCode: (person, code) => counted(settings, person, () => isCode(settings, person, code.trim())),
	};
}

async function counted(
	{ attempts }: SecondFactor,
	person: string,
	verify: () => Promise<boolean>,
): Promise<boolean> {
	await attempts.begin(`person ${person}`);
	const isRight = await verify();
	if (isRight) await attempts.clear(`person ${person}`);
	return isRight;
}

async function isCode({ kysely, auth }: SecondFactor, person: string, code: string): Promise<boolean> {
	if (!/^\d{6}$/.test(code)) return false;
	const kept = await kysely
		.selectFrom('people_two_factor')
		.select(['secret', 'verified'])
		.where('userId', '=', person)
		.executeTakeFirst();
	if (!kept?.verified) return false;
	const { secretConfig, internalAdapter } = await auth.$context;
	const secret = await symmetricDecrypt({ key: secretConfig, data: kept.secret });
	// The phone knows the time of the day, so this is the machine's clock and no other.
	const step = Math.floor(Date.now() / STEP);
	const matching = STEPS_APART.map((apart) => step + apart).find((each) =>
		isEqual(codeOf(secret, each), code),
	);
	if (matching === undefined) return false;
	return internalAdapter.reserveVerificationValue({
		identifier: `code ${person} ${matching}`,
		value: 'used',
		expiresAt: new Date(Date.now() + REMEMBERED),
	});
}

function isEqual(one: string, other: string): boolean {
	const [left, right] = [Buffer.from(one), Buffer.from(other)];
	return left.length === right.length && timingSafeEqual(left, right);
}

/** RFC 4226 over the number of the step. */
export function codeOf(secret: string, step: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const digest = createHmac('sha1', secret).update(counter).digest();
	const offset = (digest.at(-1) ?? 0) & 0x0f;
	const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
	return String(number).slice(-DIGITS).padStart(DIGITS, '0');
}
