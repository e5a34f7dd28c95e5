/** Who may do what: role and team, four eyes, what is open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACT_NAMES, type ActName } from '../../src/filing/act-names.ts';
import { mayAct } from '../../src/filing/may.ts';
import type { Actor, FilingTeam } from '../../src/filing/person.ts';
import { type Standing, stateOf } from '../../src/filing/state.ts';
import { CALM, CHECKER, DIRECTOR, type Happening, lifeAfter, MAKER, OTHER, TEAM } from './acts.ts';

interface Case {
	readonly history?: readonly Happening[];
	readonly team?: FilingTeam;
	readonly standing?: Partial<Standing>;
}

function codeOf(
	act: ActName,
	actor: Actor,
	{ history = [], team = TEAM, standing = {} }: Case,
): string | null {
	const life = lifeAfter(history);
	const state = stateOf(life, { ...CALM, ...standing });
	return mayAct(act, { issuer: '00020', month: '2022-09', actor, team, life, state })?.code ?? null;
}

const SENT = { history: ['send-to-checker'] } as const;
const APPROVED = { history: ['send-to-checker', 'approve'] } as const;
const SIGNED = { history: ['send-to-checker', 'approve', 'sign'] } as const;

test('each does the acts of the own part, and nobody without role and team does any', () => {
	const everybody: Actor = {
		id: 'x',
		name: 'X',
		roles: ['administrator', 'maker', 'checker', 'signatory', 'viewer'],
	};
	const administrator: Actor = { ...MAKER, roles: ['administrator', 'viewer'] };
	for (const act of ACT_NAMES) {
		assert.equal(codeOf(act, everybody, SENT), 'FILING_NOT_YOURS', act);
		assert.equal(codeOf(act, administrator, SENT), 'FILING_NOT_YOURS', act);
	}
	assert.equal(codeOf('send-to-checker', MAKER, {}), null);
	assert.equal(codeOf('send-to-checker', CHECKER, {}), 'FILING_NOT_YOURS');
	assert.equal(codeOf('approve', CHECKER, SENT), null);
	assert.equal(codeOf('approve', DIRECTOR, SENT), 'FILING_NOT_YOURS');
	assert.equal(codeOf('sign', DIRECTOR, APPROVED), null);
	assert.equal(codeOf('sign', CHECKER, APPROVED), 'FILING_NOT_YOURS');
	assert.equal(codeOf('submit', MAKER, SIGNED), null);
	assert.equal(codeOf('submit', DIRECTOR, SIGNED), 'FILING_NOT_YOURS');
	for (const actor of [MAKER, CHECKER, DIRECTOR]) assert.equal(codeOf('comment', actor, SENT), null);
});

test('the signatory who was named signs, and no other of the team', () => {
	const other: Actor = { id: 'e', name: 'E', roles: ['signatory'] };
	const signatories = [...TEAM.signatories, { id: 'e', signsAs: 'E', title: 'Director' }];
	const team = { ...TEAM, signatories };
	assert.equal(codeOf('sign', other, { ...APPROVED, team }), 'FILING_NOT_YOURS');
	assert.equal(codeOf('refuse', other, { ...APPROVED, team }), 'FILING_NOT_YOURS');
	assert.equal(codeOf('sign', DIRECTOR, { ...APPROVED, team }), null);
});

test('the maker does not approve, whatever roles and teams say', () => {
	const both: Actor = { ...MAKER, roles: ['maker', 'checker'] };
	const team = { ...TEAM, checkers: ['m', 'c'] };
	assert.equal(codeOf('approve', both, { ...SENT, team }), 'FILING_SAME_PERSON');
	assert.equal(codeOf('approve', CHECKER, { ...SENT, team }), null);
});

test('with three people the signatory neither makes nor checks', () => {
	const two: FilingTeam = { ...TEAM, checkers: ['c', 'd'], makers: ['m', 'd'] };
	const three: FilingTeam = { ...two, fourEyes: 'three-people' };
	const director: Actor = { ...DIRECTOR, roles: ['maker', 'checker', 'signatory'] };
	assert.equal(codeOf('approve', director, { ...SENT, team: two }), null);
	assert.equal(codeOf('approve', director, { ...SENT, team: three }), 'FILING_THREE_PEOPLE');
	const checked = { name: 'approve', more: { by: { id: 'd', name: 'Director' } } } as const;
	const made = { name: 'send-to-checker', more: { by: { id: 'd', name: 'Director' } } } as const;
	for (const history of [
		['send-to-checker', checked],
		[made, 'approve'],
	] as const) {
		assert.equal(codeOf('sign', director, { history, team: two }), null);
		assert.equal(codeOf('sign', director, { history, team: three }), 'FILING_THREE_PEOPLE');
	}
});

test('an open error or warning stops sending, approving and signing', () => {
	const cases = [
		['send-to-checker', MAKER, { history: ['client-answered'] }],
		['approve', CHECKER, SENT],
		['sign', DIRECTOR, APPROVED],
	] as const;
	for (const [act, actor, at] of cases) {
		assert.equal(
			codeOf(act, actor, { ...at, standing: { errors: 1, warnings: 1 } }),
			'FILING_ERRORS_OPEN',
			act,
		);
		assert.equal(codeOf(act, actor, { ...at, standing: { warnings: 1 } }), 'FILING_WARNINGS_OPEN', act);
		assert.equal(codeOf(act, actor, at), null, act);
	}
	assert.equal(codeOf('send-back', CHECKER, { ...SENT, standing: { errors: 1 } }), null);
});

test('what went void is refused as changed, and can be sent again', () => {
	const standing = {
		returnDigest: OTHER,
		moved: { sequence: 9, recordedAt: '2022-10-06T10:00:00.000+08:00' },
	};
	assert.equal(codeOf('submit', MAKER, { ...SIGNED, standing }), 'FILING_CHANGED');
	assert.equal(codeOf('sign', DIRECTOR, { ...APPROVED, standing }), 'FILING_CHANGED');
	assert.equal(codeOf('approve', CHECKER, { ...SENT, standing }), 'FILING_CHANGED');
	assert.equal(codeOf('send-to-checker', MAKER, { ...SIGNED, standing }), null);
});
