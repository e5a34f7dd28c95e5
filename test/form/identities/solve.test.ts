import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { brokenIdentities } from '../../../src/form/identities/evaluate.ts';
import { solveReturn } from '../../../src/form/identities/solve.ts';
import type { MonthlyReturn } from '../../../src/form/return.ts';
import { formatDecimal } from '../../../src/value/decimal.ts';
import { valueAt } from '../../../src/value/pointer.ts';
import { oneClass, twoClasses, withChanges } from '../make-return.ts';

function broken(value: MonthlyReturn, last: MonthlyReturn | null = null): string[] {
	return brokenIdentities(value, last).map((each) => each.instance.identity.code);
}

function disputed(value: MonthlyReturn): Record<string, string | null> {
	return Object.fromEntries(
		[...solveReturn(value).disputed].map(([path, implied]) => [
			path,
			implied ? formatDecimal(implied) : null,
		]),
	);
}

test('a right return breaks nothing and disputes nothing', () => {
	for (const base of [twoClasses(), oneClass()]) {
		const value = withChanges(base, {});
		assert.deepEqual(broken(value), []);
		assert.deepEqual(disputed(value), {});
	}
});

test('the closing balances, Part III.E figures and authorised capital of a right return are proved', () => {
	const { proved } = solveReturn(withChanges(twoClasses(), {}));
	for (const path of [
		'/authorised/classes/0/close/par',
		'/authorised/totals/0/amount',
		'/issued/classes/0/close/issued',
		'/issued/classes/1/change/issued',
		'/details/options/blocks/0/rows/0/close',
		'/details/other/blocks/0/rows/1/issued',
		'/details/other/blocks/1/total/issued',
		'/details/totals/0/issued',
	]) {
		assert.ok(proved.has(path), path);
	}
	assert.ok(
		!proved.has('/details/options/blocks/0/rows/0/mandateAvailable'),
		'nothing binds the mandate left',
	);
});

test('one par value lost in four cells is found as one value, with the value that satisfies all', () => {
	const par = '0.00000125';
	const value = withChanges(twoClasses(), {
		'/authorised/classes/0/preceding/par': par,
		'/authorised/classes/0/close/par': par,
		'/authorised/classes/1/preceding/par': par,
		'/authorised/classes/1/close/par': par,
	});
	assert.deepEqual(broken(value), ['A03', 'A03', 'A03', 'A03']);
	assert.deepEqual(disputed(value), {
		'/authorised/classes/0/preceding/par': '0.0000125',
		'/authorised/classes/1/preceding/par': '0.0000125',
		'/authorised/classes/0/close/par': '0.0000125',
		'/authorised/classes/1/close/par': '0.0000125',
	});
});

test('the limit of authorised shares takes part: it rules out what would put authorised below issued', () => {
	// With one class, par × 10 and shares × 10 would both do; shares ÷ 10 would fall below those issued.
	const low = withChanges(oneClass(), {
		'/authorised/classes/0/preceding/par': '0.2',
		'/authorised/classes/0/close/par': '0.2',
	});
	assert.deepEqual(disputed(low), {
		'/authorised/classes/0/preceding/par': '0.02',
		'/authorised/classes/0/close/par': '0.02',
	});
	const high = withChanges(oneClass(), {
		'/authorised/classes/0/preceding/par': '0.002',
		'/authorised/classes/0/close/par': '0.002',
	});
	assert.equal(disputed(high)['/authorised/classes/0/close/par'], null, 'par or shares: it cannot be told');
	assert.equal(disputed(high)['/authorised/classes/0/close/shares'], null);
});

test('a closing balance that nothing else binds is disputed together with its opening, and neither is implied', () => {
	const value = withChanges(twoClasses(), { '/issued/classes/0/close/issued': '7998400010' });
	assert.deepEqual(broken(value), ['B01']);
	assert.deepEqual(disputed(value), {
		'/issued/classes/0/preceding/issued': null,
		'/issued/classes/0/close/issued': null,
	});
});

test('a change that Part III contradicts is repaired from two sides', () => {
	const value = withChanges(twoClasses(), { '/issued/classes/0/change/issued': '-1600001' });
	assert.deepEqual(broken(value), ['B01', 'T02', 'T05']);
	assert.deepEqual(disputed(value), { '/issued/classes/0/change/issued': '-1600000' });
});

test('an empty opening is implied, a closing cell that is blank is implied and never copied', () => {
	const opening = solveReturn(
		withChanges(twoClasses(), { '/details/options/blocks/0/rows/0/preceding': null }),
	);
	assert.deepEqual(
		[...opening.implied].map(([path, value]) => [path, formatDecimal(value)]),
		[['/details/options/blocks/0/rows/0/preceding', '120000000']],
	);
	const closing = withChanges(twoClasses(), { '/issued/classes/0/close/issued': null });
	assert.equal(valueAt(closing, '/issued/classes/0/close/issued'), null);
	const implied = solveReturn(closing).implied.get('/issued/classes/0/close/issued');
	assert.equal(implied && formatDecimal(implied), '7998400000');
});

