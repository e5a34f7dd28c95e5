/** A return goes through its whole life, over the real stores. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentOf } from '../../../src/app/filing/content.ts';
import { recordPublished } from '../../../src/app/filing/publish.ts';
import { startResubmission } from '../../../src/app/filing/resubmission.ts';
import { submitReturn } from '../../../src/app/filing/submit-return.ts';
import { loadLedger } from '../../../src/app/ledger/load.ts';
import { acting, load, MAKER, onDesk, signed } from './desk.ts';

test('a return is drafted, sent, approved, signed, submitted, published, and submitted again', async () => {
	await onDesk(async (desk) => {
		assert.equal((await load(desk)).state.stage, 'drafting');
		const digest = await signed(desk);
		assert.equal((await load(desk)).state.stage, 'signed');
		await submitReturn(acting(desk, MAKER), {
			digest,
			submittedAt: '2022-10-06T16:00:00+08:00',
			reference: '202210060001',
			receipt: null,
			lateReason: null,
		});
		const submitted = await load(desk);
		assert.equal(submitted.state.stage, 'submitted');
		const { ledger, head } = await loadLedger(desk.store, '00020');
		assert.equal(ledger.entries.at(-1)?.entry.kind, 'return-submitted');
		assert.equal(head.sequence, (ledger.entries.at(-1)?.sequence ?? 0) + 1);
		const about = { documents: [], differences: [], unproved: 0 };
		await recordPublished(acting(desk, MAKER), { result: 'differs', ...about });
		assert.equal((await load(desk)).state.published, 'differs');
		assert.equal((await load(desk)).state.stage, 'submitted');
		await recordPublished(acting(desk, MAKER), { result: 'matched', ...about });
		assert.equal((await load(desk)).state.stage, 'published-and-matched');
		await startResubmission(acting(desk, MAKER), { reason: 'a purchase was left out' });
		const again = await load(desk);
		assert.deepEqual(
			[again.state.stage, again.state.round, again.state.status],
			['drafting', 2, 're-submission'],
		);
		assert.equal(again.derived?.return.status, 're-submission');
		assert.equal((await contentOf(desk.desk, 'firm-1', digest))?.returns.en.status, 'new-submission');
	});
});
