/** The dry run: what rows do, what is asked, what is refused, and that importing twice records nothing twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectInChinese, effectInEnglish } from '../../../src/app/files/effects.ts';
import { type ImportSettings, planImport } from '../../../src/app/files/plan.ts';
import { readTable } from '../../../src/app/files/read-table.ts';
import { encodeEntry, type Recorded } from '../../../src/ledger/entry.ts';
import { type Ledger, ledgerOf } from '../../../src/ledger/fold.ts';
import { namesIn } from '../../../src/prepare/sentences/names.ts';
import type { Day } from '../../../src/value/day.ts';
import { record, SAMPLE_GROUPS } from '../../ledger/sample-issuer.ts';
import { HEADER, makeWorkbook, number, row } from './make-workbook.ts';
import { refusalOf } from './refusal-of.ts';

const BEFORE = ledgerOf(record(SAMPLE_GROUPS.slice(0, 5)));
const today = '2022-10-03' as Day;

async function plan(text: string | Uint8Array, ledger: Ledger = BEFORE, more: Partial<ImportSettings> = {}) {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	return planImport(await readTable(bytes), ledger, { today, ...more });
}

/** The plan recorded, as a store would. */
function recordedPlan(ledger: Ledger, { groups }: Awaited<ReturnType<typeof plan>>): Ledger {
	const fresh = groups.filter(({ already }) => !already);
	const added = fresh.flatMap(({ key, entries }) => entries.map((entry) => ({ key, entry })));
	const entries: Recorded[] = added.map((each, index) => ({
		...each,
		sequence: ledger.entries.length + 1 + index,
		recordedAt: '2022-10-03T12:00:00.000+08:00',
	}));
	return ledgerOf([...ledger.entries, ...entries]);
}

const BUY_BACK = 'Date,Kind,Class,Shares\n16/09/2022,Repurchase for cancellation,Class B,"1,800,000"\n';

test('a row is understood: the entry, and what it does to the balances', async () => {
	const { rows, counts, groups } = await plan(BUY_BACK);
	assert.deepEqual(counts, { understood: 1, 'needs-you': 0, refused: 0, already: 0 });
	assert.deepEqual(groups[0]?.entries.map(encodeEntry), [
		{ kind: 'repurchase-for-cancellation', day: '2022-09-16', class: 'B', shares: '1800000' },
	]);
	assert.deepEqual(rows[0]?.does.map(effectInEnglish), [
		'at the close of 16 September 2022: class B: issued shares not awaiting cancellation 25,971,940,000 → 25,970,140,000 (-1,800,000)',
		'class B: shares awaiting cancellation 6,700,000 → 8,500,000 (+1,800,000)',
	]);
	const names = namesIn(BEFORE.entries.map(({ entry }) => entry));
	assert.deepEqual(
		rows[0]?.does.map((effect) => effectInChinese(effect, names)),
		[
			'2022年9月16日終結時：B類股份：已發行（不包括待註銷） 25,971,940,000 → 25,970,140,000 (-1,800,000)',
			'B類股份：待註銷 6,700,000 → 8,500,000 (+1,800,000)',
		],
	);
});

test('pasted cells and Chinese titles are understood like the rest', async () => {
	const pasted = await plan(
		'日期\t種類\t股份類別\t股份數目\n2022年9月16日\t購回股份（待註銷）\tB類\t１，８００，０００\n',
	);
	assert.equal(pasted.format, 'tsv');
	assert.deepEqual(pasted.groups[0]?.entries, (await plan(BUY_BACK)).groups[0]?.entries);
	assert.equal(pasted.groups[0]?.key, (await plan(BUY_BACK)).groups[0]?.key);
});

