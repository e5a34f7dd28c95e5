/**
 * The format of an export: JSON Lines in UTF-8, each line canonical JSON. A header, a line for each entry (by issuer,
 * then by sequence), and an end with counts and a digest over all lines before it. docs/store.md describes it for
 * other programs.
 */

import { canonicalJson } from '../value/canonical-json.ts';
import { Refusal } from '../value/refusal.ts';
import { checkBalances, checkContent, checkInstant, checkName } from './request.ts';
import type { BalanceRow, Recorded } from './store.ts';

const EXPORT_FORMAT = 1;
const EXPORT_KIND = 'ff301-store';

export interface ExportHeader {
	/** When the export was made. */
	readonly madeAt: string;
	readonly issuers: number;
	/** Digest over the heads of all issuers. */
	readonly heads: string;
}

export interface ExportEnd {
	readonly entries: number;
	/** SHA-256 over all lines before this one, each with its line feed. */
	readonly sha256: string;
}

export function headerLine({ madeAt, issuers, heads }: ExportHeader): string {
	return canonicalJson({ format: EXPORT_FORMAT, heads, issuers, kind: EXPORT_KIND, madeAt });
}

export function entryLine({ balances, content, hash, issuer, key, recordedAt, sequence }: Recorded): string {
	const triples = balances?.map(({ account, day, quantity }) => [account, day, quantity]) ?? null;
	return canonicalJson({ balances: triples, content, hash, issuer, key, recordedAt, sequence });
}

export function endLine({ entries, sha256 }: ExportEnd): string {
	return canonicalJson({ end: { entries, sha256 } });
}

export type ExportLine =
	| { readonly kind: 'entry'; readonly record: Recorded }
	| { readonly kind: 'end'; readonly end: ExportEnd };

type Members = Readonly<Record<string, unknown>>;

/** Reads the first line. Refuses with `EXPORT_NEWER` what a later version made, else with `EXPORT_DAMAGED`. */
export function parseHeader(line: string): ExportHeader {
	const { format, heads, issuers, kind, madeAt } = members(line, 1);
	if (kind !== EXPORT_KIND || typeof format !== 'number')
		throw damaged(1, 'it is not the header of an export of ff301');
	if (format !== EXPORT_FORMAT) {
		throw new Refusal(
			'EXPORT_NEWER',
			`the export has format ${format}, and this version of ff301 reads ${EXPORT_FORMAT}`,
			'use the version of ff301 that made it, or a later one',
		);
	}
	if (typeof heads !== 'string' || typeof madeAt !== 'string' || typeof issuers !== 'number')
		throw damaged(1, 'the header is not whole');
	return { heads, issuers, madeAt };
}

/** Reads any later line; `number` counts from 1. */
export function parseLine(line: string, number: number): ExportLine {
	const found = members(line, number);
	const end = found['end'];
	if (end !== undefined) {
		const { entries, sha256 } = typeof end === 'object' && end !== null ? (end as Members) : {};
		if (typeof entries !== 'number' || typeof sha256 !== 'string')
			throw damaged(number, 'the end is not whole');
		return { kind: 'end', end: { entries, sha256 } };
	}
	const { content, hash, issuer, key, recordedAt, sequence } = found;
	if (
		typeof content !== 'string' ||
		typeof hash !== 'string' ||
		typeof issuer !== 'string' ||
		typeof key !== 'string' ||
		typeof recordedAt !== 'string' ||
		typeof sequence !== 'number'
	)
		throw damaged(number, 'it is not an entry');
	const balances = balancesOf(found['balances'], number);
	const record: Recorded = { balances, content, hash, issuer, key, recordedAt, sequence };
	checkShape(record, number);
	return { kind: 'entry', record };
}

function balancesOf(value: unknown, number: number): BalanceRow[] | null {
	if (value === null) return null;
	if (!Array.isArray(value)) throw damaged(number, 'its balances are no list');
	return value.map((triple: unknown) => {
		const [account, day, quantity]: unknown[] = Array.isArray(triple) ? triple : [];
		if (typeof account !== 'string' || typeof day !== 'string' || typeof quantity !== 'string')
			throw damaged(number, 'a balance is not an account, a day and a quantity');
		return { account, day, quantity };
	});
}

/** A store would not have recorded it otherwise. */
function checkShape({ balances, content, issuer, key, recordedAt }: Recorded, number: number): void {
	try {
		checkName(issuer, 'issuer');
		checkName(key, 'key');
		checkInstant(recordedAt);
		checkContent(content);
		checkBalances(balances ?? []);
	} catch (error) {
		throw damaged(number, error instanceof Error ? error.message : String(error));
	}
}

function members(line: string, number: number): Members {
	try {
		const value: unknown = JSON.parse(line);
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
	} catch {
		// Told below.
	}
	throw damaged(number, 'it is no JSON object');
}

export function damaged(number: number, what: string): Refusal {
	return new Refusal(
		'EXPORT_DAMAGED',
		`line ${number} of the export does not fit: ${what}`,
		'use another copy',
		[`line ${number}`],
	);
}
