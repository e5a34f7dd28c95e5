/** The command line over a database in which returns were sent, commented and submitted: acts stand between the entries. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { submitReturn } from '../../src/app/filing/submit-return.ts';
import { comment } from '../../src/app/filing/talk.ts';
import { acting, type Desk, ISSUER, MAKER, openDesk, signed, TEAM } from '../app/filing/desk.ts';
import { inFolder } from './call.ts';
import { inSample, type Workspace } from './workspace.ts';

const PURCHASE = ['day=2022-09-28', 'class=B', 'shares=1000', 'price=HKD 2.05'];

/** The sample with a comment (17), a purchase (18) and another comment (19). */
async function withActs(work: (workspace: Workspace, desk: Desk) => Promise<void>): Promise<void> {
	await inSample(async (workspace) => {
		const desk = await openDesk(join(workspace.cwd, 'ff301.db'));
		try {
			const client = { issuer: ISSUER, firm: 'firm-1', board: 'main', team: TEAM } as const;
			await desk.desk.addClient({ ...client, addedAt: '2022-10-03T09:00:00.000+08:00' });
			await comment(acting(desk, MAKER), { words: 'one', path: null });
			await workspace.ok(['add', '20', 'repurchase-for-cancellation', ...PURCHASE]);
			await comment(acting(desk, MAKER), { words: 'two', path: null });
			await work(workspace, desk);
		} finally {
			await desk.close();
		}
	});
}

test('the ledger is listed with the numbers of the chain, and corrected by them', async () => {
	await withActs(async ({ ok, ff301 }) => {
		const lines = (await ok(['ledger', '20', '--jsonl'])).trim().split('\n');
		const numbers = lines.map((line) => (JSON.parse(line) as { sequence: number }).sequence);
		assert.deepEqual(numbers.slice(-2), [16, 18]);
		const none = await ff301(['correct', '20', '17', '--reason', 'wrong']);
		assert.match(none.stderr, /LEDGER_NOT_REVERSIBLE/);
		await ok(['correct', '20', '18', '--reason', 'entered twice']);
		assert.match(await ok(['ledger', '20']), /\n +20 +2022-09-28/);
		assert.match(await ok(['verify']), /whole|fit|sound|✓/i);
	});
});

test('what the desk submitted is submitted for the command line, too', async () => {
	await withActs(async ({ ok, ff301 }, desk) => {
		const digest = await signed(desk);
		const submittedAt = '2022-10-06T16:00:00+08:00';
		const about = { reference: '1', receipt: null, lateReason: null };
		await submitReturn(acting(desk, MAKER), { digest, submittedAt, ...about });
		const late = await ff301(['add', '20', 'repurchase-for-cancellation', ...PURCHASE, '--key', 'again']);
		assert.match(late.stderr, /LEDGER_MONTH_SUBMITTED/);
		assert.match(await ok(['derive', '20', '2022-09']), /"status": "re-submission"/);
	});
});

test('export and import move acts with the entries, and verify finds both stores whole', async () => {
	await withActs(async ({ ok, cwd }) => {
		const file = join(cwd, 'all.jsonl');
		await ok(['export', '-o', file]);
		await ok(['verify', file]);
		await inFolder(async (folder) => {
			const data = ['--data', join(folder, 'copy.db')];
			await ok(['init', ...data]);
			await ok(['import', file, ...data]);
			await ok(['verify', ...data]);
			assert.equal(await ok(['ledger', '20', '--jsonl', ...data]), await ok(['ledger', '20', '--jsonl']));
		});
	});
});
