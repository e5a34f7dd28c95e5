/** The team of an issuer over HTTP: who may set it, what does not fit, who was faster; and what a recording makes void. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { IssuerHome } from '../../src/api/issuers.ts';
import type { Problem } from '../../src/api/problem.ts';
import { act as actOf, sent } from './approved.ts';
import { BUY_BACK, type Desk, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
after(async () => {
	for (const desk of opened) await desk.close();
});

async function sample(): Promise<Desk> {
	const desk = await sampleDesk();
	opened.push(desk);
	return desk;
}

const ADMINISTRATOR = 'administrator@one';
const TEAM = {
	makers: ['person-maker@one'],
	checkers: ['person-checker@one'],
	signatories: [{ id: 'person-signatory@one', signsAs: 'Xu Li', title: 'Company Secretary' }],
	fourEyes: 'three-people',
	contact: { name: 'Contact', email: 'contact@example.com' },
};

async function teamOf(desk: Desk): Promise<IssuerHome['team']> {
	return ((await (await desk.ask('/v1/issuers/00020', { as: ADMINISTRATOR })).json()) as IssuerHome).team;
}

function put(desk: Desk, json: object, as = ADMINISTRATOR) {
	return desk.ask('/v1/issuers/00020/team', { method: 'PUT', json, as });
}

test('an administrator sets the team, and the home of the issuer shows it', async () => {
	const desk = await sample();
	const { version } = await teamOf(desk);
	const answer = await put(desk, { ...TEAM, seen: version });
	assert.equal(answer.status, 200, await answer.clone().text());
	const team = await teamOf(desk);
	assert.deepEqual(await answer.json(), team);
	assert.equal(team.signatories[0]?.title, 'Company Secretary');
	assert.notEqual(team.version, version);
	assert.equal((await put(desk, { ...TEAM, seen: team.version }, 'maker+checker@one')).status, 403);
	assert.equal((await put(desk, { ...TEAM, seen: team.version }, 'administrator@two')).status, 404);
});

test('who changes a team that somebody changed meanwhile is told so, and nothing is changed', async () => {
	const desk = await sample();
	const { version } = await teamOf(desk);
	assert.equal((await put(desk, { ...TEAM, seen: version })).status, 200);
	const late = await put(desk, { ...TEAM, makers: [], seen: version });
	assert.equal(late.status, 412);
	assert.equal(((await late.json()) as Problem).code, 'HEAD_MOVED');
	assert.equal((await teamOf(desk)).makers.length, 1);
});

test('a team that does not fit is refused at the place that is wrong', async () => {
	const desk = await sample();
	const { version } = await teamOf(desk);
	const signs = { id: 'person-signatory@one', signsAs: 'Xu Li', title: 'Director' };
	const wrong: readonly (readonly [object, string, string])[] = [
		[{ makers: ['person-checker@one'] }, 'PERSON_UNKNOWN', '/makers/0'],
		[{ checkers: ['person-checker@two'] }, 'PERSON_UNKNOWN', '/checkers/0'],
		[{ makers: ['person-maker@one', 'person-maker@one'] }, 'REQUEST_SHAPE', '/makers/1'],
		[{ signatories: [{ ...signs, signsAs: ' ' }] }, 'REQUEST_SHAPE', '/signatories/0/signsAs'],
		[{ signatories: [{ ...signs, title: '' }] }, 'REQUEST_SHAPE', '/signatories/0/title'],
		[{ contact: { name: 'A', email: 'nowhere' } }, 'REQUEST_SHAPE', '/contact/email'],
		[{ contact: { name: '', email: 'a@example.com' } }, 'REQUEST_SHAPE', '/contact/name'],
	];
	for (const [change, code, where] of wrong) {
		const problem = (await (await put(desk, { ...TEAM, ...change, seen: version })).json()) as Problem;
		assert.deepEqual([problem.code, problem.where], [code, [where]]);
	}
	assert.equal((await teamOf(desk)).version, version);
});

test('an issuer without a team is given to a maker and to a checker from the desk', async () => {
	const desk = await sample();
	const none = {
		makers: [],
		checkers: [],
		signatories: [],
		fourEyes: 'three-people',
		contact: null,
	} as const;
	await desk.keeping.desk.setTeam('00020', none);
	for (const role of ['maker', 'checker'] as const) {
		const answer = await desk.ask('/v1/desk/2022-09/batch', {
			as: ADMINISTRATOR,
			json: {
				act: 'reassign',
				issuers: ['00020'],
				to: { person: `person-${role}@one`, role },
				dryRun: false,
			},
		});
		assert.deepEqual(await answer.json(), { done: ['00020'], skipped: [] });
	}
	const { makers, checkers, fourEyes } = await teamOf(desk);
	assert.deepEqual(
		[makers, checkers].map((list) => list.map(({ id }) => id)),
		[['person-maker@one'], ['person-checker@one']],
	);
	assert.equal(fourEyes, 'three-people');
});

test('months whose approval goes void are told before it is recorded, when recorded, and when taken back', async () => {
	const desk = await sample();
	const { digest } = await sent(desk);
	await actOf(desk, 'checker@one', { act: 'approve', digest });
	const head = await desk.head('00020');
	const ask = async (path: string, json: object, match: string) => {
		const answer = await desk.ask(`/v1/issuers/00020/${path}`, { json, match });
		assert.equal(answer.status, 200, await answer.clone().text());
		return (await answer.json()) as { voids: string[]; head: string; sequences: number[] };
	};
	const entries = [{ ...BUY_BACK, day: '2022-09-28' }];
	assert.deepEqual((await ask('movements', { entries, dryRun: true }, head)).voids, ['2022-09']);
	const next = [{ ...BUY_BACK, day: '2022-10-05' }];
	assert.deepEqual((await ask('movements', { entries: next, dryRun: true }, head)).voids, []);
	const { sequences, voids } = await ask('movements', { entries: next }, head);
	assert.deepEqual(voids, []);
	const later = await desk.head('00020');
	const taken = { sequence: sequences[0], reason: 'another day', dryRun: true };
	assert.deepEqual((await ask('corrections', taken, later)).voids, []);
	const { items } = (await (await desk.ask('/v1/issuers/00020/movements?month=2022-09')).json()) as {
		items: { sequence: number; kind: string }[];
	};
	const bought = items.find(({ kind }) => kind === 'repurchase-for-cancellation');
	const back = { sequence: bought?.sequence, reason: 'another number' };
	assert.deepEqual((await ask('corrections', { ...back, dryRun: true }, later)).voids, ['2022-09']);
	assert.deepEqual((await ask('corrections', back, later)).voids, ['2022-09']);
});
