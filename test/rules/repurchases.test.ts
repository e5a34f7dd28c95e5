import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OtherRow } from '../../src/form/return.ts';
import { checkReturn } from '../../src/rules/check.ts';
import type { CheckContext } from '../../src/rules/context.ts';
import { fixturesOf } from './fixture.ts';

/** The failing sample of E05 with one more row in the block of its pending shares. */
function withRow(row: Partial<OtherRow>): CheckContext {
	const found = fixturesOf('E05').find((each) => each.name === 'fail');
	assert.ok(found);
	const value = structuredClone(found.context.return);
	const { other } = value.details;
	assert.ok(other?.applicable);
	other.blocks[0]?.rows.push({
		event: 'other',
		text: null,
		price: null,
		date: null,
		generalMeeting: null,
		issued: null,
		treasury: null,
		issuable: null,
		...row,
	});
	return { ...found.context, return: value };
}

function tells(context: CheckContext): boolean {
	return checkReturn(context).findings.some(({ code }) => code === 'E05');
}

test('shares not yet cancelled are not rolled forward through a subdivision, or a change of intention', () => {
	assert.ok(tells(withRow({ text: 'Forfeiture', issued: -5n })));
	assert.ok(!tells(withRow({ event: 'capital-reorganisation', issued: 5_000_000n })));
	assert.ok(!tells(withRow({ text: 'Kept in treasury', issued: -5n, treasury: 5n })));
});
