/**
 * A reading for people: who and when, then each part of the form with its figures, each with its status as a
 * mark and a word, a count of the statuses, and what the reading itself has to say.
 */
import { placesOf } from '../app/places.ts';
import { labelOf } from '../form/label.ts';
import type { MonthlyReturn } from '../form/return.ts';
import type { Field, Reading, Status } from '../read/draft.ts';
import { type Day, formatDay } from '../value/day.ts';
import { type Decimal, formatGrouped } from '../value/decimal.ts';
import { steps, valueAt } from '../value/pointer.ts';
import type { Colours } from './colours.ts';
import { findingBlock } from './finding-text.ts';
import { counted } from './verdict.ts';
import { displayWidth, padEnd, padStart, printable, shorten, wrap } from './width.ts';

export interface ReadingView {
	readonly colours: Colours;
	readonly columns: number;
	/** Every field, also those of class lines and text cells that hold no figure. */
	readonly all: boolean;
}

const MARKS: Readonly<Record<Status, string>> = {
	proved: '✓',
	read: '·',
	implied: '+',
	disputed: '!',
	missing: '?',
};

const STATUSES = ['proved', 'read', 'implied', 'disputed', 'missing'] as const;

export function readingText(reading: Reading, file: string, view: ReadingView): string {
	const { colours } = view;
	const lines = [colours.bold(headline(reading.return)), colours.dim(file), ''];
	let group = '';
	for (const field of reading.fields) {
		if (!view.all && !isTold(field)) continue;
		const heading = labelOf(reading.return, groupOf(field.path));
		if (heading !== group) {
			lines.push(colours.bold(heading === '' ? 'The return' : heading));
			group = heading;
		}
		lines.push(fieldLine(field, reading.return, heading, view));
	}
	lines.push('', countsOf(reading));
	const placeOf = placesOf(reading.fields);
	for (const finding of reading.findings) {
		lines.push('', findingBlock(finding, file, placeOf, colours).trimEnd());
	}
	return `${lines.join('\n')}\n\n`;
}

