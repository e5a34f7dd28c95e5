import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf } from '../../../src/app/ledger/entry-field.ts';
import { entryOfWords, missingFields } from '../../../src/app/ledger/entry-words.ts';
import { ENTRIES } from '../../../src/ledger/entry.ts';
import { Refusal } from '../../../src/value/refusal.ts';

function refused(work: () => unknown, code: string, told: RegExp): void {
	assert.throws(work, (error) => {
		assert.ok(error instanceof Refusal);
		assert.equal(error.code, code);
		assert.match(`${error.message} ${error.help ?? ''}`, told);
		return true;
	});
}

test('words become the fields of an entry, figures without their commas', () => {
	const words = ['day=2022-09-16', 'class=B', 'shares=1,800,000', 'price=HKD 2.05', 'venue=exchange'];
	assert.deepEqual(entryOfWords('repurchase-for-cancellation', words), {
		kind: 'repurchase-for-cancellation',
		day: '2022-09-16',
		class: 'B',
		shares: '1800000',
		price: { currency: 'HKD', amount: '2.05' },
		venue: 'exchange',
	});
});

test('a price is taken with its currency before or after it', () => {
	for (const text of ['HKD 1,234.5', 'hkd1234.5', '1,234.5 HKD', '1234.5hkd']) {
		const entry = entryOfWords('redemption', [`price=${text}`]);
		assert.deepEqual(entry['price'], { currency: 'HKD', amount: '1234.5' }, text);
	}
});

test('words in two languages come in either order', () => {
	const both = { en: 'Sold', 'zh-Hant': '已出售' };
	const words = ['text=Sold', 'text.zh-Hant=已出售'];
	for (const order of [words, words.toReversed()]) {
		assert.deepEqual(entryOfWords('holding-vehicle-sale', order)['text'], both);
	}
});

test('dots lead into what has parts, and a name stands for a thing that is there', () => {
	const given = ['agreement.name=p1', 'agreement.class=B', 'agreement.description=Placing', 'shares=5'];
	assert.deepEqual(entryOfWords('placing-agreed', given)['agreement'], {
		name: 'p1',
		class: 'B',
		description: { en: 'Placing' },
	});
	assert.equal(entryOfWords('placing-completed', ['agreement=p1'])['agreement'], 'p1');
});

test('a figure with commas in the wrong places is left as it is, for the schema to judge', () => {
	assert.equal(entryOfWords('redemption', ['shares=18,00,000'])['shares'], '18,00,000');
});

test('an evidence in words, a list as JSON, yes and no, and a number of an entry', () => {
	const entry = entryOfWords('option-exercised-new', ['evidence=Notice of exercise', 'director=yes']);
	assert.deepEqual(entry['evidence'], [{ text: 'Notice of exercise' }]);
	assert.equal(entry['director'], true);
	const lots = entryOfWords('repurchase-cancelled', ['lots=[{"day":"2022-07-19","shares":"5"}]']);
	assert.deepEqual(lots['lots'], [{ day: '2022-07-19', shares: '5' }]);
	assert.equal(entryOfWords('correction', ['reverses=7'])['reverses'], 7);
});

test('what is no field, no kind, or given twice is refused by name', () => {
	refused(() => entryOfWords('redemption', ['clas=B']), 'USAGE', /has no field clas .*did you mean class/);
	refused(
		() => entryOfWords('redemption', ['B']),
		'USAGE',
		/"B" names no field .*day, class, shares, \[evidence\]/,
	);
	refused(() => entryOfWords('redemption', ['class=A', 'class=B']), 'USAGE', /class is given twice/);
	refused(() => entryOfWords('redemption', ['kind=other']), 'USAGE', /has no field kind/);
	refused(
		() => entryOfWords('redemtion', []),
		'ENTRY_SHAPE',
		/no kind of entry called "redemtion" did you mean redemption/,
	);
	refused(() => entryOfWords('repurchase-cancelled', ['lots=[{']), 'USAGE', /is broken JSON/);
	refused(() => entryOfWords('redemption', ['constructor=1']), 'USAGE', /has no field constructor/);
});

test('fields that must be there and are not are named in their order', () => {
	const entry = entryOfWords('redemption', ['class=B']);
	assert.deepEqual(
		missingFields('redemption', entry).map(({ name }) => name),
		['day', 'shares'],
	);
});

test('every kind has fields, each told in words', () => {
	for (const kind of Object.keys(ENTRIES)) {
		const fields = fieldsOf(kind);
		assert.ok(
			fields.some(({ name, required }) => name === 'day' && required),
			kind,
		);
		for (const { name, about } of fields) assert.notEqual(about, '', `${kind} ${name}`);
	}
});
