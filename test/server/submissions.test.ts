/** What was submitted of a month is told at every time, also while a re-submission is not signed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Review } from '../../src/api/returns.ts';
import { act, approved, RETURN, signing } from './approved.ts';
import { sampleDesk } from './desk.ts';

test('the earlier submission is told while the re-submission is not signed, and its sheet is refused', async () => {
	const desk = await sampleDesk();
	try {
		const digest = await approved(desk);
		const signed = await desk.ask(`${RETURN}/sign`, signing(digest, await desk.head('00020'), 'submissions'));
		assert.equal(signed.status, 200);
		const signedOnly = (await (await desk.ask(RETURN)).json()) as Review;
		assert.deepEqual(signedOnly.submissions, []);
		const bytes = new TextEncoder().encode('Submission received');
		const kept = await desk.ask('/v1/documents?name=receipt.txt&issuer=00020', { bytes });
		const { digest: receipt } = (await kept.json()) as { digest: string };
		const submittedAt = '2022-10-06T09:55:00+08:00';
		await act(desk, 'maker@one', { act: 'submit', digest, submittedAt, reference: 'E-0001', receipt });
		assert.equal((await desk.ask(`${RETURN}/submission`)).status, 200);

		await act(desk, 'maker@one', { act: 'start-resubmission', reason: 'A grant was left out.' });
		const sheet = await desk.ask(`${RETURN}/submission`);
		assert.equal(((await sheet.json()) as { code: string }).code, 'FILING_NOT_SIGNED');
		const { round, submissions } = (await (await desk.ask(RETURN)).json()) as Review;
		assert.equal(round, 2);
		assert.deepEqual(submissions, [
			{
				round: 1,
				status: 'new-submission',
				reference: 'E-0001',
				submittedAt: '2022-10-06T09:55:00+08:00',
				by: { id: 'person-maker@one', name: 'Person maker', initials: 'PP' },
				receipt,
				lateReason: null,
				dateSubmitted: '2022-10-07',
			},
		]);
	} finally {
		await desk.close();
	}
});
