/** Recording a submission: the instant is Hong Kong's, and after the deadline a reason is asked for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf, isLate, submissionOf } from '../../src/web/screens/submission/submitting.ts';

const DUE = '2022-10-10T08:30:00.000+08:00';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const typed = { reference: ' E-1 ', day: '2022-10-07', time: '16:05', receipt: null, lateReason: '' };

describe('a submission', () => {
	it('is recorded with what was typed', () => {
		assert.deepEqual(submissionOf(typed, DIGEST, DUE), {
			act: 'submit',
			digest: DIGEST,
			submittedAt: '2022-10-07T16:05:00.000+08:00',
			reference: 'E-1',
			receipt: null,
			lateReason: null,
		});
	});

	it('is not recorded without reference, day or time', () => {
		assert.equal(submissionOf({ ...typed, reference: ' ' }, DIGEST, DUE), null);
		assert.equal(submissionOf({ ...typed, time: '' }, DIGEST, DUE), null);
		assert.equal(instantOf({ day: '7/10/2022', time: '16:05' }), null);
	});

	it('asks for a reason from the minute after the deadline on', () => {
		assert.equal(isLate({ day: '2022-10-10', time: '08:30' }, DUE), false);
		const late = { ...typed, day: '2022-10-10', time: '08:31' };
		assert.equal(isLate(late, DUE), true);
		assert.equal(submissionOf(late, DIGEST, DUE), null);
		const act = submissionOf({ ...late, lateReason: 'Typhoon' }, DIGEST, DUE);
		assert.ok(act?.act === 'submit' && act.lateReason === 'Typhoon');
	});
});
