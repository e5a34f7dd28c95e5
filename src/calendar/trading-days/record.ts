/**
 * One record of the trading-day table: a weekday that was not an ordinary trading day. A weekday without a
 * record is a full trading day; Saturdays and Sundays never are.
 */
import type { Day } from '../../value/day.ts';
import { parseDay } from '../../value/day.ts';
import { type DayName, EVES, type EveKey, HOLIDAYS, type HolidayKey } from './names.ts';
import type { SourceKey } from './sources.ts';

/**
 * `closed`: general holiday, no trading, known in advance. `half-day`: morning session only.
 * `weather-closed`: no session at all because of weather. `weather-partial`: one session lost or cut short.
 */
export type TradingDayKind = 'closed' | 'half-day' | 'weather-closed' | 'weather-partial';

/** `seen`: read in a document about that day. Else from knowledge, with the confidence given. */
export type Confidence = 'seen' | 'high' | 'medium' | 'low';

export interface TradingDayRecord {
	readonly day: Day;
	readonly kind: TradingDayKind;
	readonly name: DayName;
	readonly sure: Confidence;
	readonly sources: readonly SourceKey[];
	readonly note: string | null;
}

/** What a row says beyond the usual. */
export interface Particulars {
	readonly sure?: Confidence;
	readonly sources?: readonly SourceKey[];
	readonly note?: string;
}

/** A general holiday that falls on a weekday. */
export function closed(day: string, key: HolidayKey, more: Particulars = {}): TradingDayRecord {
	return record(day, 'closed', HOLIDAYS[key], 'high', ['general-holidays', 'date-holidays'], more);
}

/** A weekday eve with a morning session only. */
export function halfDay(day: string, key: EveKey, more: Particulars = {}): TradingDayRecord {
	return record(day, 'half-day', EVES[key], 'high', ['eve-practice', 'xhkg'], more);
}

/** No session that day: tropical cyclone, black rainstorm warning or Extreme Conditions until noon. */
export function weatherClosed(day: string, en: string, zh: string, more: Particulars = {}): TradingDayRecord {
	return record(day, 'weather-closed', { en, zh }, 'high', ['xhkg'], more);
}

/** A session was lost to weather, but there was trading that day. */
export function weatherPartial(
	day: string,
	en: string,
	zh: string,
	more: Particulars = {},
): TradingDayRecord {
	return record(day, 'weather-partial', { en, zh }, 'high', ['knowledge'], more);
}

function record(
	text: string,
	kind: TradingDayKind,
	name: DayName,
	sure: Confidence,
	sources: readonly SourceKey[],
	more: Particulars,
): TradingDayRecord {
	const day = parseDay(text);
	if (!day) throw new Error(`trading-days: ${text} is not a day of the calendar`);
	return {
		day,
		kind,
		name,
		sure: more.sure ?? sure,
		sources: more.sources ?? sources,
		note: more.note ?? null,
	};
}
