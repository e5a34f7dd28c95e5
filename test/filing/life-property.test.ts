/** Random acts of random people, and a ledger that moves in between: what must never be, never is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ACT_NAMES, type ActName } from '../../src/filing/act-names.ts';
import { type Life, type LifeEvent, lifeOf, withEvent } from '../../src/filing/fold.ts';
import { cellOf } from '../../src/filing/life.ts';
import { mayAct } from '../../src/filing/may.ts';
import type { Actor, FilingRole, FilingTeam } from '../../src/filing/person.ts';
import type { Stage } from '../../src/filing/stage.ts';
import { type FilingState, type Standing, stateOf } from '../../src/filing/state.ts';
import { actOf, CALM } from './acts.ts';

const RUNS = Number.parseInt(process.env['FF301_PROPERTY_RUNS'] ?? '3000', 10);

/** What the ledger can give: a return, with what stands against it. */
const RETURNS = [
	{ errors: 0, warnings: 0 },
	{ errors: 0, warnings: 1 },
	{ errors: 1, warnings: 0 },
	{ errors: 0, warnings: 0 },
] as const;

const PEOPLE: readonly Actor[] = (
	[
		['p0', ['maker']],
		['p1', ['maker', 'checker']],
		['p2', ['checker', 'signatory']],
		['p3', ['maker', 'checker', 'signatory']],
		['p4', ['viewer', 'administrator']],
	] as const
).map(([id, roles]) => ({ id, name: id, roles: roles as readonly FilingRole[] }));

const TEAM: FilingTeam = {
	makers: ['p0', 'p1', 'p3', 'p4'],
	checkers: ['p1', 'p2', 'p3', 'p4'],
	signatories: ['p2', 'p3'].map((id) => ({ id, signsAs: id, title: 'Director' })),
	fourEyes: 'maker-is-not-checker',
};

type Step =
	| { readonly kind: 'ledger'; readonly gives: number }
	| { readonly kind: 'act'; readonly name: ActName; readonly by: number; readonly signatory: number };

/** Acts that lead on are more frequent, so that histories get somewhere. */
const LEADING = ['send-to-checker', 'approve', 'sign', 'submit', 'publish'] as const;
const STEP: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('ledger' as const), gives: fc.nat(RETURNS.length - 1) }),
	},
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('act' as const),
			name: fc.oneof(fc.constantFrom(...LEADING), fc.constantFrom(...ACT_NAMES)),
			by: fc.nat(PEOPLE.length - 1),
			signatory: fc.nat(1),
		}),
	},
);

const digestOf = (gives: number, what: string) => `sha256:${`${what}${gives}`.repeat(32)}`;

class Desk {
	readonly events: LifeEvent[] = [];
	life: Life = lifeOf([]);
	gives = 0;
	sequence = 0;
	reached = new Set<Stage>();
	readonly team: FilingTeam;

	constructor(team: FilingTeam) {
		this.team = team;
	}

	get standing(): Standing {
		const { errors, warnings } = RETURNS[this.gives] ?? RETURNS[0];
		return { ...CALM, returnDigest: digestOf(this.gives, 'a'), errors, warnings, begun: true };
	}

	get state(): FilingState {
		return stateOf(this.life, this.standing);
	}

	/** True when it was allowed, and then done. */
	does(step: Step): boolean {
		if (step.kind === 'ledger') {
			this.gives = step.gives;
			return true;
		}
		const actor = PEOPLE[step.by] ?? { id: 'x', name: 'x', roles: [] };
		const { life, state, team } = this;
		const asking = { issuer: '00020', month: '2022-09', actor, team, life, state };
		if (mayAct(step.name, asking) !== null) return false;
		for (const event of this.#eventsOf(step, actor)) {
			this.events.push(event);
			this.life = withEvent(this.life, event);
		}
		return true;
	}

