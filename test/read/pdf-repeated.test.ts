/** A class line that a page repeats because its block goes on belongs to no item, and its stock code is no stray figure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, read } from './pdf-reading.ts';
import { heading, issuableLine, ORDINARY, type PageBuilder, page } from './pdf-sheets.ts';

/** III.D of 1.0.2: the class line, the heads, and items with their number and shares issuable. */
function agreements(
	to: PageBuilder,
	top: number,
	items: readonly (readonly [string, string, string])[],
): number {
	let y = issuableLine(to, top, ORDINARY);
	const heads = [
		[373.3, 'Description'],
		[458.4, 'General Meeting approval date (if applicable)'],
		[628.4, 'No. of new shares of issuer issued during the month pursuant thereto (D)'],
		[798.5, 'No. of new shares of issuer which may be issued pursuant thereto as at close of the month'],
	] as const;
	to.row(20.7, y, heads, 37);
	y += 37;
	for (const [number, description, issuable] of items) {
		to.row(20.7, y, [
			[37.7, number],
			[373.3, description],
			[458.4, ''],
			[628.4, ''],
			[798.5, issuable],
		]);
		y += 18.1;
	}
	return y;
}

test('a block that goes on over a page keeps its items apart from the repeated class line', () => {
	const first = page();
	heading(
		first,
		52,
		'(D). Any other Agreements or Arrangements to Issue Shares of the Issuer which are to be listed',
	);
	agreements(first, 70, [['1).', 'Placing agreement', '1,000']]);
	const second = page();
	const y = agreements(second, 40, [['2).', 'Share award scheme', '2,000']]);
	second.text(300, y + 20, 'Total D (Ordinary shares):', { right: 451 });
	second.line(458.4, 628.4, y + 36);
	const { draft, json } = read('1.0.2', [first, second]);
	const [block, ...others] = filled(json.details.agreements).blocks;
	assert.equal(others.length, 0);
	assert.deepEqual(
		block?.rows.map((row) => [row.description, row.sharesIssuable]),
		[
			['Placing agreement', '1000'],
			['Share award scheme', '2000'],
		],
	);
	assert.ok(
		!draft.gaps.some((gap) => gap.path.startsWith('/details/agreements/blocks')),
		JSON.stringify(draft.gaps),
	);
});
