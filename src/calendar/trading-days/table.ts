/**
 * The trading days of the Exchange, 2009 to 2027, as one dated table. The years held are the years of
 * `YEARS_HELD`; nothing is computed outside them, by no formula.
 */
import type { Day } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { DAYS_2009_TO_2013 } from './days-2009-2013.ts';
import { DAYS_2014_TO_2018 } from './days-2014-2018.ts';
import { DAYS_2019_TO_2023 } from './days-2019-2023.ts';
import { DAYS_2024_TO_2027 } from './days-2024-2027.ts';
import type { TradingDayRecord } from './record.ts';

export interface YearsHeld {
	readonly first: number;
	readonly last: number;
	/** Day on which the table was last gone through. */
	readonly reviewed: string;
	/** Years that rest on the statutory formula alone, to be confirmed against the Exchange's own calendar. */
	readonly unconfirmed: readonly number[];
}

export const YEARS_HELD: YearsHeld = { first: 2009, last: 2027, reviewed: '2026-11-23', unconfirmed: [2027] };

/** Every weekday that was not an ordinary trading day, in order. */
export const TRADING_DAY_RECORDS: readonly TradingDayRecord[] = [
	...DAYS_2009_TO_2013,
	...DAYS_2014_TO_2018,
	...DAYS_2019_TO_2023,
	...DAYS_2024_TO_2027,
];

const BY_DAY: ReadonlyMap<string, TradingDayRecord> = new Map(
	TRADING_DAY_RECORDS.map((record) => [record.day, record]),
);

/** The record of a day; null for an ordinary day. Refuses a day outside the years held. */
export function recordOf(day: Day): TradingDayRecord | null {
	refuseBeyond(day);
	return BY_DAY.get(day) ?? null;
}

/** True when the year of the day is held. */
function isHeld(day: Day): boolean {
	return day >= `${YEARS_HELD.first}-01-01` && day <= `${YEARS_HELD.last}-12-31`;
}

/**
 * Refuses with `CALENDAR_BEYOND`, naming the years held, when the day is outside them. `what` says what the
 * day was needed for, such as `the deadline for 2027-12`.
 */
export function refuseBeyond(day: Day, what: string | null = null): void {
	if (isHeld(day)) return;
	const { first, last } = YEARS_HELD;
	throw new Refusal(
		'CALENDAR_BEYOND',
		what
			? `${what} cannot be told: it needs ${day}, and the trading days on file are those of ${first} to ${last}`
			: `${day} is outside the trading days on file, those of ${first} to ${last}`,
		`give a date from ${first}-01-01 to ${last}-12-31; docs/calendar.md says how a year is added`,
		[String(first), String(last)],
	);
}
