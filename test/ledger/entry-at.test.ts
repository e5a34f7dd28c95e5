import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entryAt, lastSequence } from '../../src/ledger/entry-at.ts';
import { record, SAMPLE_GROUPS } from './sample-issuer.ts';

const SAMPLE = record(SAMPLE_GROUPS);

test('an entry is found by its number whatever gaps there are, and no other number finds one', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: SAMPLE.length }),
			(gaps) => {
				let sequence = 0;
				const entries = gaps.flatMap((gap, index) => {
					sequence += gap;
					const each = SAMPLE[index];
					return each ? [{ ...each, sequence }] : [];
				});
				const byNumber = new Map(entries.map((each) => [each.sequence, each]));
				for (let number = 0; number <= sequence + 2; number += 1)
					assert.equal(entryAt(entries, number), byNumber.get(number), String(number));
				assert.equal(lastSequence(entries), sequence);
			},
		),
	);
	assert.equal(lastSequence([]), 0);
	assert.equal(entryAt([], 1), undefined);
});
