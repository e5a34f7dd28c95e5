import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classLabel, labelOf, labelOfSteps } from '../../src/form/label.ts';
import { LABEL_WORDS } from '../../src/form/label-words.ts';
import { twoClasses, withChanges } from './make-return.ts';

const VALUE = withChanges(twoClasses(), {});

test('a cell is named by part, class, row and column in the words of the form', () => {
	for (const [path, label] of [
		['/authorised/classes/0/close/par', 'Part I, WVR ordinary shares Class B, close of the month, par value'],
		['/authorised/totals/0/amount', 'Part I, total, amount'],
		[
			'/issued/classes/1/preceding/total',
			'Part II, WVR ordinary shares Class A, close of preceding month, total number of issued shares',
		],
		[
			'/details/options/blocks/0/rows/0/movements/1/options',
			'Part III.A, WVR ordinary shares Class B, row 1, lapsed, number of options',
		],
		['/details/other/blocks/1/total/issued', 'Part III.E, WVR ordinary shares Class A, total, issued shares'],
		['/details/totals/0/issued', 'Part III, total of A to E, WVR ordinary shares Class B, issued shares'],
		['/details/agreements', 'Part III.D'],
		['/signatory/title', 'Part V, title'],
		['/monthEnded', 'month ended'],
	] as const) {
		assert.equal(labelOf(VALUE, path), label);
	}
});

test('steps and pointer give the same words', () => {
	assert.equal(
		labelOfSteps(VALUE, ['details', 'other', 'blocks', 1, 'rows', 0, 'issued']),
		labelOf(VALUE, '/details/other/blocks/1/rows/0/issued'),
	);
});

test('a cell of the return before is named as such', () => {
	assert.equal(
		labelOf(VALUE, 'last:/issued/classes/0/close/issued'),
		'return of the preceding month, Part II, close of the month, issued shares',
	);
});

test('a class is named by kind and type, an other class by its description', () => {
	const base = { listed: true, stockCode: '09990', counters: [], description: null };
	assert.equal(classLabel({ ...base, kind: 'ordinary', type: null }), 'Ordinary shares');
	assert.equal(classLabel({ ...base, kind: 'ordinary', type: 'H' }), 'Ordinary shares H');
	assert.equal(
		classLabel({ ...base, kind: 'other', type: null, description: 'Management shares' }),
		'Management shares',
	);
});

test('the confirmations are Part IV on the paper form of March 2019', () => {
	const paper = withChanges(twoClasses(), { '/edition': 'March 2019' });
	assert.equal(labelOf(paper, '/confirmations'), 'Part IV');
	assert.equal(labelOf(paper, '/signatory/name'), 'Part IV, submitted by');
	assert.equal(labelOf(VALUE, '/confirmations'), 'Part V');
});

test('the same cells are named in Chinese, in the words of the Chinese form', () => {
	for (const [path, label] of [
		['/authorised/classes/0/close/par', '第I部，不同投票權普通股 Class B，本月底結存，面值'],
		[
			'/details/options/blocks/0/rows/0/movements/1/options',
			'第III部(A)，不同投票權普通股 Class B，第1項，失效，股份期權數目',
		],
		['/details/totals/0/issued', '第III部，A至E項的總和，不同投票權普通股 Class B，已發行股份'],
		['last:/issued/classes/0/close/issued', '上月報表，第II部，本月底結存，已發行股份'],
	] as const) {
		assert.equal(labelOf(VALUE, path, 'zh-Hant'), label);
	}
});

test('every word of a label is there in both languages', () => {
	const { en, 'zh-Hant': zh } = LABEL_WORDS;
	assert.deepEqual(Object.keys(zh.words), Object.keys(en.words));
	assert.deepEqual(Object.keys(zh.parts), Object.keys(en.parts));
});