test('two empty cells in one sum imply nothing', () => {
	const { implied } = solveReturn(
		withChanges(twoClasses(), {
			'/details/options/blocks/0/rows/0/preceding': null,
			'/details/options/blocks/0/rows/0/close': null,
		}),
	);
	assert.deepEqual([...implied], []);
});

test('blank cells alone imply nothing', () => {
	const path = '/details/totals/0/issued';
	const value = withChanges(oneClass(), {
		'/details/other': { applicable: false },
		'/issued/classes/0/change/issued': null,
		[path]: null,
	});
	assert.ok(!solveReturn(value, { isMissing: (each) => each === path }).implied.has(path));
});

test('a change that was not found is implied; one that is printed blank is nothing moved', () => {
	const path = '/issued/classes/0/change/issued';
	const value = withChanges(twoClasses(), { [path]: null });
	const missing = solveReturn(value, { isMissing: (each) => each === path });
	const implied = missing.implied.get(path);
	assert.equal(implied && formatDecimal(implied), '-1600000');
	const blank = solveReturn(value);
	assert.equal(blank.disputes.length, 1, 'a blank beside a balance that moved is a contradiction');
	const filled = blank.implied.get(path);
	assert.equal(filled && formatDecimal(filled), '-1600000', 'and one cause explains it in Parts II and III');
});

test('a section that was not found is no zero: the total over it is neither broken nor proved by it', () => {
	const value = withChanges(twoClasses(), {
		'/details/agreements': null,
		'/details/totals/0/issued': '-1600007',
	});
	assert.deepEqual(broken(value), ['T02'], 'T01 rests on a section that is not there');
});

test('treasury cells bind only where the edition has them', () => {
	assert.ok(!broken(withChanges(twoClasses(), {})).includes('B03'));
	const value = withChanges(oneClass(), { '/issued/classes/0/close/treasury': '250000' });
	assert.deepEqual(broken(value), ['B02', 'B03']);
	assert.deepEqual(disputed(value), { '/issued/classes/0/close/treasury': '1250000' });
});

test('the printed sign of a decrease in treasury shares is not read', () => {
	const row = {
		particulars: 'Scheme of 2020',
		preceding: '900',
		movements: [{ kind: 'exercised', text: null, options: '-300' }],
		close: '600',
		sharesIssued: '100',
		treasuryTransferred: '200',
		sharesIssuable: '600',
		mandateAvailable: '0',
		generalMeeting: null,
	};
	const base = oneClass();
	const shareClass = base.issued?.classes[0]?.class;
	for (const sign of ['', '-']) {
		const value = withChanges(base, {
			'/details/options': {
				applicable: true,
				blocks: [{ class: shareClass, rows: [row], total: { issued: '300', treasury: `${sign}200` } }],
				fundsRaised: null,
				remarks: null,
			},
			'/details/totals/0/issued': '-249700',
			'/details/totals/0/treasury': '249800',
			'/issued/classes/0/change/issued': '-249700',
			'/issued/classes/0/change/treasury': '249800',
			'/issued/classes/0/close/issued': '799750300',
			'/issued/classes/0/close/treasury': '1249800',
			'/issued/classes/0/close/total': '801000100',
		});
		assert.deepEqual(broken(value), [], `printed as ${sign}200`);
	}
});

test('conversion arithmetic warns but disputes nothing, and a price of zero is no price', () => {
	const other = withChanges(oneClass(), {
		'/details/convertibles/blocks/0/rows/0/sharesIssuable': '20833334',
	});
	assert.deepEqual(broken(other), ['C02']);
	assert.deepEqual(disputed(other), {});
	const free = withChanges(oneClass(), { '/details/convertibles/blocks/0/rows/0/price/amount': '0' });
	assert.deepEqual(broken(free), ['C02']);
	const dollars = withChanges(oneClass(), { '/details/convertibles/blocks/0/rows/0/price/currency': 'USD' });
	assert.deepEqual(broken(dollars), [], 'another currency is no misfit');
});

test('capital to two decimals is as good as shares × par, and a cent off is not', () => {
	const change = (capital: string, shares = '23114638470') =>
		withChanges(oneClass(), {
			'/authorised/classes/0/preceding/shares': shares,
			'/authorised/classes/0/close/shares': shares,
			'/authorised/classes/0/preceding/par': '0.00001',
			'/authorised/classes/0/close/par': '0.00001',
			'/authorised/classes/0/preceding/capital': capital,
			'/authorised/classes/0/close/capital': capital,
			'/authorised/totals/0/amount': capital,
		});
	assert.deepEqual(broken(change('231146.38')), []);
	assert.deepEqual(broken(change('231146.39')), ['A03', 'A03']);
	assert.deepEqual(broken(change('231146.37')), ['A03', 'A03']);
	assert.deepEqual(broken(change('231146.39', '23114638500')), [], 'half a cent is rounded either way');
	assert.deepEqual(broken(change('231146.38', '23114638500')), []);
});

