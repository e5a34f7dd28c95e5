/** Whole sessions over a ledger, as somebody at a prompt has them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { decodeReturn } from '../../src/form/json.ts';
import { schemaPlace, skipped } from '../store/postgres.ts';
import { call, inFolder } from './call.ts';
import { inSample, inWorkspace, SAMPLE_LEDGER } from './workspace.ts';

test('the sample issuer: imported, derived, looked at, verified, exported, and the same elsewhere', async () => {
	await inSample(async ({ cwd, ff301, ok }) => {
		const first = await ff301(['derive', '20', '2022-09', '--date', '2022-10-07']);
		assert.equal(first.code, 0, first.stderr);
		assert.match(first.stderr, /^0 errors, 0 warnings in 1 return/m);
		const value = decodeReturn(JSON.parse(first.stdout));
		const [b, a] = value.issued?.classes ?? [];
		assert.equal(b?.close.issued, 25_973_445_420n);
		assert.equal(a?.close.issued, 7_527_254_580n);

		const balances = await ok(['ledger', '20', '--balances', '--as-at', '2022-09-19', '--json']);
		const pending = JSON.parse(balances).find(
			(each: { account: string }) => each.account === 'class/B/pending',
		);
		assert.equal(pending.quantity, '4075000', 'bought on 16 and 19 September, the older ones cancelled');

		assert.match(await ok(['verify']), /16 entries of 1 issuer\n.*every entry fits/);
		await ok(['export', '-o', 'backup.jsonl']);
		assert.match(await ok(['verify', 'backup.jsonl']), /16 entries of 1 issuer/);
		await inFolder(async (elsewhere) => {
			const restored = await ok(['import', join(cwd, 'backup.jsonl')], { cwd: elsewhere });
			assert.match(restored, /Restored 16 entries of 1 issuer/);
			const again = await ff301(['derive', '20', '2022-09', '--date', '2022-10-07'], { cwd: elsewhere });
			assert.equal(again.stdout, first.stdout);
			const refused = await ff301(['import', join(cwd, 'backup.jsonl')], { cwd: elsewhere });
			assert.equal(refused.code, 2);
			assert.match(refused.stderr, /STORE_NOT_EMPTY/);
		});
	});
});

test('an import again records nothing and says so, whoever registered the issuer', async () => {
	await inSample(async ({ ok }) => {
		const again = await ok(['import', '00020', SAMPLE_LEDGER, '--yes']);
		assert.match(again, /16 understood, 0 need you, 0 refused, 16 recorded already/);
		assert.match(again, /Recorded 0 entries in 0 groups .*; 15 groups had been recorded before/);
		assert.equal(JSON.parse(await ok(['ledger', '20', '--json'])).length, 16);
	});
});

test('a month is submitted, closed, corrected, derived again as a re-submission, and as it was known before', async () => {
	await inSample(async ({ ff301, ok }) => {
		const before = await ok(['derive', '20', '2022-09']);
		const at = (time: string) => ({ now: Date.parse(`2022-10-07T${time}+08:00`) });
		const closed = await ok(['submitted', '20', '2022-09'], at('12:00:00'));
		assert.match(closed, /new-submission of 2022-10-07 recorded; the month is closed/);
		assert.match(await ok(['submitted', '20', '2022-09'], at('12:01:00')), /was recorded before/);
		const late = ['add', '20', 'repurchase-for-cancellation', 'class=B', 'shares=1,000', 'day=2022-09-28'];
		const refused = await ff301(late, at('12:02:00'));
		assert.equal(refused.code, 3);
		assert.match(refused.stderr, /LEDGER_MONTH_SUBMITTED/);

		const tried = await ok(
			['correct', '20', '12', '--reason', 'no such purchase', '--reopen', '--dry-run'],
			at('13:00:00'),
		);
		assert.match(tried, /Nothing was recorded/);
		const done = await ok(
			['correct', '20', '12', '--reason', 'no such purchase', '--reopen'],
			at('13:00:00'),
		);
		assert.match(done, /2022-09: 2 cells differ, to be submitted again/);
		assert.match(done, /a -31,775,000\n {2}b -28,775,000/);
		assert.match(await ok(['ledger', '20']), / 12 {2}2022-09-26 .*reversed by 19/);

		const after = JSON.parse(await ok(['derive', '20', '2022-09']));
		assert.equal(after.status, 're-submission');
		assert.equal(after.details.other.blocks[0].rows[0].issuable, '-28775000');
		const known = await ok(['derive', '20', '2022-09', '--as-of', '2022-10-06']);
		assert.equal(known, before, 'a correction changes nothing of what was known before it');
		await ok([...late, '--reopen', 'a purchase was left out'], at('14:00:00'));
		assert.match(
			await ok(['submitted', '20', '2022-09'], at('15:00:00')),
			/re-submission of 2022-10-07 recorded/,
		);
	});
});

test('every cell of the derived return can name its entries', async () => {
	await inSample(async ({ ff301, ok }) => {
		const told = await ok([
			'derive',
			'20',
			'2022-09',
			'--explain',
			'/details/other/blocks/0/rows/0/issuable',
			'--json',
		]);
		const { entries, value } = JSON.parse(told);
		assert.equal(value, '-31775000');
		const days = entries.map((each: { entry: { day: string } }) => each.entry.day);
		assert.ok(days.includes('2022-09-26') && !days.includes('2022-09-30'), days.join(' '));
		const none = await ff301(['derive', '20', '2022-09', '--explain', '/issued/clases/0']);
		assert.equal(none.code, 2);
		assert.match(none.stderr, /the return has no cell \/issued\/clases\/0/);
	});
});

test('an issuer is taken on from its last return, each figure with its place, and never twice', async () => {
	const example = new URL('../../examples/00020-2022-09.txt', import.meta.url).pathname;
	await inWorkspace(async ({ cwd, ff301, ok }) => {
		const lost = await ff301(['init', '--from', example, '--yes']);
		assert.equal(lost.code, 3);
		assert.match(
			lost.stderr,
			/TAKE_ON_INCOMPLETE.*Part III\.D was not found[\s\S]*--not-applicable agreements/,
		);
		const from = ['init', '--from', example, '--not-applicable', 'agreements'];
		const unasked = await ff301(from);
		assert.equal(unasked.code, 2);
		assert.match(unasked.stdout, /issued shares +25,973,445,420 +proved +\d+:\d+/);
		assert.match(unasked.stdout, /par value +0\.000000025 +disputed/);
		assert.match(unasked.stderr, /nobody can be asked[\s\S]*--yes/);
		const no = await ff301(from, { terminal: true, stdin: 'n\n' });
		assert.equal(no.code, 2);
		assert.match(await ok(from, { terminal: true, stdin: 'y\n' }), /Recorded 4 entries for 00020/);
		const twice = await ff301([...from, '--yes']);
		assert.match(twice.stderr, /ISSUER_KNOWN.*00020 has a ledger already, of 4 entries/);
		const october = JSON.parse(await ok(['derive', '00020', '2022-10']));
		assert.equal(october.issued.classes[0].preceding.issued, '25973445420');
		assert.ok(readFileSync(join(cwd, 'ff301.db')).length > 0);
	});
});

test('an issuer is taken on by hand', async () => {
	await inFolder(async (cwd) => {
		const options = { cwd };
		const hand = [
			'init',
			'acme',
			'--code',
			'9999',
			'--name',
			'Acme Holdings Limited',
			'--day',
			'2022-08-31',
			'--yes',
		];
		const missing = await call(hand, options);
		assert.match(missing.stderr, /--issued is missing/);
		const made = await call(
			[...hand, '--issued', '1,000,000', '--authorised', '10,000,000', '--par', 'HKD 0.01'],
			options,
		);
		assert.equal(made.code, 0, made.stderr);
		const inner = { cwd: join(cwd, 'acme') };
		const september = await call(['derive', '9999', '2022-09'], inner);
		const value = JSON.parse(september.stdout);
		assert.equal(value.authorised.classes[0].close.capital, '100000');
		assert.match((await call(['init', 'acme'], options)).stderr, /WORKSPACE_KNOWN/);
	});
});

test('the same commands on PostgreSQL give the same return', { skip: skipped }, async () => {
	const place = await schemaPlace();
	try {
		await inSample(async ({ cwd, ff301, ok }) => {
			const server = { env: { FF301_DATABASE_URL: place.location } };
			const made = await ok(['init'], server);
			assert.match(made, /Made postgres/);
			assert.ok(!made.includes('search_path'), 'the address without what opens it');
			await ok(['import', '20', SAMPLE_LEDGER, '--yes'], server);
			const derive = ['derive', '20', '2022-09'];
			assert.equal(await ok(derive, server), await ok(derive));
			assert.match(await ok(['verify'], server), /16 entries of 1 issuer\n.*every entry fits/);
			const known = await ff301(['init'], server);
			assert.match(known.stderr, /WORKSPACE_KNOWN/);
			await ok(['export', '-o', 'server.jsonl'], server);
			await ok(['import', 'server.jsonl', '--data', 'copy.db']);
			assert.equal(await ok([...derive, '--data', join(cwd, 'copy.db')]), await ok(derive));
		});
	} finally {
		await place.remove();
	}
});
