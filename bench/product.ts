/** The product's entry points that the bench measures. */
import { readFileSync } from 'node:fs';
import { readPdfReturn, readTextReturn } from '../src/app/read-document.ts';
import type { MonthlyReturn } from '../src/form/return.ts';
import type { Reading } from '../src/read/draft.ts';

/** A return as read from a document, with the cells that are not in it. */
export interface ReadSample {
	readonly name: string;
	readonly return: MonthlyReturn;
	/** What the document was to say: where a figure is disputed, the only value that satisfies the form. */
	readonly isMissing: (path: string) => boolean;
}

/** Reads a published document, PDF or text. */
export function readFile(path: string): Promise<Reading> {
	return path.endsWith('.pdf')
		? readPdfReturn(new Uint8Array(readFileSync(path)))
		: readTextReturn(readFileSync(path, 'utf8'));
}

/** A reading as the solver is given it again. */
export function sampleOf(name: string, reading: Reading): ReadSample {
	const missing = new Set(
		reading.fields
			.filter((field) => field.status === 'missing' || field.status === 'implied')
			.map((field) => field.path),
	);
	return { name, return: reading.return, isMissing: (path) => missing.has(path) };
}