test('what is not said, or said of nothing that is known, is asked with candidates', async () => {
	const { rows, groups } = await plan(
		[
			'Date,Kind,Class,Shares,Scheme,Options,Price',
			'2022-09-16,Repurchase for cancelation,B,5,,,',
			'2022-09-16,Forfeiture or surrender,b,5,,,',
			'2022-09-16,Forfeiture or surrender,B,,,,',
			'2022-09-16,"Options exercised, new shares",,,pre-ipo,5,',
			',Redemption,B,5,,,',
			'2022-09-16,,B,5,,,',
			'2022-09-16,Redemption,B,5,,,2.5',
		].join('\n'),
	);
	assert.equal(groups.length, 0);
	assert.deepEqual(
		rows.map(({ state, questions }) => [
			state,
			...questions.map(({ column, candidates }) => `${column}: ${candidates[0] ?? ''}`),
		]),
		[
			['needs-you', 'Kind: Repurchase for cancellation 購回股份（待註銷）'],
			['needs-you', 'Class: B'],
			['needs-you', 'Shares: '],
			['needs-you', "A director's: Yes 是"],
			['needs-you', 'Date: '],
			['needs-you', 'Kind: Opening balance 期初結存'],
			['needs-you', 'Currency of price: HKD'],
		],
	);
});

test('what cannot be is refused with its place, what is seen and what belongs there', async () => {
	const { rows, counts } = await plan(
		[
			'Date,Kind,Class,Shares,Price,Entry as JSON',
			'31/02/2022,Redemption,B,5,,',
			'2022-09-16,Redemption,B,(5),,',
			'2022-09-16,Forfeiture or surrender,B,5,2.5,',
			'2022-09-16,Redemption,B,=A1,,',
			'2022-09-16,Redemption,B,0,,',
			'2022-09-16,Redemption,B,999999999999999999999,,',
			',,B,,,"{""kind"":""forfeiture"",""day"":""2022-09-16"",""class"":""B"",""shares"":""5""}"',
			',,,,,"{""kind"":""nonsense""}"',
			',,,,,not json',
			'2022-11-16,Redemption,B,5,,',
			'2022-09-16,Treasury shares cancelled,B,5,,',
		].join('\n'),
	);
	assert.equal(counts.refused, rows.length);
	assert.deepEqual(
		rows.map(({ at, problems }) => [
			at.row,
			...problems.map(({ code, column, seen }) => `${code} ${column} ${seen}`),
		]),
		[
			[2, 'TABLE_CELL Date 31/02/2022'],
			[3, 'TABLE_CELL Shares (5)'],
			[4, 'TABLE_CELL Price 2.5'],
			[5, 'TABLE_FORMULA Shares =A1'],
			[6, 'TABLE_CELL Shares 0'],
			[7, 'TABLE_CELL Shares 999999999999999999999'],
			[8, 'TABLE_CELL Class B'],
			[9, 'ENTRY_SHAPE Entry as JSON {"kind":"nonsense"}'],
			[10, 'TABLE_CELL Entry as JSON not json'],
			[11, 'LEDGER_FUTURE null '],
			[12, 'LEDGER_BELOW_ZERO null '],
		],
	);
	assert.equal(rows[1]?.problems[0]?.why, 'it is below zero');
	assert.equal(rows[1]?.problems[0]?.belongs, 'a whole number such as 1,800,000');
});

test('cells of a workbook are refused where they stand, and hidden rows and other sheets are told', async () => {
	const told = await plan(
		makeWorkbook(
			HEADER +
				row(2, ['日期', '種類', '股份類別', '股份數目', '備註']) +
				row(3, [number('44820', 1), 'Redemption', 'B', '<c><f>1+1</f><v>2</v></c>']) +
				row(4, [number('44820', 1), 'Redemption', 'B', number('1234567890123456')], ' hidden="1"') +
				row(5, [number('44820'), 'Redemption', 'B', number('5')]) +
				row(6, [number('44820', 1), 'Redemption', 'B', number('5'), '<c><f>"x"</f><v>x</v></c>']) +
				row(7, ['<c t="e"><v>#N/A</v></c>', 'Redemption', 'B', number('5')]) +
				row(8, [number('44820', 1), 'Redemption', 'B', number('5')]),
			{ after: '<mergeCells><mergeCell ref="C8:C9"/></mergeCells>' },
		),
	);
	assert.deepEqual(told.told, ['hidden rows of the sheet "Movements" were read like the others: 4']);
	assert.deepEqual(
		told.rows.map(({ at, problems }) => [
			at.sheet,
			at.row,
			...problems.map(({ code, column }) => `${code} ${column}`),
		]),
		[
			['Movements', 3, 'TABLE_FORMULA Shares'],
			['Movements', 4, 'TABLE_NUMBER Shares'],
			['Movements', 5, 'TABLE_CELL Date'],
			['Movements', 6, 'TABLE_FORMULA Memo'],
			['Movements', 7, 'TABLE_CELL Date'],
			['Movements', 8, 'TABLE_MERGED Class'],
		],
	);
	const notes = makeWorkbook(row(1, ['Dear colleague']), { sheet: 'Notes' });
	assert.equal((await refusalOf(() => plan(notes))).code, 'TABLE_EMPTY');
});

