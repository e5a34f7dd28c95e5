/** What happened, in plain sentences: the sample issuer's September 2022, a made-up year, and drawn histories. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeEntry, encodeEntry, type LedgerEntry, type Recorded } from '../../../src/ledger/entry.ts';
import { type Ledger, ledgerOf } from '../../../src/ledger/fold.ts';
import { MOVEMENT_KINDS } from '../../../src/ledger/movement.ts';
import { sentenceOf } from '../../../src/prepare/sentences/index.ts';
import { monthInSentences, namesOf } from '../../../src/prepare/sentences/month.ts';
import type { Names } from '../../../src/prepare/sentences/names.ts';
import type { Said } from '../../../src/prepare/sentences/say.ts';
import { addMonths, lastDay, type Month, monthOf } from '../../../src/value/day.ts';
import { formatGrouped, parseDecimal } from '../../../src/value/decimal.ts';
import { histories, runs } from '../../ledger/histories.ts';
import { record, SAMPLE_GROUPS } from '../../ledger/sample-issuer.ts';
import { golden } from './golden.ts';

const YEAR = new URL('../../../fixtures/years/harbour/entries.jsonl', import.meta.url);

function harbour(): Ledger {
	const lines = readFileSync(YEAR, 'utf8').trim().split('\n');
	const entries = lines.map((line, index): Recorded => {
		const { key, recordedAt, entry } = JSON.parse(line);
		return { sequence: index + 1, key, recordedAt, entry: decodeEntry(entry) };
	});
	return ledgerOf(entries);
}

describe('a month in sentences', () => {
	it('is four sentences for September 2022, the seven days of buy-backs in one', () => {
		const told = monthInSentences(ledgerOf(record(SAMPLE_GROUPS)), '2022-09' as Month);
		assert.deepEqual(told.slice(0, 3), [
			{
				en: '31,775,000 Class B shares were bought back on seven days, 16 to 26 Sep 2022, and are not yet cancelled.',
				'zh-Hant': '2022年9月16日至26日（共七天）購回31,775,000股B類股份，尚未註銷。',
			},
			{
				en: '1,505,420 Class A shares were converted into Class B shares on 19 Sep 2022, as Rule 8A.15 requires.',
				'zh-Hant': '2022年9月19日按《上市規則》第8A.15條規定，1,505,420股A類股份轉換為B類股份。',
			},
			{
				en: '6,700,000 Class B shares bought back earlier were cancelled on 19 Sep 2022.',
				'zh-Hant': '2022年9月19日註銷早前購回的6,700,000股B類股份。',
			},
		]);
		assert.equal(told.length, 4);
	});

	it('is one sentence where nothing happened', () => {
		assert.deepEqual(monthInSentences(ledgerOf(record(SAMPLE_GROUPS)), '2022-10' as Month), [
			{ en: 'Nothing happened to the shares in October 2022.', 'zh-Hant': '2022年10月並無任何股份變動。' },
		]);
	});

	it('says of purchases that were cancelled in part how many still wait', () => {
		const cancelled = decodeEntry({
			kind: 'repurchase-cancelled',
			day: '2022-09-30',
			class: 'B',
			shares: '1800001',
		});
		const told = monthInSentences(
			ledgerOf(record([...SAMPLE_GROUPS, [encodeEntry(cancelled)]])),
			'2022-09' as Month,
		);
		assert.equal(
			told[0]?.en,
			'31,775,000 Class B shares were bought back on seven days, 16 to 26 Sep 2022; 29,974,999 of them are not yet cancelled.',
		);
		assert.equal(
			told[2]?.en,
			'8,500,001 Class B shares bought back earlier were cancelled on 19 and 30 Sep 2022.',
		);
	});

	it('reads as it is kept, for the sample issuer and for twelve months of a made-up one', () => {
		const sample = ledgerOf(record(SAMPLE_GROUPS));
		const year = harbour();
		const months = Array.from({ length: 12 }, (_, index) => addMonths('2025-02' as Month, index));
		golden('sample.txt', [...entriesOf(sample), ...monthOfLedger(sample, '2022-09' as Month)]);
		golden('harbour.txt', [...entriesOf(year), ...months.flatMap((month) => monthOfLedger(year, month))]);
	});
});

function entriesOf(ledger: Ledger): string[] {
	const names = namesOf(ledger);
	return ledger.entries.flatMap(({ entry }) => lines(sentenceOf(entry, names)));
}

function monthOfLedger(ledger: Ledger, month: Month): string[] {
	return ['', month, ...monthInSentences(ledger, month).flatMap(lines)];
}

function lines(said: Said): string[] {
	return [said.en, said['zh-Hant']];
}

/** Drawn names that are words of the language too. */
const WORDS: readonly string[] = ['buy-back', 'general', 'notes', 'warrants', 'options', 'awards', 'vehicle'];

