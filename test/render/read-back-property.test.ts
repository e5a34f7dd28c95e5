/** Any return of any e-form edition, printed and read back. */
import { test } from 'node:test';
import fc from 'fast-check';
import { readBack } from '../../src/app/read-back.ts';
import { renderReturn } from '../../src/app/render-return.ts';
import { EDITIONS, randomReturn } from './random-return.ts';

const RUNS = 5;

for (const edition of EDITIONS) {
	test(`any return of ${edition} reads back as it was printed`, async () => {
		await fc.assert(
			fc.asyncProperty(randomReturn(edition), async (value) => {
				const { pdf } = await renderReturn(value);
				await readBack(value, pdf);
			}),
			{ numRuns: RUNS, endOnFailure: true },
		);
	});
}
