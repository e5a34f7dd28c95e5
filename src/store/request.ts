/**
 * What a caller may ask of a store. A request that is out of shape is a mistake in our own code, not in what a user
 * gave, so it throws a `TypeError`; the database is never asked to keep it.
 */
import type { Append, BalanceRow } from './store.ts';

const INSTANT =
	/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+08:00$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const QUANTITY = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Neither NUL nor other controls, nor half of a surrogate pair. */
const NAME = /^[^\p{Cc}\p{Cs}]{1,200}$/u;
const UNSTORABLE = /\0|\p{Cs}/u;

export function checkAppend(request: Append): void {
	checkName(request.issuer, 'issuer');
	checkName(request.key, 'key');
	checkInstant(request.recordedAt);
	if (request.drafts.length === 0) throw new TypeError('store: a group has at least one draft');
	for (const { content } of request.drafts) checkContent(content);
	checkBalances(request.balances);
}

export function checkContent(content: string): void {
	if (content === '' || UNSTORABLE.test(content)) throw new TypeError('store: the content is no JSON text');
}

export function checkName(name: string, what: string): void {
	if (!NAME.test(name)) throw new TypeError(`store: ${JSON.stringify(name)} is no name of an ${what}`);
}

export function checkInstant(instant: string): void {
	if (!INSTANT.test(instant))
		throw new TypeError(`store: ${instant} is not written as 2022-09-30T16:05:00.000+08:00`);
}

export function checkDay(day: string): void {
	if (!DAY.test(day)) throw new TypeError(`store: ${day} is no day`);
}

export function checkBalances(balances: readonly BalanceRow[]): void {
	const seen = new Set<string>();
	for (const { account, day, quantity } of balances) {
		checkName(account, 'account');
		checkDay(day);
		if (!QUANTITY.test(quantity)) throw new TypeError(`store: ${quantity} is no exact decimal`);
		const place = `${day} ${account}`;
		if (seen.has(place)) throw new TypeError(`store: two balances of ${account} on ${day} in one group`);
		seen.add(place);
	}
}
