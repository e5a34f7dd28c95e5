/** The table of the life of a return, the fold over a chain, and the state, held against one another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACT_NAMES, type ActName } from '../../src/filing/act-names.ts';
import { cellOf, refusedAt } from '../../src/filing/life.ts';
import { STAGES, type Stage } from '../../src/filing/stage.ts';
import type { Standing } from '../../src/filing/state.ts';
import { DIGEST, type Happening, lifeAfter, OTHER, stateAfter } from './acts.ts';

const SENT = ['send-to-checker'] as const;
const SIGNED = [...SENT, 'approve', 'sign'] as const;
const FAILING = { errors: 1 } as const;

/** Histories that lead to each stage, with what stands beside them. */
const LEADING: Readonly<Record<Stage, readonly (readonly [readonly Happening[], Partial<Standing>])[]>> = {
	'not-started': [
		[[], {}],
		[['comment', 'see'], FAILING],
	],
	collecting: [
		[['ask-client'], {}],
		[['client-answered', 'ask-client'], FAILING],
	],
	drafting: [
		[[], { begun: true }],
		[['ask-client', 'client-answered'], {}],
		[[...SENT, 'withdraw'], {}],
		[[...SIGNED, 'submit', 'start-resubmission'], {}],
	],
	'checks-failing': [
		[[], { begun: true, ...FAILING }],
		[[...SENT, 'send-back'], FAILING],
	],
	'with-checker': [
		[SENT, {}],
		[['ask-client', ...SENT], FAILING],
	],
	'with-director': [[[...SENT, 'approve'], {}]],
	signed: [
		[SIGNED, {}],
		[[...SENT, 'client-answered', 'approve', 'sign'], {}],
	],
	submitted: [
		[[...SIGNED, 'submit'], {}],
		[['closed'], {}],
	],
	'published-and-matched': [[[...SIGNED, 'submit', 'publish'], {}]],
};

test('each history leads to its stage', () => {
	for (const stage of STAGES) {
		for (const [history, standing] of LEADING[stage])
			assert.equal(stateAfter(history, standing).stage, stage, JSON.stringify(history));
	}
});

/** The stage that the table gives, with an open error minded. */
function given(act: ActName, from: Stage, errors: number): Stage {
	const cell = cellOf(act, from);
	if (cell === 'stays') return from;
	return cell === 'drafting' && errors > 0 ? 'checks-failing' : (cell as Stage);
}

test('what the table allows leads where the fold leads, from every stage by every act', () => {
	let tried = 0;
	for (const stage of STAGES) {
		for (const act of ACT_NAMES.filter((name) => refusedAt(name, stage) === null)) {
			for (const [history, standing] of LEADING[stage]) {
				const after = stateAfter([...history, act], standing).stage;
				assert.equal(after, given(act, stage, standing.errors ?? 0), `${act} at ${stage}`);
				tried += 1;
			}
		}
	}
	assert.ok(tried > 80, String(tried));
});

test('what differs from what was published is told at the stage submitted, and a later match ends it', () => {
	const differs = { name: 'publish', more: { result: 'differs' } } as const;
	const state = stateAfter([...SIGNED, 'submit', differs]);
	assert.deepEqual([state.stage, state.published], ['submitted', 'differs']);
	const after = stateAfter([...SIGNED, 'submit', 'publish', differs]);
	assert.deepEqual([after.stage, after.published], ['submitted', 'differs']);
	assert.equal(stateAfter([...SIGNED, 'submit', differs, 'publish']).stage, 'published-and-matched');
});

test('another return than was sent voids approval and signature, and says since when', () => {
	const moved = { sequence: 9, recordedAt: '2022-10-06T10:00:00.000+08:00' };
	const state = stateAfter(SIGNED, { returnDigest: OTHER, moved });
	assert.equal(state.stage, 'drafting');
	assert.deepEqual(state.stale, { since: moved.recordedAt, by: 9, was: DIGEST });
	assert.deepEqual([state.digest, state.maker, state.checker, state.director], [null, null, null, null]);
	assert.equal(state.holder, 'maker');
	assert.equal(stateAfter(SIGNED, { returnDigest: null, moved, errors: 1 }).stage, 'checks-failing');
	assert.equal(stateAfter(SIGNED).stage, 'signed');
});

test('what was submitted stays submitted whatever the ledger gives, and is said to be overtaken', () => {
	const state = stateAfter([...SIGNED, 'submit'], { returnDigest: OTHER });
	assert.deepEqual(
		[state.stage, state.overtaken, state.stale, state.digest],
		['submitted', true, null, DIGEST],
	);
});

test('approval and signature that were taken back, or sent over, are void by what did it', () => {
	const back = lifeAfter([...SIGNED, 'refuse']);
	assert.deepEqual([...back.voids.keys()], [2, 4, 6]);
	assert.ok([...back.voids.values()].every(({ by }) => by === 8));
	const voids = { digest: DIGEST, since: '2022-10-06T10:00:00.000+08:00', by: 7 };
	const again = lifeAfter([...SIGNED, { name: 'send-to-checker', more: { voids } }]);
	assert.deepEqual(
		[...again.voids],
		[
			[2, { by: 7, at: voids.since }],
			[4, { by: 7, at: voids.since }],
			[6, { by: 7, at: voids.since }],
		],
	);
	assert.equal(again.approval, null);
	assert.equal(again.lastApproval?.sequence, 4);
});

test('a new round begins with everything of the old one behind it', () => {
	const life = lifeAfter([...SIGNED, 'submit', 'publish', 'start-resubmission']);
	assert.deepEqual(
		[life.round, life.sent, life.approval, life.signature, life.submission, life.publication],
		[2, null, null, null, null, null],
	);
	assert.equal(life.submissions.length, 1);
	assert.equal(life.submissions[0]?.act?.act.reference, '1');
	assert.equal(lifeAfter(['closed', 'opened', 'closed']).submissions[1]?.round, 2);
	assert.equal(lifeAfter(['opened']).round, 1);
});

test('who has a return, and since when, follows from where it is', () => {
	const told = (history: readonly Happening[]) => {
		const { holder, waitingSince, silent } = stateAfter(history);
		return [holder, waitingSince?.slice(14, 16) ?? null, silent];
	};
	assert.deepEqual(told([]), ['maker', null, false]);
	assert.deepEqual(told(['comment', 'ask-client']), ['client', '01', true]);
	assert.deepEqual(told(['ask-client', 'client-answered']), ['maker', '01', false]);
	assert.deepEqual(told(['ask-client', ...SENT]), ['checker', '01', false]);
	assert.deepEqual(told([...SENT, 'approve']), ['director', '01', false]);
	assert.deepEqual(told(SIGNED), ['maker', '02', false]);
	assert.deepEqual(told([...SIGNED, 'submit', 'publish']), ['nobody', null, false]);
	assert.deepEqual(told([...SENT, 'send-back']), ['maker', '01', false]);
});
