/** The review of a return: what is marked on the form, which line is ticked next, how values are shown. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FindingShown } from '../../src/api/findings.ts';
import { counted, type Field, firstSides, stepTo } from '../../src/web/return/differing.ts';
import { inOrder, marksOf, placesOf } from '../../src/web/return/form-marks.ts';
import { differenceOf, shownValue } from '../../src/web/return/printed-value.ts';
import {
	type Change,
	following,
	linesShown,
	nextUnseen,
	seenCount,
} from '../../src/web/return/seen-lines.ts';

const finding = (changes: Partial<FindingShown>): FindingShown => ({
	key: 'E02-1',
	code: 'E02',
	severity: 'warning',
	title: { en: 'a', 'zh-Hant': '甲' },
	place: { path: '/issued/classes/0/close/issued', label: { en: 'close', 'zh-Hant': '結存' } },
	also: [],
	lines: [],
	figures: [],
	difference: null,
	note: null,
	help: null,
	source: { en: 'FF301 Part II', 'zh-Hant': '表格FF301第II部' },
	accepted: null,
	...changes,
});
const change = (path: string, changes: Partial<Change> = {}): Change => ({
	path,
	label: path,
	before: '1',
	after: '2',
	sources: [],
	seen: false,
	moved: false,
	...changes,
});

describe('marks on the form', () => {
	it('carry the worst finding, and the change beside it', () => {
		const marks = marksOf({
			findings: [finding({ severity: 'error' }), finding({ key: 'x' })],
			changes: [change('/issued/classes/0/close/issued', { moved: true }), change('/b')],
		});
		assert.deepEqual(marks.get('/issued/classes/0/close/issued'), {
			changed: true,
			moved: true,
			severity: 'error',
		});
		assert.deepEqual(marks.get('/b'), { changed: true });
	});

	it('are gone when a warning was accepted', () => {
		const accepted = { by: { id: 'p', name: 'Maker One', initials: 'MO' }, at: '', reason: 'so' };
		assert.equal(marksOf({ findings: [finding({ accepted })], changes: [] }).size, 0);
	});

	it('stand on the cells of the figures, never on those of last month', () => {
		const figures = [
			{ label: { en: 'a', 'zh-Hant': null }, value: '1', path: '/a' },
			{ label: { en: 'b', 'zh-Hant': null }, value: '1', path: 'last:/b' },
			{ label: { en: 'c', 'zh-Hant': null }, value: '1' },
		];
		assert.deepEqual(placesOf(finding({ figures })), ['/issued/classes/0/close/issued', '/a']);
	});

	it('are worked on errors first, what was accepted last', () => {
		const accepted = { by: { id: 'p', name: 'Maker One', initials: 'MO' }, at: '', reason: 'so' };
		const all = [
			finding({ key: '1', accepted }),
			finding({ key: '2', severity: 'info' }),
			finding({ key: '3' }),
			finding({ key: '4', severity: 'error' }),
		];
		assert.deepEqual(
			inOrder(all).map(({ key }) => key),
			['4', '3', '2', '1'],
		);
	});
});

describe('lines to be seen', () => {
	const lines = [change('/a', { seen: true }), change('/b'), change('/c', { moved: true })];

	it('are only those that moved when an approval went void', () => {
		assert.deepEqual(linesShown(lines, true, false), [lines[2]]);
		assert.equal(linesShown(lines, true, true).length, 3);
		assert.equal(linesShown(lines, false, false).length, 3);
	});

	it('are ticked from where one is, going round', () => {
		assert.equal(nextUnseen(lines, new Set(), null)?.path, '/b');
		assert.equal(nextUnseen(lines, new Set(), '/c')?.path, '/c');
		assert.equal(nextUnseen(lines, new Set(['/c']), '/c')?.path, '/b');
		assert.equal(nextUnseen(lines, new Set(['/b', '/c']), '/c'), null);
		assert.equal(seenCount(lines, new Set(['/c'])), 2);
	});

	it('follow one another, the first after the last', () => {
		assert.equal(
			following([1, 2, 3], (each) => each === 3),
			1,
		);
		assert.equal(
			following([1, 2, 3], () => false),
			1,
		);
		assert.equal(
			following([], () => true),
			null,
		);
	});
});

describe('values', () => {
	const words = { blank: 'blank', yes: 'yes', no: 'no' };

	it('are grouped, said when blank, and left alone when they are names', () => {
		assert.equal(shownValue('-5194580', '/x', 'en', words), '-5,194,580');
		assert.equal(shownValue('0.000000025', '/x', 'en', words), '0.000000025');
		assert.equal(shownValue(null, '/x', 'en', words), 'blank');
		assert.equal(shownValue('00020', '/issued/classes/0/class/stockCode', 'en', words), '00020');
		assert.equal(shownValue('2022-10-07', '/dateSubmitted', 'zh-Hant', words), '2022年10月7日');
		assert.equal(shownValue(true, '/x', 'en', words), 'yes');
	});

	it('differ exactly, however long', () => {
		assert.equal(differenceOf('25973445420', '25973445419'), '-1');
		assert.equal(differenceOf('0.000000025', '0.00000025'), '0.000000225');
		assert.equal(differenceOf('1', '0.5'), '-0.5');
		assert.equal(differenceOf('99999999999999999999', '100000000000000000000'), '1');
		assert.equal(differenceOf('one', '2'), null);
		assert.equal(differenceOf(null, '2'), null);
	});
});

describe('a comparison', () => {
	const field = (path: string, changes: Partial<Field>): Field => ({
		path,
		paths: { left: path, right: path },
		label: path,
		left: '1',
		right: '1',
		same: true,
		at: null,
		expected: null,
		...changes,
	});
	const fields = [
		field('/a', {}),
		field('/b', { same: false }),
		field('/dateSubmitted', { same: false, expected: 'the exchange prints its own day' }),
		field('/c', { same: false }),
	];

	it('tells what differs from what is expected to', () => {
		const { differing, expected } = counted(fields);
		assert.deepEqual([differing.map(({ path }) => path), expected.length], [['/b', '/c'], 1]);
	});

	it('is gone through with next and previous, going round', () => {
		const { differing } = counted(fields);
		assert.equal(stepTo(differing, null, 1)?.path, '/b');
		assert.equal(stepTo(differing, '/b', 1)?.path, '/c');
		assert.equal(stepTo(differing, '/c', 1)?.path, '/b');
		assert.equal(stepTo(differing, '/b', -1)?.path, '/c');
		assert.equal(stepTo(differing, null, -1)?.path, '/c');
		assert.equal(stepTo([], null, 1), null);
	});

	it('begins with what was published, where there is such a thing', () => {
		assert.deepEqual(firstSides(['now', 'last-month', 'sent', 'signed', 'published']), [
			'signed',
			'published',
		]);
		assert.deepEqual(firstSides(['now', 'last-month']), ['last-month', 'now']);
		assert.deepEqual(firstSides(['now', 'sent']), ['sent', 'now']);
	});
});
