import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MonthlyReturn } from '../../src/form/return.ts';
import { conclude } from '../../src/read/conclude.ts';
import type { Draft, Evidence, Field, Gap } from '../../src/read/draft.ts';
import { leaves } from '../../src/read/leaves.ts';
import { formatDecimal } from '../../src/value/decimal.ts';
import { valueAt } from '../../src/value/pointer.ts';
import { oneClass, twoClasses, withChanges } from '../form/make-return.ts';

/** A draft in which every leaf was printed, empty ones as blank cells, but for the gaps. */
function draftOf(value: MonthlyReturn, gaps: readonly Gap[] = []): Draft {
	const evidence = new Map<string, Evidence>();
	const missing = new Set(gaps.map((gap) => gap.path));
	let line = 0;
	for (const path of leaves(value)) {
		line += 1;
		const printed = valueAt(value, path);
		if (!missing.has(path))
			evidence.set(path, { raw: printed === null ? '' : 'as printed', at: { line, column: 1 } });
	}
	return { return: value, evidence, gaps, findings: [] };
}

function gap(path: string, reason: Gap['reason'] = 'not found'): Gap {
	return { path, reason, raw: null, at: null };
}

function fieldAt(fields: readonly Field[], path: string): Field {
	const found = fields.find((each) => each.path === path);
	assert.ok(found, `there is a field for ${path}`);
	return found;
}

test('a figure that an identity confirms is proved, one that nothing binds is read', () => {
	const { fields, findings } = conclude(draftOf(withChanges(twoClasses(), {})));
	assert.equal(fieldAt(fields, '/issued/classes/0/close/issued').status, 'proved');
	assert.equal(fieldAt(fields, '/details/options/blocks/0/rows/0/mandateAvailable').status, 'read');
	assert.equal(fieldAt(fields, '/issuerName').status, 'read');
	assert.equal(fieldAt(fields, '/authorised/classes/0/change/shares').status, 'read');
	assert.equal(fieldAt(fields, '/authorised/classes/0/change/shares').raw, '');
	assert.deepEqual(findings, []);
});

test('fields stand in the order of the form and each has its evidence', () => {
	const { fields } = conclude(draftOf(withChanges(oneClass(), {})));
	const lines = fields.map((field) => (field.at && 'line' in field.at ? field.at.line : 0));
	assert.deepEqual(
		lines,
		[...lines].sort((a, b) => a - b),
	);
	assert.ok(fields.every((field) => field.raw !== null && field.at !== null));
});

test('an opening that was not found is implied beside a null, never put in its place', () => {
	const path = '/issued/classes/0/preceding/issued';
	const reading = conclude(draftOf(withChanges(twoClasses(), { [path]: null }), [gap(path)]));
	const field = fieldAt(reading.fields, path);
	assert.equal(field.status, 'implied');
	assert.equal(field.implied && formatDecimal(field.implied), '8000000000');
	assert.equal(valueAt(reading.return, path), null);
});

test('what was not found and does not follow is missing, with its reason', () => {
	const path = '/details/options/blocks/0/rows/0/mandateAvailable';
	const reading = conclude(draftOf(withChanges(twoClasses(), { [path]: null }), [gap(path, 'ambiguous')]));
	const field = fieldAt(reading.fields, path);
	assert.equal(field.status, 'missing');
	assert.equal(field.reason, 'ambiguous');
	assert.ok(!('implied' in field));
});

test('a section that was not found is one missing field', () => {
	const reading = conclude(
		draftOf(withChanges(twoClasses(), { '/details/agreements': null }), [gap('/details/agreements')]),
	);
	assert.equal(fieldAt(reading.fields, '/details/agreements').status, 'missing');
});

test('a contradicted value stays as printed, with the value that would satisfy all and one R03', () => {
	const par = '0.000125';
	const changed = withChanges(twoClasses(), {
		'/authorised/classes/0/preceding/par': par,
		'/authorised/classes/0/close/par': par,
		'/authorised/classes/1/preceding/par': par,
		'/authorised/classes/1/close/par': par,
	});
	const reading = conclude(draftOf(changed));
	const disputed = reading.fields.filter((field) => field.status === 'disputed');
	assert.deepEqual(
		disputed.map((field) => [field.path, field.implied && formatDecimal(field.implied)]),
		[0, 1].flatMap((index) =>
			['preceding', 'close'].map((row) => [`/authorised/classes/${index}/${row}/par`, '0.0000125']),
		),
	);
	assert.equal(reading.return, changed);
	assert.deepEqual(
		reading.findings.map((finding) => [finding.code, finding.severity, finding.also.length, finding.lines]),
		[
			[
				'R03',
				'warning',
				3,
				[
					'36,000,000,000 shares × USD 0.000125 = USD 4,500,000; the return says USD 450,000',
					'4,000,000,000 shares × USD 0.000125 = USD 500,000; the return says USD 50,000',
					'the identities ask for par value 0.0000125 instead of 0.000125 (4 cells)',
				],
			],
		],
	);
	assert.match(reading.findings[0]?.note ?? '', /A03/);
});

