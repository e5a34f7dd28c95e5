/** Texts that lost or exchanged a line of Part III, and the leaves that a whole reading must speak of. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editionNamed } from '../../src/form/editions.ts';
import { readText } from '../../src/read/index.ts';
import { leaves } from '../../src/read/leaves.ts';
import { changed, NEW_EDITION, OLD_EDITION } from './text-sources.ts';

function missingIn(text: string): string[] {
	return readText(text).fields.flatMap((field) => (field.status === 'missing' ? [field.path] : []));
}

const CLASS_B =
	'Total increase / decrease (-) in WVR ordinary shares Class B during the month (i.e. Total of A to E) -1,250,000\n';
const SECOND_CLASS =
	'2. Type of shares issuable (Note 5 and 6) WVR ordinary shares Class of shares Class A Shares issuable to be listed on SEHK (Note 1, 5 and 6) No\nStock code of shares issuable (if listed on SEHK) (Note 1, 5 and 6) N/A\nType of Issue\n1). Other (Please specify)\nConversion 18 March 2022 20 May 2021 -50,000 0\n';
const TOTAL_B = 'Total E (WVR ordinary shares Class B): -1,300,000\n';
const TOTAL_A = 'Total E (WVR ordinary shares Class A): -50,000\n';

describe('totals and rows that were lost or exchanged', () => {
	test('a class of Part II without its total of the month is told', () => {
		assert.deepEqual(missingIn(OLD_EDITION).includes('/details/totals'), false);
		assert.ok(missingIn(changed(OLD_EDITION, CLASS_B, '')).includes('/details/totals'));
		assert.ok(missingIn(changed(OLD_EDITION, CLASS_B, CLASS_B + CLASS_B)).includes('/details/totals'));
	});

	test('totals of a section that name the other class are not taken', () => {
		const both = changed(OLD_EDITION, TOTAL_B, SECOND_CLASS + TOTAL_B + TOTAL_A);
		const total = (block: number) => `/details/other/blocks/${block}/total/issued`;
		assert.deepEqual(
			[0, 1].map((block) => missingIn(both).includes(total(block))),
			[false, false],
		);
		const { fields } = readText(changed(OLD_EDITION, TOTAL_B, SECOND_CLASS + TOTAL_A + TOTAL_B));
		const exchanged = fields.flatMap((field) => (/missing|implied/.test(field.status) ? [field.path] : []));
		assert.deepEqual(
			[0, 1].map((block) => exchanged.includes(total(block))),
			[true, true],
		);
	});

	test('an option scheme whose number is out of turn lost a scheme before it', () => {
		const rows = '/details/options/blocks/0/rows';
		assert.equal(missingIn(OLD_EDITION).includes(rows), false);
		assert.ok(missingIn(changed(OLD_EDITION, '1). Harbour', '2). Harbour')).includes(rows));
	});

	test('an edition that cannot be told is missing, not silent', () => {
		const text = OLD_EDITION.replace(/Page \d of 7 v 1\.0\.1\n/g, '').replace('31 March 2022', '');
		const reading = readText(text);
		assert.equal(reading.return.edition, null);
		assert.ok(reading.fields.some((field) => field.path === '/edition' && field.status === 'missing'));
	});
});

/** Leaves that say what is not a cell: the form, its edition, and what only names or explains another leaf. */
const NO_CELL =
	/^\/(?:form|edition|language)$|^\/details\/totals\/\d+\/class\/|\/remarks$|\/movements\/\d+\/text$|\/rows\/\d+\/text$/;

describe('every cell of the edition is in a reading', () => {
	for (const [name, text] of [
		['1.0.1', OLD_EDITION],
		['1.2.0', NEW_EDITION],
	] as const) {
		test(`${name}, whole`, () => {
			const reading = readText(text);
			const spoken = reading.fields.map((field) => field.path);
			const edition = editionNamed(name);
			// Columns that the edition has not.
			const absent = [
				...(edition.treasury
					? []
					: [
							/\/(?:treasury|treasuryTransferred)$/,
							/\/(?:preceding|close)\/total$/,
							/^\/details\/.*\/class\/description$/,
						]),
				...(edition.publicFloat ? [] : [/\/publicFloat$/]),
			];
			const silent = leaves(reading.return).filter(
				(path) =>
					!NO_CELL.test(path) &&
					!absent.some((column) => column.test(path)) &&
					!spoken.some((each) => path === each || path.startsWith(`${each}/`)),
			);
			assert.deepEqual(silent, []);
			for (const path of spoken) assert.ok(!absent.some((column) => column.test(path)), path);
		});
	}
});
