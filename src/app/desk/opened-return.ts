/** A published return opened for the screen: its reading or the bare return, what the rules say, the size of its pages. */
import type { Reading } from '../../read/draft.ts';
import { type CheckedDocument, checkLoaded } from '../check-document.ts';
import { type LoadedReturn, loadReturn } from '../load-return.ts';
import { openDocument } from '../open-document.ts';

export interface OpenedReturn {
	readonly loaded: LoadedReturn;
	readonly checked: CheckedDocument;
	readonly mediaType: 'application/pdf' | 'text/plain' | 'application/json';
	/** In points; empty for what is no PDF. */
	readonly pages: readonly { readonly width: number; readonly height: number }[];
}

/** Refuses like `loadReturn`. The bytes are left as they are. */
export async function openReturn(bytes: Uint8Array): Promise<OpenedReturn> {
	// The thread that reads a PDF takes the bytes that it is given away.
	const { kind } = openDocument(bytes);
	if (kind === 'pdf') return openPdf(bytes.slice());
	const loaded = await loadReturn(bytes);
	return {
		loaded,
		checked: judged(loaded),
		mediaType: kind === 'json' ? 'application/json' : 'text/plain',
		pages: [],
	};
}

async function openPdf(bytes: Uint8Array): Promise<OpenedReturn> {
	const { readPdf } = await import('../pdf/read-pdf.ts');
	const { readPages } = await import('../../read/index.ts');
	const document = await readPdf(bytes);
	const reading: Reading = readPages(document);
	const loaded = { return: reading.return, reading };
	return {
		loaded,
		checked: judged(loaded),
		mediaType: 'application/pdf',
		pages: document.pages.map(({ width, height }) => ({ width, height })),
	};
}

function judged(loaded: LoadedReturn): CheckedDocument {
	return checkLoaded(loaded, { facts: {}, only: null });
}
