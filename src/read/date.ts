/** Days as returns print them: the month ended, the day submitted, approvals and events, in all editions. */
import { type Day, parseDay } from '../value/day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMES = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

const GAP = '[\\s,]{0,6}';
const MONTH =
	'(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '([0-3]?\\s{0,3}[0-9])';
const YEAR = '((?:1\\s?9|2\\s?0)\\s?[0-9]\\s?[0-9])';

/** Day before the month in words, as the form does: `30 September 2022`, `2nd October, 2019`, `1 9 September 2022`. */
const NAMED = `${DAY}\\s{0,3}(?:st|nd|rd|th)?(?:\\s{0,3}of)?[\\s,.-]{0,6}${MONTH}\\.?[\\s,.-]{0,6}${YEAR}`;
/** Month before the day: `September 30, 2022`. */
const AMERICAN = `${MONTH}\\.?\\s{1,3}([0-3]?[0-9])(?:st|nd|rd|th)?${GAP}${YEAR}`;
/** Day, month and year in figures: `31/12/2020`, `31 /10/2019`, `04/1/2016`. */
const FIGURES = `([0-3]?[0-9])\\s{0,3}([/.-])\\s{0,3}([01]?[0-9])\\s{0,3}\\2\\s{0,3}${YEAR}`;
const ISO = /^([12][0-9]{3})-([0-9]{2})-([0-9]{2})$/;

const WHOLE = {
	named: new RegExp(`^${NAMED}$`, 'i'),
	american: new RegExp(`^${AMERICAN}$`, 'i'),
	figures: new RegExp(`^${FIGURES}$`),
};

/** Longest text that is looked at as a day. */
const LENGTH_MAX = 60;

/** The day that a cell holds, whatever its shape; null when it is not exactly one day of the calendar. */
export function readDay(raw: string): Day | null {
	if (raw.length > LENGTH_MAX) return null;
	const text = raw.trim().replace(/^[("']+|[)"'.;]+$/g, '');
	const named = WHOLE.named.exec(text);
	if (named) return dayOf(named[1], monthNumber(named[2]), named[3]);
	const american = WHOLE.american.exec(text);
	if (american) return dayOf(american[2], monthNumber(american[1]), american[3]);
	const figures = WHOLE.figures.exec(text);
	if (figures) return dayOf(figures[1], figures[3] ?? '', figures[4]);
	const iso = ISO.exec(text);
	return iso ? parseDay(text) : null;
}

/** A day found inside a longer text, with its place there. */
export interface FoundDay {
	readonly day: Day;
	readonly raw: string;
	readonly start: number;
	readonly end: number;
}

const ANYWHERE = new RegExp(
	`(?<![0-9/,.])(?:${NAMED}|${AMERICAN}|${FIGURES.replace('\\2', '\\8')})(?![0-9])`,
	'gi',
);

/** Every day in a text, in order. A figure that touches the day (`12019 September 2022`) makes it no day. */
export function findDays(text: string): FoundDay[] {
	const found: FoundDay[] = [];
	for (const match of text.matchAll(ANYWHERE)) {
		const day = readDay(match[0]);
		if (day) found.push({ day, raw: match[0], start: match.index, end: match.index + match[0].length });
	}
	return found;
}

function dayOf(day: string | undefined, month: string, year: string | undefined): Day | null {
	const digits = (day ?? '').replace(/\s+/g, '');
	return parseDay(`${(year ?? '').replace(/\s+/g, '')}-${month.padStart(2, '0')}-${digits.padStart(2, '0')}`);
}

function monthNumber(name: string | undefined): string {
	const start = (name ?? '').slice(0, 3).toLowerCase();
	return String(MONTHS.indexOf(start) + 1);
}

/** The twelve month names in lower case, January first. */
export const MONTH_NAMES: readonly string[] = NAMES;
