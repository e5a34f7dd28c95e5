/** Calendar days and months of Hong Kong, as text that sorts: `2022-09-30`, `2022-09`. */
export type Day = string & { readonly day: unique symbol };
export type Month = string & { readonly month: unique symbol };

const MONTH = /^[0-9]{4}-(?:0[1-9]|1[0-2])$/;
const DAY = /^([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})$/;

/** The day that `YYYY-MM-DD` names, or null when there is no such day. */
export function parseDay(text: string): Day | null {
	const parts = DAY.exec(text);
	if (!parts) return null;
	const year = Number.parseInt(parts[1] ?? '', 10);
	const month = Number.parseInt(parts[2] ?? '', 10);
	const day = Number.parseInt(parts[3] ?? '', 10);
	return day >= 1 && day <= daysInMonth(year, month) ? (text as Day) : null;
}

/** The month that `YYYY-MM` names, or null. */
export function parseMonth(text: string): Month | null {
	return MONTH.test(text) ? (text as Month) : null;
}

export function monthOf(day: Day): Month {
	return day.slice(0, 7) as Month;
}

/** Last calendar day of a month. */
export function lastDay(month: Month): Day {
	const year = Number.parseInt(month.slice(0, 4), 10);
	const number = Number.parseInt(month.slice(5, 7), 10);
	return `${month}-${daysInMonth(year, number)}` as Day;
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
	const index =
		Number.parseInt(month.slice(0, 4), 10) * 12 + Number.parseInt(month.slice(5, 7), 10) - 1 + count;
	const year = Math.floor(index / 12);
	return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** The months in English, January first. */
export const MONTH_NAMES: readonly string[] = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** The form's way to print a day in English: `07 October 2022`. */
export function formatDay(day: Day): string {
	return `${day.slice(8)} ${MONTH_NAMES[Number.parseInt(day.slice(5, 7), 10) - 1] ?? ''} ${day.slice(0, 4)}`;
}

const FORM_DAY = /^([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})$/;

/** The day that is printed so in English (`7 October 2022`, `07 October 2022`), or null. */
export function parseFormDay(text: string): Day | null {
	const [, day = '', name = '', year = ''] = FORM_DAY.exec(text) ?? [];
	const month = `${MONTH_NAMES.indexOf(name) + 1}`;
	return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