test('where two explanations are left both are told and none is implied', () => {
	const reading = conclude(
		draftOf(withChanges(twoClasses(), { '/issued/classes/1/preceding/issued': '2000000009' })),
	);
	const disputed = reading.fields.filter((field) => field.status === 'disputed');
	assert.deepEqual(
		disputed.map((field) => [field.path, field.implied]),
		[
			['/issued/classes/1/preceding/issued', undefined],
			['/issued/classes/1/close/issued', undefined],
		],
	);
	assert.deepEqual(reading.findings[0]?.lines, [
		'2,000,000,009 - 400,000 = 1,999,600,009; the return says 1,999,600,000',
		'it could be close of the month, issued shares 1,999,600,009 instead of 1,999,600,000',
		'it could be close of preceding month, issued shares 2,000,000,000 instead of 2,000,000,009',
	]);
});

test('a list that lost an element, and a path of no leaf at all, are missing and never dropped', () => {
	const list = '/details/options/blocks/0/rows/0/movements';
	const totals = '/details/other/blocks/0/total/unknown';
	const reading = conclude(draftOf(withChanges(twoClasses(), {}), [gap(list, 'ambiguous'), gap(totals)]));
	const paths = reading.fields.map((field) => field.path);
	assert.equal(fieldAt(reading.fields, list).status, 'missing');
	assert.equal(paths.indexOf(list), paths.indexOf(`${list}/0/kind`) - 1);
	assert.equal(fieldAt(reading.fields, totals).status, 'missing');
	assert.equal(paths.indexOf(totals), paths.indexOf('/details/other/blocks/0/total/treasury') + 1);
});

test('a par value in another currency than the capital is no factor of it: nothing is disputed or proved by it', () => {
	const par = '/authorised/classes/0/close/par';
	const value = withChanges(oneClass(), { [par]: '0.13', '/authorised/classes/0/preceding/par': '0.13' });
	const draft = draftOf(value);
	const evidence = new Map(draft.evidence);
	for (const path of [par, '/authorised/classes/0/preceding/par']) {
		evidence.set(path, { raw: 'RMB0.13', at: { line: 1, column: 1 } });
	}
	const { fields, findings } = conclude({ ...draft, evidence });
	assert.deepEqual(findings, []);
	assert.equal(fieldAt(fields, par).status, 'proved', 'opening and closing par agree, and that is all');
	assert.equal(fieldAt(fields, par).currency, 'RMB');
	assert.equal(
		fieldAt(fields, '/authorised/classes/0/close/capital').status,
		'proved',
		'opening and total agree',
	);
	assert.equal(conclude(draft).findings[0]?.code, 'R03', 'in one currency the same figures are disputed');
});

test('a list that lost a row makes its sum unknown, not wrong', () => {
	const rows = '/details/other/blocks/0/rows';
	const short = withChanges(twoClasses(), {
		[`${rows}/0/event`]: 'other',
		[`${rows}/0/issued`]: '-1999999',
	});
	assert.ok(conclude(draftOf(short)).findings.some((finding) => finding.code === 'R03'));
	const reading = conclude(draftOf(short, [gap(rows, 'ambiguous')]));
	assert.deepEqual(
		reading.findings.filter((finding) => finding.code === 'R03'),
		[],
	);
	assert.equal(fieldAt(reading.fields, rows).status, 'missing');
});

test('figures that the arithmetic itself put in their cells are read, not proved', () => {
	const draft = draftOf(withChanges(twoClasses(), {}));
	const { fields } = conclude({ ...draft, arranged: ['/issued/classes/0'] });
	assert.equal(fieldAt(fields, '/issued/classes/0/close/issued').status, 'read');
	assert.equal(fieldAt(fields, '/issued/classes/1/close/issued').status, 'proved');
});