test('an opening that is not last month closing is told across returns', () => {
	const last = withChanges(twoClasses(), {
		'/issued/classes/0/close/issued': '8000000000',
		'/issued/classes/1/close/issued': '2000000500',
		'/details/options/blocks/0/rows/0/close': '120000000',
		'/details/options/blocks/0/rows/0/mandateAvailable': '79750000',
	});
	const found = brokenIdentities(withChanges(twoClasses(), {}), last);
	assert.deepEqual(
		found.map((each) => [each.instance.identity.code, each.instance.over.join('/')]),
		[['X01', 'issued/classes/1']],
	);
});

const FIGURES = [twoClasses(), oneClass()].flatMap((base) => {
	const value = withChanges(base, {});
	return [...solveReturn(value).proved].map((path) => ({ base, path, value }));
});

test('any one digit changed in any proved figure is detected, and never repaired to another value', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...FIGURES),
			fc.nat(),
			fc.integer({ min: 1, max: 9 }),
			({ base, path, value }, place, by) => {
				const text = String(valueAt(base, path));
				const places = [...text].flatMap((char, index) => (/[0-9]/.test(char) ? [index] : []));
				const at = places[place % places.length] ?? 0;
				const digit = (Number.parseInt(text.charAt(at), 10) + by) % 10;
				const damaged = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
				fc.pre(/^-?(0|[1-9]\d*)(\.\d+)?$/.test(damaged) && damaged !== '-0');
				const changed = withChanges(base, { [path]: damaged });
				assert.ok(broken(changed).length > 0, `${path}: ${text} as ${damaged} went unseen`);
				const right = valueAt(value, path);
				for (const [where, implied] of solveReturn(changed).disputed) {
					if (implied === null) continue;
					assert.equal(where, path, `${path}: ${damaged} was blamed on ${where}`);
					const expected =
						typeof right === 'bigint' ? right.toString() : formatDecimal(right as typeof implied);
					assert.equal(formatDecimal(implied), expected);
				}
			},
		),
		{ numRuns: 400 },
	);
});

test('options that lapse under a scheme without mandate return to none', () => {
	const mandate = '/details/options/blocks/0/rows/0/mandateAvailable';
	const last = withChanges(twoClasses(), {
		'/issued/classes/0/close/issued': '8000000000',
		'/issued/classes/1/close/issued': '2000000000',
		'/details/options/blocks/0/rows/0/close': '120000000',
		[mandate]: '0',
	});
	assert.deepEqual(broken(withChanges(twoClasses(), { [mandate]: '0' }), last), []);
	assert.deepEqual(broken(withChanges(twoClasses(), { [mandate]: '5' }), last), ['O07']);
});

test('a mandate that an adjustment of the options restates is not rolled forward', () => {
	const row = '/details/options/blocks/0/rows/0';
	const last = withChanges(twoClasses(), {
		'/issued/classes/0/close/issued': '8000000000',
		'/issued/classes/1/close/issued': '2000000000',
		[`${row}/close`]: '60000000',
		[`${row}/mandateAvailable`]: '5',
	});
	const halved = (kind: string) => ({
		[`${row}/preceding`]: '60000000',
		[`${row}/movements`]: [{ kind, text: kind === 'other' ? 'Subdivision' : null, options: '60000000' }],
		[`${row}/close`]: '120000000',
		[`${row}/sharesIssuable`]: '120000000',
		[`${row}/mandateAvailable`]: '10',
	});
	assert.deepEqual(broken(withChanges(twoClasses(), halved('other')), last), []);
	assert.deepEqual(broken(withChanges(twoClasses(), halved('granted')), last), ['O07']);
});

test('right returns that look odd break nothing', () => {
	const options = '/details/options/blocks/0/rows/0';
	const existing = withChanges(twoClasses(), {
		[`${options}/particulars`]: 'Class B shares held by a trust for the scheme',
		[`${options}/movements/1/kind`]: 'exercised',
	});
	assert.deepEqual(broken(existing), [], 'options met with existing shares issue nothing');
	const preference = withChanges(twoClasses(), {
		'/details/other/blocks/1/class/kind': 'preference',
		'/details/other/blocks/1/rows/0/issued': '-200000',
		'/details/other/blocks/1/total/issued': '-200000',
	});
	assert.ok(!broken(preference).includes('E11'), 'preference shares convert at a ratio of their own');
	const notices = withChanges(oneClass(), {
		'/details/convertibles/blocks/0/rows/0/movements/0/kind': 'converted',
		'/details/convertibles/blocks/0/rows/0/sharesIssued': '4166665',
	});
	assert.ok(!broken(notices).includes('C03'), 'each notice is rounded down by itself');
	const over = withChanges(oneClass(), {
		'/details/convertibles/blocks/0/rows/0/movements/0/kind': 'converted',
		'/details/convertibles/blocks/0/rows/0/sharesIssued': '4166667',
	});
	assert.ok(broken(over).includes('C03'));
});
