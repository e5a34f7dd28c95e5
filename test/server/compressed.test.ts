/** Answers compressed as the browser takes them, and what has no body left without one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compressed } from '../../src/server/compressed.ts';

test('a page that is not modified stays without a body, whatever codings the browser takes', async () => {
	const headers = { 'content-type': 'text/html; charset=utf-8', etag: '"a"' };
	const answer = await compressed(new Response(null, { status: 304, headers }), 'gzip, deflate, br, zstd');
	assert.equal(answer.status, 304);
	assert.equal(answer.body, null);
	assert.equal(answer.headers.get('etag'), '"a"');
});

test('a long text is compressed, and a short one is not', async () => {
	const headers = { 'content-type': 'application/json' };
	const long = await compressed(new Response('x'.repeat(5_000), { headers }), 'gzip');
	assert.equal(long.headers.get('content-encoding'), 'gzip');
	const short = await compressed(new Response('x', { headers }), 'gzip');
	assert.equal(short.headers.get('content-encoding'), null);
	assert.equal(await short.text(), 'x');
});
