/**
 * Twelve months of a made-up issuer, from its entries to its returns: options, awards, a placing, treasury shares
 * bought, sold and cancelled, buy-backs cancelled, a subdivision, a conversion, and a correction of a submitted
 * month. UPDATE_GOLDEN=1 rewrites the returns; the figures below were added up by hand, and are not rewritten.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { appended } from '../../src/ledger/append.ts';
import { decodeEntry, type Recorded } from '../../src/ledger/entry.ts';
import { type Ledger, ledgerOf } from '../../src/ledger/fold.ts';
import { effectOf } from '../../src/prepare/effect-of.ts';
import { nilMonth } from '../../src/prepare/nil-month.ts';
import { type Prepared, prepareReturn } from '../../src/prepare/prepare.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { addMonths, type Day, type Month } from '../../src/value/day.ts';

const FOLDER = new URL('../../fixtures/years/harbour/', import.meta.url);
const FIRST = '2025-02' as Month;
const MONTHS = Array.from({ length: 12 }, (_, index) => addMonths(FIRST, index));

function entries(): Recorded[] {
	const lines = readFileSync(new URL('entries.jsonl', FOLDER), 'utf8').trim().split('\n');
	return lines.map((line, index) => {
		const { key, recordedAt, entry } = JSON.parse(line);
		return { sequence: index + 1, key, recordedAt, entry: decodeEntry(entry) };
	});
}

const BEFORE_CORRECTION = '2025-11-11T23:59:59.999+08:00';

function prepared(
	ledger: Ledger,
	month: Month,
	status: 'new-submission' | 're-submission' = 'new-submission',
): Prepared {
	return prepareReturn(ledger, {
		month,
		status,
		dateSubmitted: `${addMonths(month, 1)}-05` as Day,
		signatory: { name: 'Wong Mei Ling', title: 'Company Secretary' },
	});
}

/** What is kept; compared with what is there, or written when asked. */
function golden(name: string, value: unknown): void {
	const path = new URL(name, FOLDER);
	const text = `${JSON.stringify(value, null, '\t')}\n`;
	if (process.env['UPDATE_GOLDEN'] === '1') {
		mkdirSync(new URL('.', path), { recursive: true });
		writeFileSync(path, text);
	}
	assert.ok(existsSync(path), `${name} is not there; UPDATE_GOLDEN=1 writes it`);
	assert.equal(text, readFileSync(path, 'utf8'), name);
}

describe('twelve months of a made-up issuer', () => {
	it('are recorded as a user would have recorded them, day by day', () => {
		let ledger = ledgerOf([]);
		for (const key of new Set(entries().map((each) => each.key))) {
			const group = entries().filter((each) => each.key === key);
			const recordedAt = group[0]?.recordedAt ?? '';
			const drafts = group.map(({ entry }) => entry);
			({ ledger } = appended(ledger, drafts, { key, recordedAt, today: recordedAt.slice(0, 10) as Day }));
		}
		assert.deepEqual(ledger.entries, entries());
	});

	it('give the returns that are kept', () => {
		for (const month of MONTHS) {
			const { en, 'zh-Hant': chinese } = prepared(ledgerOf(entries()), month).returns;
			golden(`returns/${month}.json`, { en: encodeReturn(en), 'zh-Hant': encodeReturn(chinese) });
		}
	});

	it('pass every rule, month after month, in both languages', () => {
		const ledger = ledgerOf(entries());
		let last: Prepared['returns'] | null = null;
		for (const month of MONTHS) {
			const submissions = entries().filter(
				({ entry }) => entry.kind === 'return-submitted' && entry.month === month,
			);
			const now = prepared(ledger, month, submissions.length > 0 ? 're-submission' : 'new-submission');
			for (const language of ['en', 'zh-Hant'] as const) {
				const facts = language === 'en' ? now.facts : now.factsInChinese;
				const { findings } = checkReturn({
					return: now.returns[language],
					as: 'preparing',
					facts: { ...facts, ...(last && { last: last[language] }) },
				});
				const told = findings.map(({ code, lines }) => `${code}: ${lines.join('; ')}`);
				assert.deepEqual(told, EXPECTED_FINDINGS[month] ?? [], `${month} ${language}`);
			}
			assert.deepEqual(now.findings, [], month);
			last = now.returns;
		}
	});
});

/** What a preparer is told of these months, and what explains it: none of it is a fault. */
const EXPECTED_FINDINGS: Readonly<Record<string, readonly string[]>> = {
	// Awards use the same mandate: 110,800,000 + 700,000 lapsed − 1,200,000 awards granted.
	'2025-11': ['O07: 110,800,000 + 700,000 = 111,500,000; the return says 110,300,000; difference -1,200,000'],
};

/**
 * Issued shares excluding treasury shares, treasury shares, and shares awaiting cancellation at each close, in
 * thousands, added up by hand from the entries:
 * opening 800,000 · Mar +1,000 exercised +500 vested · May +50,000 placed · Jun −3,000 into treasury, 600 await
 * cancellation · Jul −600 cancelled +500 sold, 400 await · Aug × 2, −800 cancelled · Sep +8,000 converted
 * (10,000,000 ÷ 1.25) +500 exercised out of treasury · Nov −400 of treasury · Dec +3,000 scrip.
 */
