/** What is no readable PDF of a return: each gets one refusal by name, and the next file is read as if nothing was. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { PDF_LIMITS, pdfReader, refuseLarge } from '../../src/app/pdf/read-pdf.ts';
import { Refusal, type RefusalCode } from '../../src/value/refusal.ts';
import {
	brokenFont,
	deepTree,
	encrypted,
	endlessTree,
	nestedForms,
	pagesOf,
	pdfOf,
	scanned,
	textAt,
} from './pdf-bytes.ts';

const reader = pdfReader();
after(() => reader.close());

const whole = (): Uint8Array =>
	pagesOf([
		textAt([
			[762, 27, 'FF301'],
			[391, 548, 'Page 1 of 2'],
		]),
		textAt([
			[24, 58, 'II. Movements in Issued Shares'],
			[391, 548, 'Page 2 of 2'],
		]),
	]);

async function refused(bytes: Uint8Array, code: RefusalCode): Promise<Refusal> {
	try {
		await reader.read(bytes);
	} catch (error) {
		assert.ok(error instanceof Refusal, String(error));
		assert.equal(error.code, code, error.message);
		return error;
	}
	throw new assert.AssertionError({ message: `the file was read, and not refused with ${code}` });
}

function without(bytes: Uint8Array, from: number, mark: string): Uint8Array {
	return Buffer.concat([bytes.subarray(0, from), Buffer.from(mark, 'latin1')]);
}

describe('a PDF that cannot be read', () => {
	test('an empty file is refused as empty', async () => {
		await refused(new Uint8Array(0), 'PDF_EMPTY');
	});

	test('a PDF without pages, and one whose pages are blank, are refused as empty', async () => {
		await refused(pagesOf([]), 'PDF_EMPTY');
		const error = await refused(pagesOf(['', '']), 'PDF_EMPTY');
		assert.match(error.message, /2 pages with nothing on them/);
	});

	test('a PDF that asks for a password is refused as encrypted', async () => {
		await refused(encrypted(), 'PDF_ENCRYPTED');
	});

	test('a page that is a picture is refused as scanned', async () => {
		const error = await refused(scanned(), 'PDF_SCANNED');
		assert.match(error.help ?? '', /text recognition/);
	});

	test('a binary file named .pdf is refused as damaged', async () => {
		await refused(
			Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) & 255),
			'PDF_DAMAGED',
		);
		await refused(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 0x81)]), 'PDF_DAMAGED');
	});

	test('a file cut off anywhere is refused, with or without an end mark put behind it', async () => {
		const file = whole();
		for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.98]) {
			const at = Math.floor(file.length * share);
			await refused(without(file, at, ''), 'PDF_DAMAGED');
			const error = await readOrRefusal(without(file, at, '\n%%EOF\n'));
			assert.ok(
				error === null || ['PDF_DAMAGED', 'PDF_EMPTY', 'PDF_INCOMPLETE'].includes(error.code),
				`cut at ${share}: ${error?.code}`,
			);
		}
	});

	test('pages that the footers count but that are not there make it incomplete', async () => {
		const error = await refused(pagesOf([textAt([[391, 548, 'Page 2 of 3']])]), 'PDF_INCOMPLETE');
		assert.deepEqual(error.where, ['page 1', 'page 3']);
		assert.match(error.message, /pages 1, 3 of 3 are not there/);
	});

	test('5,000 pages are refused before any text is taken', async () => {
		const error = await refused(pagesOf(Array.from({ length: 5000 }, () => 'BT ET')), 'PDF_TOO_MANY_PAGES');
		assert.match(error.message, /5000 pages/);
	});

	test('a page tree without end is refused as damaged', async () => {
		await refused(endlessTree(), 'PDF_DAMAGED');
	});

	test('a deep object tree ends in a refusal', async () => {
		await refused(deepTree(20_000), 'PDF_EMPTY');
	});

	test('a content stream that inflates to gigabytes is refused as too hard', async () => {
		const file = readFileSync(new URL('../../fixtures/odd/inflates-to-gigabytes.pdf', import.meta.url));
		await refused(new Uint8Array(file), 'PDF_TOO_HARD');
	});

	test('drawings inside drawings without number are refused as too hard', async () => {
		await refused(nestedForms(7, 40), 'PDF_TOO_HARD');
	});

	test('a font program of noise does not stop the reading', async () => {
		const document = await reader.read(brokenFont());
		assert.equal(document.pages.length, 1);
	});

	test('an object that points nowhere leaves no page', async () => {
		await refused(pdfOf(['<< /Type /Catalog /Pages 99 0 R >>']), 'PDF_EMPTY');
	});

	test('a file larger than the limit is refused by its size', () => {
		assert.throws(
			() => refuseLarge(PDF_LIMITS.file + 1),
			(error) => error instanceof Refusal && error.code === 'INPUT_TOO_LARGE',
		);
		assert.doesNotThrow(() => refuseLarge(PDF_LIMITS.file));
	});
});

describe('after a refusal', () => {
	test('the next file is read, whatever became of the thread', async () => {
		await refused(nestedForms(7, 40), 'PDF_TOO_HARD');
		const document = await reader.read(whole());
		assert.deepEqual(
			document.pages.map((page) => page.runs.map((run) => run.text)),
			[
				['FF301', 'Page 1 of 2'],
				['II. Movements in Issued Shares', 'Page 2 of 2'],
			],
		);
	});

	test('files asked for together are read one after another, and one refusal does not touch the others', async () => {
		const results = await Promise.allSettled([
			reader.read(whole()),
			reader.read(scanned()),
			reader.read(whole()),
		]);
		assert.deepEqual(
			results.map((result) => result.status),
			['fulfilled', 'rejected', 'fulfilled'],
		);
	});

	test('a deadline that passes ends the thread and refuses the file', async () => {
		const hasty = pdfReader({ ...PDF_LIMITS, time: 1 });
		try {
			await assert.rejects(
				hasty.read(nestedForms(5, 30)),
				(error) => error instanceof Refusal && error.code === 'PDF_TOO_HARD',
			);
		} finally {
			await hasty.close();
		}
	});

	test('a thread is made anew after as many files as it may read', async () => {
		const renewing = pdfReader({ ...PDF_LIMITS, files: 2 });
		try {
			for (let file = 0; file < 5; file += 1) {
				assert.equal((await renewing.read(whole())).pages.length, 2);
			}
		} finally {
			await renewing.close();
		}
	});
});

async function readOrRefusal(bytes: Uint8Array): Promise<Refusal | null> {
	try {
		const document = await reader.read(bytes);
		assert.equal(document.pages.length, 2, 'a cut file that is read must be whole');
		return null;
	} catch (error) {
		assert.ok(error instanceof Refusal, String(error));
		return error;
	}
}
