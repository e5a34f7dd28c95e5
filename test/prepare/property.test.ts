/**
 * Random histories of random issuers: every month that they cover is derived, in an edition of the e-form that has
 * its cells and in both languages, and judged as a preparer does. FF301_PROPERTY_RUNS makes a long run of it.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EDITIONS } from '../../src/form/editions.ts';
import { encodeReturn } from '../../src/form/json.ts';
import type { EditionName, MonthlyReturn } from '../../src/form/return.ts';
import type { Ledger } from '../../src/ledger/fold.ts';
import { type Prepared, prepareReturn } from '../../src/prepare/prepare.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { addMonths, lastDay, type Month, monthOf } from '../../src/value/day.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { type History, histories, runs } from '../ledger/histories.ts';

/**
 * What random movements break, and no derivation could mend: the Listing Rules on weighted voting rights, mandates
 * and public float; who signs; a status that does not fit the months submitted.
 */
const NOT_THE_FORM = /^(?:V0|M0|P0|K0|H04)/;

const ELECTRONIC = EDITIONS.filter(({ electronic }) => electronic);

/** Editions that have the cells: all, or those with treasury shares. */
function editionsFor({ opened }: History): readonly EditionName[] {
	return ELECTRONIC.filter(({ treasury }) => treasury || opened < '2024-06-11').map(({ name }) => name);
}

function* monthsIn({ opened, today }: History): Generator<Month> {
	for (let month = addMonths(monthOf(opened), 1); month <= monthOf(today); month = addMonths(month, 1)) {
		yield month;
	}
}

/** Null where balances were taken over in the month itself. */
function prepared(ledger: Ledger, month: Month, edition: EditionName): Prepared | null {
	try {
		return prepareReturn(ledger, {
			month,
			edition,
			status: 'new-submission',
			dateSubmitted: null,
			signatory: null,
		});
	} catch (error) {
		if (error instanceof Refusal && error.code === 'LEDGER_BEGINS_LATER') return null;
		throw error;
	}
}

/** A class that the form only describes is another class to it when its description changes. */
function isRedescribed(ledger: Ledger, month: Month): boolean {
	return ledger.movements.some(
		({ entry }) =>
			entry.kind === 'class-line-changed' && monthOf(entry.day) === month && entry.line.kind === 'other',
	);
}

/** Findings that say the return contradicts itself, last month's, or the other document. */
function contradictions(
	value: MonthlyReturn,
	facts: Prepared['facts'],
	last: MonthlyReturn | null,
): string[] {
	const { findings } = checkReturn({
		return: value,
		as: 'preparing',
		facts: { ...facts, ...(last && { last }) },
	});
	return findings
		.filter(({ code, severity }) => severity === 'error' || ['F08', 'E17', 'O17'].includes(code))
		.filter(({ code }) => !NOT_THE_FORM.test(code))
		.map(({ code, place, lines }) => `${code} ${place.label}: ${lines.join('; ')}`);
}

/** Pointers of the figures of a return; nothing of who signs it and when. */
function figurePaths(value: MonthlyReturn): string[] {
	const paths: string[] = [];
	const visit = (node: unknown, path: string): void => {
		if (Array.isArray(node)) for (const [index, each] of node.entries()) visit(each, `${path}/${index}`);
		else if (node !== null && typeof node === 'object') {
			for (const [key, each] of Object.entries(node)) visit(each, `${path}/${key}`);
		} else if (typeof node === 'string' && /^-?[0-9.]+$/.test(node) && !path.endsWith('/stockCode'))
			paths.push(path);
	};
	const { authorised, issued, details } = encodeReturn(value);
	visit({ authorised, issued, details }, '');
	return paths;
}

describe('every month of a random history', () => {
	it('gives a return that no identity contradicts, that opens where the last one closed, in both languages', () => {
		let months = 0;
		let returns = 0;
		fc.assert(
			fc.property(histories, (history) => {
				const { ledger } = history;
				const editions = editionsFor(history);
				let last = null as Prepared['returns'] | null;
				for (const month of monthsIn(history)) {
					months += 1;
					const now: Prepared | null = prepared(ledger, month, editions[months % editions.length] ?? '1.2.1');
					const before: Prepared['returns'] | null = isRedescribed(ledger, month) ? null : last;
					if (now) {
						returns += 2;
						const { en, 'zh-Hant': chinese } = now.returns;
						assert.deepEqual(contradictions(en, now.facts, before?.en ?? null), []);
						assert.deepEqual(contradictions(chinese, now.factsInChinese, before?.['zh-Hant'] ?? null), []);
					}
					last = now?.returns ?? null;
				}
			}),
			{ numRuns: runs(0.3) },
		);
		assert.ok(returns >= runs(1), `${returns} returns were derived and checked`);
	});

	it('names entries of its own behind every figure that is not zero', () => {
		fc.assert(
			fc.property(histories, (history) => {
				for (const month of monthsIn(history)) {
					const now = prepared(history.ledger, month, '1.2.1');
					if (!now) continue;
					const json = encodeReturn(now.returns.en);
					for (const path of figurePaths(now.returns.en)) {
						const behind = now.sources.get(path);
						const isZero = valueIn(json, path) === '0';
						assert.ok(behind !== undefined && (behind.length > 0 || isZero), `${month} ${path}`);
						for (const sequence of behind ?? []) {
							const entry = history.ledger.entries[sequence - 1]?.entry;
							assert.ok(entry && entry.day <= lastDay(month), `${month} ${path}`);
							assert.ok(!history.ledger.reversed.has(sequence), `${month} ${path} names entry ${sequence}`);
						}
					}
				}
			}),
			{ numRuns: runs(0.02) },
		);
	});
});

function valueIn(json: unknown, path: string): unknown {
	return path
		.slice(1)
		.split('/')
		.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], json);
}
