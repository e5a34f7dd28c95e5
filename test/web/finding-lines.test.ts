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

test('what an identity has to say, in one line, is told in Chinese part by part', () => {
	assert.deepEqual(
		[
			'1,992,000,000,000 shares × USD 0.00000025 = USD 498,000; the return says USD 49,800; difference -448,200',
			'expected 5,000; the return says nothing (blank)',
			'at most 5,000 + 1 = 5,001; the return says 6,000',
			'the two figures differ by a factor of exactly 10',
		].map(findingLineInChinese),
		[
			'1,992,000,000,000 股 × USD 0.00000025 = USD 498,000；月報表所示：USD 49,800；差額：-448,200',
			'應為：5,000；月報表所示：沒有填寫（留空）',
			'不得多於：5,000 + 1 = 5,001；月報表所示：6,000',
			'兩個數字相差恰好 10 倍',
		],
	);
});

test('a line with words that are not known has no Chinese form, and is left whole', () => {
	assert.equal(findingLineInChinese('counters in several currencies trade the same shares'), null);
	assert.equal(findingLineInChinese('the return says Example Harbour Holdings Limited'), null);
	assert.equal(findingLineInChinese('write 5, if somebody agrees'), null);
	assert.equal(findingLineInChinese('expected 5; the return says Example Limited'), null);
});
