/**
 * Reading a PDF, against PDFium alone on the same pages. "Alone" is the library's own way to the words: every page
 * opened, its text loaded, and each run of text taken with its box (`FPDFText_CountRects`, `GetRect`,
 * `GetBoundedText`). The text without boxes, which is less than the words, is given beside it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readPdfReturn } from '../../src/app/read-document.ts';
import { loadPdfium, type Pdfium, type PdfiumCalls, type WasmModule } from '../../src/read/pdf/library.ts';
import { readPages as pagesOf } from '../../src/read/pdf/pages.ts';
import { time } from '../clock.ts';
import { atMost, type Row, rowsOf } from '../row.ts';
import { labelOf, samplePdf } from '../samples.ts';

const row = rowsOf('Reading a PDF');

/** Calls that the product does not make. */
interface WordCalls extends PdfiumCalls {
	FPDFText_CountRects(text: number, from: number, count: number): number;
	FPDFText_GetRect(text: number, index: number, l: number, t: number, r: number, b: number): number;
	FPDFText_GetBoundedText(
		text: number,
		l: number,
		t: number,
		r: number,
		b: number,
		buffer: number,
		size: number,
	): number;
	FPDFText_GetText(text: number, from: number, count: number, buffer: number): number;
}

declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => WasmModule };

const MEMORY = 512 * 1024 * 1024;

export async function pdfRows(): Promise<Row[]> {
	const path = samplePdf();
	if (path === null)
		return [row('whole read, to PDFium alone', null, 'ratio', atMost(1.5), 'no PDF is there')];
	const bytes = new Uint8Array(readFileSync(path));
	const { readPages } = await import('../../src/read/index.ts');
	const library = await pdfium();
	const document = pagesOf(library, bytes);
	const [whole, words, text, pages, reading, door] = await time(
		[
			() => readPages(pagesOf(library, bytes)),
			() => alone(library, bytes, wordsOf),
			() => alone(library, bytes, textOf),
			() => pagesOf(library, bytes),
			() => readPages(document),
			() => readPdfReturn(bytes.slice()),
		],
		10_000,
		10,
	);
	const ms = (timing: { readonly median: number } | undefined) => timing?.median ?? Number.NaN;
	const count = document.pages.length;
	return [
		row(`PDFium alone, words with boxes (${labelOf(path)}, ${count} pages)`, ms(words), 'ms'),
		row('PDFium alone, text without boxes', ms(text), 'ms'),
		row('whole read: pages, cells, fields, solved', ms(whole), 'ms'),
		row('  of it, words and ruling lines out of PDFium', ms(pages), 'ms'),
		row('  of it, from pages to the reading', ms(reading), 'ms'),
		row('whole read through the thread that guards it', ms(door), 'ms'),
		row('whole read, to PDFium alone (words with boxes)', ms(whole) / ms(words), 'ratio', atMost(1.5)),
		row('whole read through its thread, to PDFium alone', ms(door) / ms(words), 'ratio', atMost(1.5)),
		row('whole read, to PDFium alone (text without boxes)', ms(whole) / ms(text), 'ratio', atMost(1.5)),
	];
}

async function pdfium(): Promise<Pdfium> {
	const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
	return loadPdfium(new WebAssembly.Module(wasm), MEMORY);
}

/** Opens a document and hands the text of each page to `take`. */
function alone(library: Pdfium, file: Uint8Array, take: (library: Pdfium, text: number) => void): void {
	const { calls } = library;
	const data = calls.malloc(file.length);
	library.bytes().set(file, data);
	const document = calls.FPDF_LoadMemDocument(data, file.length, 0);
	const count = calls.FPDF_GetPageCount(document);
	for (let index = 0; index < count; index += 1) {
		const page = calls.FPDF_LoadPage(document, index);
		const text = calls.FPDFText_LoadPage(page);
		take(library, text);
		calls.FPDFText_ClosePage(text);
		calls.FPDF_ClosePage(page);
	}
	calls.FPDF_CloseDocument(document);
	calls.free(data);
}

let kept = 0;

function wordsOf(library: Pdfium, text: number): void {
	const calls = library.calls as WordCalls;
	const at = library.scratch;
	const buffer = at + 64;
	const units = 2000;
	const count = calls.FPDFText_CountRects(text, 0, -1);
	const doubles = new Float64Array(calls.memory.buffer, at, 4);
	for (let index = 0; index < count; index += 1) {
		calls.FPDFText_GetRect(text, index, at, at + 8, at + 16, at + 24);
		const [left = 0, top = 0, right = 0, bottom = 0] = doubles;
		const length = calls.FPDFText_GetBoundedText(text, left, top, right, bottom, buffer, units);
		kept += stringAt(calls, buffer, Math.min(length, units)).length;
	}
}

function textOf(library: Pdfium, text: number): void {
	const calls = library.calls as WordCalls;
	const count = calls.FPDFText_CountChars(text);
	const buffer = calls.malloc((count + 1) * 2);
	const written = calls.FPDFText_GetText(text, 0, count, buffer);
	kept += stringAt(calls, buffer, Math.max(0, written - 1)).length;
	calls.free(buffer);
}

const DECODER = new TextDecoder('utf-16le');

function stringAt(calls: PdfiumCalls, pointer: number, units: number): string {
	return DECODER.decode(new Uint8Array(calls.memory.buffer, pointer, units * 2));
}

/** Characters taken so far: so that nothing above can be dropped as unused. */
export function charactersTaken(): number {
	return kept;
}
