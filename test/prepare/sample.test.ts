/** The sample issuer's September 2022, derived from its movements, is the published return, figure for figure. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturnJson } from '../../src/form/return.ts';
import { ledgerOf } from '../../src/ledger/fold.ts';
import { prepareReturn } from '../../src/prepare/prepare.ts';
import { checkReturn } from '../../src/rules/check.ts';
import type { Day, Month } from '../../src/value/day.ts';
import { record, SAMPLE_GROUPS } from '../ledger/sample-issuer.ts';

const expectedPath = new URL('../../../shared/samples/00020-2022-09.expected.json', import.meta.url);
const skip = existsSync(expectedPath) ? false : 'the samples are not beside the checkout';

function prepared() {
	return prepareReturn(ledgerOf(record(SAMPLE_GROUPS)), {
		month: '2022-09' as Month,
		edition: '1.0.1',
		status: 'new-submission',
		dateSubmitted: '2022-10-07' as Day,
		signatory: { name: 'Xu Li', title: 'Director' },
	});
}

/** The published figures with the par value and the option opening that its identities imply. */
function expected(): MonthlyReturnJson {
	const { return: value, implied, disputed } = JSON.parse(readFileSync(expectedPath, 'utf8'));
	for (const { path, value: figure } of implied) put(value, path, figure);
	for (const { path, implied: figure } of disputed) put(value, path, figure);
	value.details.agreements = { applicable: false };
	return value;
}

function put(root: Record<string, unknown>, path: string, figure: unknown): void {
	const keys = path.slice(1).split('/');
	const last = keys.pop() ?? '';
	let node: Record<string, unknown> = root;
	for (const key of keys) node = node[key] as Record<string, unknown>;
	node[last] = figure;
}

/** Remarks are ours; only that there is one is compared. */
function withoutRemarks(value: unknown): unknown {
	return JSON.parse(
		JSON.stringify(value, (key, each) => (key === 'remarks' && each !== null ? '<present>' : each)),
	);
}

describe('the sample issuer', () => {
	it('gives exactly the published return', { skip }, () => {
		const { en } = prepared().returns;
		assert.deepEqual(withoutRemarks(encodeReturn(en)), withoutRemarks(expected()));
	});

	it('passes every rule, in both languages', () => {
		const { returns, facts, factsInChinese, findings } = prepared();
		for (const [value, given] of [
			[returns.en, facts],
			[returns['zh-Hant'], factsInChinese],
		] as const) {
			const { findings: found } = checkReturn({ return: value, as: 'preparing', facts: given });
			assert.deepEqual(found, []);
		}
		assert.deepEqual(
			findings.map(({ code, place, lines }) => [code, place.path, ...lines]),
			[
				['language-gap', '/details/options/remarks', 'SenseTalent Management Limited'],
				['language-gap', '/details/other/remarks', 'Infinity Vision Enterprise Inc.'],
			],
		);
	});
});
