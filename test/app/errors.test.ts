import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { REFUSAL_GUIDE } from '../../src/app/refusal-guide.ts';
import { exitOf } from '../../src/cli/refusal-text.ts';
import { REFUSALS, type RefusalCode } from '../../src/value/refusal.ts';
import { errorsPage } from './errors-page.ts';

const PAGE = new URL('../../docs/errors.md', import.meta.url);

test('docs/errors.md tells every refusal, and nothing else', () => {
	if (process.env['UPDATE_GOLDEN']) writeFileSync(PAGE, errorsPage());
	assert.equal(readFileSync(PAGE, 'utf8'), errorsPage(), 'UPDATE_GOLDEN=1 writes the page anew');
	assert.deepEqual(Object.keys(REFUSAL_GUIDE).sort(), Object.keys(REFUSALS).sort());
});

test('the guide gives the exit code that the command line gives', () => {
	for (const code of Object.keys(REFUSALS) as RefusalCode[]) {
		assert.equal(REFUSAL_GUIDE[code].exit, exitOf(code), code);
	}
});
