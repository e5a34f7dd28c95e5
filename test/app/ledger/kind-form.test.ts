/** Kinds of entry as forms: every field of the schema is told once, with what the issuer has to choose from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formKinds } from '../../../src/app/ledger/kind-form.ts';
import { ledgerOf, standingAt } from '../../../src/ledger/fold.ts';
import { record, SAMPLE_GROUPS } from '../../ledger/sample-issuer.ts';

const kinds = formKinds(standingAt(ledgerOf(record(SAMPLE_GROUPS)), null));

function fieldsOf(kind: string) {
	const found = kinds.find((each) => each.kind === kind);
	assert.ok(found, kind);
	return found.fields;
}

test('a repurchase asks for its day, its class and its shares first, and offers the classes of the issuer', () => {
	const fields = fieldsOf('repurchase-for-cancellation');
	assert.deepEqual(
		fields.filter(({ required }) => required).map(({ name, control }) => [name, control]),
		[
			['day', 'day'],
			['class', 'name'],
			['shares', 'shares'],
		],
	);
	assert.deepEqual(
		fields.find(({ name }) => name === 'class')?.choices.map(({ value, label }) => [value, label['zh-Hant']]),
		[
			['B', 'B類'],
			['A', 'A類'],
		],
	);
	const venue = fields.find(({ name }) => name === 'venue');
	assert.equal(venue?.control, 'choice');
	assert.deepEqual(venue.choices[0], {
		value: 'exchange',
		label: { en: 'On the Exchange', 'zh-Hant': '聯交所' },
	});
});

test('what a movement brings in is asked for part by part, under a new name', () => {
	const fields = fieldsOf('mandate-granted');
	const names = fields.map(({ name }) => name);
	for (const name of ['subject.name', 'subject.class', 'subject.for', 'subject.limit', 'subject.expires']) {
		assert.ok(names.includes(name), name);
	}
	assert.equal(fields.find(({ name }) => name === 'subject.name')?.control, 'words');
	assert.equal(fields.find(({ name }) => name === 'subject.expires')?.required, false);
});

test('awards are granted under what is there already, or under what is new in full', () => {
	const fields = fieldsOf('award-granted');
	assert.equal(fields.find(({ name }) => name === 'agreement')?.control, 'name');
	assert.equal(fields.find(({ name }) => name === 'agreement.class')?.required, false);
});

test('no kind has two fields of one name, and every field is called something in both languages', () => {
	const unnamed: string[] = [];
	for (const { kind, fields } of kinds) {
		const names = fields.map(({ name }) => name);
		assert.equal(new Set(names).size, names.length, kind);
		for (const { name, label } of fields) {
			if (!/\p{Script=Han}/u.test(label['zh-Hant'])) unnamed.push(`${kind} ${name}`);
		}
	}
	assert.deepEqual(unnamed, []);
});

test('what the ledger records by itself is not offered', () => {
	const offered = kinds.map(({ kind }) => kind);
	assert.ok(!offered.includes('correction') && !offered.includes('return-submitted'));
	assert.ok(offered.includes('opening-balance') && offered.includes('note'));
});
