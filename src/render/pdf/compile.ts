/** Typst source to a PDF: bytes in, bytes out. Fonts come from the caller; nothing of the machine is looked at. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FontFile } from './fonts.ts';

export interface PdfPrinter {
	/** A tagged PDF/A-3b; the same bytes for the same input. */
	print(source: string): Uint8Array;
}

/** Documents whose layout is kept for the next ones, counted in documents. */
const KEEP = 2;

/** A printer with these fonts, which holds them in memory. */
export function pdfPrinter(fonts: readonly FontFile[]): PdfPrinter {
	const compiler = NodeCompiler.create({
		fontArgs: [
			{
				fontBlobs: fonts.map((font) =>
					Buffer.from(font.bytes.buffer, font.bytes.byteOffset, font.bytes.byteLength),
				),
			},
		],
	});
	return {
		print: (source) => {
			const compiled = compiler.compile({ mainFileContent: source });
			if (!compiled.result)
				throw new Error(`render: Typst refuses the document: ${complaints(compiled, compiler)}`);
			const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-3b', pdfTags: true });
			compiler.evictCache(KEEP);
			return new Uint8Array(pdf);
		},
	};
}

function complaints(compiled: ReturnType<NodeCompiler['compile']>, compiler: NodeCompiler): string {
	const error = compiled.takeDiagnostics();
	return error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000) : 'no reason given';
}
