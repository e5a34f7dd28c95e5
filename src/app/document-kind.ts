/**
 * What a document is, told by its bytes and never by its name: a PDF, or text (JSON is text), or something
 * that holds no return at all and is refused by its own name.
 */
import { Refusal } from '../value/refusal.ts';
import { SNIFF_BYTES } from './limits.ts';

export type BytesKind = 'pdf' | 'text';

/** First bytes of files that people hand in by mistake. */
const MAGIC: readonly (readonly [bytes: readonly number[], name: string])[] = [
	[[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an Office document (XLSX, DOCX)'],
	[[0x50, 0x4b, 0x05, 0x06], 'an empty ZIP archive'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document (XLS, DOC)'],
	[[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
	[[0xff, 0xd8, 0xff], 'a JPEG picture'],
	[[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
	[[0x49, 0x49, 0x2a, 0x00], 'a TIFF picture'],
	[[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF picture'],
	[[0x1f, 0x8b], 'a gzip archive'],
	[[0x7f, 0x45, 0x4c, 0x46], 'a program'],
	[[0x4d, 0x5a, 0x90], 'a program'],
];

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** A PDF's first line may stand this far from the start. */
const PDF_START_MAX = 1024;

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head)\b/i;
const RTF = /^\s*\{\\rtf/;

/**
 * The kind of a document from its first bytes (`SNIFF_BYTES` of them are enough).
 * Refuses with `INPUT_UNKNOWN` what is neither a PDF nor text.
 */
export function kindOfBytes(start: Uint8Array): BytesKind {
	if (start.length === 0) throw unknown('the file is empty');
	const head = start.subarray(0, SNIFF_BYTES);
	if (startsWith(head, PDF, 0)) return 'pdf';
	const magic = MAGIC.find(([bytes]) => startsWith(head, bytes, 0));
	if (magic) throw unknown(`the file is ${magic[1]}`);
	if (!hasWideMark(head) && head.includes(0)) {
		if (hasPdfMark(head)) return 'pdf';
		throw unknown(
			looksWide(head)
				? 'the file looks like UTF-16 text without the mark that says so'
				: 'the file is binary data',
		);
	}
	const words = String.fromCharCode(...head.subarray(0, 512));
	if (HTML.test(words)) throw unknown('the file is a web page (HTML)', 'save the PDF itself, or the text');
	if (RTF.test(words)) throw unknown('the file is a rich text document (RTF)', 'save it as plain text');
	return hasPdfMark(head) && startsBeforeText(head) ? 'pdf' : 'text';
}

/** UTF-16 text says so in its first two bytes. */
export function hasWideMark(bytes: Uint8Array): boolean {
	return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function unknown(message: string, help = 'give a PDF, its text, or a return as JSON'): Refusal {
	return new Refusal('INPUT_UNKNOWN', message, help);
}

function startsWith(bytes: Uint8Array, wanted: readonly number[], at: number): boolean {
	return wanted.every((byte, index) => bytes[at + index] === byte);
}

function pdfMark(head: Uint8Array): number {
	const last = Math.min(head.length - PDF.length, PDF_START_MAX);
	for (let at = 0; at <= last; at++) if (startsWith(head, PDF, at)) return at;
	return -1;
}

function hasPdfMark(head: Uint8Array): boolean {
	return pdfMark(head) >= 0;
}

/** Some writers put white space, a byte order mark or one line of their own before a PDF. */
function startsBeforeText(head: Uint8Array): boolean {
	const before = String.fromCharCode(...head.subarray(0, pdfMark(head)));
	return /^(?:\u00ef\u00bb\u00bf)?\s*$/.test(before);
}

/** Every second byte is zero, as in Latin words written in UTF-16. */
function looksWide(head: Uint8Array): boolean {
	let zeros = 0;
	for (const byte of head) if (byte === 0) zeros += 1;
	return zeros * 3 > head.length;
}
