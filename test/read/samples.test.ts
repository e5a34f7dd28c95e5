/** The two published returns, read from end to end: every line of what a right reading of them says. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { readDocument } from '../../src/app/read-document.ts';
import { encodeReturn } from '../../src/form/json.ts';
import type { Reading } from '../../src/read/draft.ts';
import { formatDecimal } from '../../src/value/decimal.ts';
import { valueAt } from '../../src/value/pointer.ts';

const FOLDER = '../shared/samples';
const skip = existsSync(FOLDER) ? false : 'the samples are not beside this checkout';

interface Expected {
	readonly return: unknown;
	readonly implied: readonly { readonly path: string; readonly value: string }[];
	readonly disputed: readonly { readonly path: string; readonly printed: string; readonly implied: string }[];
	readonly notFound: readonly string[];
}

async function sample(file: string, name: string): Promise<{ reading: Reading; expected: Expected }> {
	return {
		reading: await readDocument(new Uint8Array(readFileSync(`${FOLDER}/${file}`))),
		expected: JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')),
	};
}

/** Pointers at which two values differ; `<present>` stands for any text. */
function differences(value: unknown, expected: unknown, path = ''): string[] {
	if (expected === '<present>' && typeof value === 'string' && value !== '') return [];
	const open = (each: unknown): each is Record<string, unknown> => each !== null && typeof each === 'object';
	if (!open(value) || !open(expected)) return isDeepStrictEqual(value, expected) ? [] : [path];
	const keys = new Set([...Object.keys(value), ...Object.keys(expected)]);
	return [...keys].flatMap((key) => differences(value[key], expected[key], `${path}/${key}`));
}

function ofStatus(reading: Reading, status: string) {
	return reading.fields.filter((field) => field.status === status);
}

for (const [file, name] of [
	['00020-2022-09.txt', '00020-2022-09'],
	['01723-2026-01.pdf', '01723-2026-01'],
] as const) {
	test(`${name} reads as expected: return, implied, disputed and not found`, { skip }, async () => {
		const { reading, expected } = await sample(file, name);
		const value = encodeReturn(reading.return);
		assert.deepEqual(differences(value, expected.return), []);
		assert.deepEqual(
			ofStatus(reading, 'implied').map((field) => ({
				path: field.path,
				value: field.implied && formatDecimal(field.implied),
			})),
			expected.implied,
		);
		assert.deepEqual(
			ofStatus(reading, 'disputed').map((field) => ({
				path: field.path,
				printed: valueAt(value, field.path),
				implied: field.implied && formatDecimal(field.implied),
			})),
			expected.disputed,
		);
		assert.deepEqual(
			ofStatus(reading, 'missing').map((field) => field.path),
			expected.notFound,
		);
	});
}

test('in the damaged text the closing balances and every figure of Part III.E are proved', {
	skip,
}, async () => {
	const { reading } = await sample('00020-2022-09.txt', '00020-2022-09');
	const figures = reading.fields.filter(
		({ path, raw }) =>
			raw !== '' &&
			(/\/close\/(?:shares|capital|issued)$/.test(path) ||
				/^\/details\/other\/.*\/(?:issued|issuable)$/.test(path)),
	);
	assert.equal(figures.length, 4 + 2 + 6);
	for (const figure of figures) assert.equal(figure.status, 'proved', figure.path);
});
