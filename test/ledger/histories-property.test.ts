/**
 * What holds for every history. `FF301_PROPERTY_RUNS` says how many histories are drawn (10,000 without it); the
 * costlier properties take a share of them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
	type Account,
	type Balances,
	balanceOf,
	issuedShares,
	type Posting,
	partsOf,
	pendingShares,
	treasuryShares,
} from '../../src/ledger/account.ts';
import { appended } from '../../src/ledger/append.ts';
import { decodeEntry, encodeEntry } from '../../src/ledger/entry.ts';
import { type Ledger, ledgerOf, standingAt, walk } from '../../src/ledger/fold.ts';
import { MOVEMENT_KINDS, type Movement } from '../../src/ledger/movement.ts';
import { postingsFor } from '../../src/ledger/postings/index.ts';
import type { Standing } from '../../src/ledger/standing.ts';
import { tailOf } from '../../src/ledger/tail.ts';
import { addMonths, type Day, lastDay, monthOf } from '../../src/value/day.ts';
import { add, type Decimal, equal, formatDecimal, isZero, ZERO } from '../../src/value/decimal.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { Draw } from './draw.ts';
import { daysLater, drawn, type History, histories, historyOf, runs } from './histories.ts';

/** Runs a property over histories, and says with the failure how to run it again. */
function always(share: number, holds: (history: History, choice: number) => void): void {
	fc.assert(
		fc.property(histories, fc.nat(), (history, choice) => {
			holds(history, choice);
		}),
		{ numRuns: runs(share) },
	);
}

function unequal(a: Balances, b: Balances): Account[] {
	return [...new Set([...a.keys(), ...b.keys()])].filter(
		(account) => !equal(balanceOf(a, account), balanceOf(b, account)),
	);
}

function isBroken(standing: Standing, [account, { mantissa }]: [Account, Decimal]): boolean {
	if (mantissa >= 0n) return false;
	const { spot } = partsOf(account);
	return spot !== 'outside' && (spot !== 'unissued' || standing.issuer?.authorised !== false);
}

/** The postings of each unit add up to zero. */
function assertZero(postings: readonly Posting[]): void {
	const sums = new Map<string, Decimal>();
	for (const { account, quantity } of postings) {
		const { unit } = partsOf(account);
		sums.set(unit, add(sums.get(unit) ?? ZERO, quantity));
	}
	for (const [unit, sum] of sums) if (!isZero(sum)) assert.fail(`${unit}: ${formatDecimal(sum)}`);
}

function assertUnbroken(standing: Standing): void {
	for (const balance of standing.balances) {
		if (isBroken(standing, balance)) assert.fail(`${balance[0]}: ${formatDecimal(balance[1])}`);
	}
}

test('postings add up to zero in each unit, and no close is below zero', () => {
	let accepted = 0;
	always(1, ({ ledger, groups }) => {
		accepted += groups.length;
		walk(ledger, null, {
			step: ({ postings }) => assertZero(postings),
			closed: (_, standing) => assertUnbroken(standing),
		});
	});
	assert.ok(accepted >= runs() * 8, `${accepted} groups`);
});

test('every month opens with the balances with which the last one closed', () => {
	always(0.05, ({ ledger, opened, today }) => {
		for (let month = monthOf(opened); month < monthOf(today); month = addMonths(month, 1)) {
			const { balances } = standingAt(ledger, lastDay(month));
			const next = addMonths(month, 1);
			let opening: Balances | null = null;
			const end = walk(ledger, lastDay(next), {
				opening: (day, standing) => {
					if (monthOf(day) === next) opening ??= new Map(standing.balances);
				},
			});
			assert.deepEqual(unequal(balances, opening ?? end.balances), []);
		}
	});
});

