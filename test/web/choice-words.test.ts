/** The names of the form's choices on the screen are the form's own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WORD_KEYS, wordings } from '../../src/form/words/index.ts';
import { CHOICES, choiceInWords } from '../../src/web/return/choice-words.ts';

test('every choice on the screen has words that an edition of the form has for it', () => {
	for (const [key, said] of Object.entries(CHOICES)) {
		const known = WORD_KEYS.find((each) => each === key);
		assert.ok(known, key);
		for (const language of ['en', 'zh-Hant'] as const)
			assert.ok(
				wordings(known, language).some(({ text }) => text === said[language]),
				`${key}: ${said[language]}`,
			);
	}
});

test('a choice is known by its place in the return', () => {
	assert.equal(choiceInWords('re-submission', '/status', 'zh-Hant'), '重新提交');
	assert.equal(choiceInWords('ordinary', '/details/other/groups/0/class/kind', 'zh-Hant'), '普通股');
	assert.equal(choiceInWords('ordinary', '/details/other/groups/0/remarks', 'en'), null);
});