test('headers that are missing, doubled or unknown are refused, with the nearest title; their order is free', async () => {
	const header = async (line: string, more = {}) =>
		refusalOf(() => plan(`${line}\n2022-09-16,Redemption,B,5\n`, BEFORE, more));
	assert.equal((await header('a,b,c,d')).code, 'TABLE_HEADER');
	assert.match((await header('Date,Kind,Class,Shres')).message, /"Shres" \(is it "Shares"\?\)/);
	assert.match((await header('Date,Kind,Class,Class')).message, /"Class" stands twice/);
	assert.match((await header('Date,Kind,Class')).message, /column 4 without a title/);
	const free = await plan('Shares,Class,Kind,Date\n5,B,Redemption,2022-09-16\n');
	assert.equal(free.counts.understood, 1);
	const mapped = await plan('Date,Kind,Class,No. of shares,Remarks\n2022-09-16,Redemption,B,5,x\n', BEFORE, {
		columns: { 'No. of shares': 'shares', Remarks: null },
	});
	assert.equal(mapped.counts.understood, 1);
	assert.equal((await refusalOf(() => plan('Date,Kind,Class,Shares\n'))).code, 'TABLE_EMPTY');
});

const CANCELLED = [
	'Group,Date,Kind,Class,From class,To class,Shares',
	'c1,2022-09-19,Repurchased shares cancelled,B,,,6700000',
	'c1,2022-09-19,Conversion forced by Rule 8A.15,,A,B,1505420',
].join('\n');

test('rows of one group are recorded together, and fall together', async () => {
	const together = await plan(CANCELLED);
	assert.deepEqual(
		together.groups.map(({ entries, rows }) => [entries.length, rows.map((at) => at.row)]),
		[[2, [2, 3]]],
	);
	const wrong = await plan(CANCELLED.replace('1505420', 'many'));
	assert.deepEqual(
		wrong.rows.map(({ problems }) => problems[0]?.code),
		['TABLE_GROUP', 'TABLE_CELL'],
	);
	const asked = await plan(CANCELLED.replace(',A,', ',AA,'));
	assert.deepEqual(
		asked.rows.map(({ state }) => state),
		['needs-you', 'needs-you'],
	);
	assert.equal(asked.groups.length, 0);
});

test('a file imported twice records nothing twice, and equal rows of one file are two movements', async () => {
	const twice = `${BUY_BACK}2022-09-16,repurchase-for-cancellation,B,1800000\n`;
	const first = await plan(twice);
	assert.equal(new Set(first.groups.map(({ key }) => key)).size, 2);
	const after = recordedPlan(BEFORE, first);
	const again = await plan(twice, after);
	assert.equal(again.counts.already, 2);
	assert.deepEqual(recordedPlan(after, again).entries.length, after.entries.length);
	assert.match(again.rows[0]?.warnings[0] ?? '', /recorded already, as entry 6$/);
	const more = await plan(`${twice}2022-09-16,repurchase-for-cancellation,B,1800000\n`, after);
	assert.equal(more.groups.filter(({ already }) => !already).length, 1);
	assert.match(more.rows[2]?.warnings[0] ?? '', /entry 7 of the ledger says the same/);
});

