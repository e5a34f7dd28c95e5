/** A server that dies in the middle of a signature: signed once or not at all, and the retry is told which. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../store/places.ts';
import { RETURN, signing } from './approved.ts';
import { desk } from './desk.ts';

const SERVER = fileURLToPath(new URL('./dying-server.ts', import.meta.url));
/** After so long nobody is doing the request any more. */
const GIVEN_UP = 3 * 60 * 1000;

async function died(location: string, mode: string): Promise<{ digest: string; match: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', SERVER, location, mode], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let said = '';
	child.stdout.on('data', (part: Buffer) => {
		said += part.toString();
	});
	const [, signal] = (await once(child, 'close')) as [number | null, string | null];
	assert.equal(signal, 'SIGKILL');
	return JSON.parse(said) as { digest: string; match: string };
}

for (const mode of ['before', 'after']) {
	test(`a server killed ${mode} the signature was recorded: the same tap again signs once`, async () => {
		const folder = temporaryFolder();
		const location = join(folder.path, 'ff301.db');
		try {
			const { digest, match } = await died(location, mode);
			const again = await desk({}, location);
			const acts = async () => {
				const { acts: all } = (await (await again.ask(`${RETURN}/trail`)).json()) as {
					acts: { act: string }[];
				};
				return all.filter(({ act }) => act === 'sign').length;
			};
			assert.equal(await acts(), mode === 'after' ? 1 : 0);
			const tap = signing(digest, match, 'the-one-tap');
			const soon = await again.ask(`${RETURN}/sign`, tap);
			assert.equal(soon.status, 409, 'another server may still be doing it');
			assert.equal(((await soon.json()) as { code: string }).code, 'REQUEST_RUNNING');
			const now = again.keeping.now();
			Object.assign(again.keeping, { now: () => now + GIVEN_UP });
			const later = await again.ask(`${RETURN}/sign`, tap);
			const text = await later.text();
			assert.equal(later.status, 200, text);
			assert.equal(await acts(), 1);
			assert.equal(await (await again.ask(`${RETURN}/sign`, tap)).text(), text, 'kept by now');
			const { chain } = (await (await again.ask(`${RETURN}/trail`)).json()) as { chain: { broken: unknown } };
			assert.equal(chain.broken, null);
			await again.close();
		} finally {
			folder.remove();
		}
	});
}
