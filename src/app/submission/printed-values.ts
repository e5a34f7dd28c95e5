/** What the printed form shows for each place of a return, in reading order: figures as printed, blank cells too. */
import type { MonthlyReturn } from '../../form/return.ts';
import { type Block, TICK } from '../../render/page.ts';
import { valueAt } from '../../value/pointer.ts';
import { pagesOf } from '../render-return.ts';
import { formWords } from './sections.ts';

/** Pointer → text; '' for a blank cell. */
export async function printedValues(value: MonthlyReturn): Promise<ReadonlyMap<string, string>> {
	const { pages } = await pagesOf(value, value.language);
	const lines = new Map<string, string[]>();
	for (const { path, text } of pages.flatMap(({ blocks }) => blocks.flatMap(placesOf))) {
		const known = lines.get(path) ?? [];
		if (text !== null) known.push(text);
		lines.set(path, known);
	}
	return new Map([...lines].map(([path, texts]) => [path, textAt(value, path, texts)]));
}

interface Place {
	readonly path: string;
	/** Null for the cell itself, which may be blank. */
	readonly text: string | null;
}

function placesOf(block: Block): Place[] {
	const runs = (all: readonly { readonly path: string | null; readonly text: string }[]): Place[] =>
		all.flatMap(({ path, text }) => (path === null ? [] : [{ path, text }]));
	if (block.kind !== 'table') return runs(block.runs);
	return block.rows.flatMap(({ cells }) =>
		cells.flatMap(({ path, runs: own }) => [...(path === null ? [] : [{ path, text: null }]), ...runs(own)]),
	);
}

/** Words as the return has them, where they were only broken into lines; everything else as it is printed. */
function textAt(value: MonthlyReturn, path: string, lines: readonly string[]): string {
	const own = valueAt(value, path);
	if (typeof own === 'boolean' && lines.includes(TICK)) {
		const key = own ? 'publicFloat.complied' : 'publicFloat.notComplied';
		return formWords(key, value.edition, value.language);
	}
	if (typeof own === 'string' && bare(own) === bare(lines.join(''))) return own;
	// The same value may be printed in several cells: the currency of a class beside each of its figures.
	const [first = ''] = lines;
	return lines.every((line) => line === first) ? first : lines.join(value.language === 'en' ? ' ' : '');
}

function bare(text: string): string {
	return text.replaceAll(/\s+/gu, '');
}
