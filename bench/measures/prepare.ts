/**
 * Preparing: the return of a month from the ledger, in both languages, and its check, for 2,600 made-up issuers of
 * three classes with two years of history. Processor time, since the promise is one of a core.
 */
import { decodeEntry, type LedgerEntry, type Recorded } from '../../src/ledger/entry.ts';
import { type Ledger, ledgerOf } from '../../src/ledger/fold.ts';
import { prepareReturn } from '../../src/prepare/prepare.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { addMonths, lastDay, type Month } from '../../src/value/day.ts';
import { atMost, type Row, rowsOf } from '../row.ts';

const ISSUERS = 2_600;
const HISTORY = 24;
const MONTH = '2025-12' as Month;
const row = rowsOf('Preparing a month');

export async function prepareRows(): Promise<Row[]> {
	const ledgers = Array.from({ length: 100 }, (_, index) => ledgerOf(entriesOf(index)));
	for (const ledger of ledgers) prepareAndCheck(ledger);
	const prepared = processorTime(() => {
		for (let index = 0; index < ISSUERS; index += 1) prepareMonth(ledgers[index % ledgers.length]);
	});
	const checked = processorTime(() => {
		for (let index = 0; index < ISSUERS; index += 1) prepareAndCheck(ledgers[index % ledgers.length]);
	});
	const entries = ledgers[0]?.entries.length ?? 0;
	return [
		row('2,600 issuers of 3 classes: derive', prepared / 1000, 's', null, `${entries} entries each`),
		row('2,600 issuers of 3 classes: derive and check', checked / 1000, 's', atMost(10), 'without the store'),
		row('one issuer: derive', prepared / ISSUERS, 'ms'),
		row('one issuer: derive and check', checked / ISSUERS, 'ms', atMost(3.8)),
	];
}

function prepareMonth(ledger: Ledger | undefined) {
	if (!ledger) throw new Error('bench: there is no ledger');
	return prepareReturn(ledger, {
		month: MONTH,
		status: 'new-submission',
		dateSubmitted: null,
		signatory: null,
	});
}

function prepareAndCheck(ledger: Ledger | undefined): void {
	const { returns, facts } = prepareMonth(ledger);
	checkReturn({ return: returns.en, as: 'preparing', facts });
}

/** Milliseconds of this process. */
function processorTime(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

const CLASSES = [
	{ name: 'ordinary', line: { kind: 'ordinary', listed: true, stockCode: '09996' } },
	{ name: 'A', line: { kind: 'ordinary', type: { en: 'A' }, listed: false } },
	{ name: 'preference', line: { kind: 'preference', listed: false } },
];

function entriesOf(seed: number): Recorded[] {
	const json: object[] = [
		...openings(),
		...Array.from({ length: HISTORY }, (_, index) => addMonths(MONTH, index + 1 - HISTORY)).flatMap((month) =>
			happenings(month, seed),
		),
	];
	return json.map((each, index): Recorded => {
		const entry: LedgerEntry = decodeEntry(each);
		return { sequence: index + 1, key: `${index}`, recordedAt: `${entry.day}T12:00:00.000+08:00`, entry };
	});
}

function openings(): object[] {
	const day = lastDay(addMonths(MONTH, -HISTORY));
	const words = { en: 'Example' };
	const opens = [
		...CLASSES.map((subject) => ({
			of: 'class',
			subject: { ...subject, currency: 'HKD', par: '0.01' },
			authorised: '20000000000',
			issued: '4000000000',
		})),
		{
			of: 'scheme',
			subject: { name: 'options', class: 'ordinary', particulars: words, mandate: true },
			outstanding: '90000000',
			available: '100000000',
		},
		{
			of: 'convertible',
			subject: {
				name: 'notes',
				class: 'ordinary',
				description: words,
				currency: 'HKD',
				price: { currency: 'HKD', amount: '2' },
			},
			outstanding: '500000000',
		},
		{
			of: 'agreement',
			subject: { name: 'awards', class: 'ordinary', description: words },
			outstanding: '9000000',
		},
	];
	return [
		{ kind: 'issuer-registered', day, issuerName: words, stockCode: '09996', authorised: true },
		...opens.map((each) => ({ kind: 'opening-balance', day, opens: each })),
	];
}

/** Ten movements a month: purchases day by day, a cancellation, options, a conversion. */
function happenings(month: Month, seed: number): object[] {
	const on = (day: number) => `${month}-${String(day).padStart(2, '0')}`;
	const shares = `${1000 + seed}`;
	return [
		...[3, 4, 5, 6, 7].map((day) => ({
			kind: 'repurchase-for-cancellation',
			day: on(day),
			class: 'ordinary',
			shares,
		})),
		{ kind: 'repurchase-cancelled', day: on(20), class: 'ordinary', shares: `${4 * (1000 + seed)}` },
		{ kind: 'repurchase-into-treasury', day: on(21), class: 'ordinary', shares },
		{
			kind: 'option-exercised-new',
			day: on(22),
			scheme: 'options',
			options: shares,
			price: { currency: 'HKD', amount: '1' },
		},
		{ kind: 'option-lapsed', day: on(23), scheme: 'options', options: '50' },
		{ kind: 'convertible-converted', day: on(24), convertible: 'notes', amount: '1000' },
	];
}
