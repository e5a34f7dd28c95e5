/** The ledger on the screen: found by words, corrections beside what they take back, copied without formulas. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntryLine } from '../../src/api/movements.ts';
import { shortName } from '../../src/web/screens/issuer/short-name.ts';
import { endOfDay, groupOf, ledgerRows, postingsTold, tabbed } from '../../src/web/screens/ledger/entries.ts';

function posting(account: string, change: string, balance: string): EntryLine['postings'][number] {
	return { account, label: { en: 'Class B shares', 'zh-Hant': 'B類股份' }, change, balance };
}

function line(sequence: number, more: Partial<EntryLine>): EntryLine {
	return {
		sequence,
		key: `key-${sequence}`,
		recordedAt: '2022-10-03T00:00:00.000+08:00',
		kind: 'repurchase-for-cancellation',
		title: { en: 'Repurchase for cancellation', 'zh-Hant': '購回股份（待註銷）' },
		day: '2022-09-16',
		says: { en: '1,800,000 shares of B bought back', 'zh-Hant': '購回 B 1,800,000 股' },
		entry: {},
		postings: [
			posting('class/B/issued', '-1800000', '25971140000'),
			posting('class/B/pending', '1800000', '8500000'),
		],
		reversedBy: null,
		reverses: null,
		closed: false,
		...more,
	};
}

const entries = [
	line(8, {
		kind: 'correction',
		reverses: 6,
		says: { en: '=HYPERLINK("x")', 'zh-Hant': null },
		postings: [],
	}),
	line(7, { day: '2022-09-19' }),
	line(6, { reversedBy: 8 }),
];

test('a correction stands beside the entry that it takes back, which keeps its own row', () => {
	const rows = ledgerRows(entries, '');
	assert.deepEqual(
		rows.map(({ entry, takenBack }) => [entry.sequence, takenBack?.sequence ?? null]),
		[
			[8, 6],
			[7, null],
			[6, null],
		],
	);
});

test('entries are found by any words of either language, by day and by figures', () => {
	const found = (text: string) => ledgerRows(entries, text).map(({ entry }) => entry.sequence);
	assert.deepEqual(found('2022-09-19'), [7]);
	assert.deepEqual(found('購回 -1800000'), [7, 6]);
	assert.deepEqual(found('bought class/B/pending'), [7, 6]);
	assert.deepEqual(found('#6'), [6]);
	assert.deepEqual(found('nothing of the kind'), []);
});

test('what is copied keeps figures whole and starts no formula', () => {
	const lines = tabbed(ledgerRows(entries.slice(0, 2), ''), 'en').split('\n');
	assert.deepEqual(lines, [
		'8\t2022-09-16\tcorrection\t\'=HYPERLINK("x")\t\t\t',
		'7\t2022-09-19\trepurchase-for-cancellation\t1,800,000 shares of B bought back\tclass/B/issued\t-1800000\t25971140000',
		'7\t2022-09-19\trepurchase-for-cancellation\t1,800,000 shares of B bought back\tclass/B/pending\t1800000\t8500000',
	]);
});

test('a day is known to its last moment in Hong Kong', () => {
	assert.equal(endOfDay('2022-09-30'), '2022-09-30T23:59:59.999+08:00');
});

test('one line is told for an account, and the other side of it only where nothing else moved', () => {
	const told = postingsTold([
		posting('class/B/unissued', '1992000000000', '1966021360000'),
		posting('class/B/unissued', '-25978640000', '1966021360000'),
		posting('class/B/issued', '25971940000', '25971940000'),
		posting('mandate/m/available', '-5', '5'),
		posting('mandate/m/used', '5', '5'),
	]);
	assert.deepEqual(
		told.map(({ account }) => account),
		['class/B/issued', 'mandate/m/available'],
	);
	const increase = [
		posting('class/B/unissued', '99999999999999999999', '99999999999999999999'),
		posting('class/B/unissued', '-1', '99999999999999999998'),
	];
	assert.deepEqual(postingsTold(increase), [
		posting('class/B/unissued', '99999999999999999998', '99999999999999999998'),
	]);
});

test('a name is told without a long addition in brackets', () => {
	assert.equal(
		shortName('SenseTime Group Inc. (a company controlled through weighted voting)'),
		'SenseTime Group Inc.',
	);
	assert.equal(
		shortName('商湯集團股份有限公司(於開曼群島註冊成立以不同投票權控制的有限責任公司)'),
		'商湯集團股份有限公司',
	);
	assert.equal(shortName('琥珀算盤（示範）有限公司'), '琥珀算盤（示範）有限公司');
	assert.equal(shortName(null), null);
});

test('entries of one group are told together, in the order of recording', () => {
	const pair = [line(18, { key: 'one' }), line(17, { key: 'one' }), line(16, { key: 'other' })];
	const [first] = pair;
	assert.ok(first);
	assert.deepEqual(
		groupOf(pair, first).map(({ sequence }) => sequence),
		[17, 18],
	);
});
