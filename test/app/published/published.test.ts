import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { publishedAgainstSigned } from '../../../src/app/published/published.ts';
import { readPdfReturn } from '../../../src/app/read-document.ts';
import { renderReturn } from '../../../src/app/render-return.ts';
import { decodeReturn, encodeReturn } from '../../../src/form/json.ts';
import type { MonthlyReturn, MonthlyReturnJson } from '../../../src/form/return.ts';
import type { Day } from '../../../src/value/day.ts';
import { Refusal, type RefusalCode } from '../../../src/value/refusal.ts';
import { both, fixture, pair, RETURNS, YEAR } from './returns.ts';

const SAMPLE = new URL('../../../../shared/samples/01723-2026-01.pdf', import.meta.url);

async function printed(value: MonthlyReturn): Promise<Uint8Array> {
	return (await renderReturn(value)).pdf;
}

async function refused(code: RefusalCode, work: () => Promise<unknown>): Promise<void> {
	await assert.rejects(work, (error: unknown) => {
		assert.ok(error instanceof Refusal, String(error));
		assert.equal(error.code, code, error.message);
		return true;
	});
}

test('every return of the golden year, printed in both languages, matches itself', async () => {
	for (const name of readdirSync(YEAR)) {
		const signed = pair(name);
		const documents = [await printed(signed['zh-Hant']), await printed(signed.en)];
		const told = await publishedAgainstSigned(documents, { signed, submittedOn: null });
		assert.equal(told.result, 'matched', name);
		assert.equal(told.unproved, 0);
		assert.deepEqual(
			told.comparisons.map(({ language }) => language),
			['en', 'zh-Hant'],
		);
		assert.ok(told.comparisons.every(({ fields }) => fields.length > 50));
	}
});

test('the returns of every kind match their prints, other classes, counters and blank prices too', async () => {
	for (const name of readdirSync(RETURNS)) {
		const value = fixture(name);
		if (value.edition === 'paper') continue;
		const signed = both(value);
		const documents = [await printed(signed.en), await printed(signed['zh-Hant'])];
		const told = await publishedAgainstSigned(documents, { signed, submittedOn: null });
		const differing = told.comparisons.flatMap(({ fields }) => fields.filter(({ same }) => !same));
		assert.deepEqual(differing, [], name);
		assert.equal(told.result, 'matched', name);
	}
});

/** Leaves that are figures, with the same figure one digit off. */
function oneDigitOff(json: MonthlyReturnJson): { readonly path: string; readonly value: MonthlyReturn }[] {
	const found: { readonly path: string; readonly value: MonthlyReturn }[] = [];
	const visit = (node: unknown, path: readonly string[]): void => {
		if (node !== null && typeof node === 'object') {
			for (const [key, each] of Object.entries(node)) visit(each, [...path, key]);
			return;
		}
		// A stock code names a class in several places at once.
		if (path.at(-1) === 'stockCode') return;
		if (typeof node !== 'string' || !/^-?[0-9]+(?:\.[0-9]+)?$/.test(node)) return;
		// Not always the same digit of a figure: by its place in the return.
		const places = [...node].flatMap((each, index) => (/[0-9]/.test(each) ? [index] : []));
		const at = places[found.length % places.length] ?? 0;
		const digit = node.charAt(at) === '9' ? '1' : String.fromCharCode(node.charCodeAt(at) + 1);
		const changed = structuredClone(json) as unknown;
		let parent = changed as Record<string, unknown>;
		for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
		parent[path.at(-1) ?? ''] = node.slice(0, at) + digit + node.slice(at + 1);
		found.push({ path: `/${path.join('/')}`, value: decodeReturn(changed) });
	};
	visit(json, []);
	return found;
}

