/**
 * From movements to paper and back: months of random histories, and the golden year, are derived, printed in both
 * languages and read by the project's own reader, field for field. FF301_PROPERTY_RUNS makes a long run of it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readBack } from '../../src/app/read-back.ts';
import { renderReturn } from '../../src/app/render-return.ts';
import { EDITIONS } from '../../src/form/editions.ts';
import { decodeReturn, encodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import { type Prepared, prepareReturn } from '../../src/prepare/prepare.ts';
import { addMonths, type Day, monthOf } from '../../src/value/day.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { type History, histories, runs } from '../ledger/histories.ts';

const YEAR = new URL('../../fixtures/years/harbour/returns/', import.meta.url);
/** Figures that both documents of a month print; words may differ. */
const FIGURE = /^-?[0-9]+(?:\.[0-9]+)?$/;

/** The last month that the history covers in full, in an edition that has its cells; null when there is none. */
function lastMonth({ ledger, opened, today }: History, pick: number): Prepared | null {
	const month = monthOf(today) > monthOf(opened) ? monthOf(today) : addMonths(monthOf(opened), 1);
	const editions = EDITIONS.filter(
		({ electronic, treasury }) => electronic && (treasury || opened < '2024-06-11'),
	);
	try {
		return prepareReturn(ledger, {
			month,
			edition: editions[pick % editions.length]?.name ?? '1.2.1',
			status: 'new-submission',
			dateSubmitted: `${addMonths(month, 1)}-05` as Day,
			signatory: { name: 'Secretary', title: 'Company Secretary' },
		});
	} catch (error) {
		if (error instanceof Refusal && error.code === 'LEDGER_BEGINS_LATER') return null;
		throw error;
	}
}

async function printedAndRead(value: MonthlyReturn): Promise<MonthlyReturn> {
	const { pdf } = await renderReturn(value);
	return (await readBack(value, pdf)).return;
}

function figures(value: MonthlyReturn): string[] {
	const found: string[] = [];
	const visit = (node: unknown, path: string): void => {
		if (node !== null && typeof node === 'object') {
			for (const [key, each] of Object.entries(node)) visit(each, `${path}/${key}`);
		} else if (typeof node === 'string' && FIGURE.test(node)) found.push(`${path} ${node}`);
	};
	visit(encodeReturn(value), '');
	return found;
}

describe('what was derived is what is read from the print', () => {
	it('for months of random histories, in both languages, with the same figures in both', async () => {
		let printed = 0;
		await fc.assert(
			fc.asyncProperty(histories, fc.nat(), async (history, pick) => {
				const prepared = lastMonth(history, pick);
				if (!prepared) return;
				const english = await printedAndRead(prepared.returns.en);
				const chinese = await printedAndRead(prepared.returns['zh-Hant']);
				assert.deepEqual(figures(chinese), figures(english));
				assert.deepEqual(figures(english), figures(prepared.returns.en));
				printed += 2;
			}),
			{ numRuns: runs(0.002), endOnFailure: true },
		);
		assert.ok(printed >= runs(0.002), `${printed} prints were read back`);
	});

	it('for every return of the golden year', async () => {
		const names = readdirSync(YEAR).filter((name) => name.endsWith('.json'));
		assert.equal(names.length, 12);
		for (const name of names) {
			const pair = JSON.parse(readFileSync(new URL(name, YEAR), 'utf8')) as Record<string, unknown>;
			for (const language of ['en', 'zh-Hant']) {
				const read = await printedAndRead(decodeReturn(pair[language]));
				assert.equal(read.language, language, name);
			}
		}
	});
});
