import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../src/app/decode-text.ts';
import { kindOfBytes } from '../../src/app/document-kind.ts';
import { PDF_BYTES_MAX } from '../../src/app/limits.ts';
import { openDocument, refuseSize } from '../../src/app/open-document.ts';
import { PDF_LIMITS } from '../../src/app/pdf/read-pdf.ts';
import { Refusal } from '../../src/value/refusal.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

function refusal(work: () => unknown): Refusal {
	try {
		work();
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
	throw new Error('nothing was refused');
}

test('a PDF is known by its first bytes, also after white space or a byte order mark', () => {
	assert.equal(kindOfBytes(bytes('%PDF-1.7\n')), 'pdf');
	assert.equal(kindOfBytes(bytes('\r\n%PDF-1.4\n')), 'pdf');
	assert.equal(kindOfBytes(bytes('\ufeff%PDF-1.4\n')), 'pdf');
});

test('text that only speaks of %PDF-1.7 stays text', () => {
	assert.equal(kindOfBytes(bytes('The header is %PDF-1.7, as everyone knows')), 'text');
});

test('files that hold no return are refused by their own names', () => {
	const told = (start: Uint8Array): string => refusal(() => kindOfBytes(start)).message;
	assert.match(told(latin(0x50, 0x4b, 3, 4, 20, 0)), /ZIP archive or an Office document/);
	assert.match(told(latin(0x89, 0x50, 0x4e, 0x47)), /PNG picture/);
	assert.match(told(latin(0x1f, 0x8b, 8)), /gzip/);
	assert.match(told(latin(1, 2, 0, 3, 200, 0xfe)), /binary data/);
	assert.match(told(bytes('<!DOCTYPE html><html>')), /web page/);
	assert.match(told(bytes('{\\rtf1 x}')), /rich text/);
	assert.match(told(latin()), /the file is empty/);
	assert.match(told(latin(0x61, 0, 0x62, 0, 0x63, 0)), /UTF-16 text without the mark/);
});

test('UTF-8, UTF-16 of both orders and Windows-1252 give the same words', () => {
	const words = 'Status: “New Submission” – 1,000';
	const wide = (little: boolean): Uint8Array => {
		const view = new DataView(new ArrayBuffer(2 + words.length * 2));
		view.setUint16(0, 0xfeff, little);
		for (let at = 0; at < words.length; at++) view.setUint16(2 + at * 2, words.charCodeAt(at), little);
		return new Uint8Array(view.buffer);
	};
	const single = { '“': 0x93, '”': 0x94, '–': 0x96 } as Record<string, number>;
	const padded = `${words}${' and the rest is plain'.repeat(4)}`;
	const western = Uint8Array.from(padded, (character) => single[character] ?? character.charCodeAt(0));
	assert.equal(decodeText(bytes(words)), words);
	assert.equal(decodeText(bytes(`\ufeff${words}`)), words);
	assert.equal(decodeText(wide(true)), words);
	assert.equal(decodeText(wide(false)), words);
	assert.equal(decodeText(western), padded);
});

test('Chinese text that is not UTF-8 is refused, not garbled', () => {
	const big5 = latin(0xaa, 0xd1, 0xa5, 0xf7, 0xb5, 0x6f, 0xa6, 0xe6);
	const told = refusal(() => decodeText(big5));
	assert.equal(told.code, 'INPUT_UNKNOWN');
	assert.match(told.help ?? '', /iconv/);
});

test('JSON is told from text by parsing it, and a broken object is refused as JSON', () => {
	assert.deepEqual(openDocument(bytes(' {"form": "FF301"}')), { kind: 'json', value: { form: 'FF301' } });
	assert.deepEqual(openDocument(bytes('[Menu] Monthly Return')), {
		kind: 'text',
		text: '[Menu] Monthly Return',
	});
	assert.equal(refusal(() => openDocument(bytes('{"form": "FF301"'))).code, 'RETURN_SHAPE');
	assert.equal(refusal(() => openDocument(bytes(' \n\t '))).code, 'INPUT_UNKNOWN');
});

test('sizes are refused at one byte over the limit', () => {
	const MB = 1024 * 1024;
	refuseSize(64 * MB, 'any');
	refuseSize(32 * MB, 'pdf');
	refuseSize(16 * MB, 'text');
	assert.equal(refusal(() => refuseSize(64 * MB + 1, 'any')).code, 'INPUT_TOO_LARGE');
	assert.equal(refusal(() => refuseSize(32 * MB + 1, 'pdf')).code, 'INPUT_TOO_LARGE');
	assert.equal(PDF_BYTES_MAX, PDF_LIMITS.file);
	assert.equal(refusal(() => refuseSize(16 * MB + 1, 'text')).code, 'TEXT_TOO_LONG');
});
