/** Walls between clients, the access log, and a log that tells nothing. */
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

test('the issuer of another firm is answered exactly as one that is not there, and who asked is written down', async () => {
	const { ask, keeping } = await sample();
	const paths = ['movements', 'kinds', 'headroom', 'returns/2022-09/form?language=en', 'movements.xlsx'];
	for (const path of paths) {
		const foreign = await ask(`/v1/issuers/00020/${path}`, { as: 'maker@two' });
		const unknown = await ask(`/v1/issuers/09999/${path}`, { as: 'maker@two' });
		assert.equal(foreign.status, 404);
		assert.equal(
			(await foreign.text()).replaceAll('00020', '…'),
			(await unknown.text()).replaceAll('09999', '…'),
		);
		const told = (answer: Response) =>
			[...answer.headers].filter(([name]) => !/^(?:x-request-id|ratelimit)/.test(name));
		assert.deepEqual(told(foreign), told(unknown));
	}
	const { items } = await keeping.desk.accesses('two', { before: null, limit: 50 });
	assert.equal(items.length, 2 * paths.length);
	assert.ok(items.every(({ outcome }) => outcome === 'not-found'));
	assert.ok(items.some(({ issuer, person }) => issuer === '00020' && person === 'person-maker@two'));
});

test('a change of another firm leaves the ledger as it was', async () => {
	const { ask, head } = await sample();
	const match = await head('00020');
	const answer = await ask('/v1/issuers/00020/movements', {
		as: 'maker@two',
		json: { entries: [BUY_BACK] },
		match,
	});
	assert.equal(answer.status, 404);
	assert.equal(await head('00020'), match);
});

test('an issuer of another firm that is named in a query or a body is no other, and who asked is written down', async () => {
	const { ask, keeping, head } = await sample();
	const bytes = new TextEncoder().encode('Board minute of 5 October');
	const kept = await ask('/v1/documents?name=minute.txt&issuer=00020', { bytes });
	const { digest } = (await kept.json()) as { digest: string };
	const before = await head('00020');
	const as = 'administrator+maker@two';
	assert.equal((await ask('/v1/documents?name=x&issuer=00020', { as, bytes })).status, 404);
	await ask('/v1/desk/2022-09/batch', { as, json: { act: 'send', issuers: ['00020'] } });
	assert.equal((await ask(`/v1/documents/${digest}`, { as })).status, 404);
	const entries = [{ ...BUY_BACK, day: '2022-09-05' }];
	await ask('/v1/issuers', { as, json: { code: '00020', board: 'main', entries } });
	const { items } = await keeping.desk.accesses('two', { before: null, limit: 50 });
	assert.deepEqual(
		items.map(({ what, issuer, outcome }) => [what, issuer, outcome]),
		[
			['POST /v1/issuers', '00020', 'not-found'],
			['GET /v1/documents/{digest}', null, 'not-found'],
			['POST /v1/desk/{month}/batch', '00020', 'not-found'],
			['POST /v1/documents', '00020', 'not-found'],
		],
	);
	assert.equal(await head('00020'), before);
});

test('the desk, which tells figures of every issuer, and files of an issuer are in the access log', async () => {
	const { ask, keeping } = await sample();
	const bytes = new TextEncoder().encode('Board minute of 5 October');
	const kept = await ask('/v1/documents?name=minute.txt&issuer=00020', { bytes });
	const { digest } = (await kept.json()) as { digest: string };
	for (let turn = 0; turn < 3; turn++) await ask('/v1/desk/2022-09', { as: 'viewer@one' });
	await ask(`/v1/documents/${digest}`, { as: 'viewer@one' });
	const { items } = await keeping.desk.accesses('one', { before: null, limit: 50 });
	assert.deepEqual(
		items
			.filter(({ person }) => person === 'person-viewer@one')
			.map(({ what, issuer, outcome }) => [what, issuer, outcome]),
		[
			['GET /v1/documents/{digest}', '00020', 'given'],
			['GET /v1/desk/{month}', null, 'given'],
		],
	);
});

test('who only signs sees the issuers for which they sign', async () => {
	const { ask } = await sample();
	assert.equal((await ask('/v1/issuers/00020/kinds', { as: 'signatory@one' })).status, 200);
	const { items } = (await (await ask('/v1/issuers', { as: 'signatory@one' })).json()) as {
		items: unknown[];
	};
	assert.equal(items.length, 1);
	const other = await ask('/v1/issuers/00020/kinds', { as: 'signatory@two' });
	assert.equal(other.status, 404);
});

