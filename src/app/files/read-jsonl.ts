/** JSON Lines → groups of entries: each line an entry, a list of linked entries, or `{ "key", "entries" }`. */
import { damaged, tooMany } from './refusals.ts';
import { TABLE_LIMITS } from './table-limits.ts';

export interface EntryLine {
	/** Number of the line, from 1. */
	readonly number: number;
	/** The key under which the group was recorded; null when the line has none. */
	readonly key: string | null;
	readonly entries: readonly unknown[];
}

/** The lines of a text in JSON Lines; refuses with `TABLE_DAMAGED` a line that is none. */
export function entryLines(text: string): EntryLine[] {
	const lines = text.split('\n').flatMap((line, index) => {
		return line.trim() === '' ? [] : [entryLine(line, index + 1)];
	});
	if (lines.length > TABLE_LIMITS.rows) throw tooMany('rows', 'the file');
	return lines;
}

function entryLine(line: string, number: number): EntryLine {
	const value = parsed(line, number);
	if (Array.isArray(value)) return { number, key: null, entries: value };
	if (value === null || typeof value !== 'object') throw damaged(`line ${number} is no entry`);
	if (!('entries' in value)) return { number, key: null, entries: [value] };
	const { entries } = value;
	const key = 'key' in value ? value.key : null;
	if (!Array.isArray(entries) || (key !== null && typeof key !== 'string')) {
		throw damaged(`line ${number} is no group of entries: { "key": "…", "entries": [ … ] }`);
	}
	return { number, key, entries };
}

function parsed(line: string, number: number): unknown {
	try {
		return JSON.parse(line);
	} catch (error) {
		throw damaged(
			`line ${number} is broken JSON (${error instanceof Error ? error.message : String(error)})`,
		);
	}
}
