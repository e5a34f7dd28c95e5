import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingLineInChinese } from '../../src/web/words/finding-lines.ts';

test('sums, what the return says and what to write are told in Chinese with their exact figures', () => {
	assert.deepEqual(
		[
			'1,992,000,000,000 shares × USD 0.00000025 = USD 498,000',
			'the return says USD 49,800',
			'the return says    30 September 2022',
			'the return says nothing',
			'at most 5,000',
			'write -112,875, if the number is right',
			'choose Re-submission',
			'zero or more',
		].map(findingLineInChinese),
		[
			'1,992,000,000,000 股 × USD 0.00000025 = USD 498,000',
			'月報表所示：USD 49,800',
			'月報表所示：2022年9月30日',
			'月報表所示：沒有填寫',
			'不得多於：5,000',
			'如數目無誤，請填上 -112,875',
			'請選擇「重新提交」',
			'零或以上',
		],
	);
});

test('a line with words that are not known has no Chinese form, and is left whole', () => {
	assert.equal(findingLineInChinese('counters in several currencies trade the same shares'), null);
	assert.equal(findingLineInChinese('the return says Example Harbour Holdings Limited'), null);
	assert.equal(findingLineInChinese('write 5, if somebody agrees'), null);
});
