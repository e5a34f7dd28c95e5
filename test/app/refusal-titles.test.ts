import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHINESE_TITLES, titlesOf } from '../../src/app/refusal-titles.ts';
import { problemOf } from '../../src/server/problem.ts';
import { REFUSALS, Refusal } from '../../src/value/refusal.ts';

test('every refusal has a title in Chinese, its own, and no code is told that there is not', () => {
	assert.deepEqual(Object.keys(CHINESE_TITLES).sort(), Object.keys(REFUSALS).sort());
	for (const [code, title] of Object.entries(CHINESE_TITLES)) {
		assert.match(title, /\p{Script=Han}{3}/u, code);
		assert.doesNotMatch(title, /[。.]$/, `${code}: a title has no full stop`);
	}
	assert.equal(new Set(Object.values(CHINESE_TITLES)).size, Object.keys(REFUSALS).length);
});

test('a problem tells its title in both languages and its facts in English', () => {
	const { title, titles, detail } = problemOf(
		new Refusal('FILING_SIGNED', 'the return of 2022-09 is signed'),
	);
	assert.equal(title, 'the return is signed already');
	assert.deepEqual(titles, { en: 'the return is signed already', 'zh-Hant': '月報表已簽署' });
	assert.deepEqual(titlesOf('FILING_SIGNED'), titles);
	assert.equal(detail, 'the return of 2022-09 is signed');
});
