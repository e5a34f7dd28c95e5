/** Balances at a day, as known at an instant, against a fold that does nothing clever. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BalanceRow, Store } from '../../src/store/store.ts';
import type { Run } from './battery.ts';
import { append, at, balance, ISSUER } from './ledger.ts';

export interface Recorded {
	readonly recordedAt: string;
	readonly balances: readonly BalanceRow[];
}

/** The latest day up to `asAt` that any group known by then gave for each account; of that day, what came last. */
export function naive(
	history: readonly Recorded[],
	asAt: string,
	knownAt: string | null,
): Map<string, string> {
	const found = new Map<string, BalanceRow>();
	for (const { recordedAt, balances } of history) {
		if (knownAt !== null && recordedAt > knownAt) continue;
		for (const row of balances) {
			const other = found.get(row.account);
			if (row.day <= asAt && (!other || row.day >= other.day)) found.set(row.account, row);
		}
	}
	return new Map(
		[...found].map(([account, { quantity }]) => [account, quantity]).sort() as [string, string][],
	);
}

export function sorted(balances: ReadonlyMap<string, string>): Map<string, string> {
	return new Map([...balances].sort());
}

const DAYS = fc
	.tuple(fc.constantFrom(2020, 2021, 2022), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
	.map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const ROW = fc.record({
	account: fc.constantFrom('issued', 'treasury', 'unissued', '認股權', 'mandate'),
	day: DAYS,
	quantity: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
});
const ROWS = fc.uniqueArray(ROW, { maxLength: 5, selector: ({ account, day }) => `${account} ${day}` });
/** Groups, each so many minutes after the one before; now and then one with many drafts, which are indexed apart. */
export const HISTORY = fc.array(
	fc.record({ minutes: fc.nat(2), drafts: fc.constantFrom(1, 1, 1, 1, 2, 20), balances: ROWS }),
	{ minLength: 1, maxLength: 150, size: 'max' },
);
export const QUESTIONS = fc.array(
	fc.record({ asAt: DAYS, minutes: fc.option(fc.integer({ min: -1, max: 320 })) }),
	{
		minLength: 12,
		maxLength: 12,
	},
);
export type Groups = readonly {
	readonly minutes: number;
	readonly drafts: number;
	readonly balances: readonly BalanceRow[];
}[];

/** Records the groups for the issuer and gives what was recorded. */
export async function record(store: Store, issuer: string, groups: Groups): Promise<Recorded[]> {
	let minutes = 0;
	const history: Recorded[] = [];
	for (const [index, group] of groups.entries()) {
		minutes += group.minutes;
		const recordedAt = at(minutes);
		const contents = Array.from({ length: group.drafts }, (_, draft) => `${index}/${draft}`);
		await append(store, { issuer, key: `k${index}`, contents, recordedAt, balances: group.balances });
		history.push({ recordedAt, balances: group.balances });
	}
	return history;
}

export function batteryOfBalances(run: Run): void {
	run('a backdated movement changes later days from when it was recorded, and not before', async (place) => {
		const store = await place.open();
		await append(store, {
			key: 'issue',
			recordedAt: at(1),
			balances: [balance('issued', '2022-09-05', '1000')],
		});
		await append(store, {
			key: 'cancel',
			recordedAt: at(2),
			balances: [balance('issued', '2022-09-20', '900')],
		});
		await append(store, {
			key: 'late',
			recordedAt: at(3),
			balances: [balance('issued', '2022-09-12', '1010'), balance('issued', '2022-09-20', '910')],
		});
		const issued = async (asAt: string, minutes: number) =>
			(await store.balances(ISSUER, { asAt, knownAt: at(minutes) })).get('issued');
		assert.equal(await issued('2022-09-04', 3), undefined);
		assert.equal(await issued('2022-09-30', 0), undefined);
		assert.equal(await issued('2022-09-19', 2), '1000');
		assert.equal(await issued('2022-09-19', 3), '1010');
		assert.equal(await issued('2022-09-30', 2), '900');
		assert.equal(await issued('2022-09-30', 3), '910');
		assert.equal((await store.balances(ISSUER, { asAt: '9999-12-31' })).get('issued'), '910');
		assert.equal((await store.balances('01723', { asAt: '9999-12-31' })).size, 0);
	});

	run('quantities of any length come back digit by digit', async (place) => {
		const store = await place.open();
		const quantity = `${'9'.repeat(60)}.${'1'.repeat(40)}`;
		await append(store, {
			key: 'k',
			balances: [balance('par', '2022-09-05', quantity), balance('none', '2022-09-05', '-0.50')],
		});
		const found = await store.balances(ISSUER, { asAt: '2022-09-30' });
		assert.deepEqual(
			sorted(found),
			new Map([
				['none', '-0.50'],
				['par', quantity],
			]),
		);
	});

	run(
		'random histories with backdated rows give what a plain fold gives, at random days and instants',
		async (place) => {
			const store = await place.open();
			let round = 0;
			await fc.assert(
				fc.asyncProperty(HISTORY, QUESTIONS, async (groups, questions) => {
					round += 1;
					const issuer = `random ${round}`;
					const history = await record(store, issuer, groups);
					for (const { asAt, minutes } of questions) {
						const knownAt =
							minutes === null ? null : minutes < 0 ? '2022-10-02T23:59:59.999+08:00' : at(minutes);
						const found = await store.balances(issuer, knownAt === null ? { asAt } : { asAt, knownAt });
						assert.deepEqual(sorted(found), naive(history, asAt, knownAt), `${issuer} ${asAt} ${knownAt}`);
					}
				}),
				{ numRuns: 12, endOnFailure: true },
			);
			assert.deepEqual((await store.verify()).breaks, []);
		},
	);
}
