/** What is taken over of an issuer, each figure with its place and how sure it is, for people and as JSON. */
import { encodeEntry } from '../ledger/entry.ts';
import type { Colours } from './colours.ts';
import { entryText } from './entry-text.ts';
import type { Newcomer } from './newcomer.ts';
import { tableText } from './table.ts';
import { printable } from './width.ts';

export function newcomerText({ code, entries, taken, notes }: Newcomer, colours: Colours): string {
	const table = tableText(
		[{ title: 'taken over' }, { title: 'figure', figures: true }, { title: 'status' }, { title: 'from' }],
		taken.map(({ label, value, status, place }) => [label, value, status, place]),
		colours.dim,
	);
	const shown =
		taken.length > 0
			? table
			: entries.map((entry) => `${entry.day}  ${entry.kind}  ${printable(entryText(entry))}\n`).join('');
	return [
		`${colours.bold(code)}\n`,
		shown,
		...notes.map((note) => `${colours.yellow('note')}: ${printable(note)}\n`),
	].join('');
}

export function newcomerShape({ code, entries, taken, notes }: Newcomer): Readonly<Record<string, unknown>> {
	return { code, entries: entries.map(encodeEntry), taken, notes };
}
