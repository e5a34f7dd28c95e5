/** Reads the same text in both languages, so that a situation of the text reader is tried in each. */
import assert from 'node:assert/strict';
import { encodeReturn } from '../../src/form/json.ts';
import type { EditionName, MonthlyReturnJson } from '../../src/form/return.ts';
import { aligned } from '../../src/read/chinese/english.ts';
import type { Draft } from '../../src/read/draft.ts';
import { draftFromText } from '../../src/read/text/draft-text.ts';
import { inChinese } from './in-chinese.ts';
import { inWords, squeezed } from './pdf-reading.ts';

/**
 * The draft of a text. In Chinese it must give the same return, and the same gaps, but for the language and the
 * words that a return keeps as printed. Texts set out in columns with spaces are left out: see the tests of those.
 */
export function draftInBoth(text: string, edition: EditionName): Draft {
	const draft = draftFromText(text);
	const given = inChinese(text, edition);
	const chinese = draftFromText(given, aligned(given));
	const json: MonthlyReturnJson = { ...encodeReturn(draft.return), language: 'zh-Hant' };
	assert.deepEqual(squeezed(encodeReturn(chinese.return)), squeezed(inWords(json, edition)));
	const gaps = (each: Draft): string[] => each.gaps.map(({ path, reason }) => `${path} ${reason}`);
	assert.deepEqual(gaps(chinese), gaps(draft));
	return draft;
}