	#eventsOf(step: Extract<Step, { kind: 'act' }>, { id, name }: Actor): LifeEvent[] {
		const digest = digestOf(this.gives, 'c');
		const { sent, round } = this.life;
		const signatory = { id: `p${2 + step.signatory}`, name: 's', title: 'Director' };
		const more = {
			by: { id, name },
			round: step.name === 'start-resubmission' ? round + 1 : round,
			...(BOUND.has(step.name) && { digest }),
			...(step.name === 'send-to-checker' && { returnDigest: digestOf(this.gives, 'a'), signatory }),
			...(step.name === 'approve' && { maker: sent?.act.by }),
		};
		const at = { sequence: ++this.sequence, recordedAt: '2022-10-06T09:00:00.000+08:00' };
		const recorded = { ...at, sequence: ++this.sequence, key: 'k', act: actOf(step.name, more) };
		const act: LifeEvent = { kind: 'act', recorded };
		const status = round === 1 ? 'new-submission' : 're-submission';
		if (step.name === 'submit')
			return [{ kind: 'closed', ...at, digest, submittedOn: '2022-10-06', status }, act];
		return step.name === 'start-resubmission' ? [{ kind: 'opened', ...at }, act] : [act];
	}
}

const BOUND: ReadonlySet<ActName> = new Set([
	'send-to-checker',
	'send-back',
	'approve',
	'withdraw',
	'sign',
	'refuse',
	'submit',
]);

/** The stage that the table promises after an act at a stage. */
function promised(name: ActName, from: Stage, errors: number): Stage {
	const cell = cellOf(name, from);
	if (cell === 'stays') return from;
	return cell === 'drafting' && errors > 0 ? 'checks-failing' : (cell as Stage);
}

function holds(desk: Desk, before: FilingState, step: Step): void {
	const { state, life } = desk;
	desk.reached.add(state.stage);
	if (step.kind === 'act') {
		assert.equal(state.stage, promised(step.name, before.stage, before.errors), step.name);
		if (step.name === 'sign' || step.name === 'approve' || step.name === 'send-to-checker')
			assert.deepEqual([before.errors, before.warnings], [0, 0], `${step.name} with something open`);
		if (step.name === 'submit') assert.equal(before.stage, 'signed');
	}
	const maker = life.sent?.act.by.id;
	const checker = life.approval?.act.by.id;
	if (checker !== undefined) assert.notEqual(maker, checker, 'one person made and approved');
	if (state.stage === 'signed') {
		assert.equal(life.sent?.act.returnDigest, desk.standing.returnDigest, 'signed is what the ledger gives');
		assert.equal(life.signature?.act.by.id, life.sent?.act.signatory.id);
	}
	if (desk.team.fourEyes === 'three-people' && life.signature !== null)
		assert.equal(new Set([maker, checker, life.signature.act.by.id]).size, 3);
	const wasSubmitted = before.stage === 'submitted' || before.stage === 'published-and-matched';
	if (wasSubmitted && state.round === before.round) {
		assert.ok(state.stage === 'submitted' || state.stage === 'published-and-matched');
		assert.equal(state.digest, before.digest, 'what was submitted changed');
	}
}

for (const fourEyes of ['maker-is-not-checker', 'three-people'] as const) {
	test(`no sequence of acts gets around the table: ${fourEyes}`, () => {
		const reached = new Set<Stage>();
		fc.assert(
			fc.property(fc.array(STEP, { maxLength: 60, size: 'max' }), (steps) => {
				const desk = new Desk({ ...TEAM, fourEyes });
				for (const step of steps) {
					const before = desk.state;
					if (desk.does(step)) holds(desk, before, step);
				}
				assert.deepEqual(lifeOf(desk.events), desk.life, 'the fold of the chain');
				for (const stage of desk.reached) reached.add(stage);
			}),
			{ numRuns: RUNS },
		);
		// A property over histories that get nowhere would prove nothing.
		assert.ok(['signed', 'submitted', 'published-and-matched'].every((stage) => reached.has(stage as Stage)));
	});
}
