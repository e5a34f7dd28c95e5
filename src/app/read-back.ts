/**
 * A printed return is read again before anyone uses it: the reading must be the return, field for field. A
 * difference is our own fault, and stops the print.
 */
import type { MonthlyReturn } from '../form/return.ts';
import type { Language } from '../form/words/index.ts';
import type { Reading } from '../read/draft.ts';
import { plain } from '../read/glyphs.ts';
import { inLanguage } from '../render/in-language.ts';
import { runsOf } from '../render/page.ts';
import { valueAt } from '../value/pointer.ts';
import { asRead } from './as-read.ts';
import { readPdfReturn } from './read-document.ts';
import { pagesOf } from './render-return.ts';

/**
 * Reads `pdf` and holds it against the return that it was printed from. Gives the reading; throws an error that
 * lists every place that differs, or that is missing from the pages.
 */
export async function readBack(
	value: MonthlyReturn,
	pdf: Uint8Array,
	language: Language = value.language,
): Promise<Reading> {
	const printed = inLanguage(value, language);
	const { pages } = await pagesOf(value, language);
	const lines = new Map<string, string[]>();
	for (const run of pages.flatMap(runsOf)) {
		if (run.path === null) continue;
		const known = lines.get(run.path);
		if (known) known.push(run.text);
		else lines.set(run.path, [run.text]);
	}
	// The reader takes the bytes over. A Buffer's own slice would be the same bytes.
	const reading = await readPdfReturn(new Uint8Array(pdf));
	const wrong = [
		...differences(asRead(printed), asRead(reading.return), lines, ''),
		...reading.fields.flatMap(({ path, status, reason }) =>
			status === 'missing' && !mayBeMissing(printed, path) ? [`${path}: ${reason ?? 'missing'}`] : [],
		),
	];
	if (wrong.length === 0) return reading;
	throw new Error(`read-back: the PDF does not read as the return it was printed from\n${wrong.join('\n')}`);
}

/** The public float confirmation that a return leaves open is told by the reader as missing, and rightly. */
function mayBeMissing(printed: MonthlyReturn, path: string): boolean {
	return /\/publicFloat(?:\/complied)?$/.test(path) && valueAt(printed, path) === null;
}

type Json = unknown;

function differences(
	wanted: Json,
	found: Json,
	lines: ReadonlyMap<string, readonly string[]>,
	path: string,
): string[] {
	const open = (value: Json): value is Record<string, Json> => value !== null && typeof value === 'object';
	if (open(wanted) && open(found)) {
		const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
		return [...keys].flatMap((key) => differences(wanted[key], found[key], lines, `${path}/${key}`));
	}
	if (wanted === found) return [];
	if (typeof wanted === 'string' && typeof found === 'string' && readsAs(found, lines.get(path) ?? []))
		return [];
	return [`${path}: ${JSON.stringify(wanted)} was printed, ${JSON.stringify(found)} was read`];
}

/** True when a text is the printed lines one after the other, with or without white space between two. */
function readsAs(text: string, lines: readonly string[]): boolean {
	const read = plain(text);
	let at = 0;
	for (const line of lines) {
		while (/\s/.test(read.charAt(at))) at += 1;
		if (!read.startsWith(plain(line), at)) return false;
		at += line.length;
	}
	return lines.length > 0 && read.slice(at).trim() === '';
}
