/** The personal links of a month are handed over by the people who work on it, and by nobody else. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { MonthLinks } from '../../src/api/people.ts';
import { act, approved, RETURN, sent, signing } from './approved.ts';
import { type Desk, sampleDesk } from './desk.ts';

const LINKS = `${RETURN}/links`;
const opened: Desk[] = [];
async function sample(): Promise<Desk> {
	const made = await sampleDesk();
	opened.push(made);
	const client = await made.keeping.desk.client('00020');
	assert.ok(client);
	const contact = { name: 'Company Secretary', email: 'secretary@example.com' };
	await made.keeping.desk.setTeam('00020', { ...client.team, contact });
	return made;
}
after(async () => {
	for (const each of opened) await each.close();
});

async function links({ ask }: Desk, asking: object = {}): Promise<MonthLinks> {
	const answer = await ask(LINKS, asking);
	assert.equal(answer.status, 200);
	return (await answer.json()) as MonthLinks;
}

async function codeOf({ ask }: Desk, asking: object): Promise<string> {
	return ((await (await ask(LINKS, asking)).json()) as { code: string }).code;
}

/** What a link tells the one who has it. */
async function stateBehind({ ask }: Desk, url: string | null, as = 'signatory@one'): Promise<string> {
	const secret = new URL(url ?? '').pathname.split('/').at(-1) ?? '';
	const told = await ask(`/v1/links/${secret}`, { as });
	return ((await told.json()) as { state: string }).state;
}

test('after approval the team sees the link of the director, which leads the director to the return', async () => {
	const desk = await sample();
	await sent(desk);
	assert.deepEqual(await links(desk), { links: [], possible: [] });
	const stands = (await (await desk.ask(RETURN)).json()) as { digest: string };
	await act(desk, 'checker@one', { act: 'approve', digest: stands.digest });
	for (const as of ['maker@one', 'checker@one']) {
		const { links: shown, possible } = await links(desk, { as });
		assert.deepEqual(possible, ['sign']);
		assert.deepEqual(
			shown.map(({ purpose, who, state, expiresAt }) => [purpose, who, state, expiresAt]),
			[['sign', 'Person signatory', 'open', '2022-10-27T10:00:00.000+08:00']],
		);
		assert.match(shown[0]?.url ?? '', /^http:\/\/127\.0\.0\.1:3010\/s\/[A-Za-z0-9_-]{43}$/);
		assert.equal(await stateBehind(desk, shown[0]?.url ?? null), 'open');
	}
});

test('a new link ends the one before, and is in no log', async () => {
	const desk = await sample();
	await approved(desk);
	const [first] = (await links(desk)).links;
	const [second] = (await links(desk, { json: { purpose: 'sign' } })).links;
	assert.notEqual(second?.url, first?.url);
	assert.equal(await stateBehind(desk, first?.url ?? null), 'expired');
	assert.equal(await stateBehind(desk, second?.url ?? null), 'open');
	const secrets = [first, second].map((each) => each?.url?.split('/').at(-1) ?? 'none');
	const { items } = await desk.keeping.desk.accesses('one', { before: null, limit: 100 });
	const logs = desk.log.join('') + JSON.stringify(items);
	for (const secret of secrets) assert.ok(!logs.includes(secret));
	assert.ok(items.some(({ what }) => what === 'GET /v1/issuers/{code}/returns/{month}/links'));
});

test('nobody but the makers and checkers of the team sees a link', async () => {
	const desk = await sample();
	await approved(desk);
	for (const asking of [{}, { json: { purpose: 'sign' } }]) {
		assert.equal(await codeOf(desk, { ...asking, as: 'signatory@one' }), 'ROLE_NEEDED');
		assert.equal(await codeOf(desk, { ...asking, as: 'viewer@one' }), 'ROLE_NEEDED');
		assert.equal(await codeOf(desk, { ...asking, as: 'administrator@one' }), 'ROLE_NEEDED');
		assert.equal(await codeOf(desk, { ...asking, as: 'maker+viewer@one' }), 'FILING_NOT_YOURS');
		assert.equal(await codeOf(desk, { ...asking, as: 'maker@two' }), 'ISSUER_UNKNOWN');
		assert.equal(await codeOf(desk, { ...asking, as: null }), 'SESSION_NEEDED');
	}
});

test('a link to something that changed, was signed or expired is told as that and given no more', async () => {
	const desk = await sample();
	const digest = await approved(desk);
	const later = desk.keeping.now() + 22 * 24 * 60 * 60 * 1000;
	const { now } = desk.keeping;
	Object.assign(desk.keeping, { now: () => later });
	assert.deepEqual(
		(await links(desk)).links.map(({ state, url }) => [state, url]),
		[['expired', null]],
	);
	Object.assign(desk.keeping, { now });
	const head = await desk.head('00020');
	assert.equal((await desk.ask(`${RETURN}/sign`, signing(digest, head, 'sign-it-once'))).status, 200);
	const after = await links(desk);
	assert.deepEqual(
		after.links.map(({ state, url }) => [state, url]),
		[['used', null]],
	);
	assert.deepEqual(after.possible, []);
	assert.equal(await codeOf(desk, { json: { purpose: 'sign' } }), 'LINK_NOT_NOW');
	const other = await sample();
	await approved(other);
	await act(other, 'maker@one', { act: 'withdraw', reason: 'one more movement' });
	assert.deepEqual(
		(await links(other)).links.map(({ state, url }) => [state, url]),
		[['changed', null]],
	);
});

test('the contact’s link is there once they were asked, and one that was answered ends with a new one', async () => {
	const desk = await sample();
	assert.equal(await codeOf(desk, { json: { purpose: 'answer' } }), 'LINK_NOT_NOW');
	await act(desk, 'maker@one', { act: 'ask-client' });
	const [first] = (await links(desk)).links;
	assert.deepEqual([first?.purpose, first?.who, first?.state], ['answer', 'Company Secretary', 'open']);
	const path = (url: string | null | undefined) => new URL(url ?? '').pathname.replace('/a/', '/v1/answers/');
	const json = { answer: 'nothing', words: '', documents: [] };
	assert.equal((await desk.ask(path(first?.url), { as: null, json })).status, 200);
	const [answered] = (await links(desk)).links;
	assert.deepEqual([answered?.state, answered?.url], ['used', first?.url]);
	const [second] = (await links(desk, { json: { purpose: 'answer' } })).links;
	assert.equal((await desk.ask(path(first?.url), { as: null })).status, 404);
	assert.equal((await desk.ask(path(second?.url), { as: null })).status, 200);
});
