/** `npm start` on a fresh checkout: where its data go. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { served } from '../../scripts/served.mjs';

test('an empty desk and the demonstration each begin in a folder of their own, where there was none', () => {
	const root = mkdtempSync(join(tmpdir(), 'ff301-start-'));
	try {
		const [empty, demonstration] = [served(root, ['--empty', '--port', '4000']), served(root, [])];
		const dataOf = (args: readonly string[]) => args[args.indexOf('--data') + 1] ?? '';
		assert.notEqual(dataOf(empty), dataOf(demonstration));
		for (const args of [empty, demonstration]) assert.ok(statSync(dirname(dataOf(args))).isDirectory());
		assert.deepEqual(empty.slice(-2), ['--port', '4000']);
		assert.equal(empty.includes('--empty'), false);
		assert.equal(empty.includes('--demonstration'), false);
		assert.ok(demonstration.includes('--demonstration'));
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
});
