/** What a director is told of a month: all of it, and what is alike together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { happened } from '../../src/app/desk/happened.ts';
import { decodeEntry } from '../../src/ledger/entry.ts';
import { SAMPLE_GROUPS } from '../ledger/sample-issuer.ts';

const september = SAMPLE_GROUPS.flat()
	.map(decodeEntry)
	.filter(({ kind, day }) => day.startsWith('2022-09') && kind !== 'opening-balance' && kind !== 'note');

test('the month of the sample is told whole: what changed a balance is there, and purchases stand together', () => {
	const said = happened(september);
	assert.deepEqual(
		said.map(({ en }) => en),
		[
			'Repurchase for cancellation: 31,775,000 shares, class B, mandate buy-back-2022 (7 entries, 16 September 2022 to 26 September 2022)',
			'Repurchased shares cancelled: 6,700,000 shares, class B (19 September 2022)',
			'Conversion forced by Rule 8A.15: 1,505,420 shares, from class A, to class B (19 September 2022)',
			'Shares sold by the holding vehicle: 11,168,331 options, scheme pre-ipo (30 September 2022)',
		],
	);
	assert.equal(
		said[0]?.['zh-Hant'],
		'購回股份（待註銷）：31,775,000 股，類別 B，授權 buy-back-2022（共7項，2022年9月16日至2022年9月26日）',
	);
});

test('what happened to another class or in another kind is told apart', () => {
	const one = september.find(({ kind }) => kind === 'repurchase-for-cancellation');
	assert.ok(one && one.kind === 'repurchase-for-cancellation');
	const said = happened([one, { ...one, class: 'A' }, one]).map(({ en }) => en);
	assert.equal(said.length, 2);
	assert.match(
		said[0] ?? '',
		/^Repurchase for cancellation: 3,600,000 shares, class B, .*2 entries, 16 September 2022\)$/,
	);
	assert.match(said[1] ?? '', /1,800,000 shares, class A/);
});
