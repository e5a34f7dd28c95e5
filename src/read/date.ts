/** Days as returns print them: the month ended, the day submitted, approvals and events, in all editions. */
import { type Day, MONTH_NAMES, parseDay } from '../value/day.ts';

const NAMES = MONTH_NAMES.map((name) => name.toLowerCase());

const GAP = '[\\s,]{0,6}';
const MONTH =
	'(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WORD = '([A-Za-z]{3,9})';
const DAY = '([0-3]?\\s{0,3}[0-9])';
const YEAR = '((?:1\\s?9|2\\s?0)\\s?[0-9]\\s?[0-9])';

/** Day before the month in words, as the form does: `30 September 2022`, `2nd October, 2019`, `1 9 September 2022`. */
const NAMED = `${DAY}\\s{0,3}(?:st|nd|rd|th|ST|ND|RD|TH)?(?:\\s{0,3}of)?[\\s,.-]{0,6}${MONTH}\\.?[\\s,.-]{0,6}${YEAR}`;
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

/** What every day has. */
const YEARLIKE = /(?:1\s?9|2\s?0)\s?[0-9]\s?[0-9]/;

/**
 * A day inside a text, by shape; which word is a month is looked up, since a pattern of all names is slow to make.
 * The shapes other than the form's own are tried only where their marks are there.
 */
const SHAPES: readonly (readonly [shape: RegExp, mark: RegExp, day: number, month: number, year: number])[] =
	[
		[
			anywhere(
				`${DAY}\\s{0,3}(?:st|nd|rd|th|ST|ND|RD|TH)?(?:\\s{0,3}of)?[\\s,.-]{0,6}${WORD}\\.?[\\s,.-]{0,6}${YEAR}`,
			),
			/[A-Za-z]/,
			1,
			2,
			3,
		],
		[
			anywhere(`${WORD}\\.?\\s{1,3}([0-3]?[0-9])(?:st|nd|rd|th)?${GAP}${YEAR}`),
			/[A-Za-z]\.?\s{1,3}[0-3]?[0-9][a-z]{0,2}[\s,]/,
			2,
			1,
			3,
		],
		[anywhere(FIGURES), /[0-9]\s{0,3}[/.-]\s{0,3}[01]?[0-9]\s{0,3}[/.-]/, 1, 3, 4],
	];

function anywhere(shape: string): RegExp {
	return new RegExp(`(?<![0-9/,.])${shape}(?![0-9])`, 'g');
}

/** Every day in a text, in order. A figure that touches the day (`12019 September 2022`) makes it no day. */
export function findDays(text: string): FoundDay[] {
	if (!YEARLIKE.test(text)) return [];
	const found: FoundDay[] = [];
	for (const [shape, mark, day, month, year] of SHAPES) {
		if (!mark.test(text)) continue;
		for (const match of text.matchAll(shape)) {
			const value = dayOf(match[day], monthIn(match[month] ?? ''), match[year]);
			if (value === null) continue;
			found.push({ day: value, raw: match[0], start: match.index, end: match.index + match[0].length });
		}
	}
	found.sort((one, other) => one.start - other.start);
	return found.filter((each, index) => index === 0 || each.start >= (found[index - 1]?.end ?? 0));
}

/** The number of a month as printed: in figures, or by its name, whole or cut to three letters (or `Sept`). */
function monthIn(text: string): string {
	if (!/[A-Za-z]/.test(text)) return text;
	const name = text.toLowerCase();
	const at = NAMES.findIndex((each) => each === name || each.slice(0, 3) === name);
	return String((name === 'sept' ? 8 : at) + 1);
}

function dayOf(day: string | undefined, month: string, year: string | undefined): Day | null {
	const digits = (day ?? '').replace(/\s+/g, '');
	return parseDay(`${(year ?? '').replace(/\s+/g, '')}-${month.padStart(2, '0')}-${digits.padStart(2, '0')}`);
}

function monthNumber(name: string | undefined): string {
	const start = (name ?? '').slice(0, 3).toLowerCase();
	return String(NAMES.findIndex((each) => each.slice(0, 3) === start) + 1);
}