test('an opened issuer is in the access log before it is given, once a minute for each person and route', async () => {
	const { ask, keeping } = await sample();
	for (let turn = 0; turn < 3; turn++) await ask('/v1/issuers/00020/movements');
	await ask('/v1/issuers/00020/kinds');
	const { items } = await keeping.desk.accesses('one', { before: null, limit: 50 });
	assert.deepEqual(
		items.map(({ what, issuer, outcome }) => [what, issuer, outcome]),
		[
			['GET /v1/issuers/{code}/kinds', '00020', 'given'],
			['GET /v1/issuers/{code}/movements', '00020', 'given'],
		],
	);
});

test('a file of an issuer is given to whom the issuer is shown, and to nobody else', async () => {
	const { ask } = await sample();
	const bytes = new TextEncoder().encode('Board minute of 5 October');
	const kept = await ask('/v1/documents?name=minute.txt&issuer=00020', { bytes });
	const { digest } = (await kept.json()) as { digest: string };
	const mine = await ask(`/v1/documents/${digest}`);
	assert.equal(await mine.text(), 'Board minute of 5 October');
	assert.equal((await ask(`/v1/documents/${digest}`, { as: 'signatory@one' })).status, 200);
	assert.equal((await ask(`/v1/documents/${digest}`, { as: 'signatory+x@one' })).status, 404);
	assert.equal((await ask(`/v1/documents/${digest}`, { as: 'maker@two' })).status, 404);
	assert.equal((await ask('/v1/documents?name=x&issuer=00020', { as: 'maker@two', bytes })).status, 404);
});

test('the log of a whole session has no figure, name, code, key, token, query or body', async () => {
	const { ask, head, log } = await sample();
	const secret = 'Confidential words of a board';
	await ask('/v1/issuers/00020/movements?kind=repurchase-for-cancellation', { key: 'secret-key-one' });
	const entries = [{ ...BUY_BACK, memo: secret }];
	await ask('/v1/issuers/00020/movements', {
		json: { entries },
		match: await head('00020'),
		key: 'secret-key-two',
	});
	await ask('/v1/issuers/00020/movements', {
		json: { entries: [{ ...BUY_BACK, shares: '99999999999999' }] },
		match: await head('00020'),
	});
	await ask('/v1/issuers/00020/headroom?as_at=2022-10-05');
	await ask('/v1/issuers/00020/returns/2022-09/pdf?language=en');
	await ask('/v1/issuers/09876/movements');
	await ask('/v1/answers/token-of-a-link-that-is-none');
	await ask('/nowhere/25973445420', { as: null });
	await ask('/v1/documents?name=a-telling-name.txt', { bytes: new TextEncoder().encode(secret) });
	const text = log.join('');
	assert.equal(log.length, 9);
	const told = [
		...[
			'1234567',
			'99999999999999',
			'2.05',
			'3350740000',
			'25973445420',
			'SenseTime',
			'商湯',
			'00020',
			'09876',
		],
		...[
			'person-maker',
			'Person maker',
			'example.com',
			'Firm one',
			'secret-key',
			'token-of-a-link',
			'a-telling-name',
		],
		...[secret, 'repurchase', '2022-10-05', '2022-09', 'cccccccc', 'buy-back', await head('00020')],
	];
	assert.deepEqual(
		told.filter((each) => text.includes(each)),
		[],
	);
	const names = ['id', 'level', 'method', 'ms', 'msg', 'route', 'status', 'time'];
	for (const line of log) assert.deepEqual(Object.keys(JSON.parse(line) as object).sort(), names);
});

test('an error that nobody expected is told by its number, and its details are in the log without its words', async () => {
	const { ask, keeping, log } = await sample();
	const broken = {
		...keeping.desk,
		client: async () => {
			throw new TypeError('25,973,445,420 shares of SenseTime');
		},
	};
	Object.assign(keeping, { desk: broken });
	const answer = await ask('/v1/issuers/00020/kinds');
	assert.equal(answer.status, 500);
	const problem = (await answer.json()) as { code: string; detail: string; where: string[] };
	assert.equal(problem.code, 'SERVER_FAULT');
	assert.doesNotMatch(problem.detail, /SenseTime|TypeError/);
	const line = JSON.parse(log[0] ?? '') as { id: string; error: string; at: string[] };
	assert.equal(line.id, problem.where[0]);
	assert.equal(line.error, 'TypeError');
	assert.ok(line.at.length > 0);
	assert.doesNotMatch(log.join(''), /SenseTime|25,973/);
});
