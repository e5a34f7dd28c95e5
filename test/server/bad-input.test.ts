/** What comes from outside and is not what it should be: wrong shapes, hostile names, scripts, files of every kind. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { zipSync } from 'fflate';
import { BUY_BACK, type Desk, desk, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
async function sample(): Promise<Desk> {
	const made = await sampleDesk();
	opened.push(made);
	return made;
}
after(async () => {
	for (const each of opened) await each.close();
});

async function told(answer: Response): Promise<string> {
	assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
	const problem = (await answer.json()) as { code: string; status: number; type: string };
	assert.equal(problem.status, answer.status);
	assert.equal(problem.type, `/reference#${problem.code}`);
	return `${answer.status} ${problem.code}`;
}

test('JSON of wrong shapes, too deep, broken or of another type is refused by its place', async () => {
	const { ask, head } = await sample();
	const match = await head('00020');
	const path = '/v1/issuers/00020/movements';
	const json = { 'content-type': 'application/json' };
	const raw = (text: string, headers: Record<string, string> = json) =>
		ask(path, { bytes: new TextEncoder().encode(text), match, headers });
	for (const wrong of [
		{},
		[],
		null,
		'x',
		{ entries: {} },
		{ entries: [] },
		{ entries: [BUY_BACK], dryRun: 'yes' },
	]) {
		assert.equal(await told(await ask(path, { json: wrong, match })), '400 REQUEST_SHAPE');
	}
	assert.equal(await told(await raw('{"entries":')), '400 REQUEST_SHAPE');
	assert.equal(await told(await raw('\u{feff}x')), '400 REQUEST_SHAPE');
	assert.equal(await told(await raw(`{"entries":${'['.repeat(200_000)}`)), '400 REQUEST_SHAPE');
	assert.equal(
		await told(await raw(JSON.stringify({ entries: [BUY_BACK] }), { 'content-type': 'text/plain' })),
		'415 REQUEST_TYPE',
	);
	assert.equal(await told(await raw('{}', { ...json, 'content-encoding': 'gzip' })), '415 REQUEST_TYPE');
	assert.equal(await told(await raw(`{"entries":["${'x'.repeat(2_200_000)}"]}`)), '413 REQUEST_TOO_LARGE');
	assert.equal(
		await told(await raw('{}', { ...json, 'content-length': '999999999999' })),
		'413 REQUEST_TOO_LARGE',
	);
	for (const entry of [
		{ ...BUY_BACK, shares: 5 },
		{ ...BUY_BACK, kind: '__proto__' },
		{ __proto__: null },
		7,
	]) {
		assert.equal(await told(await ask(path, { json: { entries: [entry] }, match })), '400 ENTRY_SHAPE');
	}
	const proto = '{"entries":[{"__proto__":{"kind":"note"},"constructor":{"prototype":{"x":1}}}]}';
	assert.equal(await told(await raw(proto)), '400 ENTRY_SHAPE');
	assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
	assert.equal(await head('00020'), match);
});

test('addresses that lead nowhere, out of their folder, or to another method', async () => {
	const { ask } = await sample();
	const nowhere = [
		'/v1/nothing',
		'/v1/issuers/0002/kinds',
		'/v1/issuers/00020%2f..%2f00021/kinds',
		'/v1/issuers/00020/returns/2022-13',
		'/v1/documents/sha256:zz',
		'/assets/../../package.json',
		'/assets/%2e%2e/%2e%2e/package.json',
		'/package.json',
		'/..%5c..%5cpackage.json',
		'/feeds/short.ics',
	];
	for (const path of nowhere) assert.equal(await told(await ask(path)), '404 REQUEST_UNKNOWN', path);
	const wrong = await ask('/v1/issuers/00020/kinds', { method: 'DELETE' });
	assert.equal(wrong.headers.get('allow'), 'GET');
	assert.equal(await told(wrong), '405 REQUEST_METHOD');
	assert.equal(await told(await ask('/v1/issuers', { method: 'PATCH' })), '405 REQUEST_METHOD');
	assert.equal(await told(await ask('/desk', { method: 'POST' })), '404 REQUEST_UNKNOWN');
});

test('queries that are none are refused, and what is not asked for is left alone', async () => {
	const { ask } = await sample();
	const base = '/v1/issuers/00020';
	assert.equal(await told(await ask(`${base}/movements?limit=0`)), '400 REQUEST_SHAPE');
	assert.equal(await told(await ask(`${base}/movements?limit=1e9`)), '400 REQUEST_SHAPE');
	assert.equal(await told(await ask(`${base}/movements?after=DROP%20TABLE`)), '400 REQUEST_SHAPE');
	assert.equal(await told(await ask(`${base}/headroom?as_at=2022-02-31`)), '400 REQUEST_SHAPE');
	assert.match(await told(await ask(`${base}/headroom?known_at=yesterday`)), /^400 /);
	assert.equal(await told(await ask(`${base}/returns/2022-09/cell?path=/no/such/cell`)), '400 USAGE');
	assert.equal(await told(await ask(`${base}/returns/2022-09/form?language=fr`)), '400 REQUEST_SHAPE');
	assert.equal((await ask(`${base}/kinds?x=<script>`)).status, 200);
});

test('scripts in every text field come back as the text that they are, in JSON alone', async () => {
	const { ask, head } = await sample();
	const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
	const entries = [{ ...BUY_BACK, memo: script, evidence: [{ text: script, reference: script }] }];
	const recorded = await ask('/v1/issuers/00020/movements', {
		json: { entries },
		match: await head('00020'),
	});
	assert.equal(recorded.status, 200);
	const movements = await ask('/v1/issuers/00020/movements?limit=1');
	assert.match(movements.headers.get('content-type') ?? '', /^application\/json/);
	assert.equal(movements.headers.get('x-content-type-options'), 'nosniff');
	const { items } = (await movements.json()) as { items: { entry: { memo: string } }[] };
	assert.equal(items[0]?.entry.memo, script);
	const words = await ask('/v1/issuers/00020/returns/2022-09/acts', {
		json: { act: 'comment', words: script },
		match: await head('00020'),
	});
	const { acts } = (await words.json()) as { acts: { words: string }[] };
	assert.equal(acts.at(-1)?.words, script);
	const problem = await ask('/v1/issuers/00020/returns/2022-09/acts', {
		json: { act: script },
		match: await head('00020'),
	});
	assert.match(await told(problem), /400 REQUEST_SHAPE/);
});

test('a page of HTML that is uploaded is given back as bytes to save, under a plain name', async () => {
	const { ask } = await sample();
	const html = new TextEncoder().encode('<!doctype html><script>alert(document.cookie)</script>');
	for (const name of [
		'../../../etc/passwd',
		'x\r\nSet-Cookie: a=b',
		'‮fdp.exe',
		'a/b\\c.html',
		'',
		'.htaccess',
		'"; drop',
	]) {
		const query = `name=${encodeURIComponent(name)}&issuer=00020`;
		const kept = await ask(`/v1/documents?${query}`, {
			bytes: html,
			headers: { 'content-type': 'text/html' },
		});
		const document = (await kept.json()) as { digest: string; name: string; mediaType: string };
		assert.doesNotMatch(document.name, /[/\\\r\n"\u202e]|^\./, name);
		const given = await ask(`/v1/documents/${document.digest}`);
		assert.equal(given.headers.get('content-type'), 'application/octet-stream');
		assert.match(
			given.headers.get('content-disposition') ?? '',
			/^attachment; filename="[A-Za-z0-9._ -]*"; filename\*=UTF-8''/,
		);
		assert.match(given.headers.get('content-security-policy') ?? '', /sandbox/);
	}
});

test('files that are no return and no table are refused by what they are, and none is too large to be told so', async () => {
	const { ask } = await sample();
	const bytes = (text: string) => new TextEncoder().encode(text);
	const send = async (path: string, file: Uint8Array) => told(await ask(path, { bytes: file }));
	assert.equal(await send('/v1/read?name=x.pdf', new Uint8Array()), '422 INPUT_UNKNOWN');
	assert.equal(await send('/v1/documents?name=x', new Uint8Array()), '422 INPUT_UNKNOWN');
	assert.equal(await send('/v1/check', bytes('PK\u0003\u0004 a zip')), '422 INPUT_UNKNOWN');
	assert.equal(await send('/v1/read', bytes('%PDF-1.7 and then nothing')), '422 PDF_DAMAGED');
	assert.equal(await send('/v1/check', bytes('{"return": 5}')), '422 RETURN_SHAPE');
	assert.equal(await send('/v1/take-on', bytes('Monthly letter to friends')), '422 NOT_THIS_FORM');
	const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
	assert.ok(bomb.length < 100_000);
	assert.match(await send('/v1/issuers/00020/imports/plan?name=bomb.xlsx', bomb), /TABLE_/);
	const huge = await ask('/v1/read', {
		bytes: bytes('x'),
		headers: { 'content-length': String(200 * 1024 * 1024) },
	});
	assert.equal(await told(huge), '413 REQUEST_TOO_LARGE');
});

test('two hundred megabytes without their length are cut off while they come', async () => {
	const made = await sample();
	const part = new Uint8Array(4 * 1024 * 1024);
	let sent = 0;
	const body = new ReadableStream<Uint8Array>({
		pull: (controller) => {
			sent += part.length;
			if (sent > 200 * 1024 * 1024) controller.close();
			else controller.enqueue(part);
		},
	});
	const answer = await made.stream('/v1/documents?name=huge', body);
	assert.equal(await told(answer), '413 REQUEST_TOO_LARGE');
	assert.ok(sent <= 80 * 1024 * 1024, `${sent} bytes were taken`);
});

test('a session that asks too often is told when to go on, and the others are not held up', async () => {
	const made = await desk({ rate: { burst: 5, perSecond: 1 } });
	opened.push(made);
	const statuses = [];
	for (let turn = 0; turn < 7; turn++) statuses.push((await made.ask('/v1/deadlines/2022-09')).status);
	assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
	const refused = await made.ask('/v1/deadlines/2022-09');
	assert.equal(refused.headers.get('retry-after'), '1');
	assert.match(refused.headers.get('ratelimit') ?? '', /r=0;t=1/);
	assert.equal(await told(refused), '429 REQUEST_TOO_MANY');
	assert.equal((await made.ask('/v1/deadlines/2022-09', { as: 'checker@one' })).status, 200);
	const now = made.keeping.now();
	Object.assign(made.keeping, { now: () => now + 2_000 });
	assert.equal((await made.ask('/v1/deadlines/2022-09')).status, 200);
	// A calendar is asked for without a session: its address counts.
	const feed = async () => (await made.ask(`/feeds/${'x'.repeat(43)}.ics`, { as: null })).status;
	const feeds = [];
	for (let turn = 0; turn < 6; turn++) feeds.push(await feed());
	assert.deepEqual(feeds, [404, 404, 404, 404, 404, 429]);
	// A clock that was set back gives nothing and takes nothing.
	Object.assign(made.keeping, { now: () => now - 3_600_000 });
	assert.equal((await made.ask('/v1/deadlines/2022-09')).status, 200);
	assert.equal((await made.ask('/v1/deadlines/2022-09')).status, 429);
});
