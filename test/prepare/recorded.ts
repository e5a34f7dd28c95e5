/** Groups of entries as a ledger: JSON in the order of recording, one group an hour. */
import { decodeEntry, encodeEntry, type LedgerEntry } from '../../src/ledger/entry.ts';
import { type Ledger, ledgerOf } from '../../src/ledger/fold.ts';
import { type Prepared, prepareReturn } from '../../src/prepare/prepare.ts';
import type { PrepareSettings } from '../../src/prepare/settings.ts';
import { type CheckResult, checkReturn } from '../../src/rules/check.ts';
import type { Month } from '../../src/value/day.ts';

export function ledgerFrom(groups: readonly (readonly unknown[])[]): Ledger {
	let sequence = 0;
	return ledgerOf(
		groups.flatMap((group, index) =>
			group.map((json) => {
				sequence += 1;
				const hours = String(index % 24).padStart(2, '0');
				const day = String(1 + Math.floor(index / 24)).padStart(2, '0');
				const recordedAt = `2026-11-${day}T${hours}:00:00.000+08:00`;
				return { sequence, key: `group-${index + 1}`, recordedAt, entry: decodeEntry(json) };
			}),
		),
	);
}

/** The same of entries that are in memory already. */
export function ledgerWith(groups: readonly (readonly LedgerEntry[])[]): Ledger {
	return ledgerFrom(groups.map((group) => group.map(encodeEntry)));
}

export function prepare(ledger: Ledger, month: string, settings: Partial<PrepareSettings> = {}): Prepared {
	return prepareReturn(ledger, {
		month: month as Month,
		status: 'new-submission',
		dateSubmitted: null,
		signatory: { name: 'Chan Tai Man', title: 'Company Secretary' },
		...settings,
	});
}

/** Findings of the preparer on the English return, as code and lines. */
export function told({ returns, facts }: Prepared, more: Partial<Prepared['facts']> = {}): string[] {
	const { findings }: CheckResult = checkReturn({
		return: returns.en,
		as: 'preparing',
		facts: { ...facts, ...more },
	});
	return findings.map(({ code, lines }) => `${code}: ${lines.join('; ')}`);
}

const NAME = { en: 'Example Limited', 'zh-Hant': '例子有限公司' };

/** An issuer with one listed class of ordinary shares, as it stood on a day; further groups follow. */
export function issuer(
	day: string,
	{ authorised = true, ...opens }: { readonly authorised?: boolean; readonly [key: string]: unknown } = {},
	...more: readonly (readonly unknown[])[]
): Ledger {
	const subject = {
		name: 'ordinary',
		line: { kind: 'ordinary', listed: true, stockCode: '09995' },
		...(authorised && { currency: 'HKD', par: '0.1' }),
	};
	return ledgerFrom([
		[{ kind: 'issuer-registered', day, issuerName: NAME, stockCode: '09995', authorised }],
		[
			{
				kind: 'opening-balance',
				day,
				opens: {
					of: 'class',
					subject,
					...(authorised && { authorised: '10000000000' }),
					issued: '1000000000',
					...opens,
				},
			},
		],
		...more,
	]);
}