test('what is issued and in treasury stays within what is authorised, and lots add up to what is pending', () => {
	always(0.05, ({ ledger }) => {
		walk(ledger, null, {
			closed: (_, { balances, classes, issuer, lots }) => {
				for (const name of classes.keys()) {
					const total = issuedShares(balances, name) + treasuryShares(balances, name);
					const authorised = -balanceOf(balances, `class/${name}/outside`).mantissa;
					assert.ok(issuer?.authorised === false || total <= authorised, `${total} of ${authorised}`);
					const sum = (lots.get(name) ?? []).reduce((all, { shares }) => all + shares, 0n);
					assert.equal(sum, pendingShares(balances, name));
				}
			},
		});
	});
});

/** What a store would answer: the latest day up to `day` with a row of `known` groups or before, its latest row. */
function rowsAt({ groups }: History, day: Day, known: number): Map<Account, string> {
	const found = new Map<Account, { day: Day; quantity: string }>();
	for (const { balances } of groups.slice(0, known)) {
		for (const row of balances) {
			const before = found.get(row.account);
			if (row.day <= day && (!before || before.day <= row.day)) found.set(row.account, row);
		}
	}
	return new Map([...found].map(([account, { quantity }]) => [account, quantity]));
}

function rowsAreRight(history: History, day: Day, known: number): void {
	const instant = history.groups[known - 1]?.recorded.at(-1)?.recordedAt;
	const { balances } = standingAt(ledgerOf(history.ledger.entries, instant), day);
	const rows = rowsAt(history, day, known);
	for (const account of new Set([...balances.keys(), ...rows.keys()])) {
		assert.equal(
			rows.get(account) ?? '0',
			formatDecimal(balanceOf(balances, account)),
			`${account} at ${day}`,
		);
	}
}

test('the rows that entries bring tell every balance, as at any day, as known at any instant', () => {
	always(0.1, (history, choice) => {
		const { groups, opened } = history;
		const known = 1 + (choice % groups.length);
		const day = daysLater(opened, (choice >>> 5) % 120);
		rowsAreRight(history, day, known);
	});
});

test('rows stay right behind a correction after which nothing is left on its day', () => {
	const history = historyOf([0, 1077990591, 1713479975, 1057347818, 1509773279, 0, 894380281]);
	rowsAreRight(history, '2026-02-06' as Day, history.groups.length);
});

test('no group brings two rows for one account and day', () => {
	always(0.02, ({ groups }) => {
		for (const { balances } of groups) {
			assert.equal(new Set(balances.map(({ account, day }) => `${account} ${day}`)).size, balances.length);
		}
	});
});

test('what was known at an instant stays as it was, whatever is recorded afterwards', () => {
	always(0.05, ({ ledger, groups, opened }, choice) => {
		const known = 1 + (choice % groups.length);
		const recorded = groups.slice(0, known).flatMap((group) => group.recorded);
		const day = daysLater(opened, (choice >>> 5) % 120);
		const then = standingAt(ledgerOf(recorded), day);
		const now = standingAt(ledgerOf(ledger.entries, recorded.at(-1)?.recordedAt), day);
		assert.ok(isDeepStrictEqual(now, then));
	});
});

test('a ledger that was appended to group by group equals the one folded at once', () => {
	always(0.05, ({ ledger }) => {
		const whole: Ledger = ledgerOf([...ledger.entries]);
		const { standing, months, posted, day, rank, before } = tailOf(ledger);
		const once = tailOf(whole);
		assert.ok(isDeepStrictEqual(standing, once.standing));
		assert.ok(isDeepStrictEqual({ ...before, issuer: null }, { ...once.before, issuer: null }));
		assert.ok(
			isDeepStrictEqual(
				{ months, posted, day, rank },
				{ months: once.months, posted: once.posted, day: once.day, rank: once.rank },
			),
		);
		assert.deepEqual(
			[...standing.classes.keys(), ...standing.schemes.keys()],
			[...once.standing.classes.keys(), ...once.standing.schemes.keys()],
		);
		assert.deepEqual(
			ledger.movements.map(({ sequence }) => sequence),
			whole.movements.map(({ sequence }) => sequence),
		);
	});
});

