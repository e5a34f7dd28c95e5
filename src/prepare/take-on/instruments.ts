/** Schemes, warrants, convertibles and agreements as Parts III.A to III.D close. */

import { placeOfClass } from '../../form/identities/same-class.ts';
import type { SectionKey } from '../../form/return.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Bilingual } from '../../ledger/field.ts';
import type { Day } from '../../value/day.ts';
import {
	type Decimal,
	exactQuotient,
	floorQuotient,
	fromInteger,
	isZero,
	ZERO,
} from '../../value/decimal.ts';
import type { TakenClass } from './classes.ts';
import type { Taken } from './taken.ts';

type Opening = Extract<LedgerEntry, { readonly kind: 'opening-balance' }>;
type Opens = Opening['opens'];

/** What one row of a section opens. */
interface Row {
	readonly path: string;
	readonly number: number;
	readonly class: string;
}

export interface TakeOnInstruments {
	readonly taken: Taken;
	readonly classes: readonly TakenClass[];
	readonly day: Day;
}

export function instrumentOpenings(given: TakeOnInstruments): readonly Opening[] {
	return [
		...openings(given, 'options', (row) => scheme(given.taken, row)),
		...openings(given, 'warrants', (row) => priced(given.taken, row, 'warrants')),
		...openings(given, 'convertibles', (row) => priced(given.taken, row, 'convertible')),
		...openings(given, 'agreements', (row) => agreement(given.taken, row)),
	];
}

/** The rows of a section, numbered across its blocks; a row that opens nothing is left out. */
function openings(
	{ taken, classes, day }: TakeOnInstruments,
	key: Exclude<SectionKey, 'other'>,
	opensOf: (row: Row) => Opens | null,
): Opening[] {
	const section = taken.value.details[key];
	if (!section?.applicable) return [];
	const found: Opening[] = [];
	let number = 0;
	for (const [block, { class: line, rows }] of section.blocks.entries()) {
		const place = placeOfClass(
			line,
			classes.map((each) => ({ class: each.line })),
			section.blocks,
			block,
		);
		const name = classes[place]?.name;
		for (const index of rows.keys()) {
			number += 1;
			const path = `/details/${key}/blocks/${block}/rows/${index}`;
			if (name === undefined) {
				taken.problems.push(`${taken.label(path)} is of a class that is not in Part II`);
				continue;
			}
			const opens = opensOf({ path, number, class: name });
			if (opens !== null) found.push({ kind: 'opening-balance', day, ...taken.evidence([path]), opens });
		}
	}
	return found;
}

/** Words that a row must have; a problem, and a stand-in, when it has none. */
function wordsOf(taken: Taken, path: string): Bilingual {
	const words = taken.words(path);
	if (words === undefined) taken.problems.push(`${taken.label(path)} was not found`);
	return words ?? { en: '—' };
}

function meeting(taken: Taken, { path }: Row): { generalMeeting?: Day } {
	const day = taken.date(`${path}/generalMeeting`);
	return day === null ? {} : { generalMeeting: day };
}

/** Options for which nothing is issuable are met with existing shares; a ratio is taken from the row's own figures. */
function scheme(taken: Taken, row: Row): Opens | null {
	const { path, number } = row;
	const outstanding = taken.count(`${path}/close`);
	const available = taken.countOrBlank(`${path}/mandateAvailable`);
	const issuable = taken.countOrBlank(`${path}/sharesIssuable`);
	if (outstanding === 0n && (available === null || available === 0n)) return null;
	const ratio =
		issuable === null || issuable === outstanding || issuable === 0n || outstanding === 0n
			? null
			: exactQuotient(fromInteger(issuable), outstanding);
	if (issuable !== null && issuable !== 0n && issuable !== outstanding) {
		taken.notes.push(
			`${taken.label(path)}: ${issuable} shares for ${outstanding} options; ${ratio === null ? 'one share for each option is taken' : 'that ratio is taken'}`,
		);
	}
	return {
		of: 'scheme',
		subject: {
			name: `scheme-${number}`,
			class: row.class,
			particulars: wordsOf(taken, `${path}/particulars`),
			...(ratio !== null && { sharesPerOption: ratio }),
			...(issuable === 0n && outstanding > 0n && { existingShares: true }),
			...(available !== null && { mandate: true }),
			...meeting(taken, row),
		},
		outstanding,
		...(available !== null && available >= 0n && { available }),
	};
}

/** A row of warrants or of convertibles: an amount outstanding, and the price of a share. */
function priced(taken: Taken, row: Row, of: 'warrants' | 'convertible'): Opens | null {
	const { path, number } = row;
	const outstanding = taken.figure(`${path}/close`) ?? ZERO;
	if (isZero(outstanding)) return null;
	const amount = taken.figure(`${path}/price/amount`) ?? fromInteger(1n);
	const currency = taken.currency(`${path}/currency`);
	const price = { currency: taken.currency(`${path}/price/currency`), amount };
	tellPrice(taken, path, { outstanding, amount, isSame: currency === price.currency });
	const stockCode = taken.words(`${path}/stockCode`)?.en;
	const common = {
		class: row.class,
		description: wordsOf(taken, `${path}/description`),
		currency,
		price,
		...(stockCode !== undefined && { stockCode }),
		...meeting(taken, row),
	};
	if (of === 'warrants') {
		const expiry = taken.date(`${path}/expiry`);
		const subject = { name: `warrants-${number}`, ...common, ...(expiry !== null && { expiry }) };
		return { of, subject, outstanding };
	}
	const kind = taken.words(`${path}/kind`);
	return { of, subject: { name: `convertible-${number}`, ...common, ...(kind && { kind }) }, outstanding };
}

/** What the price gives is compared with what the return says may be issued: some print the price of issue instead. */
function tellPrice(
	taken: Taken,
	path: string,
	{ outstanding, amount, isSame }: { outstanding: Decimal; amount: Decimal; isSame: boolean },
): void {
	const issuable = taken.countOrBlank(`${path}/sharesIssuable`);
	if (issuable === null || isZero(amount)) return;
	if (!isSame) {
		taken.notes.push(
			`${taken.label(path)}: amount and price are in two currencies; record the fixed rate of exchange`,
		);
		return;
	}
	const shares = floorQuotient(outstanding, amount);
	if (shares === issuable) return;
	taken.notes.push(
		`${taken.label(path)}: the price gives ${shares} shares, the return says ${issuable}; record a price reset if another price holds`,
	);
}

function agreement(taken: Taken, row: Row): Opens | null {
	const { path, number } = row;
	const outstanding = taken.countOrBlank(`${path}/sharesIssuable`) ?? 0n;
	if (outstanding <= 0n) return null;
	const subject = {
		name: `agreement-${number}`,
		class: row.class,
		description: wordsOf(taken, `${path}/description`),
		...meeting(taken, row),
	};
	return { of: 'agreement', subject, outstanding };
}
