import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import type { Field } from '../../src/read/draft.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { decodeFacts, type Facts } from '../../src/rules/facts.ts';
import { RETURNS, readJson } from './fixture.ts';

function base(name: string): MonthlyReturn {
	return decodeReturn(readJson(new URL(`${name}.json`, RETURNS)));
}

function found(name: string, code: string, facts: unknown, changes: Partial<MonthlyReturn> = {}) {
	const value = { ...base(name), ...changes };
	const { findings } = checkReturn({ return: value, as: 'preparing', facts: decodeFacts(facts) });
	return findings.filter((each) => each.code === code);
}

const OWN = 'Ordinary shares';
const nextDay = (reference: string, closingDay: string, issued: string, treasury?: string) => ({
	reference,
	class: OWN,
	submittedAt: `${closingDay}T18:00:00+08:00`,
	closingDay,
	issued,
	...(treasury ? { treasury } : {}),
	confirms: false,
});

describe('X04, the chain of next-day returns', () => {
	test('the last one of the month counts, and earlier or later months do not', () => {
		const nextDayReturns = [
			nextDay('C', '2026-01-20', '1001900000', '5900000'),
			nextDay('B', '2026-01-12', '998000000', '7000000'),
			nextDay('D', '2026-02-03', '1', '1'),
			nextDay('A', '2025-12-30', '1', '1'),
		];
		assert.deepEqual(found('treasury-1.2.0', 'X04', { nextDayReturns, events: [] }), []);
	});

	test('treasury shares are chained, too', () => {
		const nextDayReturns = [nextDay('C', '2026-01-20', '1001900000', '5900001')];
		const [told] = found('treasury-1.2.0', 'X04', { nextDayReturns, events: [] });
		assert.equal(told?.place.path, '/issued/classes/0/close/treasury');
		assert.equal(told?.difference, '-1');
	});
});

describe('M01, the buy-back mandate', () => {
	test('38,475,000 of 3,350,740,000 is within it; the tenth itself is', () => {
		const mandate = { class: OWN, granted: '2022-06-24', issued: '33507400000', purchased: '38475000' };
		const of = (purchased: string) =>
			found('nil-1.1.1', 'M01', { buyBackMandates: [{ ...mandate, purchased }] }).length;
		assert.equal(of('38475000'), 0);
		assert.equal(of('3350740000'), 0);
		assert.equal(of('3350740001'), 1);
	});
});

describe('M07 and M08, next-day disclosure', () => {
	const event = { class: OWN, day: '2026-08-12', about: 'placing', group: 'a', issued: '50000000' };

	test('events without a return, or with one not on file, are one finding of their class', () => {
		const events = [
			{ ...event, disclosedIn: null, due: '2026-08-13T08:30:00+08:00' },
			{ ...event, disclosedIn: 'LOST' },
		];
		const [told, ...more] = found('placing-1.2.1', 'M07', { events, nextDayReturns: [] });
		assert.equal(told?.lines.length, 2);
		assert.match(told?.lines[0] ?? '', /no next-day return; due 13 August 2026 08:30 HKT/);
		assert.deepEqual(more, []);
	});

	test('a return at the instant it is due is in time', () => {
		const events = [{ ...event, disclosedIn: 'B', due: '2026-08-12T18:00:00+08:00' }];
		const nextDayReturns = [nextDay('B', '2026-08-12', '650000000')];
		assert.deepEqual(found('placing-1.2.1', 'M07', { events, nextDayReturns }), []);
	});

	test('exactly 5% of 600,000,000 triggers, one share fewer does not', () => {
		const of = (issued: string) =>
			found('placing-1.2.1', 'M08', { events: [{ ...event, group: 'b', issued, disclosedIn: null }] }).length;
		assert.equal(of('30000000'), 1);
		assert.equal(of('29999999'), 0);
	});
});

describe('L01, the deadline', () => {
	const calendar = { coversMonth: true, deadline: '2025-07-08T08:30:00+08:00' };

	test('08:30 itself is in time', () => {
		assert.deepEqual(found('nil-1.1.1', 'L01', { calendar, submittedAt: '2025-07-08T08:30:00+08:00' }), []);
	});

	test('a Re-submission is not held to it', () => {
		const late = { calendar, submittedAt: '2025-07-20T08:30:00+08:00' };
		assert.equal(found('nil-1.1.1', 'L01', late).length, 1);
		assert.deepEqual(found('nil-1.1.1', 'L01', late, { status: 're-submission' }), []);
	});

	test('on the day itself the date alone tells nothing', () => {
		const dateSubmitted = '2025-07-08' as MonthlyReturn['dateSubmitted'];
		assert.deepEqual(found('nil-1.1.1', 'L01', { calendar }, { dateSubmitted }), []);
	});
});

describe('K01, K02, K04 and K05', () => {
	test('a title that a signatory has not is told with those on file', () => {
		const issuer = {
			name: 'Example Nil Movements Limited',
			signatories: [{ name: 'CHAN Siu Ming', titles: ['Director', 'Authorised Officer'] }],
		};
		const [told] = found('nil-1.1.1', 'K01', { issuer });
		assert.deepEqual(told?.lines, [
			'the return says Company Secretary',
			'on file for CHAN Siu Ming: Director; Authorised Officer',
		]);
	});

	test('a month without an issue may leave Part V not applicable', () => {
		assert.deepEqual(found('nil-1.1.1', 'K02', { nextDayReturns: [] }), []);
	});

	test('treasury shares transferred to option holders are to be confirmed', () => {
		const confirmations = { applicable: false } as const;
		const [told] = found('treasury-1.2.0', 'K02', { nextDayReturns: [] }, { confirmations });
		assert.equal(told?.lines[1], 'Ordinary shares: 100,000 issued or transferred, not confirmed');
	});

	test('an approval of one language is told', () => {
		const approvals = {
			preparedBy: 'maker-3',
			approvedBy: 'checker-1',
			approvedAt: '2025-07-03T11:20:00+08:00',
			documents: { en: 'sha256:1f', 'zh-Hant': null },
		};
		const [told] = found('nil-1.1.1', 'K04', { approvals });
		assert.deepEqual(told?.lines, ['the approval does not cover the document in Chinese']);
		assert.deepEqual(
			found('nil-1.1.1', 'K05', { approvals, documents: { en: 'sha256:1f', 'zh-Hant': 'x' } }),
			[],
		);
	});
});

describe('the evidence of a reading', () => {
	test('the fields of a reading are the facts of the rules as they stand', () => {
		const fields: readonly Field[] = [
			{ path: '/issuerName', status: 'read', raw: 'Example', at: { page: 1, box: [0, 0, 10, 10] } },
		];
		const facts: Facts = { reading: { fields } };
		const { findings } = checkReturn({ return: base('nil-1.1.1'), as: 'reading', facts });
		assert.deepEqual(
			findings.map((each) => each.code),
			['R01'],
		);
		assert.equal(findings[0]?.also.length, 12);
	});

	test('a value that is only implied may not stand in the return', () => {
		const path = '/issued/classes/0/preceding/issued';
		const reading = { fields: [{ path, status: 'implied', raw: null, at: null, implied: '800000000' }] };
		const value = base('nil-1.1.1');
		const { findings } = checkReturn({ return: value, as: 'reading', facts: decodeFacts({ reading }) });
		const told = findings.find((each) => each.code === 'R03');
		assert.equal(told?.place.path, path);
		assert.equal(told?.lines[0], 'on the page:   nothing');
	});
});
