/** `ff301 serve` as a process: the first-run link, an answer over a socket, and an end that lets requests end. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../store/places.ts';
import { call } from './call.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

test('a fresh server tells the link that makes its administrator, answers, and ends when it is asked to', async () => {
	const folder = temporaryFolder();
	const { FF301_DATABASE_URL: _, FF301_DATA: __, ...env } = process.env;
	const data = join(folder.path, 'ff301.db');
	const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'serve', '--port', '0', '--data', data], {
		env,
	});
	let [said, logged] = ['', ''];
	child.stderr.on('data', (part: Buffer) => {
		logged += part.toString();
	});
	try {
		while (!said.includes('The desk is at')) {
			const ended = once(child, 'close').then(() => Promise.reject(new Error(`it ended: ${logged}`)));
			const [part] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
			ended.catch(() => undefined);
			said += part.toString();
		}
		const link = /once: (http:\/\/localhost:[0-9]+)\/first-run\/([A-Za-z0-9_-]+)/.exec(said);
		assert.ok(link, said);
		const [, address = '', token = ''] = link;
		const welcome = (await (await fetch(`${address}/v1/welcome`)).json()) as { firstRun: boolean };
		assert.equal(welcome.firstRun, true);
		const made = await fetch(`${address}/v1/first-run`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'idempotency-key': 'the-first-run', origin: address },
			body: JSON.stringify({
				token,
				firm: 'Firm',
				name: 'Administrator One',
				email: 'one@example.com',
				password: 'correct horse battery staple',
			}),
		});
		assert.equal(made.status, 200, await made.text());
		assert.equal((await fetch(`${address}/readyz`)).status, 200);
		child.kill('SIGTERM');
		const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
		assert.deepEqual([code, signal], [0, null]);
		assert.doesNotMatch(logged, new RegExp(`${token}|Administrator One|example.com|horse`));
		assert.equal(logged.trim().split('\n').length, 3, logged);
	} finally {
		child.kill('SIGKILL');
		folder.remove();
	}
});

test('the network sees nothing without a proxy that speaks https', async () => {
	const { code, stderr } = await call(['serve', '--host', '0.0.0.0', '--data', 'nowhere.db']);
	assert.equal(code, 2);
	assert.match(stderr, /without encryption/);
	for (const address of ['desk.example', 'https://desk.example/path', 'ftp://desk.example']) {
		assert.equal((await call(['serve', '--behind-proxy', address, '--data', 'nowhere.db'])).code, 2);
	}
	assert.equal((await call(['serve', '--port', '70000', '--data', 'nowhere.db'])).code, 2);
});
