/** Days, times and figures in words, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupWhileTyping, isCount, plain } from '../../src/web/look/grouping.ts';
import {
	agoInWords,
	changeShown,
	countShown,
	dayInWords,
	dayWithWeekday,
	inLanguage,
	instantInWords,
	minutesBetween,
	minutesInWords,
	monthInWords,
	monthMoved,
} from '../../src/web/words/formats.ts';

const AT = '2022-10-10T08:30:00.000+08:00';

test('a day is said in words of either language', () => {
	assert.equal(dayInWords('2022-10-10', 'en'), '10 Oct 2022');
	assert.equal(dayInWords('2022-10-10', 'zh-Hant'), '2022年10月10日');
	assert.equal(dayInWords('2022-09-05', 'zh-Hant'), '2022年9月5日');
	assert.equal(dayWithWeekday('2022-10-10', 'en'), 'Mon 10 Oct');
	assert.equal(dayWithWeekday('2022-10-10', 'zh-Hant', true), '2022年10月10日（一）');
});

test('an instant is said in Hong Kong time, whatever the zone of the browser', () => {
	assert.equal(instantInWords(AT, 'en'), '10 Oct 2022, 08:30 HKT');
	assert.equal(instantInWords(AT, 'zh-Hant'), '2022年10月10日 08:30 HKT');
});

test('months move over the turn of the year', () => {
	assert.equal(monthMoved('2022-01', -1), '2021-12');
	assert.equal(monthMoved('2022-12', 1), '2023-01');
	assert.equal(monthInWords('2022-09', 'en'), 'September 2022');
	assert.equal(monthInWords('2022-09', 'zh-Hant'), '2022年9月');
});

test('counts keep every digit and have the minus of the form', () => {
	assert.equal(countShown('25973445420'), '25,973,445,420');
	assert.equal(countShown('-6700000'), '-6,700,000');
	assert.equal(countShown('0.000000025'), '0.000000025');
	assert.equal(countShown('12345678901234567890'), '12,345,678,901,234,567,890');
	assert.equal(changeShown('1505420'), '+1,505,420');
	assert.equal(changeShown('0'), '0');
});

test('time that is left is said in hours and minutes, and hours are not made days', () => {
	assert.equal(minutesInWords(1705, 'en'), '28 h 25 min');
	assert.equal(minutesInWords(1705, 'zh-Hant'), '28 小時 25 分');
	assert.equal(minutesInWords(-45, 'en'), '-45 min');
	assert.equal(minutesInWords(0, 'en'), '0 min');
	assert.equal(minutesInWords(120, 'en'), '2 h');
});

test('how long something has waited is said in its largest unit', () => {
	assert.equal(agoInWords(minutesBetween('2022-10-06T08:30:00.000+08:00', AT), 'en'), '4 d');
	assert.equal(agoInWords(75, 'zh-Hant'), '1 小時');
});

test('a name that is not known in the language of the screen is given in the other and says so', () => {
	assert.deepEqual(inLanguage({ en: 'One', 'zh-Hant': null }, 'zh-Hant'), { text: 'One', lang: 'en' });
	assert.equal(inLanguage({ en: null, 'zh-Hant': '' }, 'en'), null);
});

test('thousands are grouped while typing and the caret stays behind its digit', () => {
	assert.deepEqual(groupWhileTyping({ text: '1505', caret: 4 }), { text: '1,505', caret: 5 });
	assert.deepEqual(groupWhileTyping({ text: '91,505', caret: 1 }), { text: '91,505', caret: 1 });
	assert.deepEqual(groupWhileTyping({ text: '91,5050', caret: 7 }), { text: '915,050', caret: 7 });
	assert.deepEqual(groupWhileTyping({ text: '12a', caret: 3 }), { text: '12a', caret: 3 });
});

test('a pasted figure with other commas, spaces or wide digits is the same figure', () => {
	assert.equal(plain(' 1，505，４２０ '), '1505420');
	assert.equal(plain('−6 700 000'), '-6700000');
	assert.equal(isCount('1,505,420'), true);
	assert.equal(isCount('-5'), false);
	assert.equal(isCount('-5', true), true);
	assert.equal(isCount('1.5'), false);
});
