/** The head of the form in a text: month ended, status, name of issuer, date submitted. */
import type { MonthlyReturn } from '../../form/return.ts';
import { type Day, lastDay, monthOf } from '../../value/day.ts';
import { joinedLines } from '../chinese/lines.ts';
import { type FoundDay, findDays, readDay } from '../date.ts';
import { label, labels } from '../letters.ts';
import { readStatus } from '../vocabulary.ts';
import { type Anchor, anchors, plainWordsIn, type Range, wordsIn } from './document.ts';
import type { Outline } from './outline.ts';
import { missing, printed, type Recorder } from './recorder.ts';

type HeadLabel = 'month' | 'status' | 'to' | 'name' | 'submitted';

const HEAD = labels<HeadLabel>({
	month: `${label('for the month ended')}(?:d+m+y+)?`,
	status: `${label('status')}(?=${label('new submission')}|${label('re submission')})`,
	to: label('to hong kong exchanges and clearing limited'),
	name: label('name of issuer'),
	submitted: label('date submitted'),
});

export type Head = Pick<MonthlyReturn, 'monthEnded' | 'status' | 'issuerName' | 'dateSubmitted'>;

interface Field {
	readonly anchor: Anchor<HeadLabel>;
	readonly value: Range;
	/** Days of the value, first lines only. */
	readonly days: readonly FoundDay[];
}

/** How far a field of the head may reach. */
const FIELD_MAX = 600;

/** Reads the head; only the form's own name cell counts, whatever the page around it names. */
export function readHead(to: Recorder, plan: Outline): Head {
	const found = anchors(to.document, plan.head, HEAD);
	const field = (name: HeadLabel): Field | null => fieldOf(to, found, name, plan.head.to);
	const name = field('name');
	const submitted = field('submitted');
	const swapped = Boolean(
		name && submitted && isDay(to, name) && submitted.days.length === 0 && filled(to, submitted),
	);
	return {
		monthEnded: monthEnded(to, field('month'), plan),
		status: statusOf(to, plan),
		issuerName: issuerName(to, swapped ? submitted : name),
		dateSubmitted: dayOf(to, '/dateSubmitted', swapped ? name : submitted),
	};
}

function fieldOf(
	to: Recorder,
	found: readonly Anchor<HeadLabel>[],
	name: HeadLabel,
	end: number,
): Field | null {
	const index = found.findIndex((each) => each.name === name);
	const anchor = found[index];
	if (!anchor) return null;
	const limit = Math.min(found[index + 1]?.from ?? end, anchor.to + FIELD_MAX);
	const value = {
		from: anchor.to,
		to: withoutPartNumeral(to.document.plain.slice(anchor.to, limit), anchor.to),
	};
	return { anchor, value, days: findDays(to.document.plain.slice(value.from, value.to)) };
}

/** The `I.` of the next part's heading belongs to no field. */
function withoutPartNumeral(text: string, from: number): number {
	return from + text.replace(/(?:^|\s)I\s?\.?\s*$/, '').length;
}

function filled(to: Recorder, field: Field): boolean {
	return /[A-Za-z]{2}/.test(to.document.plain.slice(field.value.from, field.value.to));
}

function isDay(to: Recorder, field: Field): boolean {
	return readDay(plainWordsIn(to.document, field.value).replace(/^[:\s]+/, '')) !== null;
}

function dayOf(to: Recorder, path: string, field: Field | null): Day | null {
	const [day] = field?.days ?? [];
	if (!field || !day) return missing(to, path, 'not found', null, field?.anchor.from ?? null);
	if (field.days.length > 1) {
		return missing(to, path, 'ambiguous', plainWordsIn(to.document, field.value), field.anchor.from);
	}
	return printed(to, path, day.day, day.raw, field.value.from + day.start);
}

/** The month ended; where its cell moved away, the only day that has a line of the head or Part I to itself. */
function monthEnded(to: Recorder, field: Field | null, plan: Outline): Day | null {
	if (field && field.days.length === 1) return dayOf(to, '/monthEnded', field);
	if (field && field.days.length === 0) {
		const stray = strayMonthEnd(to, plan, field);
		if (stray) return stray;
	}
	return dayOf(to, '/monthEnded', field);
}

function strayMonthEnd(to: Recorder, plan: Outline, field: Field): Day | null {
	const end = Math.min(plan.parts.get('authorised')?.to ?? plan.head.to, field.value.from + 20_000);
	const text = to.document.plain.slice(field.value.from, end);
	const alone = [...text.matchAll(/^[ \t]*(\S[^\n]{5,40}?)[ \t]*$/gm)].flatMap((match) => {
		const day = readDay(match[1] ?? '');
		return day && lastDay(monthOf(day)) === day ? [{ day, raw: match[1] ?? '', offset: match.index }] : [];
	});
	const [only] = alone;
	if (!only || alone.length > 1) return null;
	return printed(to, '/monthEnded', only.day, only.raw, field.value.from + only.offset);
}

/** The status has words of its own, so it counts wherever extraction put it before Part II. */
function statusOf(to: Recorder, plan: Outline): Head['status'] {
	const range = { from: plan.head.from, to: plan.parts.get('issued')?.from ?? plan.end };
	const text = to.document.plain.slice(range.from, Math.min(range.to, range.from + 40_000));
	const match = /Status\s{0,20}:?\s{0,20}((?:New|Re)\s{0,3}-?\s{0,3}submission)/i.exec(text);
	if (!match?.[1]) return missing(to, '/status', 'not found');
	const offset = range.from + match.index + match[0].length - match[1].length;
	return printed(to, '/status', readStatus(match[1]), match[1], offset);
}

function issuerName(to: Recorder, field: Field | null): string | null {
	if (!field) return missing(to, '/issuerName', 'not found');
	const lines = wordsByLine(to, field.value).filter((line) => readDay(line) === null);
	const text = (to.document.chinese ? lines.reduce(joinedLines, '') : lines.join(' '))
		.replace(/^[:：\s]+/, '')
		.trim();
	if (text === '') return missing(to, '/issuerName', 'not found', null, field.anchor.from);
	const skipped = /^[\s:]*/.exec(to.document.plain.slice(field.value.from, field.value.to))?.[0].length ?? 0;
	return printed(to, '/issuerName', text, text, field.value.from + skipped);
}

function wordsByLine(to: Recorder, range: Range): string[] {
	const lines: string[] = [];
	let from = range.from;
	for (const line of to.document.plain.slice(range.from, range.to).split('\n')) {
		if (!to.document.chinese || readDay(line.replace(/^[:\s]+/, '')) === null)
			lines.push(wordsIn(to.document, { from, to: from + line.length }));
		from += line.length + 1;
	}
	return lines.filter((line) => line !== '');
}
