/** The days that a spreadsheet stores as numbers, counted from 1900 or from 1904. */
import { type Day, parseDay } from '../../value/day.ts';

const LEAP_CYCLE = 146_097;

/** 30 December 1899 and 1 January 1904, in days since 1 March of the year 0. */
const FROM_1900 = 693_899;
const FROM_1904 = 695_361;
/** The 29 February 1900 that Excel counts and that never was. */
const NEVER = 60;

/**
 * The day behind a stored number such as `44820` or `44820.5`, whose time of day is left out; null when it is
 * none. In the count from 1900 the days before 1 March 1900 are none, because Excel counts one that never was.
 */
export function excelDay(stored: string, from1904: boolean): Day | null {
	const whole = /^([0-9]{1,7})(?:\.[0-9]+)?$/.exec(stored)?.[1];
	if (whole === undefined) return null;
	const count = Number.parseInt(whole, 10);
	if (!from1904 && count <= NEVER) return null;
	return civilDay(count + (from1904 ? FROM_1904 : FROM_1900));
}

/** The number that Excel, counting from 1900, stores for a day. */
export function storedDay(day: Day): number {
	const [year = 0, month = 0, date = 0] = day.split('-').map((part) => Number.parseInt(part, 10));
	const shifted = month > 2 ? year : year - 1;
	const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
	const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
	return shifted * 365 + leaps + inYear - FROM_1900;
}

/** The day of the Gregorian calendar, by days since 1 March of the year 0. */
function civilDay(days: number): Day | null {
	const era = Math.floor(days / LEAP_CYCLE);
	const inEra = days - era * LEAP_CYCLE;
	const yearInEra = Math.floor(
		(inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
	);
	const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
	const shifted = Math.floor((5 * inYear + 2) / 153);
	const date = inYear - Math.floor((153 * shifted + 2) / 5) + 1;
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0);
	const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')];
	return parseDay(text.join('-'));
}
