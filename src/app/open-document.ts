/** A document as it was handed in, told apart by its content: a PDF, a text, or JSON. */
import { Refusal } from '../value/refusal.ts';
import { decodeText } from './decode-text.ts';
import { kindOfBytes } from './document-kind.ts';
import { INPUT_BYTES_MAX, PDF_BYTES_MAX, TEXT_BYTES_MAX } from './limits.ts';

export type Opened =
	| { readonly kind: 'pdf'; readonly bytes: Uint8Array }
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'json'; readonly value: unknown };

/** Tells what a document is. Refuses `INPUT_TOO_LARGE`, `TEXT_TOO_LONG`, `INPUT_UNKNOWN`, broken JSON. */
export function openDocument(bytes: Uint8Array): Opened {
	refuseSize(bytes.length, kindOfBytes(bytes));
	if (kindOfBytes(bytes) === 'pdf') return { kind: 'pdf', bytes };
	const text = decodeText(bytes);
	if (text.trim() === '') throw new Refusal('INPUT_UNKNOWN', 'the file holds nothing but white space');
	return /^\s*[[{]/.test(text) ? openJson(text) : { kind: 'text', text };
}

/** Refuses a size in bytes that is beyond the limit of its kind; callers ask before they read. */
export function refuseSize(size: number, kind: 'pdf' | 'text' | 'any'): void {
	const [most, what] = LIMITS[kind];
	if (size <= most) return;
	throw new Refusal(
		kind === 'text' ? 'TEXT_TOO_LONG' : 'INPUT_TOO_LARGE',
		`${what} has ${megabytes(size)}; at most ${megabytes(most)} are read`,
		'a published return has less than one; give its own file',
	);
}

const LIMITS = {
	any: [INPUT_BYTES_MAX, 'the file'],
	pdf: [PDF_BYTES_MAX, 'the PDF'],
	text: [TEXT_BYTES_MAX, 'the text'],
} as const;

/** JSON when it parses. Text may begin with a bracket too; only what begins like an object is broken JSON. */
function openJson(text: string): Opened {
	try {
		return { kind: 'json', value: JSON.parse(text) as unknown };
	} catch (error) {
		if (!/^\s*\{\s*(?:"|\})/.test(text)) return { kind: 'text', text };
		const why = error instanceof Error ? error.message : String(error);
		throw new Refusal('RETURN_SHAPE', `the JSON is broken: ${why}`, 'write it again; nothing of it was used');
	}
}

function megabytes(size: number): string {
	const text = (size / (1024 * 1024)).toFixed(1);
	return `${text.endsWith('.0') ? text.slice(0, -2) : text} MB`;
}