const BY_HAND: readonly (readonly [string, bigint, bigint, bigint])[] = [
	['2025-02', 800_000n, 0n, 0n],
	['2025-03', 801_500n, 0n, 0n],
	['2025-04', 801_500n, 0n, 0n],
	['2025-05', 851_500n, 0n, 0n],
	['2025-06', 848_500n, 3_000n, 600n],
	['2025-07', 848_400n, 2_500n, 400n],
	['2025-08', 1_696_000n, 5_000n, 0n],
	['2025-09', 1_704_500n, 4_500n, 0n],
	['2025-10', 1_704_500n, 4_500n, 0n],
	['2025-11', 1_704_500n, 4_100n, 0n],
	['2025-12', 1_707_500n, 4_100n, 0n],
	['2026-01', 1_707_500n, 4_100n, 0n],
];

describe('the figures of the year', () => {
	it('are those added up by hand', () => {
		const ledger = ledgerOf(entries());
		const found = MONTHS.map((month) => {
			const { issued, details } = prepared(ledger, month).returns.en;
			const close = issued?.classes[0]?.close;
			const pending = details.other?.applicable
				? details.other.blocks
						.flatMap(({ rows }) => rows)
						.reduce((sum, { issuable }) => sum - (issuable ?? 0n), 0n)
				: 0n;
			return [month, close?.issued, close?.treasury, pending];
		});
		const thousands = BY_HAND.map(([month, ...counts]) => [month, ...counts.map((count) => count * 1000n)]);
		assert.deepEqual(found, thousands);
	});

	it('carry options, par value and capital over the subdivision', () => {
		const { authorised, details } = prepared(ledgerOf(entries()), '2025-08' as Month).returns.en;
		const json = encodeReturn(prepared(ledgerOf(entries()), '2025-08' as Month).returns.en);
		assert.ok(authorised?.applicable && details.options?.applicable && json.authorised?.applicable);
		// 2,000,000,000 at 0.1 and 4,000,000,000 at 0.05 are the same capital, so its change is blank.
		assert.deepEqual(json.authorised.classes[0]?.change, { shares: '2000000000', capital: null });
		assert.deepEqual(json.authorised.classes[0]?.close, {
			shares: '4000000000',
			par: '0.05',
			capital: '200000000',
		});
		// 20,000,000 + 5,000,000 − 400,000 − 1,000,000 = 23,600,000, doubled.
		const [row] = details.options.blocks[0]?.rows ?? [];
		assert.deepEqual(
			[row?.preceding, row?.movements[0]?.options, row?.close],
			[23_600_000n, 23_600_000n, 47_200_000n],
		);
	});

	it('make one month that is nil, in which last month is rolled forward', () => {
		const ledger = ledgerOf(entries());
		assert.deepEqual(
			MONTHS.filter((month) => nilMonth(ledger, month)),
			['2025-10', '2026-01'],
		);
	});
});

describe('the correction of September, recorded in November', () => {
	const before = ledgerOf(entries(), BEFORE_CORRECTION);
	const corrected = entries().filter(({ recordedAt }) => recordedAt < '2025-11-13');
	const months = ['2025-08', '2025-09', '2025-10', '2025-11'] as Month[];

	it('leaves what was known before it as it was', () => {
		const then = prepared(ledgerOf(entries(), BEFORE_CORRECTION), '2025-09' as Month).returns;
		const submitted = entries().filter(({ recordedAt }) => recordedAt <= BEFORE_CORRECTION);
		assert.deepEqual(then, prepared(ledgerOf(submitted), '2025-09' as Month).returns);
		assert.equal(then.en.issued?.classes[0]?.close.issued, 1_704_600_000n);
	});

	it('shows exactly which cells of September and of later months differ, and which were submitted', () => {
		const effects = effectOf(before, ledgerOf(corrected), months);
		golden('correction.json', effects);
		assert.deepEqual(
			effects.map(({ month, isSubmitted, status, cells }) => [month, isSubmitted, status, cells.length > 0]),
			[
				['2025-08', true, null, false],
				['2025-09', true, 're-submission', true],
				['2025-10', true, 're-submission', true],
				['2025-11', false, 'new-submission', true],
			],
		);
		const october = effects[2]?.cells.map(({ path, before: was, after: is }) => [path, was, is]);
		assert.deepEqual(october, [
			['/issued/classes/0/preceding/issued', '1704600000', '1704500000'],
			['/issued/classes/0/preceding/treasury', '4400000', '4500000'],
			['/issued/classes/0/close/issued', '1704600000', '1704500000'],
			['/issued/classes/0/close/treasury', '4400000', '4500000'],
			['/details/options/blocks/0/rows/0/preceding', '46600000', '46700000'],
			['/details/options/blocks/0/rows/0/close', '46600000', '46700000'],
			['/details/options/blocks/0/rows/0/sharesIssuable', '46600000', '46700000'],
		]);
	});
});
