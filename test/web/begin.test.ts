/** Taking an issuer on: what is typed is the beginning of a ledger, and what is read waits for eyes where it is not sure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntry } from '../../src/ledger/entry.ts';
import { ledgerOf, standingAt } from '../../src/ledger/fold.ts';
import { toBeSeen } from '../../src/web/screens/issuer-new/to-be-seen.ts';
import {
	entriesOfBeginning,
	missingOf,
	NEW_CLASS,
	type TypedBeginning,
	withIdentity,
} from '../../src/web/screens/issuer-new/typed-beginning.ts';
import { boxesOf, leastSureFirst, moved } from '../../src/web/screens/reader/fields.ts';
import { record } from '../ledger/sample-issuer.ts';

const TYPED: TypedBeginning = {
	code: '00020',
	day: '2022-08-31',
	english: ' SenseTime Group Inc. ',
	chinese: '',
	hasAuthorised: true,
	classes: [
		{
			...NEW_CLASS,
			name: 'B',
			kind: 'wvr-ordinary',
			typeEn: 'Class B',
			typeZh: 'B類',
			currency: 'USD',
			par: '0.000000025',
			authorised: '1992000000000',
			issued: '25978640000',
		},
		{
			...NEW_CLASS,
			name: 'A',
			kind: 'wvr-ordinary',
			typeEn: 'Class A',
			isListed: false,
			carriesWeightedVoting: true,
			authorised: '8000000000',
			issued: '7528760000',
			treasury: '0',
		},
	],
};

test('what is typed begins a ledger with exactly these balances', () => {
	const entries = entriesOfBeginning(TYPED);
	for (const entry of entries) decodeEntry(entry);
	const standing = standingAt(ledgerOf(record(entries.map((entry) => [entry]))), null);
	assert.equal(standing.issuer?.issuerName.en, 'SenseTime Group Inc.');
	assert.equal(standing.balances.get('class/B/issued')?.mantissa, 25_978_640_000n);
	assert.equal(standing.classes.get('A')?.weightedVoting, true);
	assert.equal(standing.classes.get('A')?.par, undefined);
	assert.equal(standing.classes.get('B')?.line.stockCode, '00020');
});

test('what is needed and empty is named, and authorised shares only where there are any', () => {
	assert.deepEqual(missingOf(TYPED), []);
	const empty = { ...TYPED, code: '20', english: '', classes: [NEW_CLASS] };
	assert.deepEqual(missingOf(empty), ['code', 'english', '0.name', '0.issued', '0.authorised']);
	assert.deepEqual(missingOf({ ...empty, hasAuthorised: false }).at(-1), '0.issued');
});

test('names and code as they stand on the screen replace those that were read, and nothing else', () => {
	const [registered, opening] = withIdentity(entriesOfBeginning(TYPED), {
		code: '00021',
		english: 'Other',
		chinese: '其他',
	}) as readonly Readonly<Record<string, unknown>>[];
	assert.deepEqual(registered?.['issuerName'], { en: 'Other', 'zh-Hant': '其他' });
	assert.equal(registered?.['stockCode'], '00021');
	assert.deepEqual(opening, entriesOfBeginning(TYPED)[1]);
});

const figure = (
	path: string,
	status: 'proved' | 'read' | 'implied' | 'disputed' | 'missing',
	page: number | null,
) => ({
	path,
	label: path,
	value: '1',
	status,
	place: '',
	at: page === null ? null : { page, box: [1, 2, 3, 4] },
});
const figures = [
	figure('/a', 'proved', 1),
	figure('/b', 'disputed', 1),
	figure('/c', 'read', 2),
	figure('/d', 'implied', null),
];

test('a figure that is proved or plainly read needs no tick, any other does', () => {
	assert.deepEqual(
		toBeSeen(figures).map(({ path }) => path),
		['/b', '/d'],
	);
});

test('the least sure stand first, boxes are drawn for what has a place, and keys stop at the ends', () => {
	const order = leastSureFirst(figures).map(({ path }) => path);
	assert.deepEqual(order, ['/b', '/d', '/c', '/a']);
	assert.deepEqual(
		leastSureFirst(figures, 'read').map(({ path }) => path),
		['/c'],
	);
	assert.deepEqual(
		boxesOf(figures).map(({ id, page, tone }) => [id, page, tone]),
		[
			['/a', 1, 'good'],
			['/b', 1, 'bad'],
			['/c', 2, 'neutral'],
		],
	);
	assert.equal(moved(figures, null, 1), '/a');
	assert.equal(moved(figures, '/a', -1), '/a');
	assert.equal(moved(figures, '/d', 1), '/d');
	assert.equal(moved(figures, '/b', 1), '/c');
});
