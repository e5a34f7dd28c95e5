/** May this be appended? Each refusal with its figures, and the balances that a group brings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appended } from '../../src/ledger/append.ts';
import { decodeEntry } from '../../src/ledger/entry.ts';
import { type Ledger, ledgerOf, standingAt } from '../../src/ledger/fold.ts';
import { headroomOf } from '../../src/ledger/headroom/index.ts';
import type { Day } from '../../src/value/day.ts';
import { Refusal, type RefusalCode } from '../../src/value/refusal.ts';
import { record, SAMPLE_GROUPS } from './sample-issuer.ts';

const sample = ledgerOf(record(SAMPLE_GROUPS));
const today = '2022-11-30' as Day;

function add(ledger: Ledger, ...group: readonly unknown[]) {
	const about = { key: `after-${ledger.entries.length}`, recordedAt: '2022-11-30T12:00:00.000+08:00', today };
	return appended(ledger, group.map(decodeEntry), about);
}

function refuses(code: RefusalCode, message: RegExp, ledger: Ledger, ...group: readonly unknown[]): void {
	assert.throws(
		() => add(ledger, ...group),
		(error) => {
			assert.ok(error instanceof Refusal, String(error));
			assert.equal(error.code, code, error.message);
			assert.match(error.message, message);
			assert.ok(error.help, 'a refusal of the ledger says what to do');
			return true;
		},
	);
}

const cancelled = (day: string, shares: string) => ({
	kind: 'repurchase-cancelled',
	day,
	class: 'B',
	shares,
});
const submitted = {
	kind: 'return-submitted',
	day: '2022-09-30',
	month: '2022-09',
	status: 'new-submission',
	submittedOn: '2022-10-07',
	digest: 'd',
};
const opened = { kind: 'correction-opened', day: '2022-10-07', month: '2022-09', reason: 'one was left out' };
const purchase = { kind: 'repurchase-for-cancellation', day: '2022-09-28', class: 'B', shares: '1000000' };
const bonus = { kind: 'bonus-issue', day: '2022-10-05', class: 'B', shares: '10' };

test('an entry at the end brings the closing balances that it changes, and no others', () => {
	const { balances, lastDay, recorded, ledger, reaches } = add(sample, cancelled('2022-10-05', '1800000'));
	assert.deepEqual(balances, [
		{ account: 'class/B/pending', day: '2022-10-05', quantity: '29975000' },
		{ account: 'class/B/unissued', day: '2022-10-05', quantity: '1966028354580' },
	]);
	assert.equal(lastDay, '2022-10-05');
	assert.deepEqual(reaches, []);
	assert.deepEqual(
		recorded.map(({ sequence, key }) => [sequence, key]),
		[[17, 'after-16']],
	);
	assert.equal(standingAt(ledger, null).lots.get('B')?.[0]?.day, '2022-09-19');
	assert.equal(ledger.entries.length, 17);
	assert.equal(sample.entries.length, 16);
});

test('an entry that reaches back brings rows for the later days that it changes', () => {
	const { balances } = add(sample, { ...purchase, day: '2022-09-22', shares: '1000' });
	assert.deepEqual(
		balances.filter(({ account }) => account === 'class/B/pending'),
		[
			['2022-09-22', '24176000'],
			['2022-09-23', '28776000'],
			['2022-09-26', '31776000'],
		].map(([day, quantity]) => ({ account: 'class/B/pending', day, quantity })),
	);
	assert.ok(balances.every(({ account }) => /^class\/B\/(?:pending|issued)$/.test(account)));
	assert.equal(balances.length, 6);
});

test('a correction brings the balances as if the entry had never been', () => {
	const reversal = { kind: 'correction', day: '2022-09-26', reverses: 12, reason: 'another broker’s trade' };
	const { balances, ledger } = add(sample, reversal);
	assert.deepEqual(balances.map(({ account, day, quantity }) => `${account} ${day} ${quantity}`).sort(), [
		'class/B/issued 2022-09-26 25944670420',
		'class/B/pending 2022-09-26 28775000',
		'mandate/buy-back-2022/available 2022-09-26 3315265000',
		'mandate/buy-back-2022/used 2022-09-26 35475000',
	]);
	assert.equal(ledger.reversed.get(12), 17);
});

test('the instant of the last entry counts where a clock is behind it', () => {
	const { recorded } = appended(sample, [decodeEntry(bonus)], {
		key: 'k',
		recordedAt: '2022-10-01T00:00:00.000+08:00',
		today,
	});
	assert.equal(recorded[0]?.recordedAt, sample.entries.at(-1)?.recordedAt);
});

test('names that are unknown, or taken, are refused', () => {
	refuses('LEDGER_UNKNOWN', /no class called "C"/, sample, { ...bonus, class: 'C' });
	refuses('LEDGER_UNKNOWN', /no mandate called "m"/, sample, { ...bonus, mandate: 'm' });
	refuses('LEDGER_UNKNOWN', /no general mandate for class B called "buy-back-2022"/, sample, {
		...bonus,
		mandate: 'buy-back-2022',
	});
	refuses('LEDGER_UNKNOWN', /no buy-back mandate for class A called "buy-back-2022"/, sample, {
		...purchase,
		class: 'A',
		mandate: 'buy-back-2022',
	});
	const agreement = { name: 'p', class: 'C', description: { en: 'Placing' } };
	refuses('LEDGER_UNKNOWN', /no class called "C"/, sample, {
		kind: 'placing-agreed',
		day: '2022-10-05',
		agreement,
		shares: '1',
	});
	const placing = {
		kind: 'placing-agreed',
		day: '2022-10-05',
		agreement: { ...agreement, class: 'B' },
		shares: '1',
	};
	refuses('LEDGER_KNOWN', /already has an agreement called "p"/, sample, placing, placing);
	const asserts = (account: string) => ({
		kind: 'assertion',
		day: '2022-09-30',
		source: 'registrar',
		balances: [{ account, quantity: '1' }],
	});
	for (const account of ['class/C/issued', 'class/B/unissued', 'class/B', 'esop', 'class/B/issued/x']) {
		refuses('LEDGER_UNKNOWN', /no figure called/, sample, asserts(account));
	}
	assert.equal(add(sample, asserts('class/B/issued')).balances.length, 0);
});

test('an opening balance after the first movement of its subject is refused', () => {
	const agreement = { name: 'p', class: 'B', description: { en: 'Placing' } };
	const placing = { kind: 'placing-agreed', day: '2022-10-03', agreement, shares: '5' };
	const { ledger } = add(sample, placing);
	const opens = { of: 'agreement', subject: agreement, outstanding: '7' };
	refuses('LEDGER_KNOWN', /"p"/, ledger, { kind: 'opening-balance', day: '2022-10-04', opens });
	refuses('LEDGER_KNOWN', /entry 17, placing-agreed of 03 October 2022, would no longer stand/, ledger, {
		kind: 'opening-balance',
		day: '2022-08-31',
		opens,
	});
});

test('a balance below zero is refused at the close of the day on which it falls, with its figures', () => {
	refuses(
		'LEDGER_BELOW_ZERO',
		/31,775,001 shares bought back would be .* 31,775,000/,
		sample,
		cancelled('2022-10-05', '31775001'),
	);
	refuses(
		'LEDGER_BELOW_ZERO',
		/scheme pre-ipo: what is outstanding would be -1 at the close of 05 October 2022: 3,763,995,748 before that day, and -3,763,995,749 on it/,
		sample,
		{ kind: 'option-lapsed', day: '2022-10-05', scheme: 'pre-ipo', options: '3763995749' },
	);
	// Enough was there until the sale of 30 September.
	refuses('LEDGER_BELOW_ZERO', /would be -1 at the close of 30 September 2022/, sample, {
		kind: 'option-lapsed',
		day: '2022-09-01',
		scheme: 'pre-ipo',
		options: '3763995749',
	});
	refuses('LEDGER_BELOW_ZERO', /treasury shares would be -1/, sample, {
		kind: 'treasury-cancelled',
		day: '2022-10-05',
		class: 'B',
		shares: '1',
	});
});

test('a purchase and its cancellation on one day stand, in whichever order they were recorded', () => {
	const { ledger } = add(sample, cancelled('2022-10-05', '31776000'), {
		...purchase,
		day: '2022-10-05',
		shares: '1000',
	});
	assert.deepEqual(standingAt(ledger, null).lots.get('B'), []);
});

test('redeeming more than was agreed is refused', () => {
	const subject = {
		name: 'n',
		class: 'B',
		description: { en: 'Notes' },
		currency: 'HKD',
		price: { currency: 'HKD', amount: '2' },
	};
	const issued = { kind: 'convertible-issued', day: '2022-10-05', convertible: subject, amount: '100.5' };
	const redeemed = { kind: 'convertible-redeemed', day: '2022-10-06', convertible: 'n', amount: '100.51' };
	refuses(
		'LEDGER_BELOW_ZERO',
		/convertible n: what is outstanding would be -0.01 .* 100.5 before/,
		sample,
		issued,
		redeemed,
	);
});

test('more shares than are authorised are refused, and where nothing is authorised none are', () => {
	const more = { ...bonus, class: 'A', shares: '472745421' };
	refuses(
		'LEDGER_ABOVE_AUTHORISED',
		/class A would have 8,000,000,001 .* 8,000,000,000 are authorised/,
		sample,
		more,
	);
	assert.ok(add(sample, { ...more, shares: '472745420' }));
	const [registered, ...rest] = SAMPLE_GROUPS;
	const free = ledgerOf(record([[{ ...(registered?.[0] as object), authorised: false }], ...rest]));
	assert.ok(add(free, more));
});

test('a movement after today is refused', () => {
	refuses('LEDGER_FUTURE', /01 December 2022, and today is 30 November 2022/, sample, {
		...bonus,
		day: '2022-12-01',
	});
});

test('a submitted month is closed until a correction of it is opened, and closed again by the next return', () => {
	const { ledger } = add(sample, submitted);
	refuses('LEDGER_MONTH_SUBMITTED', /2022-09 was submitted on 07 October 2022/, ledger, purchase);
	refuses('LEDGER_MONTH_SUBMITTED', /2022-09/, ledger, {
		kind: 'correction',
		day: '2022-09-26',
		reverses: 12,
		reason: 'r',
	});
	refuses('LEDGER_MONTH_SUBMITTED', /2022-09/, ledger, submitted);
	assert.ok(add(ledger, bonus));
	assert.deepEqual(
		add(ledger, opened, purchase).reaches.map(({ month }) => month),
		['2022-09'],
	);
	const corrected = add(add(ledger, opened).ledger, purchase).ledger;
	const again = add(corrected, { ...submitted, status: 're-submission' }).ledger;
	refuses('LEDGER_MONTH_SUBMITTED', /2022-09/, again, purchase);
});

test('a movement before a submitted month would change its openings: the first such month must be open', () => {
	const october = { ...submitted, day: '2022-10-31', month: '2022-10', submittedOn: '2022-11-04' };
	const { ledger } = add(add(sample, submitted).ledger, october);
	const august = { ...purchase, day: '2022-08-31' };
	refuses('LEDGER_MONTH_SUBMITTED', /would change the openings of 2022-09/, ledger, august);
	refuses('LEDGER_MONTH_SUBMITTED', /openings of 2022-09/, ledger, { ...opened, month: '2022-10' }, august);
	assert.deepEqual(
		add(ledger, opened, august).reaches.map(({ month, open }) => [month, open]),
		[
			['2022-09', false],
			['2022-10', false],
		],
	);
});

test('what cannot be reversed is refused', () => {
	const reverses = (sequence: number, day = '2022-09-26') => ({
		kind: 'correction',
		day,
		reverses: sequence,
		reason: 'r',
	});
	refuses('LEDGER_NOT_REVERSIBLE', /entry 17 is not there: the ledger has 16 entries/, sample, reverses(17));
	refuses(
		'LEDGER_NOT_REVERSIBLE',
		/26 September 2022, and the correction says 27/,
		sample,
		reverses(12, '2022-09-27'),
	);
	const once = add(sample, reverses(12)).ledger;
	refuses('LEDGER_NOT_REVERSIBLE', /entry 12 was reversed already, by entry 17/, once, reverses(12));
	refuses('LEDGER_NOT_REVERSIBLE', /kind correction/, once, reverses(17));
	refuses(
		'LEDGER_NOT_REVERSIBLE',
		/reversed already/,
		sample,
		reverses(13, '2022-09-19'),
		reverses(14, '2022-09-19'),
	);
	const closed = add(sample, submitted).ledger;
	refuses('LEDGER_NOT_REVERSIBLE', /kind return-submitted/, closed, reverses(17, '2022-09-30'));
});

test('what a reversed entry held up is told by its number', () => {
	refuses(
		'LEDGER_UNKNOWN',
		/entry 4, opening-balance of 31 August 2022, would no longer stand: the ledger has no class called "B"/,
		sample,
		{ kind: 'correction', day: '2022-08-31', reverses: 2, reason: 'r' },
	);
});

test('appending at the end reads none of the history again', () => {
	let read = 0;
	const watched: Ledger = {
		...sample,
		get movements() {
			read += 1;
			return sample.movements;
		},
	};
	const first = add(watched, bonus);
	const before = read;
	let { ledger } = first;
	for (let day = 1; day < 50; day++) {
		ledger = appended(ledger, [decodeEntry(bonus)], {
			key: `k${day}`,
			recordedAt: '2022-10-07T12:00:00.000+08:00',
			today,
		}).ledger;
	}
	assert.equal(read, before);
	assert.equal(ledger.entries.length, 66);
});

test('a subdivision by three is refused until it says the prices that have no end', () => {
	const subject = {
		name: 'n',
		class: 'B',
		description: { en: 'Notes' },
		currency: 'HKD',
		price: { currency: 'HKD', amount: '2' },
	};
	const issued = { kind: 'convertible-issued', day: '2022-10-05', convertible: subject, amount: '100' };
	const { ledger } = add(sample, issued);
	const split = { kind: 'subdivision', day: '2022-10-06', class: 'B', into: '3', par: '0.00000000833' };
	refuses('LEDGER_INCOMPLETE', /par value divided by 3 has no end/, ledger, { ...split, par: undefined });
	refuses('LEDGER_INCOMPLETE', /price of "n" divided by 3 has no end/, ledger, split);
	const prices = [{ of: 'convertible', name: 'n', amount: '0.67' }];
	const after = standingAt(add(ledger, { ...split, prices }).ledger, null);
	assert.deepEqual(after.convertibles.get('n')?.price.amount, { mantissa: 67n, scale: 2 });
	assert.equal(after.balances.get('class/B/pending')?.mantissa, 95325000n);
});

test('after a consolidation, what awaits cancellation is still the sum of its purchases', () => {
	const { ledger } = add(sample, { kind: 'consolidation', day: '2022-10-05', class: 'B', every: '7' });
	const { lots, balances } = standingAt(ledger, null);
	assert.equal(balances.get('class/B/pending')?.mantissa, 4539285n);
	assert.equal(
		(lots.get('B') ?? []).reduce((sum, { shares }) => sum + shares, 0n),
		4539285n,
	);
});

test('who the issuer is counts from the day of each registration, and a change of name from its own', () => {
	const registered = { kind: 'issuer-registered', authorised: true };
	const named = (day: string, en: string) => ({ kind: 'name-changed', day, issuerName: { en } });
	const { ledger } = add(sample, named('2022-10-01', 'Second'));
	const later = add(ledger, { ...registered, day: '2022-11-01', issuerName: { en: 'Third' } }).ledger;
	const last = add(later, named('2022-11-15', 'Fourth')).ledger;
	const name = (day: string) => standingAt(last, day as Day).issuer?.issuerName.en;
	assert.match(name('2022-08-01') ?? '', /^SenseTime/);
	assert.deepEqual(['2022-10-31', '2022-11-14', '2022-11-30'].map(name), ['Second', 'Third', 'Fourth']);
});

test('an issuer without registered capital converts classes without making any', () => {
	const [registered, ...rest] = SAMPLE_GROUPS;
	const free = ledgerOf(record([[{ ...(registered?.[0] as object), authorised: false }], ...rest]));
	const { ledger } = add(free, {
		kind: 'class-conversion',
		day: '2022-10-05',
		from: 'A',
		to: 'B',
		shares: '5',
	});
	assert.equal(standingAt(ledger, null).balances.get('class/B/outside')?.mantissa, -1992000000000n);
});

test('an issuer cannot come to have less authorised capital than it has shares in issue', () => {
	const registered = (day: string, authorised: boolean) => ({
		kind: 'issuer-registered',
		day,
		issuerName: { en: 'Example Limited' },
		authorised,
	});
	const opens = {
		of: 'class',
		subject: { name: 'ordinary', line: { kind: 'ordinary', listed: true, stockCode: '09995' } },
		issued: '1000',
	};
	const increase = (day: string) => ({ kind: 'authorised-increase', day, class: 'ordinary', shares: '1000' });
	const { ledger } = add(ledgerOf([]), registered('2022-08-31', false), {
		kind: 'opening-balance',
		day: '2022-08-31',
		opens,
	});
	const above = /class ordinary would have 1,000 shares .* close of 10 September 2022, and 0 are authorised/;
	refuses('LEDGER_ABOVE_AUTHORISED', above, ledger, registered('2022-09-10', true));
	// An increase in the next month would leave the return for September above what was authorised.
	refuses('LEDGER_ABOVE_AUTHORISED', above, ledger, registered('2022-09-10', true), increase('2022-10-05'));
	const { ledger: right } = add(ledger, registered('2022-09-10', true), increase('2022-09-10'));
	assert.equal(standingAt(right, null).issuer?.authorised, true);
	const correction = { kind: 'correction', day: '2022-09-10', reverses: 4, reason: 'another day' };
	const { ledger: back } = add(right, correction);
	assert.equal(standingAt(back, null).issuer?.authorised, false, 'the group stands or falls as a whole');
});

test('who the issuer is may not change in a submitted month before a correction of it is opened', () => {
	const { ledger } = add(sample, submitted);
	const renamed = {
		kind: 'issuer-registered',
		day: '2022-09-15',
		issuerName: { en: 'Other Limited' },
		authorised: true,
	};
	refuses('LEDGER_MONTH_SUBMITTED', /15 September 2022, and the return for 2022-09/, ledger, renamed);
	const { reaches } = add(ledger, opened, renamed);
	assert.deepEqual(
		reaches.map(({ month }) => month),
		['2022-09'],
	);
	assert.deepEqual(add(ledger, { ...renamed, day: '2022-10-03' }).reaches, []);
});

test('a placing agreed under a general mandate completes under it after the mandate has lapsed', () => {
	const subject = {
		name: 'gm',
		class: 'B',
		for: 'general',
		limit: '500',
		issued: '25978640000',
		granted: '2022-10-03',
	};
	const agreement = { name: 'placing', class: 'B', description: { en: 'Placing' }, mandate: 'gm' };
	const completed = (day: string, shares: string) => ({
		kind: 'placing-completed',
		day,
		agreement: 'placing',
		shares,
	});
	const { ledger } = add(
		sample,
		{ kind: 'mandate-granted', day: '2022-10-03', subject },
		{ kind: 'placing-agreed', day: '2022-10-05', agreement, shares: '80' },
		completed('2022-10-07', '20'),
		{ kind: 'mandate-lapsed', day: '2022-10-10', mandate: 'gm' },
		completed('2022-10-12', '25'),
	);
	const { balances } = standingAt(ledger, null);
	assert.deepEqual(
		['available', 'used', 'outside'].map((spot) => balances.get(`mandate/gm/${spot}` as never)?.mantissa),
		// Of 500, 60 were agreed and not issued on the day it lapsed; 440 lapsed.
		[35n, 45n, -80n],
	);
	const [gm] = headroomOf(ledger, '2022-10-15' as Day).mandates.filter(({ name }) => name === 'gm');
	assert.deepEqual([gm?.pending, gm?.left, gm?.expires, gm?.expired], [35n, 0n, '2022-10-10', true]);
	refuses('LEDGER_BELOW_ZERO', /agreement placing/, ledger, completed('2022-10-20', '36'));
});
