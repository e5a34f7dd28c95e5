/**
 * PDFium as a library of plain calls: the one place that loads it. Its memory is capped here, because a hostile
 * file can ask for two gigabytes; a call that would pass the cap aborts the instance, which is then thrown away.
 * Calls go straight to the WASM exports: the library's own wrappers check every argument and cost more than PDFium.
 */

/** A pointer into the library's memory, or null as 0. */
type Pointer = number;

/** The calls that the reader makes, by PDFium's own names; figures are numbers, memory is pointers. */
export interface PdfiumCalls {
	readonly memory: { readonly buffer: ArrayBuffer };
	malloc(size: number): Pointer;
	free(pointer: Pointer): void;
	FPDF_LoadMemDocument(data: Pointer, size: number, password: Pointer): Pointer;
	FPDF_CloseDocument(document: Pointer): void;
	FPDF_GetLastError(): number;
	FPDF_GetPageCount(document: Pointer): number;
	FPDF_GetMetaText(document: Pointer, key: Pointer, buffer: Pointer, size: number): number;
	FPDF_LoadPage(document: Pointer, index: number): Pointer;
	FPDF_ClosePage(page: Pointer): void;
	FPDF_GetPageBoundingBox(page: Pointer, box: Pointer): number;
	FPDFPage_GetRotation(page: Pointer): number;
	FPDFPage_CountObjects(page: Pointer): number;
	FPDFPage_GetObject(page: Pointer, index: number): Pointer;
	FPDFPageObj_GetType(object: Pointer): number;
	FPDFPageObj_GetMatrix(object: Pointer, matrix: Pointer): number;
	FPDFPageObj_GetBounds(object: Pointer, l: Pointer, b: Pointer, r: Pointer, t: Pointer): number;
	FPDFFormObj_CountObjects(form: Pointer): number;
	FPDFFormObj_GetObject(form: Pointer, index: number): Pointer;
	FPDFPath_GetDrawMode(path: Pointer, fill: Pointer, stroke: Pointer): number;
	FPDFPath_CountSegments(path: Pointer): number;
	FPDFPath_GetPathSegment(path: Pointer, index: number): Pointer;
	FPDFPathSegment_GetPoint(segment: Pointer, x: Pointer, y: Pointer): number;
	FPDFPathSegment_GetType(segment: Pointer): number;
	FPDFTextObj_GetFont(object: Pointer): Pointer;
	FPDFText_LoadPage(page: Pointer): Pointer;
	FPDFText_ClosePage(text: Pointer): void;
	FPDFText_CountChars(text: Pointer): number;
	FPDFText_GetUnicode(text: Pointer, index: number): number;
	FPDFText_IsGenerated(text: Pointer, index: number): number;
	FPDFText_GetTextObject(text: Pointer, index: number): Pointer;
	FPDFText_GetLooseCharBox(text: Pointer, index: number, box: Pointer): number;
	FPDFText_GetFontSize(text: Pointer, index: number): number;
	FPDFText_GetMatrix(text: Pointer, index: number, matrix: Pointer): number;
	FPDFText_GetFontInfo(text: Pointer, index: number, name: Pointer, size: number, flags: Pointer): number;
}

/** Bytes of the scratch area, for the answers that PDFium writes into memory. */
export const SCRATCH = 4096;

/** A live instance, with views on its memory that follow it when it grows. */
export interface Pdfium {
	readonly calls: PdfiumCalls;
	/** Pointer to `SCRATCH` bytes for answers. */
	readonly scratch: Pointer;
	floats(): Float32Array;
	bytes(): Uint8Array;
	integers(): Int32Array;
	/** Bytes that the instance holds; it never gives them back. */
	heap(): number;
}

/** A compiled WASM module; the platform's own type is not among the library types in use. */
export type WasmModule = object;

declare const WebAssembly: {
	readonly Instance: new (module: WasmModule, imports: object) => { readonly exports: object };
};

type Imports = { readonly env: { readonly emscripten_resize_heap: (size: number) => boolean } };

/**
 * Makes an instance of the library out of its compiled module. `memoryMax` is in bytes. After any call has thrown,
 * the instance is broken: make another.
 */
export async function loadPdfium(module: WasmModule, memoryMax: number): Promise<Pdfium> {
	const { init } = await import('@embedpdf/pdfium');
	const quiet = () => undefined;
	const options = {
		print: quiet,
		printErr: quiet,
		instantiateWasm(imports: Imports, receive: (instance: object, module: WasmModule) => void): object {
			const grow = imports.env.emscripten_resize_heap;
			const capped = (size: number): boolean => size >>> 0 <= memoryMax && grow(size);
			const env = { ...imports.env, emscripten_resize_heap: capped };
			const instance = new WebAssembly.Instance(module, { ...imports, env });
			receive(instance, module);
			return instance.exports;
		},
	};
	const library = await init(options as unknown as Parameters<typeof init>[0]);
	library.PDFiumExt_Init();
	return viewed(library.pdfium.wasmExports as unknown as PdfiumCalls);
}

function viewed(calls: PdfiumCalls): Pdfium {
	const scratch = calls.malloc(SCRATCH);
	let buffer: ArrayBuffer | null = null;
	let floats = new Float32Array(0);
	let bytes = new Uint8Array(0);
	let integers = new Int32Array(0);
	const follow = (): void => {
		if (buffer === calls.memory.buffer) return;
		buffer = calls.memory.buffer;
		floats = new Float32Array(buffer);
		bytes = new Uint8Array(buffer);
		integers = new Int32Array(buffer);
	};
	return {
		calls,
		scratch,
		floats: () => {
			follow();
			return floats;
		},
		bytes: () => {
			follow();
			return bytes;
		},
		integers: () => {
			follow();
			return integers;
		},
		heap: () => calls.memory.buffer.byteLength,
	};
}
