/** An issuer that is taken on with one class of shares, whose balances are given by hand. */

import type { LedgerEntry } from '../../ledger/entry.ts';
import { Refusal } from '../../value/refusal.ts';
import { entryOf } from './entries-json.ts';
import { entryOfWords } from './entry-words.ts';
import { codeOf } from './issuer-code.ts';

export interface BeginAsked {
	readonly code: string;
	readonly name: string;
	readonly nameChinese: string | undefined;
	/** What the class is called in the ledger. */
	readonly class: string;
	/** The day at whose close the balances stand. */
	readonly day: string;
	readonly issued: string;
	/** Undefined for an issuer without authorised capital. */
	readonly authorised: string | undefined;
	/** `HKD 0.01`; undefined for shares without par value. */
	readonly par: string | undefined;
}

/** The entries of a ledger that begins. Refuses with `USAGE` and `ENTRY_SHAPE` what is no figure, day or price. */
export function begunEntries(asked: BeginAsked): readonly LedgerEntry[] {
	const code = codeOf(asked.code);
	const issuer = entryOfWords('issuer-registered', [
		`day=${asked.day}`,
		`issuerName=${asked.name}`,
		...(asked.nameChinese === undefined ? [] : [`issuerName.zh-Hant=${asked.nameChinese}`]),
		`stockCode=${code}`,
		`authorised=${asked.authorised === undefined ? 'no' : 'yes'}`,
	]);
	const opening = entryOfWords('opening-balance', [
		`day=${asked.day}`,
		'opens.of=class',
		`opens.subject.name=${asked.class}`,
		'opens.subject.line.kind=ordinary',
		'opens.subject.line.listed=yes',
		`opens.subject.line.stockCode=${code}`,
		...parWords(asked.par),
		...(asked.authorised === undefined ? [] : [`opens.authorised=${asked.authorised}`]),
		`opens.issued=${asked.issued}`,
	]);
	return [entryOf(issuer, null), entryOf(opening, null)];
}

function parWords(par: string | undefined): string[] {
	if (par === undefined) return [];
	const [, currency, amount] = /^\s*([A-Za-z]{3})\s*([0-9.,]+)\s*$/.exec(par) ?? [];
	if (currency === undefined) {
		throw new Refusal('USAGE', `"${par}" is no par value`, 'write it as "HKD 0.01"');
	}
	return [`opens.subject.currency=${currency.toUpperCase()}`, `opens.subject.par=${amount}`];
}