test('a key that stands for other entries is refused, and a reversed group is told as reversed', async () => {
	const first = recordedPlan(BEFORE, await plan(BUY_BACK));
	const key = first.entries.at(-1)?.key ?? '';
	const changed = `Date,Kind,Class,Shares,Key\n2022-09-16,repurchase-for-cancellation,B,7,${key}\n`;
	assert.equal((await plan(changed, first)).rows[0]?.problems[0]?.code, 'TABLE_KEY');
	const reversal = `{"kind":"correction","day":"2022-09-16","reverses":6,"reason":"typed twice"}\n`;
	const reversed = recordedPlan(first, await plan(reversal, first));
	assert.match((await plan(BUY_BACK, reversed)).rows[0]?.warnings[0] ?? '', /reversed by entry 7/);
});

test('rows are tried in the order of the days, whatever their order in the file', async () => {
	const { counts, groups } = await plan(
		[
			'Date,Kind,Class,Shares',
			'2022-09-20,Repurchased shares cancelled,B,6700007',
			'2022-09-20,Repurchase for cancellation,B,3',
			'2022-09-16,Repurchase for cancellation,B,4',
		].join('\n'),
		BEFORE,
		{ compensate: true },
	);
	assert.equal(counts.understood, 3);
	assert.deepEqual(
		groups.map(({ rows }) => rows[0]?.row),
		[4, 3, 2],
	);
});

test('what a row brings in is known to the other rows of the file', async () => {
	const { counts, rows } = await plan(
		[
			'Date,Kind,Agreement,Class,Description,Shares,Price,Currency of price',
			'2022-09-16,Placing completed,placing-1,,,1000,2.5,HKD',
			'2022-09-12,Placing agreed,placing-1,B,Placing agreement dated 12 September 2022,1000,,',
			'2022-09-16,Placing lapsed,placing-2,,,,,',
		].join('\n'),
	);
	assert.deepEqual(counts, { understood: 2, 'needs-you': 1, refused: 0, already: 0 });
	assert.deepEqual(rows[2]?.questions[0]?.candidates, ['placing-1']);
});

test('a file or a row for another issuer is refused', async () => {
	const { rows } = await plan(`Issuer,${BUY_BACK.replace('\n16', '\n700,16')}`);
	assert.equal(rows[0]?.problems[0]?.code, 'TABLE_OTHER_ISSUER');
	const own = await plan(`Issuer,${BUY_BACK.replace('\n16', '\n00020,16')}`);
	assert.equal(own.counts.understood, 1);
});

test('a submitted month is closed to a file as to everybody', async () => {
	const submitted = {
		kind: 'return-submitted',
		day: '2022-09-30',
		month: '2022-09',
		status: 'new-submission',
		submittedOn: '2022-10-03',
		digest: 'd',
	};
	const closed = ledgerOf(record([...SAMPLE_GROUPS.slice(0, 5), [submitted]]));
	assert.equal((await plan(BUY_BACK, closed)).rows[0]?.problems[0]?.code, 'LEDGER_MONTH_SUBMITTED');
});

test('a cancellation without the conversion that Rule 8A.15 asks for is asked about, or has it added', async () => {
	const alone = CANCELLED.split('\n').slice(0, 2).join('\n');
	const asked = await plan(alone);
	assert.equal(asked.rows[0]?.state, 'needs-you');
	assert.match(
		asked.rows[0]?.questions[0]?.asks ?? '',
		/at least 1,505,420 shares of class A become shares of class B/,
	);
	const added = await plan(alone, BEFORE, { compensate: true });
	assert.deepEqual(
		added.groups[0]?.entries.map((entry) => [entry.kind, 'shares' in entry ? entry.shares : null]),
		[
			['repurchase-cancelled', 6700000n],
			['weighted-voting-conversion', 1505420n],
		],
	);
	const after = recordedPlan(BEFORE, added);
	for (const compensate of [true, false]) {
		assert.deepEqual((await plan(alone, after, { compensate })).counts, {
			understood: 1,
			'needs-you': 0,
			refused: 0,
			already: 1,
		});
	}
	const short = await plan(CANCELLED.replace('1505420', '1505419'));
	assert.match(short.rows[0]?.questions[0]?.asks ?? '', /at least 1 shares of class A/);
	const enough = await plan(CANCELLED);
	assert.equal(enough.counts.understood, 2);
});
