/** `ff301 add`: what it records, what it shows, what it asks for. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inSample } from './workspace.ts';

const CANCEL = ['add', '20', 'repurchase-cancelled', 'class=B', 'shares=31,775,000', 'day=2022-10-05'];

test('a dry run shows balances, what weighted voting asks for, and records nothing', async () => {
	await inSample(async ({ ok }) => {
		const told = await ok([...CANCEL, '--dry-run']);
		assert.match(told, /Nothing was recorded \(--dry-run\)\. 1 entry would be recorded for 00020/);
		assert.match(told, /class\/B\/pending +31,775,000 +0 +-31,775,000/);
		assert.match(told, /Rule 8A\.15: at least 7,139,508 shares of class A are to be converted into class B/);
		assert.equal(JSON.parse(await ok(['ledger', '20', '--json'])).length, 16);
	});
});

test('a cancellation and the conversion it forces are one group, and typed again they are one still', async () => {
	await inSample(async ({ ok }) => {
		const first = await ok([...CANCEL, '--with-conversion']);
		assert.match(first, /Recorded 2 entries for 00020/);
		assert.match(first, /18 {2}2022-10-05 {2}Conversion forced by Rule 8A\.15 .*shares 7,139,508/);
		const again = JSON.parse(await ok([...CANCEL, '--with-conversion', '--json']));
		assert.equal(again.result, 'repeated');
		assert.deepEqual(
			again.entries.map(({ sequence }: { sequence: number }) => sequence),
			[17, 18],
		);
		const lines = JSON.parse(await ok(['ledger', '20', '--json']));
		assert.equal(lines.length, 18);
		assert.equal(lines[16].key, lines[17].key);
	});
});

test('the same movement twice needs a key of its own, and a key of other contents is refused', async () => {
	await inSample(async ({ ff301, ok }) => {
		const buy = ['add', '20', 'repurchase-for-cancellation', 'class=B', 'shares=1000', '--day', '2022-10-04'];
		assert.match(await ok(buy), /Recorded 1 entry/);
		assert.match(await ok(buy), /Nothing new: 1 entry with this key had been recorded for 00020/);
		assert.match(await ok([...buy, '--key', 'second']), /Recorded 1 entry/);
		const other = buy.map((word) => (word === 'shares=1000' ? 'shares=2000' : word));
		const refused = await ff301([...other, '--key', 'second']);
		assert.equal(refused.code, 2);
		assert.match(refused.stderr, /error\[KEY_REUSED\]: the key "second" of issuer 00020/);
	});
});

test('what was reversed may be recorded anew in the same words', async () => {
	await inSample(async ({ ok }) => {
		const buy = ['add', '20', 'repurchase-for-cancellation', 'class=B', 'shares=1000', '--day', '2022-10-04'];
		await ok(buy);
		await ok(['correct', '20', '17', '--reason', 'the broker withdrew it']);
		assert.match(await ok(buy), /Recorded 1 entry/);
		assert.match(await ok(buy), /Nothing new/);
	});
});

test('a field that is missing is named, and asked for where somebody can be asked', async () => {
	await inSample(async ({ ff301, ok }) => {
		const short = ['add', '20', 'repurchase-for-cancellation', 'class=B'];
		const named = await ff301(short);
		assert.equal(named.code, 2);
		assert.match(
			named.stderr,
			/needs day, shares\n.*write day=… .*ff301 explain repurchase-for-cancellation/,
		);
		const asked = await ff301(short, { terminal: true, stdin: '2022-10-04\n1,000\n' });
		assert.equal(asked.code, 0, asked.stderr);
		assert.match(asked.stderr, /day \(day, 2022-09-30\): shares \(whole number\): /);
		assert.match(await ok(['ledger', '20']), / 17 {2}2022-10-04 {2}Repurchase for cancellation/);
		const left = await ff301(short, { terminal: true, stdin: '2022-10-05\n' });
		assert.equal(left.code, 2);
		assert.match(left.stderr, /needs shares\n.*nothing was recorded/);
	});
});

test('entries come as JSON too, from a file or standard input, and stand or fall together', async () => {
	await inSample(async ({ cwd, ff301, ok }) => {
		const purchase = { kind: 'repurchase-for-cancellation', day: '2022-10-04', class: 'B', shares: '10' };
		const bad = { ...purchase, class: 'C' };
		writeFileSync(join(cwd, 'two.json'), JSON.stringify([purchase, bad]));
		const refused = await ff301(['add', '20', '--from', 'two.json']);
		assert.equal(refused.code, 3);
		assert.match(refused.stderr, /LEDGER_UNKNOWN.*no class called "C"\n(?:.*\n)*?.*it has: B, A/);
		assert.equal(JSON.parse(await ok(['ledger', '20', '--json'])).length, 16, 'neither was recorded');
		await ok(['add', '20', '--from', '-'], { stdin: JSON.stringify(purchase) });
		const both = await ff301(['add', '20', 'redemption', '--from', '-']);
		assert.match(both.stderr, /a kind \(redemption\) and --from ask for different things/);
	});
});

test('bad figures, days, codes and kinds are refused by name, and nothing is recorded', async () => {
	await inSample(async ({ ff301, ok }) => {
		const cases: readonly (readonly [words: string[], code: number, told: RegExp])[] = [
			[
				['add', '21', 'redemption', 'class=B', 'shares=1', 'day=2022-10-04'],
				2,
				/there is no ledger of 00021\n.*did you mean 00020\?/,
			],
			[['add', '20', 'redemtion'], 3, /did you mean redemption\?/],
			[
				['add', '20', 'redemption', 'class=B', `shares=${2n ** 70n}`, 'day=2022-10-04'],
				3,
				/ENTRY_SHAPE.*\/shares/,
			],
			[
				['add', '20', 'redemption', 'class=B', 'shares=-5', 'day=2022-10-04'],
				3,
				/\/shares: a whole number above zero/,
			],
			[['add', '20', 'redemption', 'class=B', 'shares=1e6', 'day=2022-10-04'], 3, /ENTRY_SHAPE/],
			[
				['add', '20', 'redemption', 'class=B', 'shares=1', 'day=2022-02-30'],
				3,
				/\/day: a day of the calendar/,
			],
			[['add', '20', 'redemption', 'class=B', 'shares=1', 'day=1998-02-20'], 3, /a day from 2008-12-01/],
			[['add', '20', 'redemption', 'class=B', 'shares=1', 'day=2023-01-01'], 3, /LEDGER_FUTURE/],
			[['add', '20', 'redemption', 'class=B', 'shares=1', 'day=2022-10-04', 'price=XYZ 1'], 3, /currency/],
			[
				['add', '20', 'par-reduction', 'class=B', `par=0.${'0'.repeat(39)}1`, 'day=2022-10-04'],
				3,
				/at most 38 characters/,
			],
			[
				['add', '20', 'authorised-decrease', 'class=A', 'shares=7,999,999,999', 'day=2022-10-04'],
				3,
				/LEDGER_ABOVE_AUTHORISED/,
			],
			[
				['add', '20', 'repurchase-cancelled', 'class=B', 'shares=31775001', 'day=2022-10-04'],
				3,
				/error\[LEDGER_/,
			],
		];
		for (const [words, code, told] of cases) {
			const called = await ff301(words);
			assert.equal(called.code, code, `${words.join(' ')}: ${called.stderr}${called.stdout}`);
			assert.match(called.stderr, told, words.join(' '));
			assert.equal(called.stdout, '', words.join(' '));
		}
		assert.equal(JSON.parse(await ok(['ledger', '20', '--json'])).length, 16);
	});
});
