/** What changes something: once for each key, on the head that was seen, and never from elsewhere. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { BUY_BACK, type Desk, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
async function sample(): Promise<Desk> {
	const made = await sampleDesk();
	opened.push(made);
	return made;
}
after(async () => {
	for (const each of opened) await each.close();
});

const MOVEMENTS = '/v1/issuers/00020/movements';
const entries = [BUY_BACK];

test('an entry is recorded on the head that was seen, and the answer has the new one', async () => {
	const { ask, head } = await sample();
	const match = await head('00020');
	const answer = await ask(MOVEMENTS, { json: { entries }, match });
	assert.equal(answer.status, 200);
	const effect = (await answer.json()) as { kind: string; head: string; nextDay: unknown[] };
	assert.equal(effect.kind, 'appended');
	assert.equal(effect.head, await head('00020'));
	assert.equal(answer.headers.get('etag'), `"${effect.head}"`);
	assert.equal(effect.nextDay.length, 1, 'a buy-back makes a next day return due');
});

test('a stale page is refused with the head that stands now, and nothing is recorded', async () => {
	const { ask, head } = await sample();
	const match = await head('00020');
	await ask(MOVEMENTS, { json: { entries }, match });
	const now = await head('00020');
	const late = await ask(MOVEMENTS, { json: { entries: [{ ...BUY_BACK, shares: '7' }] }, match });
	assert.equal(late.status, 412);
	const problem = (await late.json()) as { code: string; current: string };
	assert.equal(problem.code, 'HEAD_MOVED');
	assert.equal(problem.current, now);
	assert.equal(await head('00020'), now);
});

test('a double click records one entry, and both get the same bytes', async () => {
	const { ask, head } = await sample();
	const match = await head('00020');
	const asking = { json: { entries }, match, key: 'the-same-click' };
	const first = await ask(MOVEMENTS, asking);
	const second = await ask(MOVEMENTS, asking);
	assert.equal(await second.text(), await first.text());
	assert.equal(second.status, 200);
	assert.equal(second.headers.get('etag'), first.headers.get('etag'));
	const { items } = (await (await ask(MOVEMENTS)).json()) as { items: { kind: string; day: string }[] };
	assert.equal(items.filter(({ day }) => day === BUY_BACK.day).length, 1);
});

test('two clicks at once: one is done, the other waits or is told that it is being done', async () => {
	const { ask, head } = await sample();
	const asking = { json: { entries }, match: await head('00020'), key: 'two-at-once' };
	const statuses = (await Promise.all([ask(MOVEMENTS, asking), ask(MOVEMENTS, asking)])).map(
		({ status }) => status,
	);
	assert.ok(statuses.includes(200));
	assert.ok(
		statuses.every((status) => status === 200 || status === 409),
		String(statuses),
	);
	const { items } = (await (await ask(MOVEMENTS)).json()) as { items: { day: string }[] };
	assert.equal(items.filter(({ day }) => day === BUY_BACK.day).length, 1);
});

test('a key that stands for another request is refused, and one of another person is another key', async () => {
	const { ask, head } = await sample();
	const asking = { json: { entries }, match: await head('00020'), key: 'a-key-of-mine' };
	await ask(MOVEMENTS, asking);
	const other = await ask(MOVEMENTS, { ...asking, json: { entries: [{ ...BUY_BACK, shares: '7' }] } });
	assert.equal(other.status, 422);
	assert.equal(((await other.json()) as { code: string }).code, 'REQUEST_KEY_USED');
	const elsewhere = await ask(MOVEMENTS, {
		...asking,
		as: 'maker+viewer@one',
		match: await head('00020'),
		json: { entries: [{ ...BUY_BACK, shares: '7' }] },
	});
	assert.equal(elsewhere.status, 200);
});

test('a key stands for its query, too: the same file for another issuer is another request', async () => {
	const { ask } = await sample();
	const [bytes, key] = [new TextEncoder().encode('Board minute'), 'a-file-of-mine'];
	assert.equal((await ask('/v1/documents?name=a.txt&issuer=00020', { bytes, key })).status, 200);
	const other = await ask('/v1/documents?name=a.txt', { bytes, key });
	assert.equal(((await other.json()) as { code: string }).code, 'REQUEST_KEY_USED');
});

test('a server that died after recording and before answering: the retry is told what was recorded', async () => {
	const { ask, head, keeping } = await sample();
	const match = await head('00020');
	const asking = { json: { entries }, match, key: 'died-in-between' };
	assert.equal((await ask(MOVEMENTS, asking)).status, 200);
	// As if the answer had never been kept: the key is free, and the head has moved by our own entry.
	const other = { ...keeping.desk, claim: async () => ({ kind: 'new' }) as const };
	Object.assign(keeping, { desk: other });
	const again = await ask(MOVEMENTS, asking);
	assert.equal(again.status, 200);
	assert.equal(((await again.json()) as { kind: string }).kind, 'repeated');
});

test('a refused change leaves its key free', async () => {
	const { ask, head } = await sample();
	const match = await head('00020');
	const tooMany = { ...BUY_BACK, shares: '99999999999999' };
	const refused = await ask(MOVEMENTS, { json: { entries: [tooMany] }, match, key: 'tried-twice' });
	assert.equal(refused.status, 422);
	assert.equal(((await refused.json()) as { code: string }).code, 'LEDGER_BELOW_ZERO');
	const mended = await ask(MOVEMENTS, { json: { entries }, match, key: 'tried-twice' });
	assert.equal(mended.status, 200);
});

test('what a change must carry: a key, a head, the token of the session, our own origin', async () => {
	const { ask, head } = await sample();
	const match = await head('00020');
	const asking = { json: { entries }, match };
	const code = async (more: object) => {
		const answer = await ask(MOVEMENTS, { ...asking, ...more });
		return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
	};
	assert.equal(await code({ key: '' }), '400 REQUEST_KEY');
	assert.equal(await code({ key: 'short' }), '400 REQUEST_KEY');
	assert.equal(await code({ match: undefined }), '428 REQUEST_MATCH');
	assert.equal(await code({ match: 'x' }), '428 REQUEST_MATCH');
	assert.equal(await code({ headers: { 'x-csrf-token': 'd'.repeat(43) } }), '403 REQUEST_FOREIGN');
	assert.equal(await code({ headers: { origin: 'https://elsewhere.example' } }), '403 REQUEST_FOREIGN');
	assert.equal(await code({ headers: { 'sec-fetch-site': 'cross-site' } }), '403 REQUEST_FOREIGN');
	assert.equal(await code({ headers: { host: 'rebound.example' } }), '403 REQUEST_FOREIGN');
	assert.equal(await code({ as: null }), '401 SESSION_NEEDED');
	assert.equal(await code({ as: 'viewer@one' }), '403 ROLE_NEEDED');
	assert.equal(await head('00020'), match, 'nothing of it was recorded');
});

test('a dry run tells the effect and records nothing', async () => {
	const { ask, head } = await sample();
	const match = await head('00020');
	const answer = await ask(MOVEMENTS, { json: { entries, dryRun: true }, match });
	const effect = (await answer.json()) as { kind: string; balances: { account: string; change: string }[] };
	assert.equal(effect.kind, 'tried');
	assert.deepEqual(
		effect.balances.filter(({ account }) => account === 'class/B/pending').map(({ change }) => change),
		['1234567'],
	);
	assert.equal(await head('00020'), match);
});

test('an entry is reversed once, by whoever saw the ledger as it is', async () => {
	const { ask, head } = await sample();
	await ask(MOVEMENTS, { json: { entries }, match: await head('00020') });
	const { items } = (await (await ask(MOVEMENTS)).json()) as { items: { sequence: number }[] };
	const sequence = items[0]?.sequence ?? 0;
	const asking = { json: { sequence, reason: 'the wrong day' }, match: await head('00020') };
	const answer = await ask('/v1/issuers/00020/corrections', asking);
	assert.equal(answer.status, 200);
	const again = await ask('/v1/issuers/00020/corrections', { ...asking, match: await head('00020') });
	assert.equal(((await again.json()) as { code: string }).code, 'LEDGER_NOT_REVERSIBLE');
});
