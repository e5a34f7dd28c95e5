import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../src/app/nearest.ts';

const COMMANDS = ['read', 'check', 'explain', 'diff', 'due', 'schema', 'doctor'];

test('a slip of the finger finds the command that was meant', () => {
	assert.equal(nearest('chek', COMMANDS), 'check');
	assert.equal(nearest('cehck', COMMANDS), 'check');
	assert.equal(nearest('explian', COMMANDS), 'explain');
	assert.equal(nearest('DIFF', COMMANDS), 'diff');
});

test('a word that is far from all of them finds none', () => {
	assert.equal(nearest('submit', COMMANDS), null);
	assert.equal(nearest('x'.repeat(5000), COMMANDS), null);
});
