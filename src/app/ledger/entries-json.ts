/** Entries that came as JSON: one, a list that stands or falls together, or JSON Lines. */
import { decodeEntry, type LedgerEntry } from '../../ledger/entry.ts';
import { Refusal } from '../../value/refusal.ts';

const ENTRIES_MOST = 10_000;
const HALF_PAIR = /\p{Surrogate}/u;

/** Refuses with `ENTRY_SHAPE` broken JSON, an empty list, and every entry that does not fit, with its place. */
export function entriesOfText(text: string): readonly LedgerEntry[] {
	const values = valuesOf(text);
	if (values.length === 0) throw new Refusal('ENTRY_SHAPE', 'there is no entry in it', 'give at least one');
	if (values.length > ENTRIES_MOST) {
		throw new Refusal(
			'ENTRY_SHAPE',
			`${values.length} entries are too many for one group; at most ${ENTRIES_MOST} stand or fall together`,
			'`ff301 import` takes a file of any length, group by group',
		);
	}
	return values.map((value, index) => entryOf(value, values.length === 1 ? null : index + 1));
}

/** An entry out of JSON; `number` tells which of several it is. */
export function entryOf(value: unknown, number: number | null): LedgerEntry {
	if (holdsHalfPair(value)) {
		throw new Refusal('ENTRY_SHAPE', 'the entry holds half of a character', 'write its words again');
	}
	try {
		return decodeEntry(value);
	} catch (error) {
		if (!(error instanceof Refusal) || number === null) throw error;
		throw new Refusal(error.code, `entry ${number}: ${error.message}`, error.help, error.where);
	}
}

function holdsHalfPair(value: unknown): boolean {
	if (typeof value === 'string') return HALF_PAIR.test(value);
	if (typeof value !== 'object' || value === null) return false;
	return Object.entries(value).some(([name, each]) => HALF_PAIR.test(name) || holdsHalfPair(each));
}

function valuesOf(text: string): readonly unknown[] {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? value : [value];
	} catch (error) {
		const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
		if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) {
			return lines.map((line, index) => parsedLine(line, index + 1));
		}
		const why = error instanceof Error ? error.message : String(error);
		throw new Refusal('ENTRY_SHAPE', `the JSON is broken: ${why}`, 'nothing of it was recorded');
	}
}

function parsedLine(line: string, number: number): unknown {
	try {
		return JSON.parse(line);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new Refusal('ENTRY_SHAPE', `line ${number} is broken JSON: ${why}`, 'nothing of it was recorded');
	}
}
