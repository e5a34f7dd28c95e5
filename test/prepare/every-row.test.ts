/**
 * Each kind of movement by itself, in September 2024, against what it does to the figures of the return: written down
 * from the list of kinds and their effects, not from the ledger.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EditionName, MonthlyReturn } from '../../src/form/return.ts';
import { nextDayOf } from '../../src/ledger/kinds.ts';
import { MOVEMENT_KINDS, type Movement } from '../../src/ledger/movement.ts';
import type { Prepared } from '../../src/prepare/prepare.ts';
import { EFFECTS, type RowEffect } from './effects.ts';
import { EVERYTHING } from './everything.ts';
import { issuer, prepare, told } from './recorded.ts';

type Section = 'options' | 'warrants' | 'convertibles' | 'agreements';
const SECTIONS: readonly Section[] = ['options', 'warrants', 'convertibles', 'agreements'];
const OPENED = '2024-08-31';

function ledgerWith(...entries: readonly unknown[]) {
	const held = { treasury: '5000', pending: [...EVERYTHING.pending] };
	return issuer(OPENED, held, ...EVERYTHING.groups, ...entries.map((entry) => [entry]));
}

function rowsOf(value: MonthlyReturn, section: Section) {
	const of = value.details[section];
	return of?.applicable ? of.blocks.flatMap((block) => block.rows as readonly object[]) : [];
}

function sum(values: readonly (bigint | null | undefined)[]): bigint {
	return values.reduce<bigint>((total, each) => total + (each ?? 0n), 0n);
}

function figure(row: object, name: string): bigint | null {
	const value = (row as Readonly<Record<string, unknown>>)[name];
	if (typeof value === 'bigint') return value;
	return value && typeof value === 'object' && 'mantissa' in value ? (value.mantissa as bigint) : null;
}

/** What stands in the return: sums over rows, so that a movement is the difference of two of them. */
function stated({ returns: { en } }: Prepared): Record<keyof Omit<RowEffect, 'events'>, bigint> {
	const classes = en.authorised?.applicable ? en.authorised.classes : [];
	const issued = en.issued?.classes ?? [];
	const other = en.details.other?.applicable ? en.details.other.blocks.flatMap(({ rows }) => rows) : [];
	const all = SECTIONS.flatMap((section) => rowsOf(en, section));
	const funds = en.details.options?.applicable ? en.details.options.fundsRaised?.amount : null;
	return {
		authorised: classes[0]?.close.shares ?? 0n,
		issued: issued[0]?.close.issued ?? 0n,
		treasury: issued[0]?.close.treasury ?? 0n,
		preference: issued[1]?.close.issued ?? 0n,
		pending: -sum(other.map(({ issuable }) => issuable)),
		outstanding: sum(SECTIONS.slice(0, 3).flatMap((s) => rowsOf(en, s).map((row) => figure(row, 'close')))),
		issuable: sum(all.map((row) => figure(row, 'sharesIssuable'))),
		mandate: sum(all.map((row) => figure(row, 'mandateAvailable'))),
		funds: funds?.mantissa ?? 0n,
	};
}

function difference(was: Record<string, bigint>, is: Record<string, bigint>): Record<string, bigint> {
	return Object.fromEntries(
		Object.entries(is).flatMap(([name, value]) =>
			value === was[name] ? [] : [[name, value - (was[name] ?? 0n)]],
		),
	);
}

function eventsOf({ returns: { en } }: Prepared): string[] {
	const { other } = en.details;
	const rows = other?.applicable ? other.blocks.flatMap((block) => block.rows) : [];
	return rows
		.filter(({ date }) => date !== null)
		.map(({ event, issued, treasury }) => `${event} ${issued ?? '-'} ${treasury ?? '-'}`);
}

describe('a movement by itself', () => {
	for (const edition of ['1.0.1', '1.1.1', '1.2.1'] as const satisfies readonly EditionName[]) {
		it(`does to the return in edition ${edition} what its kind says, and no rule contradicts it`, () => {
			const before = prepare(ledgerWith(), '2024-09', { edition });
			for (const [kind, fields, effect] of EFFECTS) {
				const entry = { kind, day: '2024-09-16', ...fields };
				const after = prepare(ledgerWith(entry), '2024-09', { edition });
				const { events = [], ...figures } = effect;
				const hasTreasury = edition !== '1.0.1';
				const expected = Object.fromEntries(
					Object.entries(figures).filter(([name]) => hasTreasury || name !== 'treasury'),
				);
				assert.deepEqual(difference(stated(before), stated(after)), expected, `${kind} ${edition}`);
				if (hasTreasury) assert.deepEqual(eventsOf(after), events, `${kind} ${edition}`);
				const found = told(after).filter((line) => !/^(?:P0|A06|A09|M08|O04)/.test(line));
				assert.deepEqual(
					found,
					told(before).filter((line) => !/^(?:P0|A09)/.test(line)),
					`${kind} ${edition}`,
				);
			}
		});
	}

	it('is there for each of the kinds, but for those that bring in or reverse', () => {
		const seen = new Set(EFFECTS.map(([kind]) => kind));
		assert.deepEqual(
			MOVEMENT_KINDS.filter((kind) => !seen.has(kind)),
			['opening-balance', 'correction'],
		);
	});

	it('of a director is told next day, whatever its size', () => {
		const director = (kind: string) => nextDayOf({ kind, director: true } as Movement);
		assert.deepEqual(
			['option-exercised-new', 'option-exercised-treasury', 'award-vested-new', 'award-vested-treasury'].map(
				director,
			),
			['a', 'a', 'a', 'a'],
		);
		assert.equal(director('option-exercised-existing'), 'none');
	});
});
