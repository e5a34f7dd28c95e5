/** Refusals as RFC 9457: one table of statuses, and what a refusal tells of itself. */
import type { Problem } from '../api/problem.ts';
import { titlesOf } from '../app/refusal-titles.ts';
import { REFUSALS, type Refusal, type RefusalCode } from '../value/refusal.ts';

/** A refusal of what was asked, which the table does not name: it was understood and cannot be done. */
const NOT_DONE = 422;

/** The status of each refusal that is not 422. */
export const STATUSES: Readonly<Partial<Record<RefusalCode, number>>> = {
	REQUEST_SHAPE: 400,
	REQUEST_KEY: 400,
	USAGE: 400,
	ENTRY_SHAPE: 400,
	SESSION_NEEDED: 401,
	SIGN_IN_REFUSED: 401,
	SIGN_IN_CODE: 401,
	SIGN_IN_PASSKEY: 401,
	ROLE_NEEDED: 403,
	SIGN_IN_AGAIN: 403,
	FILING_NOT_YOURS: 403,
	FILING_SAME_PERSON: 403,
	FILING_THREE_PEOPLE: 403,
	STORE_FOUR_EYES: 403,
	REQUEST_FOREIGN: 403,
	REQUEST_UNKNOWN: 404,
	ISSUER_UNKNOWN: 404,
	CODE_UNKNOWN: 404,
	PERSON_UNKNOWN: 404,
	LINK_REFUSED: 404,
	REQUEST_METHOD: 405,
	REQUEST_RUNNING: 409,
	FIRST_RUN_DONE: 409,
	LAST_ADMINISTRATOR: 409,
	FILING_CHANGED: 409,
	ISSUER_KNOWN: 409,
	KEY_REUSED: 409,
	STORE_CONFLICT: 409,
	HEAD_MOVED: 412,
	REQUEST_TOO_LARGE: 413,
	INPUT_TOO_LARGE: 413,
	TEXT_TOO_LONG: 413,
	TABLE_TOO_LARGE: 413,
	REQUEST_TYPE: 415,
	REQUEST_MATCH: 428,
	REQUEST_TOO_MANY: 429,
	SIGN_IN_LOCKED: 429,
	SERVER_FAULT: 500,
	REQUEST_TOO_SLOW: 503,
	STORE_BUSY: 503,
	STORE_UNREACHABLE: 503,
	STORE_FULL: 507,
	STORE_READ_ONLY: 503,
	STORE_DAMAGED: 500,
	STORE_FOREIGN: 500,
	STORE_NEWER: 500,
};

export function statusOf(code: RefusalCode): number {
	return STATUSES[code] ?? NOT_DONE;
}

/** `current` is the head that stands now, with a stale request. */
export function problemOf(refusal: Refusal, current?: string): Problem {
	const { code, message, help, where } = refusal;
	return {
		type: `/reference#${code}`,
		title: REFUSALS[code],
		titles: titlesOf(code),
		status: statusOf(code),
		detail: message,
		code,
		help,
		where,
		...(current !== undefined && { current }),
	};
}