test('one digit that was published otherwise is told, in every figure cell in turn, with its place on the page', async () => {
	let told = 0;
	for (const name of ['placing-1.2.1.json', 'treasury-1.2.0.json', 'weighted-voting-1.0.1.json']) {
		const value = fixture(name);
		const signed = both(value);
		for (const { path, value: wrong } of oneDigitOff(encodeReturn(value))) {
			const result = await publishedAgainstSigned([await printed(wrong)], { signed, submittedOn: null });
			assert.equal(result.result, 'differs', `${name} ${path}`);
			const fields = result.comparisons.flatMap((each) => each.fields.filter(({ same }) => !same));
			const field = fields.find((each) => each.path === path);
			assert.ok(field, `${name} ${path}: told at ${fields.map((each) => each.path).join(' ')}`);
			assert.notEqual(field.published, field.signed, `${name} ${path}`);
			assert.ok(field.at !== null && field.at.page > 0, `${name} ${path}`);
			assert.ok(field.label !== '');
			told += 1;
		}
	}
	assert.ok(told > 100, `${told} figures`);
});

test('the day of the submission is expected in the place of the day that was signed, and no other day is', async () => {
	const signed = pair('2025-09.json');
	const day = '2025-10-07' as Day;
	const document = await printed({ ...signed.en, dateSubmitted: day });
	assert.notEqual(signed.en.dateSubmitted, day);
	const expected = await publishedAgainstSigned([document], { signed, submittedOn: day });
	assert.equal(expected.result, 'matched');
	const field = expected.comparisons[0]?.fields.find(({ path }) => path === '/dateSubmitted');
	assert.deepEqual(
		[field?.same, field?.expected, field?.published, field?.signed],
		[false, 'submission-day', day, signed.en.dateSubmitted],
	);
	const other = await publishedAgainstSigned([document], { signed, submittedOn: '2025-10-08' });
	assert.equal(other.result, 'differs');
	const unknown = await publishedAgainstSigned([document], { signed, submittedOn: null });
	assert.equal(unknown.result, 'differs');
});

test('figures that contradict one another are disputed, and never called equal', async () => {
	const value = fixture('placing-1.2.1.json');
	const json = encodeReturn(value);
	const wrong = oneDigitOff(json).find(({ path }) => path === '/issued/classes/0/close/issued');
	assert.ok(wrong);
	const result = await publishedAgainstSigned([await printed(wrong.value)], {
		signed: both(value),
		submittedOn: null,
	});
	assert.ok(result.unproved > 0);
	const unsure = result.comparisons[0]?.fields.filter(({ reading }) => reading === 'disputed') ?? [];
	assert.ok(unsure.length > 0);
	assert.ok(unsure.every(({ same }) => !same));
});

test('another issuer, another month, two of one language and what is no PDF are refused by name', async () => {
	const signed = pair('2025-09.json');
	const against = (...documents: Uint8Array[]) =>
		publishedAgainstSigned(documents, { signed, submittedOn: null });
	await refused('PUBLISHED_OTHER_ISSUER', async () => against(await printed(fixture('placing-1.2.1.json'))));
	await refused('PUBLISHED_OTHER_MONTH', async () => against(await printed(pair('2025-08.json').en)));
	await refused('PUBLISHED_TWICE', async () => against(await printed(signed.en), await printed(signed.en)));
	const text = new TextEncoder().encode('Monthly Return for Equity Issuer');
	await refused('INPUT_UNKNOWN', () => against(text));
	await refused('PDF_DAMAGED', async () => against((await printed(signed.en)).subarray(0, 20_000)));
});

test('a name or a code that was published wrongly is a difference, not another issuer', async () => {
	const signed = pair('2025-09.json');
	const renamed = { ...signed.en, issuerName: 'Somebody Else Limited' };
	const told = await publishedAgainstSigned([await printed(renamed)], { signed, submittedOn: null });
	assert.equal(told.result, 'differs');
	const paths = told.comparisons[0]?.fields.filter(({ same }) => !same).map(({ path }) => path);
	assert.deepEqual(paths, ['/issuerName']);
});

test('a return that the exchange published matches when its own figures were signed', async (t) => {
	if (!existsSync(SAMPLE)) return t.skip('the shared samples are not here');
	const bytes = new Uint8Array(readFileSync(SAMPLE));
	const signed = both((await readPdfReturn(bytes.slice())).return);
	const told = await publishedAgainstSigned([bytes], { signed, submittedOn: null });
	assert.equal(told.result, 'matched');
	const changed = { ...signed.en, issuerName: 'Moon Incorporated' };
	const differs = await publishedAgainstSigned([bytes], {
		signed: { ...signed, en: changed },
		submittedOn: null,
	});
	assert.equal(differs.result, 'differs');
});
