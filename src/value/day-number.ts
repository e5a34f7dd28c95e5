/**
 * Days as numbers, for counting: days since 1970-01-01 of the Gregorian calendar. Whole numbers only, no
 * clock and no zone. Days of the week run from 0, Monday, to 6, Sunday.
 */
import type { Day } from './day.ts';

const DAYS_IN_ERA = 146_097;
const YEARS_IN_ERA = 400;
/** Days from 0000-03-01, where the count within an era begins, to 1970-01-01. */
const EPOCH = 719_468;

/** `1970-01-01` → 0. Years are counted from March, so that the leap day is a year's last. */
export function dayNumber(day: Day): number {
	const month = Number.parseInt(day.slice(5, 7), 10);
	const year = Number.parseInt(day.slice(0, 4), 10) - (month <= 2 ? 1 : 0);
	const era = Math.floor(year / YEARS_IN_ERA);
	const yearOfEra = year - era * YEARS_IN_ERA;
	const monthFromMarch = (month + 9) % 12;
	const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + Number.parseInt(day.slice(8, 10), 10) - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * DAYS_IN_ERA + dayOfEra - EPOCH;
}

/** 0 → `1970-01-01`. */
export function dayAt(number: number): Day {
	const fromEpoch = number + EPOCH;
	const era = Math.floor(fromEpoch / DAYS_IN_ERA);
	const dayOfEra = fromEpoch - era * DAYS_IN_ERA;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1_460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	const year = era * YEARS_IN_ERA + yearOfEra + (month <= 2 ? 1 : 0);
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
	return dayAt(dayNumber(day) + count);
}

/** 0 for Monday to 6 for Sunday. */
export function dayOfWeek(day: Day): number {
	return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

export function isWeekend(day: Day): boolean {
	return dayOfWeek(day) >= 5;
}
