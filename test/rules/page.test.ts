/** docs/rules.md is the registry in words. UPDATE_GOLDEN=1 rewrites it. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { CODES } from '../../src/rules/registry.ts';
import { rulesPage } from './page.ts';

const PAGE = new URL('../../docs/rules.md', import.meta.url);

test('docs/rules.md says what the registry says', () => {
	const page = rulesPage();
	if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(PAGE, page);
	assert.equal(readFileSync(PAGE, 'utf8'), page);
});

test('docs/rules.md has a heading for every code and no other', () => {
	const headings = [...readFileSync(PAGE, 'utf8').matchAll(/^## (\S+)$/gm)].map((each) => each[1]);
	assert.deepEqual(headings, CODES);
});
