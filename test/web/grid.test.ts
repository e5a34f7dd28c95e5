/** Grids: order of exact figures, focus and selection, and text that leaves the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCount, leastWidth, sortOf, sortText } from '../../src/web/grid/column.ts';
import { extend, move, NOTHING, toggle, toggleAll, within } from '../../src/web/grid/selection.ts';
import { asCsv, asTsv, guarded } from '../../src/web/grid/table-text.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];

test('figures are ordered exactly, beyond what a binary number holds; unknown ones come last', () => {
	const counts = ['9007199254740993', '-5', '9007199254740992', '0', '-12', null];
	const ordered = [...counts].sort(byCount);
	assert.deepEqual(ordered, ['-12', '-5', '0', '9007199254740992', '9007199254740993', null]);
});

test('the order in the address is read and written alike', () => {
	for (const text of ['slack', '-close']) assert.equal(sortText(sortOf(text, 'code')), text);
	assert.deepEqual(sortOf('', '-at'), { column: 'at', isDown: true });
});

test('the least width of columns is the sum of their first lengths', () => {
	assert.equal(leastWidth(['34px', 'minmax(140px, 2fr)', '56px']), 230);
});

test('the focus stops at the first and the last row', () => {
	assert.equal(move(NOTHING, ids, 1).at, 'a');
	assert.equal(move({ ...NOTHING, at: 'e' }, ids, 1).at, 'e');
	assert.equal(move({ ...NOTHING, at: 'b' }, ids, -5).at, 'a');
	assert.equal(move(NOTHING, [], 1).at, null);
});

test('an extension selects everything between, in both directions', () => {
	const start = { ...NOTHING, at: 'c', from: 'c' };
	const down = extend(extend(start, ids, 1), ids, 1);
	assert.deepEqual([...down.chosen].sort(), ['c', 'd', 'e']);
	assert.deepEqual([...extend(start, ids, -2).chosen].sort(), ['a', 'b', 'c']);
});

test('a row that a filter takes out of sight is no longer selected', () => {
	const chosen = toggle(toggle(NOTHING, 'a'), 'd');
	const left = within(chosen, ['b', 'd']);
	assert.deepEqual([...left.chosen], ['d']);
	assert.equal(left.at, 'd');
	assert.equal(within(left, ['b', 'd', 'e']), left);
});

test('all rows in sight are selected at once, and let go at once', () => {
	const all = toggleAll(NOTHING, ids);
	assert.equal(all.chosen.size, 5);
	assert.equal(toggleAll(all, ids).chosen.size, 0);
});

test('text that a spreadsheet would run is made harmless, and a negative figure stays a figure', () => {
	assert.equal(guarded('=1+1'), "'=1+1");
	assert.equal(guarded('@SUM(A1)'), "'@SUM(A1)");
	assert.equal(guarded('-cmd'), "'-cmd");
	assert.equal(guarded('-6700000'), '-6700000');
	assert.equal(guarded('+1505420'), '+1505420');
});

const columns = [
	{ head: 'Code', text: ({ code }: { code: string; name: string }) => code },
	{ head: 'Name', text: ({ name }: { code: string; name: string }) => name },
];

test('CSV quotes what has to be quoted and says that it is UTF-8', () => {
	const csv = asCsv([{ code: '00020', name: 'One, "Two"\nThree' }], columns);
	assert.equal(csv, '\uFEFFCode,Name\r\n00020,"One, ""Two""\nThree"\r\n');
});

test('TSV keeps one row to a line', () => {
	assert.equal(asTsv([{ code: '00020', name: 'A\tB\nC' }], columns), 'Code\tName\n00020\tA B C\n');
});
