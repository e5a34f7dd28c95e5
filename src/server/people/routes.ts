/** What is served under `/api/auth`, out of the much more that the sign-in library has: everything else is not there. */
import { z } from 'zod';
import { SIGN_IN, type SignInRoute } from '../../api/sign-in.ts';

export interface SignInRule {
	readonly method: 'GET' | 'POST';
	/** Members that are passed on; others are dropped. */
	readonly body: z.ZodType<Readonly<Record<string, unknown>>>;
	/** `fresh`: of the last fifteen minutes. */
	readonly session: 'none' | 'any' | 'fresh';
	/** The body holds the password of the person who is signed in. */
	readonly password?: 'password' | 'currentPassword';
	/** Members of the library's answer that are passed on; without any, `{ done: true }` is said. */
	readonly gives?: readonly string[];
}

const nothing = z.object({});
const secret = z.string().max(200);
const password = z.object({ password: secret });
const code = z.object({ code: z.string().trim().min(1).max(40) });
const response = z.looseObject({});

const RULES: Readonly<Record<SignInRoute, SignInRule>> = {
	password: {
		method: 'POST',
		session: 'none',
		body: z.object({ email: z.string().max(320), password: secret }),
	},
	code: { method: 'POST', session: 'none', body: code },
	recoveryCode: { method: 'POST', session: 'none', body: code },
	passkeyOptions: { method: 'POST', session: 'none', body: nothing, gives: ['*'] },
	passkey: { method: 'POST', session: 'none', body: z.object({ response }) },
	signOut: { method: 'POST', session: 'none', body: nothing },
	signOutEverywhere: { method: 'POST', session: 'any', body: nothing },
	changePassword: {
		method: 'POST',
		session: 'any',
		body: z.object({ currentPassword: secret, newPassword: z.string().max(1000) }),
		password: 'currentPassword',
	},
	enableSecondFactor: {
		method: 'POST',
		session: 'any',
		body: password,
		password: 'password',
		gives: ['totpURI', 'backupCodes'],
	},
	disableSecondFactor: { method: 'POST', session: 'any', body: password, password: 'password' },
	makeRecoveryCodes: {
		method: 'POST',
		session: 'any',
		body: password,
		password: 'password',
		gives: ['backupCodes'],
	},
	addPasskeyOptions: { method: 'POST', session: 'fresh', body: nothing, gives: ['*'] },
	addPasskey: {
		method: 'POST',
		session: 'fresh',
		body: z.object({ name: z.string().trim().min(1).max(100), response }),
		gives: ['*'],
	},
	passkeys: { method: 'GET', session: 'any', body: nothing, gives: ['*'] },
	removePasskey: { method: 'POST', session: 'fresh', body: z.object({ id: z.string().max(1000) }) },
};

export function ruleFor(path: string): { readonly name: SignInRoute; readonly rule: SignInRule } | null {
	const name = (Object.keys(SIGN_IN) as SignInRoute[]).find((each) => SIGN_IN[each] === path);
	return name ? { name, rule: RULES[name] } : null;
}
