/** What the sign-in library says when it does not do something, in the project's own refusals. */
import { Refusal } from '../../value/refusal.ts';

type Saying = () => Refusal;

const wrong: Saying = () =>
	new Refusal('SIGN_IN_REFUSED', 'the e-mail address or the password is not right', 'check both');
const wrongCode: Saying = () =>
	new Refusal(
		'SIGN_IN_CODE',
		'the one-time code is not right',
		'wait for the next one, or use a recovery code',
	);
const overtaken: Saying = () =>
	new Refusal('SIGN_IN_CODE', 'the time for the one-time code is over', 'begin with the password again');
const weak: Saying = () => new Refusal('PASSWORD_WEAK', 'the password is too short or too long');
const foreign: Saying = () => new Refusal('REQUEST_FOREIGN', 'the request comes from another site');

const SAYINGS: Readonly<Record<string, Saying>> = {
	INVALID_EMAIL_OR_PASSWORD: wrong,
	INVALID_EMAIL: wrong,
	INVALID_PASSWORD: wrong,
	PASSWORD_TOO_LONG: wrong,
	FAILED_TO_CREATE_SESSION: wrong,
	PASSWORD_TOO_SHORT: weak,
	INVALID_CODE: wrongCode,
	INVALID_BACKUP_CODE: wrongCode,
	TOTP_NOT_ENABLED: wrongCode,
	BACKUP_CODES_NOT_ENABLED: wrongCode,
	INVALID_TWO_FACTOR_COOKIE: overtaken,
	TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: overtaken,
	TOTP_ALREADY_ENABLED: () =>
		new Refusal('SIGN_IN_CODE', 'a second factor is set up already', 'take it away first'),
	ACCOUNT_TEMPORARILY_LOCKED: () =>
		new Refusal(
			'SIGN_IN_LOCKED',
			'there were too many wrong codes; go on in 15 minutes',
			'wait, or ask an administrator',
		),
	SIGN_IN_PASSKEY: () =>
		new Refusal('SIGN_IN_PASSKEY', 'the passkey opens no session here', 'sign in with the password'),
	INVALID_ORIGIN: foreign,
	MISSING_OR_NULL_ORIGIN: foreign,
	CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: foreign,
};

/** Throws when the library failed by itself, which is a fault of ours. */
export function refusalOf(status: number, said: unknown): Refusal {
	const code = codeOf(said);
	const saying = code === null ? undefined : SAYINGS[code];
	if (saying) return saying();
	if (status === 429)
		return new Refusal('REQUEST_TOO_MANY', 'more requests came than are taken; go on in a minute');
	if (status === 401) return new Refusal('SESSION_NEEDED', 'nobody is signed in', 'sign in');
	if (status === 400) return new Refusal('REQUEST_SHAPE', 'the body does not fit');
	throw new Error(`people: the sign-in library answered ${status} ${code ?? ''}`);
}

function codeOf(said: unknown): string | null {
	return typeof said === 'object' && said !== null && 'code' in said && typeof said.code === 'string'
		? said.code
		: null;
}
