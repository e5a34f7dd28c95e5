import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { decodeFacts } from '../../src/rules/facts.ts';
import { RETURNS, readJson } from './fixture.ts';

const NIL = decodeReturn(readJson(new URL('nil-1.1.1.json', RETURNS)));

function found(value: MonthlyReturn, code: string, facts: unknown = {}) {
	const { findings } = checkReturn({ return: value, as: 'preparing', facts: decodeFacts(facts) });
	return findings.filter((each) => each.code === code);
}

describe('H05, the name of the issuer', () => {
	const issuer = { name: 'Example Nil Movements Limited', nameChinese: '範例無變動有限公司' };
	const named = (issuerName: string, language: MonthlyReturn['language'] = 'en') =>
		found({ ...NIL, issuerName, language }, 'H05', { issuer }).length;

	test('notes that issuers put after their name are allowed', () => {
		for (const name of [
			'Example Nil Movements Limited',
			'"Example Nil Movements Limited"',
			'Example Nil Movements Limited*',
			'EXAMPLE NIL  MOVEMENTS LIMITED (incorporated in Bermuda with limited liability)',
			'Example Nil Movements Limited, incorporated in the Cayman Islands',
			'Example Nil Movements Limited incorporated in Bermuda',
		]) {
			assert.equal(named(name), 0, name);
		}
	});

	test('another name is told, longer ones too', () => {
		assert.equal(named('Example Nil Movement Limited'), 1);
		assert.equal(named('Example Nil Movements Limited Partnership'), 1);
		assert.equal(named('Example Nil Movements Limited2'), 1);
	});

	test('a Chinese document carries the Chinese name', () => {
		assert.equal(named('範例無變動有限公司（於百慕達註冊成立的有限公司）', 'zh-Hant'), 0);
		assert.equal(named('範例有變動有限公司', 'zh-Hant'), 1);
	});

	test('a return of another code is not that of the register entry', () => {
		const [told] = found(NIL, 'H05', {
			issuer: { name: 'Example Nil Movements Limited', stockCode: '09990' },
		});
		assert.deepEqual(told?.lines, ['the register says 09990', 'the return says   09992']);
	});
});

describe('H04, what was already submitted', () => {
	const earlier = [{ reference: 'R1', status: 'new-submission', submittedAt: '2025-07-02T16:31:00+08:00' }];

	test('a Re-submission with nothing before it is told', () => {
		const told = found({ ...NIL, status: 're-submission' }, 'H04', {
			submissions: { earlier: [], replaces: null },
		});
		assert.equal(told.length, 1);
	});

	test('a Re-submission that names a return not on file is told', () => {
		const [told] = found({ ...NIL, status: 're-submission' }, 'H04', {
			submissions: { earlier, replaces: 'R9' },
		});
		assert.match(told?.lines[1] ?? '', /R9/);
	});
});

describe('F01 and F03, stock codes', () => {
	test('one wrong code in four class lines is one finding with four places', () => {
		const line = NIL.issued?.classes[0]?.class;
		assert.ok(line && NIL.authorised?.applicable && NIL.issued);
		const wrong = { ...line, stockCode: '992' };
		const value: MonthlyReturn = {
			...NIL,
			authorised: {
				...NIL.authorised,
				classes: NIL.authorised.classes.map((each) => ({ ...each, class: wrong })),
			},
			issued: { ...NIL.issued, classes: NIL.issued.classes.map((each) => ({ ...each, class: wrong })) },
			details: { ...NIL.details, totals: NIL.details.totals.map((each) => ({ ...each, class: wrong })) },
		};
		const [told, ...more] = found(value, 'F01');
		assert.equal(told?.also.length, 2);
		assert.equal(told?.help, 'write 00992');
		assert.deepEqual(more, []);
	});

	test('a paper return may print a code without its zeros', () => {
		const paper = decodeReturn(readJson(new URL('paper-2018.json', RETURNS)));
		assert.equal(paper.issued?.classes[0]?.class.stockCode, '994');
		assert.deepEqual(found(paper, 'F01'), []);
	});

	test('a counter with a block of its own is told once, by F03', () => {
		const placing = decodeReturn(readJson(new URL('placing-1.2.1.json', RETURNS)));
		const [first] = placing.issued?.classes ?? [];
		assert.ok(first && placing.issued);
		const second = { ...first, class: { ...first.class, stockCode: '89993', counters: [] } };
		const value = { ...placing, issued: { ...placing.issued, classes: [first, second] } };
		assert.equal(found(value, 'F03')[0]?.place.path, '/issued/classes/1');
		assert.deepEqual(found(value, 'B06'), []);
	});
});

describe('F08, the document in the other language', () => {
	test('another number of rows is told, and words are not compared', () => {
		const placing = decodeReturn(readJson(new URL('placing-1.2.1.json', RETURNS)));
		const chinese: MonthlyReturn = {
			...placing,
			language: 'zh-Hant',
			issuerName: '範例配售集團有限公司',
			details: { ...placing.details, totals: [] },
		};
		const { findings } = checkReturn({ return: placing, as: 'preparing', facts: { otherLanguage: chinese } });
		assert.deepEqual(
			findings.map((each) => [each.code, each.place.path]),
			[['F08', '/details/totals']],
		);
		assert.match(findings[0]?.lines[0] ?? '', /1 entries here, 0 entries there/);
	});

	test('a tick and a date are compared', () => {
		const treasury = decodeReturn(readJson(new URL('treasury-1.2.0.json', RETURNS)));
		const [first] = treasury.issued?.classes ?? [];
		assert.ok(first?.publicFloat && treasury.issued);
		const other: MonthlyReturn = {
			...treasury,
			dateSubmitted: null,
			issued: {
				...treasury.issued,
				classes: [{ ...first, publicFloat: { ...first.publicFloat, complied: false } }],
			},
		};
		const { findings } = checkReturn({ return: treasury, as: 'preparing', facts: { otherLanguage: other } });
		assert.deepEqual(
			findings[0]?.also.map((each) => each.path),
			['/issued/classes/0/publicFloat/complied'],
		);
	});
});