/** Two movements of today that touch no unit in common; null when what is drawn does. */
function independent(
	{ ledger, opened, today }: History,
	choice: number,
): readonly [Movement, Movement] | null {
	const { standing } = tailOf(ledger);
	const at = { standing, day: today, treasury: opened >= '2024-06-11' };
	const draw = new Draw(choice);
	const [a, b] = [drawn(draw, { ...at, fresh: 'one' }), drawn(draw, { ...at, fresh: 'two' })];
	if (!a || !b) return null;
	const [first, second] = [a, b].map((each) => unitsOf(each, standing));
	if (!first || !second || first.size === 0 || second.size === 0) return null;
	return [...first].some((unit) => second.has(unit)) ? null : [a, b];
}

/** Units that a movement posts to, a scheme with its mandate and its awards being one; none when it does not fit. */
function unitsOf(movement: Movement, standing: Standing): Set<string> {
	try {
		const units = postingsFor(movement, standing).map(({ account }) => partsOf(account).unit);
		const schemes = units.map((unit) => {
			const agreement = standing.agreements.get(unit.slice('agreement/'.length));
			const scheme = unit.startsWith('agreement/') ? agreement?.scheme : undefined;
			return scheme === undefined ? unit.replace('scheme-mandate/', 'scheme/') : `scheme/${scheme}`;
		});
		if (movement.kind !== 'award-granted' || typeof movement.agreement === 'string') return new Set(schemes);
		return new Set([...schemes, `scheme/${movement.agreement.scheme}`]);
	} catch (error) {
		if (error instanceof Refusal) return new Set();
		throw error;
	}
}

test('two movements that have no unit in common give the same in either order of recording', () => {
	let compared = 0;
	always(0.1, (history, choice) => {
		const pair = independent(history, choice);
		if (!pair) return;
		const about = { key: 'k', recordedAt: '2027-01-01T00:00:00.000+08:00', today: history.today };
		const ends = [pair, [...pair].reverse()].map((group) => {
			try {
				let { ledger } = history;
				for (const each of group) ledger = appended(ledger, [each], about).ledger;
				return tailOf(ledger).standing;
			} catch (error) {
				if (error instanceof Refusal) return error.code;
				throw error;
			}
		});
		compared += 1;
		const [one, other] = ends;
		assert.ok(one !== undefined && other !== undefined);
		if (typeof one === 'string' || typeof other === 'string') return assert.equal(one, other);
		assert.deepEqual(unequal(one.balances, other.balances), []);
		assert.ok(isDeepStrictEqual(one.lots, other.lots));
		assert.deepEqual(one.weightedVotingCap, other.weightedVotingCap);
	});
	assert.ok(compared * 20 > runs(0.1), `${compared} pairs`);
});

test('every entry equals what its JSON text gives back', () => {
	always(0.02, ({ ledger }) => {
		for (const { entry } of ledger.entries) {
			assert.ok(
				isDeepStrictEqual(decodeEntry(JSON.parse(JSON.stringify(encodeEntry(entry)))), entry),
				entry.kind,
			);
		}
	});
});

test('histories are drawn over all kinds, and most of what is drawn is accepted', () => {
	const kinds = new Set<string>();
	let refused = 0;
	let accepted = 0;
	for (let seed = 0; seed < 400; seed++) {
		const history = historyOf(Array.from({ length: 30 }, (_, index) => seed * 7919 + index * 104729));
		for (const { entry } of history.ledger.entries) kinds.add(entry.kind);
		refused += history.refused;
		accepted += history.groups.length;
	}
	assert.deepEqual(
		MOVEMENT_KINDS.filter((kind) => !kinds.has(kind)),
		[],
	);
	assert.ok(refused * 10 < accepted, `${refused} refused, ${accepted} accepted`);
});
