/** The PDF engine, loaded when the first page is shown. It reads nothing from outside and evaluates no text as code. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { UnreachableError } from '../api/problem-error.ts';

export type Pdf = PDFDocumentProxy;

/** Character maps of the Chinese fonts that published returns leave to the reader, by name. */
const MAPS = import.meta.glob<string>(
	[
		'../../../node_modules/pdfjs-dist/cmaps/{Uni,Adobe-}{CNS,GB}*.bcmap',
		'../../../node_modules/pdfjs-dist/cmaps/{GBK,GB-,ETen,B5,HK}*.bcmap',
	],
	{ query: '?url', import: 'default', exhaustive: true },
);

class CharacterMaps {
	async fetch({ name }: { readonly name: string }) {
		const load = MAPS[`../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
		if (!load) throw new Error(`there is no character map ${name}`);
		const response = await fetch(await load());
		return { cMapData: new Uint8Array(await response.arrayBuffer()), isCompressed: true };
	}
}

/** Opens a file of this server, or one that is at hand. The caller destroys it. */
export async function openPdf(source: string | Blob): Promise<Pdf> {
	const [{ getDocument, GlobalWorkerOptions }, { default: worker }] = await Promise.all([
		import('pdfjs-dist'),
		import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
	]);
	GlobalWorkerOptions.workerSrc = worker;
	return getDocument({
		data: await bytesOf(source),
		CMapReaderFactory: CharacterMaps,
		useWorkerFetch: false,
		useWasm: false,
		isEvalSupported: false,
		useSystemFonts: true,
		disableFontFace: false,
		stopAtErrors: false,
	}).promise;
}

async function bytesOf(source: string | Blob): Promise<ArrayBuffer> {
	if (typeof source !== 'string') return source.arrayBuffer();
	const response = await fetch(source, { credentials: 'same-origin' });
	if (!response.ok) throw new UnreachableError(`${source}: status ${response.status}`);
	return response.arrayBuffer();
}
