import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectOf } from '../../../src/app/evidence/subject.ts';
import type { Act, RecordedAct } from '../../../src/filing/act.ts';
import type { ActName } from '../../../src/filing/act-names.ts';
import { Refusal } from '../../../src/value/refusal.ts';

const ONE = `sha256:${'1'.repeat(64)}`;
const TWO = `sha256:${'2'.repeat(64)}`;

/** Acts of one round, each with its content: what else they hold does not matter here. */
function chain(...acts: readonly (readonly [ActName, string, number?])[]): RecordedAct[] {
	return acts.map(([act, digest, round = 1], index) => ({
		sequence: index + 1,
		key: `k${index + 1}`,
		recordedAt: '2022-10-06T16:05:00.000+08:00',
		act: { act, digest, round, month: '2022-09' } as unknown as Act,
	}));
}

function sequences(acts: readonly RecordedAct[], round?: number) {
	const { sent, approval, signature, submission } = subjectOf(acts, round);
	return [sent, approval, signature, submission].map((each) => each?.sequence ?? null);
}

function isNone(acts: readonly RecordedAct[], round?: number): void {
	assert.throws(
		() => subjectOf(acts, round),
		(error: unknown) => error instanceof Refusal && error.code === 'PACK_NOT_SIGNED',
	);
}

test('the evidence is of the content that was signed last, with what was sent and approved before it', () => {
	const sent = [
		['send-to-checker', ONE],
		['approve', ONE],
		['sign', ONE],
	] as const;
	assert.deepEqual(sequences(chain(...sent)), [1, 2, 3, null]);
	assert.deepEqual(sequences(chain(...sent, ['submit', ONE])), [1, 2, 3, 4]);
	const anew = [
		['send-to-checker', ONE],
		['send-back', ONE],
		['send-to-checker', ONE],
		['approve', ONE],
	] as const;
	assert.deepEqual(sequences(chain(...anew, ['sign', ONE])), [3, 4, 5, null]);
	const second = [
		['send-to-checker', TWO, 2],
		['approve', TWO, 2],
		['sign', TWO, 2],
	] as const;
	const both = chain(...sent, ['submit', ONE], ['start-resubmission', ONE, 2], ...second);
	assert.deepEqual(sequences(both), [6, 7, 8, null]);
	assert.deepEqual(sequences(both, 1), [1, 2, 3, 4]);
	assert.deepEqual(sequences(both.slice(0, 7)), [1, 2, 3, 4]);
});

test('there is none where it was not approved, taken back, or approved before it was sent again', () => {
	isNone([]);
	isNone(chain(['send-to-checker', ONE], ['approve', ONE]));
	isNone(chain(['send-to-checker', ONE], ['sign', ONE]));
	isNone(chain(['send-to-checker', ONE], ['approve', TWO], ['sign', ONE]));
	isNone(chain(['send-to-checker', TWO], ['approve', ONE], ['sign', ONE]));
	isNone(chain(['approve', ONE], ['send-to-checker', ONE], ['sign', ONE]));
	isNone(chain(['send-to-checker', ONE], ['approve', ONE], ['withdraw', ONE], ['sign', ONE]));
	isNone(chain(['send-to-checker', ONE], ['approve', ONE], ['send-to-checker', TWO], ['sign', ONE]));
	isNone(chain(['send-to-checker', ONE], ['approve', ONE], ['sign', ONE], ['refuse', ONE]));
	isNone(chain(['send-to-checker', ONE], ['approve', ONE], ['sign', ONE]), 2);
});
