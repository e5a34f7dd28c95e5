/** Days as people type them: Hong Kong writes the day before the month. */
import { type Day, formatDay, MONTH_NAMES, parseDay } from '../../value/day.ts';
import type { Cell } from './cell.ts';
import { type Outcome, question, refused, value } from './outcome.ts';

/**
 * Whether a file writes months first somewhere (`09/16/2022`). Where it does, a day such as 03/04/2022 is asked
 * about; where nothing speaks against it, the day stands first, and that is told.
 */
export interface DayOrder {
	readonly monthsFirst: boolean;
	readonly daysFirst: boolean;
}

const BELONGS = 'a day such as 2022-09-16, 16/09/2022 or 16 September 2022';
const PARTED = /^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})$/;

/** What the days of a column say about their order. */
export function dayOrder(cells: Iterable<Cell>): DayOrder {
	let monthsFirst = false;
	let daysFirst = false;
	for (const { type, text } of cells) {
		const [, first, second] = (type === 'text' && PARTED.exec(plain(text))) || [];
		if (first === undefined || second === undefined) continue;
		if (int(first) > 12) daysFirst = true;
		else if (int(second) > 12) monthsFirst = true;
	}
	return { monthsFirst, daysFirst };
}

/** The day of a cell. */
export function readDay(cell: Cell, order: DayOrder): Outcome {
	if (cell.type === 'day') return parseDay(cell.text) ? value(cell.text) : refused('it is no day', BELONGS);
	if (cell.type === 'number') {
		return refused(
			'it is a number that Excel does not show as a day',
			`${BELONGS}; format the cell as a date`,
		);
	}
	if (cell.type !== 'text') return refused(`it is a ${cell.type}`, BELONGS);
	const text = plain(cell.text);
	const parted = PARTED.exec(text);
	return parted ? readParted(text, parted, order) : readWritten(text);
}

function readParted(text: string, parted: RegExpExecArray, order: DayOrder): Outcome {
	const [, first = '', second = '', year = ''] = parted;
	const usual = dayFrom(year, second, first);
	const american = dayFrom(year, first, second);
	if (usual && american && usual !== american) {
		if (order.monthsFirst) {
			return question(`is ${text} ${formatDay(usual)} or ${formatDay(american)}?`, [usual, american]);
		}
		if (order.daysFirst) return value(usual);
		return value(usual, `${text} was read as ${formatDay(usual)}, the day first`);
	}
	if (usual) return value(usual);
	return american
		? question(`the month stands first in ${text}: is it ${formatDay(american)}?`, [american])
		: refused('the calendar has no such day', BELONGS);
}

function readWritten(text: string): Outcome {
	const iso = /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T ][0-9:.]+)?$/.exec(text);
	const english = /^([0-9]{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -]([0-9]{4})$/i.exec(text);
	const american = /^([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$/i.exec(text);
	const day = iso
		? dayFrom(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
		: english
			? dayFrom(english[3] ?? '', monthNumber(english[2] ?? ''), english[1] ?? '')
			: american
				? dayFrom(american[3] ?? '', monthNumber(american[1] ?? ''), american[2] ?? '')
				: null;
	if (day) return value(day);
	return refused(iso || english || american ? 'the calendar has no such day' : 'it is no day', BELONGS);
}

function plain(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/\s+/g, ' ')
		.replace(/ ?([年月日]) ?/g, '$1')
		.trim();
}

function int(digits: string): number {
	return Number.parseInt(digits, 10);
}

function monthNumber(name: string): string {
	const written = name.toLowerCase();
	const index = MONTH_NAMES.findIndex((each) => each.slice(0, 3).toLowerCase() === written.slice(0, 3));
	const whole = MONTH_NAMES[index]?.toLowerCase() ?? '';
	return whole.startsWith(written) || written === 'sept' ? String(index + 1) : '0';
}

function dayFrom(year: string, month: string, day: string): Day | null {
	return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
