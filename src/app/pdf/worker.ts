/**
 * The thread that reads PDFs: it loads the library once, answers one file at a time, and holds nothing between
 * files. It may be ended at any moment; see `read-pdf.ts`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { PdfDocument } from '../../read/page.ts';
import { loadPdfium, type WasmModule } from '../../read/pdf/library.ts';
import { type PageLimits, readPages } from '../../read/pdf/pages.ts';
import { Refusal, type RefusalCode } from '../../value/refusal.ts';

export interface WorkerSettings {
	/** Bytes that the library's memory may grow to. */
	readonly memory: number;
	readonly limits: PageLimits;
}

export type Answer =
	/** The first message of every thread: the library is loaded. */
	| { readonly kind: 'ready' }
	| { readonly kind: 'document'; readonly document: PdfDocument; readonly heap: number }
	| {
			readonly kind: 'refusal';
			readonly code: RefusalCode;
			readonly message: string;
			readonly help: string | null;
			readonly where: readonly string[];
			readonly heap: number;
	  }
	/** The library broke; the thread must be ended. */
	| { readonly kind: 'broken' };

declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => WasmModule };

const settings = workerData as WorkerSettings;
const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
const library = await loadPdfium(new WebAssembly.Module(wasm), settings.memory);

function answer(file: Uint8Array): Answer {
	try {
		return { kind: 'document', document: readPages(library, file, settings.limits), heap: library.heap() };
	} catch (error) {
		if (!(error instanceof Refusal)) return { kind: 'broken' };
		const { code, message, help, where } = error;
		return { kind: 'refusal', code, message, help, where, heap: library.heap() };
	}
}

const ready: Answer = { kind: 'ready' };
parentPort?.postMessage(ready);
parentPort?.on('message', (file: Uint8Array) => parentPort?.postMessage(answer(file)));
