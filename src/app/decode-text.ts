/** Bytes of a text document → text: UTF-8, UTF-16 with its mark, or Windows-1252; anything else is refused. */
import { Refusal } from '../value/refusal.ts';
import { hasWideMark } from './document-kind.ts';

/** Bytes 0x80 to 0x9f of Windows-1252; five of them are not used. Node 20's own table has them wrong. */
const WINDOWS_1252 =
	'\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
	'\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** One byte in this many, or fewer, may be beyond ASCII before a text is taken for another encoding. */
const FOREIGN_SHARE = 20;

const CHUNK = 8192;

/**
 * The text without its byte order mark; lines that end in the carriage return of old, and in nothing else, end as
 * others do. Refuses with `INPUT_UNKNOWN` an encoding that cannot be told.
 */
export function decodeText(bytes: Uint8Array): string {
	const text = decoded(bytes);
	return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

function decoded(bytes: Uint8Array): string {
	if (hasWideMark(bytes)) return decodeWide(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decodeWestern(bytes);
	}
}

function decodeWide(bytes: Uint8Array): string {
	const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal('INPUT_UNKNOWN', 'the file says that it is UTF-16 text, but it is not', null);
	}
}

/** A few quotation marks and dashes of a Western office program are mapped; a Chinese encoding is refused. */
function decodeWestern(bytes: Uint8Array): string {
	let foreign = 0;
	for (const byte of bytes) if (byte >= 0x80) foreign += 1;
	if (foreign * FOREIGN_SHARE > bytes.length) {
		throw new Refusal(
			'INPUT_UNKNOWN',
			'the text is not UTF-8, and its encoding cannot be told',
			'convert it first, for instance `iconv -f big5 -t utf-8`',
		);
	}
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += CHUNK) {
		let part = '';
		for (const byte of bytes.subarray(at, at + CHUNK)) part += western(byte);
		parts.push(part);
	}
	return parts.join('');
}

function western(byte: number): string {
	if (byte < 0x80 || byte > 0x9f) return String.fromCharCode(byte);
	return WINDOWS_1252.charAt(byte - 0x80);
}
