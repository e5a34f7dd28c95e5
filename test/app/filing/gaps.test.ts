/** Acts stand between the entries of a ledger: numbers have gaps, and everything over the ledger minds it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerUpTo, loadChain } from '../../../src/app/filing/chain.ts';
import { startResubmission, touchedSinceSubmission } from '../../../src/app/filing/resubmission.ts';
import { submitReturn } from '../../../src/app/filing/submit-return.ts';
import { comment } from '../../../src/app/filing/talk.ts';
import { behindCell } from '../../../src/app/ledger/behind-cell.ts';
import { correctEntry } from '../../../src/app/ledger/correct.ts';
import { deriveReturn } from '../../../src/app/ledger/derive.ts';
import { historyOf } from '../../../src/app/ledger/history.ts';
import { loadLedger } from '../../../src/app/ledger/load.ts';
import { createLedgers } from '../../../src/app/ledger/open.ts';
import { verifyLedgers } from '../../../src/app/ledger/verify.ts';
import { restoreWhole, wholeAsLines } from '../../../src/app/ledger/whole.ts';
import { standingAt } from '../../../src/ledger/fold.ts';
import { Refusal } from '../../../src/value/refusal.ts';
import { acting, type Desk, ISSUER, load, MAKER, MONTH, NOW, onDesk, purchase, signed } from './desk.ts';

const CORRECT = { reason: 'not so', reopen: false, key: null, dryRun: false, now: NOW };

async function say(desk: Desk, words: string): Promise<void> {
	await comment(acting(desk, MAKER), { words, path: null });
}

/** Sixteen entries, a comment, a purchase (18), a comment, a purchase (20), a comment. */
async function withGaps(desk: Desk): Promise<void> {
	await say(desk, 'one');
	await purchase(desk, '1000');
	await say(desk, 'two');
	await purchase(desk, '2000');
	await say(desk, 'three');
}

test('entries keep the numbers of the chain, and nothing of the acts reaches the ledger', async () => {
	await onDesk(async (desk) => {
		await withGaps(desk);
		const { ledger, head } = await loadLedger(desk.store, ISSUER);
		assert.deepEqual(
			ledger.entries.slice(15).map(({ sequence }) => sequence),
			[16, 18, 20],
		);
		assert.equal(head.sequence, 21);
		assert.deepEqual(
			historyOf(ledger).map(({ recorded }) => recorded.sequence),
			ledger.entries.map(({ sequence }) => sequence),
		);
		assert.equal(ledgerUpTo(await loadChain(desk.store, ISSUER), 19).entries.length, 17);
	});
});

test('a correction takes back the entry with that number, across the gaps', async () => {
	await onDesk(async (desk) => {
		await withGaps(desk);
		const before = (await loadLedger(desk.store, ISSUER)).ledger;
		const made = await correctEntry(desk.store, ISSUER, { ...CORRECT, sequence: 18 });
		assert.deepEqual(
			made.recorded.map(({ sequence }) => sequence),
			[22],
		);
		const { ledger } = await loadLedger(desk.store, ISSUER);
		assert.deepEqual([...ledger.reversed], [[18, 22]]);
		assert.equal(
			standingAt(before, null).balances.get('class/B/pending')?.mantissa,
			(standingAt(ledger, null).balances.get('class/B/pending')?.mantissa ?? 0n) + 1000n,
		);
		assert.deepEqual(standingAt(made.after, null).balances, standingAt(ledger, null).balances);
		for (const sequence of [17, 19, 21, 23, 0]) {
			await assert.rejects(
				correctEntry(desk.store, ISSUER, { ...CORRECT, sequence }),
				(error) => error instanceof Refusal && error.code === 'LEDGER_NOT_REVERSIBLE',
				String(sequence),
			);
		}
		assert.deepEqual((await verifyLedgers(desk.store)).breaks, []);
	});
});

test('the entries behind a cell are those with the numbers that are told', async () => {
	await onDesk(async (desk) => {
		await withGaps(desk);
		const { ledger } = await loadLedger(desk.store, ISSUER);
		const cell = behindCell(
			ledger,
			deriveReturn(ledger, { month: MONTH }),
			'/details/other/blocks/0/rows/1/issuable',
		);
		assert.deepEqual(
			cell.entries.map(({ recorded }) => recorded.sequence).filter((sequence) => sequence > 16),
			[18, 20],
		);
		assert.equal(cell.value, '-3000');
	});
});

test('a store with acts is exported, restored and verified whole', async () => {
	await onDesk(async (desk) => {
		await signed(desk);
		await purchase(desk, '1000');
		const copy = await createLedgers({ kind: 'file', path: ':memory:' });
		try {
			const lines: string[] = [];
			for await (const line of wholeAsLines(desk.store, NOW)) lines.push(line);
			await restoreWhole(
				copy,
				(async function* () {
					yield new TextEncoder().encode(lines.join(''));
				})(),
			);
			assert.deepEqual(await copy.heads(), await desk.store.heads());
			assert.deepEqual((await verifyLedgers(copy)).breaks, []);
			const again = await load({ ...desk, store: copy });
			const { state, life } = await load(desk);
			assert.deepEqual([again.state, again.life], [state, life]);
		} finally {
			await copy.close();
		}
	});
});

test('a re-submission tells what has changed since the return was submitted', async () => {
	await onDesk(async (desk) => {
		const digest = await signed(desk);
		const about = { reference: '1', receipt: null, lateReason: null };
		const submittedAt = '2022-10-06T16:00:00+08:00';
		await submitReturn(acting(desk, MAKER), { digest, submittedAt, ...about });
		assert.deepEqual(touchedSinceSubmission(await load(desk)), []);
		await startResubmission(acting(desk, MAKER), { reason: 'one was left out' });
		await purchase(desk, '1000');
		const [month, ...more] = touchedSinceSubmission(await load(desk));
		assert.deepEqual(
			[month?.month, month?.isSubmitted, month?.status, more],
			[MONTH, true, 're-submission', []],
		);
		assert.ok((month?.cells.length ?? 0) > 0);
	});
});

test('what is kept in memory is what a new program reads, as known at any instant, too', async () => {
	await onDesk(async (desk) => {
		await withGaps(desk);
		const kept = await loadChain(desk.store, ISSUER);
		assert.equal(await loadChain(desk.store, ISSUER), kept, 'nothing was recorded');
		await say(desk, 'four');
		const grown = await loadChain(desk.store, ISSUER);
		assert.equal(grown.ledger, kept.ledger, 'no entry was recorded');
		assert.deepEqual(grown, await loadChain({ ...desk.store }, ISSUER));
		const early = await loadChain(desk.store, ISSUER, '2022-10-03T10:00:00.000+08:00');
		assert.deepEqual([early.acts.length, early.ledger.entries.length], [0, 16]);
	});
});
