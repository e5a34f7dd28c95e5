/**
 * The whole ledger of a made-up issuer up to an instant, group by group with the instants at which they were recorded:
 * movements on the business day after them, the public float and the submission of each month in the days after it.
 */
import { decodeEntry, type LedgerEntry, type LedgerEntryJson } from '../../ledger/entry.ts';
import { addMonths, type Day, lastDay, type Month } from '../../value/day.ts';
import type { Balances } from './balances.ts';
import type { MadeUpIssuer } from './character.ts';
import { happeningsOf } from './happenings.ts';
import { businessDay, type DemonstrationMoment, millisecondsAt, nextBusinessDay } from './moment.ts';
import { listedClass } from './opening-classes.ts';
import { openingOf } from './openings.ts';

export interface HistoryGroup {
	readonly key: string;
	readonly entries: readonly LedgerEntry[];
	/** Milliseconds since 1970 (UTC). */
	readonly at: number;
}

/** A month whose return was submitted when `at` came. */
export interface HistorySubmitted {
	readonly month: Month;
	readonly on: Day;
	readonly at: number;
}

export interface History {
	readonly issuer: MadeUpIssuer;
	readonly groups: readonly HistoryGroup[];
	readonly submitted: readonly HistorySubmitted[];
}

/** First month whose listed classes say whether enough shares are in public hands. */
const FLOAT_SINCE = '2026-01';

/** What of the month that is due was recorded: nothing yet, all but the shares in public hands, or all. */
export type Recorded = 'nothing' | 'all-but-float' | 'all';

export function historyOf(issuer: MadeUpIssuer, moment: DemonstrationMoment, recorded: Recorded): History {
	const begins = addMonths(moment.month, -issuer.history - 1);
	const opening = openingOf(issuer, begins);
	const takenOn = millisecondsAt(businessDay(begins, 1), '10:00');
	const groups: HistoryGroup[] = opening.entries.map((entry, index) =>
		groupOf(`taken-on-${index + 1}`, [entry], takenOn),
	);
	const submitted: HistorySubmitted[] = [];
	let { balances } = opening;
	for (let month = addMonths(begins, 1); month <= moment.month; month = addMonths(month, 1)) {
		const due = month === moment.month;
		if (due && recorded === 'nothing') break;
		const happened = happeningsOf(issuer, month, balances);
		balances = happened.balances;
		happened.groups.forEach(({ day, entries }, index) => {
			const at = millisecondsAt(nextBusinessDay(day), `11:${String(10 + index)}`);
			groups.push(groupOf(`${month}-${index + 1}`, entries, at));
		});
		if (month >= FLOAT_SINCE && (!due || recorded === 'all')) {
			const at = millisecondsAt(businessDay(month, 2), '10:00');
			groups.push(groupOf(`float-${month}`, [floatOf(issuer, month, balances)], at));
		}
		if (due) continue;
		const on = businessDay(month, 4);
		submitted.push({ month, on, at: millisecondsAt(on, '16:00') });
	}
	return { issuer, groups, submitted };
}

function groupOf(key: string, entries: readonly LedgerEntryJson[], at: number): HistoryGroup {
	return { key, entries: entries.map(decodeEntry), at };
}

const THRESHOLD = {
	en: 'Initial Prescribed Threshold - 25% of the total number of issued shares in the class to which the listed shares belong (excluding treasury shares)',
	'zh-Hant': '初始指定門檻 - 上市股份所屬類別的已發行股份總數(不包括庫存股份)的25%',
} as const;

function floatOf(issuer: MadeUpIssuer, month: Month, { issued }: Balances): LedgerEntryJson {
	return {
		kind: 'public-float-snapshot',
		day: lastDay(month),
		class: listedClass(issuer),
		complied: true,
		threshold: THRESHOLD,
		shares: String((issued * 35n) / 100n),
	};
}
