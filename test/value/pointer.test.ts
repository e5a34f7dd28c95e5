import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointer, steps, valueAt } from '../../src/value/pointer.ts';

const RETURN = { issued: { classes: [{ close: { issued: 5n } }], remarks: null } };

test('a pointer and its steps are the same place', () => {
	assert.equal(pointer(['issued', 'classes', 0, 'close']), '/issued/classes/0/close');
	assert.deepEqual(steps('/issued/classes/0/close'), ['issued', 'classes', '0', 'close']);
	assert.equal(pointer([]), '');
	assert.deepEqual(steps(''), []);
});

test('what stands at a pointer is found, and nothing is undefined, not null', () => {
	assert.equal(valueAt(RETURN, '/issued/classes/0/close/issued'), 5n);
	assert.equal(valueAt(RETURN, '/issued/remarks'), null);
	assert.equal(valueAt(RETURN, '/issued/remarks/0'), undefined);
	assert.equal(valueAt(RETURN, '/issued/classes/1/close'), undefined);
	assert.equal(valueAt(RETURN, ''), RETURN);
});
