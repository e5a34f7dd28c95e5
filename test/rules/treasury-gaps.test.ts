import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReturn } from '../../src/rules/check.ts';
import { oneClass, withChanges } from '../form/make-return.ts';

const ROW = '/details/other/blocks/0/rows/0';

for (const [event, code] of [
	['repurchase-held-as-treasury', 'E12'],
	['treasury-cancelled', 'E13'],
	['treasury-sold', 'E18'],
] as const) {
	test(`${code} says nothing of a row of which one figure was not found, and calls a blank a blank`, () => {
		const value = withChanges(oneClass(), { [`${ROW}/event`]: event, [`${ROW}/treasury`]: null });
		const field = { path: `${ROW}/treasury`, status: 'missing', raw: null, at: null } as const;
		const told = (fields: readonly (typeof field)[]) =>
			checkReturn({
				return: value,
				as: 'reading',
				facts: { reading: { fields: [...fields] } },
			}).findings.filter((finding) => finding.code === code);
		assert.deepEqual(told([field]), [], 'not found');
		assert.match(told([])[0]?.lines[1] ?? '', /\(E2\): blank$/);
	});
}
