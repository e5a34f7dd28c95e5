/**
 * A month end: the returns of 2,600 issuers of three classes each, derived from the embedded store and checked as a
 * preparer does, one after another on one core. Filling the store is not counted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveReturn } from '../../src/app/ledger/derive.ts';
import { loadLedger } from '../../src/app/ledger/load.ts';
import { createLedgers, type Ledgers } from '../../src/app/ledger/open.ts';
import { recordGroup } from '../../src/app/ledger/record.ts';
import { decodeEntry } from '../../src/ledger/entry.ts';
import type { Month } from '../../src/value/day.ts';
import { atMost, exactly, type Row, rowsOf } from '../row.ts';

const row = rowsOf('A month of 2,600 issuers of 3 classes');
const ISSUERS = 2600;
const CLASSES = ['A', 'B', 'C'] as const;
const MONTH = '2026-01' as Month;
const NOW = Date.parse('2026-02-02T09:00:00+08:00');

export async function monthRows(): Promise<Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'ff301-bench-'));
	const ledgers = await createLedgers({ kind: 'file', path: join(folder, 'ff301.db') });
	try {
		for (let number = 1; number <= ISSUERS; number += 1) await fill(ledgers, number);
		return await measured(ledgers);
	} finally {
		await ledgers.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measured(ledgers: Ledgers): Promise<Row[]> {
	const issuers = await ledgers.issuers();
	let errors = 0;
	let rules = 0;
	const began = performance.now();
	const used = process.cpuUsage();
	for (const issuer of issuers) {
		const { ledger } = await loadLedger(ledgers, issuer);
		const { checked } = deriveReturn(ledger, { month: MONTH });
		errors += checked.findings.filter(({ severity }) => severity === 'error').length;
		rules = checked.checked;
	}
	const seconds = (performance.now() - began) / 1000;
	const { user, system } = process.cpuUsage(used);
	return [
		row('derived and checked, processor time of one core', (user + system) / 1e6, 's', atMost(10)),
		row('as the clock on the wall has it', seconds, 's', null, `${rules} rules on each`),
		row('errors found', errors, '', exactly(0)),
		row('issuers', issuers.length, '', exactly(ISSUERS)),
	];
}

/** Registration, three classes, a mandate, a scheme, and a month with purchases, an exercise and a cancellation. */
async function fill(ledgers: Ledgers, number: number): Promise<void> {
	const code = String(number).padStart(5, '0');
	const entries = [
		{
			kind: 'issuer-registered',
			day: '2025-12-31',
			issuerName: { en: `Issuer ${code} Limited`, 'zh-Hant': `發行人${code}有限公司` },
			stockCode: code,
			authorised: true,
			signatories: [{ name: 'Chan Tai Man', title: 'Company Secretary' }],
		},
		...CLASSES.map((name, index) => opening(name, index === 0 ? code : null)),
		...movementsOf(number),
	];
	await recordGroup(ledgers, code, { key: 'all', entries: entries.map(decodeEntry) }, { now: NOW });
}

function opening(name: string, code: string | null): unknown {
	return {
		kind: 'opening-balance',
		day: '2025-12-31',
		opens: {
			of: 'class',
			subject: {
				name,
				line: {
					kind: 'ordinary',
					type: { en: `Class ${name}`, 'zh-Hant': `${name}類` },
					listed: code !== null,
					...(code !== null && { stockCode: code }),
				},
				currency: 'HKD',
				par: '0.01',
			},
			authorised: '10000000000',
			issued: '1000000000',
		},
	};
}

function movementsOf(number: number): unknown[] {
	const bought = (day: string, shares: number) => ({
		kind: 'repurchase-for-cancellation',
		day,
		class: 'A',
		shares: String(shares),
		mandate: 'buy-back',
		generalMeeting: '2025-12-31',
		venue: 'exchange',
	});
	const scheme = {
		name: 'esop',
		class: 'A',
		particulars: { en: 'Share option scheme', 'zh-Hant': '股份期權計劃' },
		generalMeeting: '2025-12-31',
	};
	const mandate = {
		name: 'buy-back',
		class: 'A',
		for: 'buy-back',
		limit: '100000000',
		issued: '1000000000',
		granted: '2025-12-31',
	};
	return [
		{ kind: 'mandate-granted', day: '2025-12-31', subject: mandate },
		{
			kind: 'opening-balance',
			day: '2025-12-31',
			opens: { of: 'scheme', subject: scheme, outstanding: '500000' },
		},
		bought('2026-01-05', 10_000 + number),
		bought('2026-01-06', 20_000 + number),
		{
			kind: 'option-exercised-new',
			day: '2026-01-12',
			scheme: 'esop',
			options: '1000',
			price: { currency: 'HKD', amount: '1.5' },
		},
		{ kind: 'option-lapsed', day: '2026-01-13', scheme: 'esop', options: '500' },
		{ kind: 'repurchase-cancelled', day: '2026-01-20', class: 'A', shares: String(10_000 + number) },
		bought('2026-01-27', 30_000 + number),
		{
			kind: 'public-float-snapshot',
			day: '2026-01-31',
			class: 'A',
			complied: true,
			threshold: {
				en: 'Initial Prescribed Threshold - 25% of the total number of issued shares in the class to which the listed shares belong (excluding treasury shares)',
			},
		},
	];
}
