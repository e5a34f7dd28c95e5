/** Bytes of a CSV or JSON Lines file → text. An encoding that cannot be told for certain is refused. */
import { Refusal } from '../../value/refusal.ts';
import { decodeText } from '../decode-text.ts';
import { hasWideMark } from '../document-kind.ts';

/** Encodings that may be named; UTF-8, and UTF-16 with its mark, are told by themselves. */
export type TableEncoding = 'big5' | 'windows-1252';

/** The text of `bytes`; refuses with `TABLE_ENCODING`. */
export function tableText(bytes: Uint8Array, encoding: TableEncoding | null): string {
	try {
		return lines(decoded(bytes, encoding));
	} catch (error) {
		if (error instanceof Refusal && error.code !== 'INPUT_UNKNOWN') throw error;
		throw new Refusal(
			'TABLE_ENCODING',
			`the text is not ${encoding ?? (hasWideMark(bytes) ? 'UTF-16' : 'UTF-8')}, and its encoding cannot be told`,
			'in Excel save as "CSV UTF-8"; or name the encoding: big5 or windows-1252',
		);
	}
}

function decoded(bytes: Uint8Array, encoding: TableEncoding | null): string {
	if (encoding === 'big5') return sureBig5(bytes);
	if (encoding === 'windows-1252' || hasWideMark(bytes)) return decodeText(bytes);
	if (bytes.subarray(0, 4096).filter((byte) => byte === 0).length * 3 > Math.min(bytes.length, 4096)) {
		throw new Refusal(
			'TABLE_ENCODING',
			'the text looks like UTF-16 without the mark that says so',
			'in Excel save as "CSV UTF-8"',
		);
	}
	return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Bytes that Big5 does not use come out as control characters and private ones. */
function sureBig5(bytes: Uint8Array): string {
	const text = new TextDecoder('big5', { fatal: true }).decode(bytes);
	if (/[\u0080-\u009f\ue000-\uf8ff]/.test(text)) throw new RangeError('table: not in Big5');
	return text;
}

function lines(text: string): string {
	return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}
