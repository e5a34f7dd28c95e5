/** What people and programs send that is no entry: each refusal names the field, and says what belongs there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntry } from '../../src/ledger/entry.ts';
import { Refusal } from '../../src/value/refusal.ts';

const bonus = { kind: 'bonus-issue', day: '2026-01-15', class: 'B', shares: '10' };
const opens = {
	of: 'class',
	subject: { name: 'B', line: { kind: 'ordinary', listed: true } },
	issued: '1000',
};
const opening = { kind: 'opening-balance', day: '2026-01-15', opens };
const conversion = { kind: 'class-conversion', day: '2026-01-15', from: 'D', to: 'H', shares: '1' };
const cancelled = { kind: 'repurchase-cancelled', day: '2026-01-15', class: 'B', shares: '10' };
const submitted = {
	kind: 'return-submitted',
	day: '2026-01-31',
	month: '2026-01',
	status: 'new-submission',
	submittedOn: '2026-02-05',
	digest: 'd',
};

/** What is sent, and what the refusal says of it. */
const BAD: readonly (readonly [string, unknown, string])[] = [
	['a missing field', { ...bonus, shares: undefined }, '/shares: text expected, and nothing is there'],
	['a missing balance', { ...opening, opens: undefined }, '/opens: an object expected, and nothing is there'],
	['a field of another kind', { ...bonus, options: '1' }, '/options: there is no such field'],
	[
		'a day that the calendar has not',
		{ ...bonus, day: '2026-02-30' },
		'/day: a day of the calendar, as text: "2022-09-30"',
	],
	[
		'a day before monthly returns',
		{ ...bonus, day: '2008-11-30' },
		'/day: a day from 2008-12-01 to 2099-12-31',
	],
	['a day in the next century', { ...bonus, day: '2100-01-01' }, '/day: a day from 2008-12-01 to 2099-12-31'],
	[
		'a count of 2^70',
		{ ...bonus, shares: (2n ** 70n).toString() },
		'/shares: a whole number of up to 20 digits without commas, as text: "25973445420" or "-5194580"',
	],
	[
		'a count that is a JSON number',
		{ ...bonus, shares: 10 },
		'/shares: text expected, such as "25973445420"; a JSON number may lose digits',
	],
	[
		'a count with commas',
		{ ...bonus, shares: '1,000' },
		'/shares: a whole number of up to 20 digits without commas, as text: "25973445420" or "-5194580"',
	],
	['no shares', { ...bonus, shares: '0' }, '/shares: a whole number above zero'],
	[
		'a currency that does not exist',
		{ ...bonus, price: { currency: 'HKX', amount: '1' } },
		'/price/currency: the three letters of a currency that exists, such as "HKD"',
	],
	[
		'a price in scientific notation',
		{ ...bonus, price: { currency: 'HKD', amount: '1e-7' } },
		'/price/amount: an exact decimal without commas, as text: "0.000000025" or "49800"',
	],
	['a price without its currency', { ...bonus, price: '12.34' }, '/price: an object expected'],
	[
		'a name with a blank',
		{ ...bonus, class: 'Class B' },
		'/class: a short name of letters, digits, ".", "_" and "-"',
	],
	['an empty memo', { ...bonus, memo: '' }, '/memo: some text, or the field left out'],
	[
		'a par with 40 decimals',
		{ ...opening, opens: { ...opens, subject: { ...opens.subject, par: `0.${'1'.repeat(40)}` } } },
		'/opens/subject/par: at most 38 characters',
	],
	[
		'an opening of nothing known',
		{ ...opening, opens: { ...opens, of: 'bond' } },
		'/opens/of: one of "class", "scheme", "warrants", "convertible", "agreement", "mandate"',
	],
	[
		'more awaiting cancellation than is issued',
		{ ...opening, opens: { ...opens, pending: [{ day: '2026-01-02', shares: '1001' }] } },
		'/opens/pending: no more shares than are issued',
	],
	[
		'a purchase after the opening day',
		{ ...opening, opens: { ...opens, pending: [{ day: '2026-01-16', shares: '1' }] } },
		'/opens/pending: purchases up to the day of the opening balance',
	],
	[
		'an agreement that leaves out its class',
		{
			kind: 'award-granted',
			day: '2026-01-15',
			shares: '1',
			agreement: { name: 'rsu', description: { en: 'RSU' } },
		},
		'/agreement/class: text expected, and nothing is there',
	],
	[
		'an agreement that is neither name nor agreement',
		{ kind: 'award-granted', day: '2026-01-15', shares: '1', agreement: true },
		'/agreement: text expected, or an object expected',
	],
	[
		'a conversion into its own class',
		{ ...conversion, to: 'D' },
		'/to: another class than the one it comes from',
	],
	[
		'lots that are not the shares',
		{ ...cancelled, lots: [{ day: '2026-01-02', shares: '9' }] },
		'/lots: purchases that add up to the shares of the movement',
	],
	[
		'a submission not of the month end',
		{ ...submitted, day: '2026-01-30' },
		'/day: the last day of the month',
	],
	['a month that is none', { ...submitted, month: '2026-13' }, '/month: a month, such as "2022-09"'],
	[
		'a correction of nothing',
		{ kind: 'correction', day: '2026-01-15', reverses: 0, reason: 'r' },
		'/reverses: 1 or more',
	],
	[
		'a correction of half an entry',
		{ kind: 'correction', day: '2026-01-15', reverses: 1.5, reason: 'r' },
		'/reverses: a whole number expected',
	],
	[
		'a status that the form has not',
		{ ...submitted, status: 'draft' },
		'/status: one of "new-submission", "re-submission"',
	],
];

for (const [what, json, told] of BAD) {
	test(`${what} is refused`, () => {
		assert.throws(
			() => decodeEntry(json),
			(error) => {
				assert.ok(error instanceof Refusal, String(error));
				assert.equal(error.code, 'ENTRY_SHAPE');
				assert.ok(error.where.includes(told), error.where.join('\n'));
				assert.ok(error.message.includes(error.where[0] ?? '?'));
				assert.ok(error.help);
				return true;
			},
		);
	});
}

test('what has no kind, or one that there is not, is refused by name', () => {
	for (const json of [null, [], {}, 'bonus-issue', 7]) {
		assert.throws(() => decodeEntry(json), /an entry without a kind/);
	}
	assert.throws(() => decodeEntry({ ...bonus, kind: 'bonus' }), /no kind of entry called "bonus"/);
	assert.throws(() => decodeEntry({ ...bonus, kind: 'toString' }), /no kind of entry called "toString"/);
});
