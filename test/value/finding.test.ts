import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atLeast } from '../../src/value/finding.ts';
import { REFUSALS, Refusal } from '../../src/value/refusal.ts';

test('severities are ordered: an error is at least a warning, a note is not', () => {
	assert.ok(atLeast('error', 'warning'));
	assert.ok(atLeast('warning', 'warning'));
	assert.ok(!atLeast('info', 'warning'));
	assert.ok(!atLeast('warning', 'error'));
	assert.ok(atLeast('info', 'info'));
});

test('a refusal carries its code, its sentence and what to do', () => {
	const refusal = new Refusal('PDF_ENCRYPTED', 'page 1 asks for a password', 'save a copy without one', [
		'page 1',
	]);
	assert.ok(refusal instanceof Error);
	assert.equal(refusal.code, 'PDF_ENCRYPTED');
	assert.equal(refusal.message, 'page 1 asks for a password');
	assert.equal(refusal.help, 'save a copy without one');
	assert.deepEqual(refusal.where, ['page 1']);
	assert.equal(new Refusal('USAGE', 'no such command').help, null);
});

test('every refusal code is in capitals and has a meaning', () => {
	for (const [code, meaning] of Object.entries(REFUSALS)) {
		assert.match(code, /^[A-Z][A-Z_]+$/);
		assert.ok(meaning.length > 15, code);
	}
});
