import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareReturns, counterpartOf } from '../../src/app/diff-returns.ts';
import { decodeReturn } from '../../src/form/json.ts';
import { twoClasses } from '../form/make-return.ts';

test('a return does not differ from itself, and every leaf is compared', () => {
	const fields = compareReturns(decodeReturn(twoClasses()), decodeReturn(twoClasses()));
	assert.ok(fields.length > 60, String(fields.length));
	assert.deepEqual(
		fields.filter((field) => !field.same),
		[],
	);
});

test('one changed balance is one difference, with its pointer, its words and both figures', () => {
	const changed = twoClasses();
	const balance = changed.issued?.classes[0]?.close;
	assert.ok(balance?.issued);
	const was = balance.issued;
	balance.issued = '41';
	const [difference, ...more] = compareReturns(decodeReturn(twoClasses()), decodeReturn(changed)).filter(
		(field) => !field.same,
	);
	assert.deepEqual(more, []);
	assert.equal(difference?.path, '/issued/classes/0/close/issued');
	assert.match(difference?.label ?? '', /^Part II, .*issued shares$/);
	assert.deepEqual([difference?.a, difference?.b], [was, '41']);
});

test('a class that only one return has is told cell by cell, in its place', () => {
	const fewer = twoClasses();
	fewer.issued?.classes.pop();
	const all = compareReturns(decodeReturn(twoClasses()), decodeReturn(fewer));
	const gone = all.filter((field) => !field.same);
	assert.ok(gone.length > 5);
	for (const field of gone) {
		assert.match(field.path, /^last:\/issued\/classes\/1\//);
		assert.equal(field.b, undefined);
	}
	const other = compareReturns(decodeReturn(fewer), decodeReturn(twoClasses()));
	assert.deepEqual(
		other.map(({ paths }) => paths.b),
		all.map(({ paths }) => paths.a),
	);
});

test('a scheme that came in before another is one added row, and the other is compared with itself', () => {
	const more = twoClasses();
	const options = more.details.options;
	assert.ok(options?.applicable);
	const rows = options.blocks[0]?.rows;
	const row = rows?.[0];
	assert.ok(rows && row);
	rows.unshift({ ...row, particulars: 'Share option scheme adopted on 1 May 2022', preceding: '0' });
	const all = compareReturns(decodeReturn(twoClasses()), decodeReturn(more));
	const added = all.filter((field) => !field.same);
	assert.ok(added.length > 8);
	for (const { path, paths, a } of added) {
		assert.match(path, /^\/details\/options\/blocks\/0\/rows\/0\//);
		assert.deepEqual([paths.a, a], [null, undefined]);
	}
	const kept = all.find(({ paths }) => paths.a === '/details/options/blocks/0/rows/0/close');
	assert.equal(kept?.path, '/details/options/blocks/0/rows/1/close');
	const { preceding } = row;
	assert.equal(
		counterpartOf(
			decodeReturn(twoClasses()),
			decodeReturn(more),
			'/details/options/blocks/0/rows/1/preceding',
		),
		preceding,
	);
	const came = '/details/options/blocks/0/rows/0/preceding';
	assert.equal(counterpartOf(decodeReturn(twoClasses()), decodeReturn(more), came), null);
	const back = compareReturns(decodeReturn(more), decodeReturn(twoClasses()));
	const removed = back.filter((field) => !field.same);
	assert.equal(removed.length, added.length);
	assert.ok(removed.every(({ path }) => path.startsWith('last:/details/options/blocks/0/rows/0/')));
	assert.equal(new Set(back.map(({ path }) => path)).size, back.length, 'no two fields share a name');
});

test('rows in another order differ, by name and by position', () => {
	const turned = twoClasses();
	turned.issued?.classes.reverse();
	const differing = (rowsBy: 'name' | 'position') =>
		compareReturns(decodeReturn(twoClasses()), decodeReturn(turned), { rowsBy })
			.filter(({ path, same }) => !same && path.includes('/issued/classes/'))
			.map(({ paths }) => paths);
	const byName = differing('name');
	assert.ok(
		byName.some(({ a, b }) => a !== null && b === null),
		'a row that moved went',
	);
	assert.ok(
		byName.some(({ a, b }) => a === null && b !== null),
		'and came',
	);
	assert.ok(byName.every(({ a, b }) => a === null || b === null));
	const byPosition = differing('position');
	assert.ok(byPosition.some(({ a }) => a === '/issued/classes/0/close/issued'));
	assert.ok(byPosition.some(({ a }) => a === '/issued/classes/1/close/issued'));
	assert.ok(byPosition.every(({ a, b }) => a === b));
});