/** Issuer, month, edition, status, submission; what is not known is said. */
function headline(of: MonthlyReturn): string {
	const name = of.issuerName === null ? 'issuer not read' : printable(of.issuerName);
	const parts = [
		of.monthEnded === null ? 'month not read' : `month ended ${formatDay(of.monthEnded)}`,
		of.edition === null ? 'edition not known' : `edition ${of.edition}`,
		of.status === null ? '' : of.status === 'new-submission' ? 'new submission' : 're-submission',
		of.dateSubmitted === null ? '' : `submitted ${formatDay(of.dateSubmitted)}`,
	];
	return `${name}: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** The part, and within it the class or the block, that a field belongs to. */
function groupOf(path: string): string {
	const [part = '', second = '', list = '', index = ''] = steps(path);
	if (part === 'details') {
		if (second === 'totals') return `/details/totals/${list}`;
		return list === 'blocks' && index !== '' ? `/details/${second}/blocks/${index}` : `/details/${second}`;
	}
	if ((part === 'authorised' || part === 'issued') && second === 'classes') return `/${part}/classes/${list}`;
	if (part === 'authorised' || part === 'issued' || part === 'confirmations') return `/${part}`;
	// Whoever signs does so under the confirmations of Part V.
	if (part === 'signatory') return '/confirmations';
	return '';
}

const CLASS_LINE = /\/class\/|\/counters\/|\/currency$|\/kind$|\/applicable$|\/items\/[1-9]/;
const HEAD = /^\/(?:form|edition|language|monthEnded|status|issuerName|dateSubmitted)$/;

/** The headline and the headings tell the class lines; they are told again only where something is unusual. */
function isTold(field: Field): boolean {
	if (field.status === 'disputed' || field.status === 'missing' || field.status === 'implied') return true;
	return !CLASS_LINE.test(field.path) && !HEAD.test(field.path);
}

/** Status, value, label; a value that is too long for its column follows its label, and long words are wrapped. */
function fieldLine(field: Field, of: MonthlyReturn, heading: string, view: ReadingView): string {
	const { colours, columns } = view;
	const label = labelOf(of, field.path);
	const own = heading !== '' && label.startsWith(`${heading}, `) ? label.slice(heading.length + 2) : label;
	const value = field.path.includes('/items/') && !view.all ? itemsText(of) : valueText(of, field);
	const status = paint(field.status, colours)(`${MARKS[field.status]} ${padEnd(field.status, 8)}`);
	const width = columns < NARROW ? VALUE_WIDTH - 6 : VALUE_WIDTH;
	const fits = displayWidth(value) <= width;
	const tail = tailOf(field);
	const words = `${fits ? own : `${own}: ${value}`}${tail === '' ? '' : ` (${tail})`}`;
	const at = width + STATUS_WIDTH;
	const lines = wrap(words, Math.max(WORDS_LEAST, columns - at));
	// A remark may fill a page; its first lines tell which it is, and how much is left out is said.
	const cut = fits || view.all ? lines : withoutRest(lines);
	return `  ${status}  ${padStart(fits ? value : '', width)}  ${cut.join(`\n${' '.repeat(at)}`)}`;
}

const VALUE_WIDTH = 24;
/** Columns of the mark, the status, and the spaces around the value. */
const STATUS_WIDTH = 16;
const NARROW = 90;
const WORDS_LEAST = 20;
const LINES_MOST = 3;

function withoutRest(lines: readonly string[]): readonly string[] {
	const left = lines.length - LINES_MOST;
	return left < 2 ? lines : [...lines.slice(0, LINES_MOST), `… (${left} more lines: --all)`];
}

/** The items confirmed in Part V, on one line. */
function itemsText(of: MonthlyReturn): string {
	return of.confirmations?.applicable ? of.confirmations.items.join(' ') : '';
}

/** A figure in the form's way with its currency, a day in words, text as it is. */
function valueText(of: MonthlyReturn, field: Field): string {
	const value = valueAt(of, field.path);
	if (value === null || value === undefined) {
		if (field.status === 'missing' || field.status === 'implied') return 'not found';
		return field.raw === null || field.raw.trim() === '' ? 'blank' : `blank (${printable(field.raw)})`;
	}
	if (typeof value === 'bigint') return formatGrouped(value);
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'object') {
		return 'mantissa' in value
			? `${currencyAt(of, field.path)}${formatGrouped(value as Decimal)}`
			: 'present';
	}
	const text = String(value);
	return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? formatDay(text as Day) : printable(text);
}

/** The currency that stands nearest to an amount: beside it, or in the row or block that it is in. */
function currencyAt(of: MonthlyReturn, path: string): string {
	const all = steps(path);
	for (let length = all.length - 1; length > 0; length--) {
		const currency = valueAt(of, `/${all.slice(0, length).join('/')}/currency`);
		if (typeof currency === 'string') return `${currency} `;
	}
	return '';
}

function tailOf(field: Field): string {
	if (field.implied !== undefined) {
		const value = formatGrouped(field.implied);
		return field.status === 'disputed' ? `the identities ask for ${value}` : `must be ${value}`;
	}
	if (field.status !== 'missing' || !field.reason || field.reason === 'not found') return '';
	return field.raw ? `${field.reason}: ${shorten(printable(field.raw), 40)}` : field.reason;
}

function countsOf(reading: Reading): string {
	const counts = STATUSES.map((status) => {
		const count = reading.fields.filter((field) => field.status === status).length;
		return `${count} ${status}`;
	});
	return `${counted(reading.fields.length, 'field')}: ${counts.join(', ')}`;
}

function paint(status: Status, colours: Colours): (text: string) => string {
	switch (status) {
		case 'proved':
			return colours.green;
		case 'read':
			return colours.dim;
		case 'implied':
			return colours.cyan;
		case 'disputed':
			return colours.red;
		case 'missing':
			return colours.yellow;
		default:
			return status satisfies never;
	}
}