/** What the ledger calls its schemes, instruments, agreements and mandates; no sentence has it but in recorded words. */
function assertNoIdentifiers(
	{ en }: Said,
	{ schemes, warrants, convertibles, agreements, mandates }: Names,
): void {
	const subjects = [
		...schemes.values(),
		...warrants.values(),
		...convertibles.values(),
		...agreements.values(),
	];
	const recorded = subjects.map((each) =>
		'particulars' in each ? each.particulars.en : each.description.en,
	);
	const left = recorded
		.sort((a, b) => b.length - a.length)
		.reduce((words, each) => words.replaceAll(each, ''), en);
	const identifiers = [...subjects, ...mandates.values()]
		.map(({ name }) => name)
		.filter((name) => !WORDS.includes(name));
	for (const each of identifiers)
		assert.ok(!left.split(/[^A-Za-z0-9.-]+/).includes(each), `"${each}" in ${en}`);
}

/** The figures of an entry that its sentence has to have. */
function figuresOf(entry: LedgerEntry): string[] {
	const fields = encodeEntry(entry) as Readonly<Record<string, unknown>>;
	return ['shares', 'options', 'amount', 'issued', 'available'].flatMap((name) => {
		const value = fields[name];
		const figure = typeof value === 'string' ? parseDecimal(value) : null;
		return figure ? [formatGrouped(figure).replace('-', '')] : [];
	});
}

describe('sentences of drawn histories', () => {
	it('have the exact figure, a full stop, both languages, and no name of the ledger', () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(histories, ({ ledger }) => {
				const names = namesOf(ledger);
				for (const { entry } of ledger.entries) {
					const said = sentenceOf(entry, names);
					seen.add(entry.kind);
					assertPlain(said);
					assertNoIdentifiers(said, names);
					if (entry.kind === 'consolidation') continue;
					for (const figure of figuresOf(entry)) {
						assert.ok(said.en.includes(figure), `${entry.kind}: ${figure} in ${said.en}`);
						assert.ok(said['zh-Hant'].includes(figure), `${entry.kind}: ${figure} in ${said['zh-Hant']}`);
					}
				}
			}),
			{ numRuns: runs(0.03) },
		);
		assert.ok(seen.size > MOVEMENT_KINDS.length / 2, `${seen.size} kinds were drawn`);
	});

	it('are at least one for a month, and no more than its movements', () => {
		fc.assert(
			fc.property(histories, ({ ledger, opened, today }) => {
				for (let month = monthOf(opened); lastDay(month) <= today; month = addMonths(month, 1)) {
					const told = monthInSentences(ledger, month);
					const moved = ledger.movements.filter(({ entry }) => monthOf(entry.day) === month);
					assert.ok(told.length >= 1 && told.length <= Math.max(1, moved.length));
					for (const said of told) assertPlain(said);
				}
			}),
			{ numRuns: runs(0.02) },
		);
	});
});

function assertPlain({ en, 'zh-Hant': chinese }: Said): void {
	for (const words of [en, chinese]) {
		assert.doesNotMatch(words, /undefined|null|NaN|\{|\}|\[object|\(\)|（）| {2}|\.\.|。。/);
	}
	assert.match(en, /^[A-Z0-9].*[.!?]$/s);
	assert.match(chinese, /\p{Script=Han}.*[。！？.!?]$/su);
}
