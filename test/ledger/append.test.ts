/** May this be appended? Each refusal with its figures, and the balances that a group brings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appended } from '../../src/ledger/append.ts';
import { decodeEntry } from '../../src/ledger/entry.ts';
import { type Ledger, ledgerOf, standingAt } from '../../src/ledger/fold.ts';
import type { Day } from '../../src/value/day.ts';
import { Refusal, type RefusalCode } from '../../src/value/refusal.ts';
import { record, SAMPLE_GROUPS } from './sample-issuer.ts';

const sample = ledgerOf(record(SAMPLE_GROUPS));
const today = '2022-10-07' as Day;

function add(ledger: Ledger, ...group: readonly unknown[]) {
	const key = `after-${ledger.entries.length}`;
	return appended(ledger, group.map(decodeEntry), {
		key,
		recordedAt: '2022-10-07T12:00:00.000+08:00',
		today,
	});
}

function refuses(code: RefusalCode, message: RegExp, ledger: Ledger, ...group: readonly unknown[]): void {
	assert.throws(
		() => add(ledger, ...group),
		(error) => {
			assert.ok(error instanceof Refusal, String(error));
			assert.equal(error.code, code, error.message);
			assert.match(error.message, message);
			assert.ok(error.help, 'a refusal of the ledger says what to do');
			return true;
		},
	);
}

const cancelled = (day: string, shares: string) => ({
	kind: 'repurchase-cancelled',
	day,
	class: 'B',
	shares,
});
const submitted = {
	kind: 'return-submitted',
	day: '2022-09-30',
	month: '2022-09',
	status: 'new-submission',
	submittedOn: '2022-10-07',
	digest: 'd',
};
const opened = {
	kind: 'correction-opened',
	day: '2022-10-07',
	month: '2022-09',
	reason: 'a purchase was left out',
};
const purchase = { kind: 'repurchase-for-cancellation', day: '2022-09-28', class: 'B', shares: '1000000' };

test('an entry at the end brings the closing balances that it changes, and no others', () => {
	const { balances, lastDay, recorded, ledger } = add(sample, cancelled('2022-10-05', '1800000'));
	assert.deepEqual(balances, [
		{ account: 'class/B/pending', day: '2022-10-05', quantity: '29975000' },
		{ account: 'class/B/unissued', day: '2022-10-05', quantity: '1966028354580' },
	]);
	assert.equal(lastDay, '2022-10-05');
	assert.deepEqual(
		recorded.map(({ sequence }) => sequence),
		[17],
	);
	assert.deepEqual(standingAt(ledger, null).lots.get('B')?.[0]?.day, '2022-09-19');
	assert.equal(sample.entries.length, 16);
});
