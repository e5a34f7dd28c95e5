/** The browser application's files, the headers of every answer, health, and the description of the interface. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { PATHS } from '../../src/api/paths.ts';
import { REFUSALS } from '../../src/value/refusal.ts';
import { temporaryFolder } from '../store/places.ts';
import { type Desk, desk } from './desk.ts';

const folder = temporaryFolder();
const opened: Desk[] = [];
after(async () => {
	for (const each of opened) await each.close();
	folder.remove();
});

async function served(more: Parameters<typeof desk>[0] = {}): Promise<Desk> {
	const pages = join(folder.path, 'web');
	mkdirSync(join(pages, 'assets'), { recursive: true });
	for (const page of ['index', 'sign', 'answer'])
		writeFileSync(join(pages, `${page}.html`), `<title>${page}</title>`);
	writeFileSync(join(pages, 'assets', 'desk-1a2b.js'), `export const long = '${'long '.repeat(1000)}';`);
	writeFileSync(join(folder.path, 'secret.txt'), 'not for anybody');
	const made = await desk({ pages, ...more });
	opened.push(made);
	return made;
}

test('each address of the application gets its page, asked for anew each time', async () => {
	const { ask } = await served();
	const title = async (path: string) =>
		/<title>(\w+)/.exec(await (await ask(path, { as: null })).text())?.[1];
	assert.equal(await title('/'), 'index');
	assert.equal(await title('/issuers/00020/returns/2022-09'), 'index');
	assert.equal(await title('/sign-in'), 'index');
	assert.equal(await title('/sign/00020/2022-09'), 'sign');
	assert.equal(await title(`/s/${'x'.repeat(43)}`), 'sign');
	assert.equal(await title(`/a/${'x'.repeat(43)}`), 'answer');
	const page = await ask('/', { as: null });
	assert.equal(page.headers.get('cache-control'), 'no-cache');
	const etag = page.headers.get('etag') ?? '';
	assert.equal((await ask('/', { as: null, headers: { 'if-none-match': etag } })).status, 304);
});

test('a file with a digest in its name is kept for good, and comes as small as the browser takes it', async () => {
	const { ask } = await served();
	const path = '/assets/desk-1a2b.js';
	const plain = await ask(path, { as: null });
	assert.equal(plain.headers.get('cache-control'), 'public, max-age=31536000, immutable');
	assert.equal(plain.headers.get('content-type'), 'text/javascript; charset=utf-8');
	const whole = await plain.text();
	const as = async (accepted: string) => {
		const answer = await ask(path, { as: null, headers: { 'accept-encoding': accepted } });
		return { coding: answer.headers.get('content-encoding'), bytes: Buffer.from(await answer.arrayBuffer()) };
	};
	const brotli = await as('gzip, deflate, br');
	assert.equal(brotli.coding, 'br');
	assert.ok(brotli.bytes.length < whole.length / 10);
	assert.equal(brotliDecompressSync(brotli.bytes).toString(), whole);
	const zipped = await as('gzip');
	assert.equal(gunzipSync(zipped.bytes).toString(), whole);
	assert.equal((await as('br;q=0, identity')).coding, null);
});

test('nothing outside of the folder is served', async () => {
	const { ask } = await served();
	for (const path of [
		'/secret.txt',
		'/../secret.txt',
		'/assets/../../secret.txt',
		'/%2e%2e/secret.txt',
		'/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
	]) {
		const answer = await ask(path, { as: null });
		assert.equal(answer.status, 404, path);
		assert.doesNotMatch(await answer.text(), /not for anybody/);
	}
});

test('every answer says what a page may load and that nobody keeps it', async () => {
	const { ask } = await served();
	for (const path of ['/', '/v1/welcome', '/v1/me', '/nothing.txt', '/healthz', '/openapi.json']) {
		const { headers } = await ask(path, { as: null });
		const policy = headers.get('content-security-policy') ?? '';
		assert.match(policy, /default-src 'none'/);
		assert.match(policy, /frame-ancestors 'none'/);
		assert.doesNotMatch(policy, /unsafe|\*|https:/);
		assert.equal(headers.get('referrer-policy'), 'no-referrer');
		assert.equal(headers.get('x-content-type-options'), 'nosniff');
		assert.match(headers.get('cache-control') ?? '', /^no-(?:store|cache)$/);
		assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
		assert.equal(headers.get('strict-transport-security'), null, 'no https here');
	}
	const behind = await served({ origin: 'https://desk.example', hosts: ['desk.example'] });
	const { headers } = await behind.ask('/healthz', { as: null, headers: { host: 'desk.example' } });
	assert.match(headers.get('strict-transport-security') ?? '', /^max-age=[0-9]+/);
});

test('under another name of this machine a page leads to the one that sessions are bound to', async () => {
	const { ask } = await served({
		origin: 'http://localhost:3010',
		hosts: ['localhost:3010', '127.0.0.1:3010'],
	});
	const page = await ask('/desk/2022-09?sort=slack', { as: null, headers: { accept: 'text/html,*/*' } });
	assert.equal(page.status, 307);
	assert.equal(page.headers.get('location'), 'http://localhost:3010/desk/2022-09?sort=slack');
	assert.equal((await ask('/healthz', { as: null })).status, 200);
});

test('alive is alive; ready is both stores and people answering', async () => {
	const made = await served();
	assert.equal((await made.ask('/healthz', { as: null })).status, 200);
	assert.equal((await made.ask('/readyz', { as: null })).status, 200);
	const broken = { ...made.keeping.desk, ping: () => Promise.reject(new Error('gone')) };
	Object.assign(made.keeping, { desk: broken });
	const waiting = await made.ask('/readyz', { as: null });
	assert.equal(waiting.status, 503);
	assert.deepEqual(await waiting.json(), { status: 'waiting', ledgers: true, desk: false, people: true });
	assert.equal((await made.ask('/healthz', { as: null })).status, 200);
});

test('the description names every route, with what goes in and comes out, and the reference every refusal', async () => {
	const { ask } = await served();
	const described = (await (await ask('/openapi.json', { as: null })).json()) as {
		openapi: string;
		paths: Record<
			string,
			Record<string, { operationId: string; responses: object; parameters: { name: string }[] }>
		>;
	};
	assert.equal(described.openapi, '3.1.0');
	for (const [name, [method, path]] of Object.entries(PATHS)) {
		const operation = described.paths[path]?.[method];
		assert.equal(operation?.operationId, name);
		const asks = operation.parameters.map((each) => each.name);
		assert.equal(asks.includes('Idempotency-Key'), method !== 'get', name);
	}
	const record = described.paths['/v1/issuers/{code}/movements']?.['post'];
	assert.ok(record?.parameters.some(({ name }) => name === 'If-Match'));
	const page = await (await ask('/reference', { as: null })).text();
	for (const code of Object.keys(REFUSALS)) assert.ok(page.includes(`id="${code}"`), code);
	assert.doesNotMatch(page, /<script|style=|https?:/);
});
