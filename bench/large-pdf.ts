/** A PDF as long as the limits allow, out of the pages of a short one, made with PDFium itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

/** The pages of `file` again and again, `pages` of them. */
export async function repeatPages(file: Uint8Array, pages: number): Promise<Uint8Array> {
	const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
	const binary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
	const library = await init({ wasmBinary: binary });
	library.PDFiumExt_Init();
	const { wasmExports } = library.pdfium as unknown as {
		readonly wasmExports: { readonly memory: { readonly buffer: ArrayBuffer }; malloc(size: number): number };
	};
	const data = wasmExports.malloc(file.length);
	new Uint8Array(wasmExports.memory.buffer).set(file, data);
	const source = library.FPDF_LoadMemDocument(data, file.length, '');
	const target = library.FPDF_CreateNewDocument();
	const each = library.FPDF_GetPageCount(source);
	for (let count = 0; count < pages; count += each) {
		const range = `1-${Math.min(each, pages - count)}`;
		if (!library.FPDF_ImportPages(target, source, range, count)) throw new Error('large-pdf: no pages taken');
	}
	const writer = library.PDFiumExt_OpenFileWriter();
	library.PDFiumExt_SaveAsCopy(target, writer);
	const size = library.PDFiumExt_GetFileWriterSize(writer);
	const out = wasmExports.malloc(size);
	library.PDFiumExt_GetFileWriterData(writer, out, size);
	return new Uint8Array(wasmExports.memory.buffer).slice(out, out + size);
}
