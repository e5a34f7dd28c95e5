import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareReturns } from '../../src/app/diff-returns.ts';
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
		assert.match(field.path, /^\/issued\/classes\/1\//);
		assert.equal(field.b, undefined);
	}
	const other = compareReturns(decodeReturn(fewer), decodeReturn(twoClasses()));
	assert.deepEqual(
		other.map((field) => field.path),
		all.map((field) => field.path),
	);
});
