/** The movement drawer: what is typed becomes an entry of the ledger, and what is refused stands under its field. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindShown } from '../../src/api/movements.ts';
import { formKinds } from '../../src/app/ledger/kind-form.ts';
import { decodeEntry } from '../../src/ledger/entry.ts';
import { ledgerOf, standingAt } from '../../src/ledger/fold.ts';
import { draftOfEntry } from '../../src/web/movement/draft-of-entry.ts';
import { entryOfDraft, isUntouched } from '../../src/web/movement/entry-of-draft.ts';
import { problemsByField } from '../../src/web/movement/problems.ts';
import { record, SAMPLE_GROUPS } from '../ledger/sample-issuer.ts';

const kinds: readonly KindShown[] = formKinds(standingAt(ledgerOf(record(SAMPLE_GROUPS)), null));

function kindOf(name: string): KindShown {
	const found = kinds.find(({ kind }) => kind === name);
	assert.ok(found, name);
	return found;
}

test('a repurchase as typed is an entry that the ledger takes', () => {
	const { entry, missing } = entryOfDraft(kindOf('repurchase-for-cancellation'), {
		day: '2022-09-16',
		class: 'B',
		shares: '1800000',
		mandate: 'buy-back-2022',
		'price.currency': 'HKD',
		'price.amount': '2.05',
		venue: 'exchange',
		'evidence.0.text': 'broker’s report',
		memo: '  ',
	});
	assert.deepEqual(missing, []);
	assert.deepEqual(entry, {
		kind: 'repurchase-for-cancellation',
		day: '2022-09-16',
		class: 'B',
		shares: '1800000',
		mandate: 'buy-back-2022',
		price: { currency: 'HKD', amount: '2.05' },
		venue: 'exchange',
		evidence: [{ text: 'broker’s report' }],
	});
	assert.equal(decodeEntry(entry).kind, 'repurchase-for-cancellation');
});

test('a figure of 20 digits is sent digit for digit', () => {
	const { entry } = entryOfDraft(kindOf('authorised-increase'), { shares: '99999999999999999999' });
	assert.equal(entry['shares'], '99999999999999999999');
});

test('what is asked for and empty is named, and a currency alone is no price', () => {
	const { entry, missing } = entryOfDraft(kindOf('repurchase-for-cancellation'), {
		day: '2022-09-16',
		'price.currency': 'HKD',
	});
	assert.deepEqual(missing, ['class', 'shares']);
	assert.ok(!Object.hasOwn(entry, 'price'));
});

test('a mandate is typed part by part', () => {
	const { entry } = entryOfDraft(kindOf('mandate-granted'), {
		day: '2022-06-24',
		'subject.name': 'buy-back-2023',
		'subject.class': 'B',
		'subject.for': 'buy-back',
		'subject.limit': '3350740000',
		'subject.issued': '33507400000',
		'subject.granted': '2022-06-24',
	});
	assert.equal(decodeEntry(entry).kind, 'mandate-granted');
});

test('awards under a scheme that is there name it; a new one is told in full', () => {
	const kind = kindOf('award-granted');
	const there = entryOfDraft(kind, { agreement: 'esop', 'agreement.name': 'other' });
	assert.equal(there.entry['agreement'], 'esop');
	const fresh = entryOfDraft(kind, { 'agreement.name': 'other', 'agreement.description.en': 'Awards' });
	assert.deepEqual(fresh.entry['agreement'], { name: 'other', description: { en: 'Awards' } });
});

test('broken JSON is told of its field and not sent', () => {
	const { entry, broken } = entryOfDraft(kindOf('repurchase-cancelled'), { lots: '[{' });
	assert.deepEqual(broken, ['lots']);
	assert.ok(!Object.hasOwn(entry, 'lots'));
});

test('every entry of the sample issuer is typed again from its own fields', () => {
	for (const json of SAMPLE_GROUPS.flat()) {
		const kind = kindOf((json as { readonly kind: string }).kind);
		const { entry, missing, broken } = entryOfDraft(kind, draftOfEntry(kind, json));
		assert.deepEqual([missing, broken], [[], []], kind.kind);
		assert.deepEqual(entry, json, kind.kind);
	}
});

test('a draft with the day alone was not touched', () => {
	assert.equal(isUntouched({ day: '2022-09-16', shares: ' ' }), true);
	assert.equal(isUntouched({ day: '2022-09-16', shares: '1' }), false);
});

const refused = (code: string, detail: string, where: readonly string[]) => ({
	type: 'about:blank',
	title: '',
	status: 422,
	code,
	detail,
	help: null,
	where,
});

test('a refusal stands under the field that it names', () => {
	const names = ['day', 'class', 'shares', 'subject.limit'];
	const shape = refused('ENTRY_SHAPE', 'this JSON is not an entry', [
		'/shares: a whole number above zero',
		'/subject/limit: a whole number above zero',
	]);
	assert.deepEqual(problemsByField(shape, names, {}), {
		fields: { shares: 'a whole number above zero', 'subject.limit': 'a whole number above zero' },
		isWhole: false,
	});
	const unknown = refused('LEDGER_UNKNOWN', 'the ledger has no class called "C"', ['C']);
	assert.deepEqual(problemsByField(unknown, names, { class: 'C', shares: '1' }).fields, {
		class: 'the ledger has no class called "C"',
	});
	const future = refused('LEDGER_FUTURE', 'it takes effect tomorrow', []);
	assert.deepEqual(problemsByField(future, names, {}).fields, { day: 'it takes effect tomorrow' });
});

test('a refusal that names no field is told as a whole', () => {
	const below = refused('LEDGER_BELOW_ZERO', 'issued shares of B would fall below zero', ['class/B/issued']);
	assert.deepEqual(problemsByField(below, ['shares'], { shares: '5' }), { fields: {}, isWhole: true });
});
