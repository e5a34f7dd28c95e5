/**
 * A published return in, a reading out, whatever it came as: a PDF, text taken from one, or a reading that was
 * kept as JSON. Command line, and later the API, call this.
 */
import type { Reading } from '../read/draft.ts';
import { Refusal } from '../value/refusal.ts';
import { openDocument } from './open-document.ts';

/** Refuses, by name, what is no published return; the reading never holds a figure that is not printed. */
export async function readDocument(bytes: Uint8Array): Promise<Reading> {
	const opened = openDocument(bytes);
	switch (opened.kind) {
		case 'pdf':
			return readPdfReturn(opened.bytes);
		case 'text':
			return readTextReturn(opened.text);
		case 'json':
			return readKept(opened.value);
		default:
			return opened satisfies never;
	}
}

export async function readTextReturn(text: string): Promise<Reading> {
	const { readText } = await import('../read/index.ts');
	return readText(text);
}

export async function readPdfReturn(bytes: Uint8Array): Promise<Reading> {
	// The thread loads the PDF library while this one loads the reader.
	const { readPdf, startPdfThread } = await import('./pdf/read-pdf.ts');
	startPdfThread();
	const { readPages } = await import('../read/index.ts');
	return readPages(await readPdf(bytes));
}

async function readKept(value: unknown): Promise<Reading> {
	const { decodeReading, looksLikeReading } = await import('./reading-json.ts');
	if (looksLikeReading(value)) return decodeReading(value);
	throw new Refusal(
		'RETURN_SHAPE',
		'this JSON is not a reading of a published document, so there is nothing to read',
		'a return as JSON is judged with `ff301 check`',
	);
}
