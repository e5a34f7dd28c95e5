/** A return from any format, with its reading where it was read from a published document. */
import type { MonthlyReturn } from '../form/return.ts';
import type { Reading } from '../read/draft.ts';
import { openDocument } from './open-document.ts';
import { readPdfReturn, readTextReturn } from './read-document.ts';

export interface LoadedReturn {
	readonly return: MonthlyReturn;
	/** Null for a return that came as JSON without evidence: one that is being prepared. */
	readonly reading: Reading | null;
}

/** Refuses like `readDocument`, and with `RETURN_SHAPE` JSON that is neither a reading nor a return. */
export async function loadReturn(bytes: Uint8Array): Promise<LoadedReturn> {
	const opened = openDocument(bytes);
	switch (opened.kind) {
		case 'pdf':
			return withReading(await readPdfReturn(opened.bytes));
		case 'text':
			return withReading(await readTextReturn(opened.text));
		case 'json':
			return loadJson(opened.value);
		default:
			return opened satisfies never;
	}
}

function withReading(reading: Reading): LoadedReturn {
	return { return: reading.return, reading };
}

/** A return may stand alone, or under `return` beside keys that are not ours. */
async function loadJson(value: unknown): Promise<LoadedReturn> {
	const { decodeReading, looksLikeReading } = await import('./reading-json.ts');
	if (looksLikeReading(value)) return withReading(decodeReading(value));
	const { decodeReturn } = await import('../form/json.ts');
	const inner = value !== null && typeof value === 'object' && 'return' in value ? value.return : value;
	return { return: decodeReturn(inner), reading: null };
}
