/** Where each part and section of the paper form stands in the text, and the remarks that belong to none of them. */
import type { SectionKey } from '../../form/return.ts';
import type { Mark, MarkName } from './marks.ts';
import type { Source, Span } from './source.ts';

/** `closed`: nothing of another section can be in it. */
export interface SectionSpan extends Span {
	readonly closed: boolean;
}

export interface Zones {
	readonly header: Span;
	readonly authorised: Span | null;
	readonly issued: Span | null;
	/** "Total authorised share capital at the end of the month". */
	readonly authorisedTotal: Mark | null;
	readonly sections: ReadonlyMap<SectionKey, SectionSpan>;
	/** From the heading of Part III, or of its first section, to its end. */
	readonly details: Span | null;
	readonly confirmations: Span | null;
	readonly signed: Span | null;
	/** Words after "Remarks:", kept whole. */
	readonly remarks: { readonly authorised: Span | null; readonly end: Span | null };
}

const SECTIONS: readonly (readonly [MarkName, SectionKey])[] = [
	['section A', 'options'],
	['section B', 'warrants'],
	['section C', 'convertibles'],
	['section D', 'agreements'],
	['section E', 'other'],
];

const REMARKS = /(?:^|\n)[ \t|]*remarks?(?:[ \t]*\((?:if any|note)\))?[ \t]*:/gi;

export function findZones(source: Source): Zones {
	const { marks, text } = source;
	const end = text.length;
	const first = (name: MarkName, from = 0): Mark | null =>
		marks.find((mark) => mark.name === name && mark.start >= from) ?? null;
	const title = headerStart(marks);
	const signed = first('signed', title);
	const notes = first('notes', title);
	const formEnd = Math.min(signed?.start ?? end, notes?.start ?? end);
	const body = source.marks.filter((mark) => mark.start >= title && mark.start < formEnd);
	const start = (...names: MarkName[]): number | null =>
		body.find((mark) => names.includes(mark.name))?.start ?? null;
	const partOne = start(
		'part I',
		'stock code',
		'opening',
		'half balance',
		'authorised total',
		'part II',
		'part III',
	);
	const total = start('authorised total');
	const confirmations = body.findLast((mark) => mark.name === 'part IV')?.start ?? null;
	const partThree = start('part III', 'section A', 'section B', 'section C', 'section D', 'section E');
	const heading =
		body.find((mark) => mark.name === 'part II' && mark.start < (partThree ?? end))?.start ?? null;
	const detailsEnd = confirmations ?? formEnd;
	const remarks = remarkStarts(source, partOne ?? 0, formEnd);
	const afterTotal = remarks.find(
		(at) => at > (total ?? partOne ?? end) && at < (heading ?? partThree ?? end),
	);
	const endRemark = remarks.find((at) => at > (partThree ?? end));
	const details =
		partThree === null ? null : { start: partThree, end: Math.min(detailsEnd, endRemark ?? detailsEnd) };
	const partTwo = heading ?? (afterTotal === undefined ? total : null);
	const partOneEnd = heading ?? partThree ?? confirmations ?? formEnd;
	return {
		header: { start: title, end: partOne ?? Math.min(formEnd, title + 2_000) },
		authorised: authorisedSpan(
			partOne,
			heading === null && partTwo !== null ? partTwo : partOneEnd,
			afterTotal,
		),
		issued: partTwo === null ? null : { start: partTwo, end: partThree ?? confirmations ?? formEnd },
		authorisedTotal: total === null ? null : (body.find((mark) => mark.start === total) ?? null),
		sections: sectionSpans(body, details),
		details,
		confirmations: confirmations === null ? null : { start: confirmations, end: formEnd },
		signed: signed
			? { start: signed.start, end: notes && notes.start > signed.start ? notes.start : end }
			: null,
		remarks: {
			authorised:
				afterTotal === undefined || heading === null ? null : { start: afterTotal, end: partOneEnd },
			end:
				endRemark === undefined
					? null
					: { start: endRemark, end: remarkEnd(endRemark, confirmations, formEnd) },
		},
	};
}

function authorisedSpan(start: number | null, end: number, remark: number | undefined): Span | null {
	const stop = Math.min(end, remark ?? end);
	return start === null || start >= stop ? null : { start, end: stop };
}

/** The form's own title: the last one before the first label of its header or tables. */
function headerStart(marks: readonly Mark[]): number {
	const anchor = marks.find(
		(mark) => mark.name === 'addressee' || mark.name === 'part I' || mark.name === 'stock code',
	);
	const limit = anchor?.start ?? Number.MAX_SAFE_INTEGER;
	const titles = marks.filter(
		(mark) => (mark.name === 'title' || mark.name === 'month ended') && mark.start < limit,
	);
	const month = titles.findLast((mark) => mark.name === 'month ended');
	const title = titles.findLast((mark) => mark.name === 'title' && mark.start < (month?.start ?? limit));
	return (title ?? month ?? titles.at(-1) ?? anchor ?? { start: 0 }).start;
}

/**
 * Each section runs to the next heading. It is closed when its own total is the first in it, or the heading that
 * follows on the form follows it; otherwise entries of another section may have run into it.
 */
function sectionSpans(body: readonly Mark[], details: Span | null): Map<SectionKey, SectionSpan> {
	const spans = new Map<SectionKey, SectionSpan>();
	const twice = new Set<SectionKey>();
	const own = details ? body.filter((mark) => mark.start >= details.start && mark.start < details.end) : [];
	let open: {
		readonly rank: number;
		readonly key: SectionKey;
		readonly start: number;
		total: MarkName | null;
	} | null = null;
	const close = (end: number, next: MarkName | null): void => {
		if (!open) return;
		const ownTotal = `total ${'ABCDE'.charAt(open.rank)}`;
		const successor = SECTIONS[open.rank + 1]?.[0] ?? 'grand total, ordinary';
		const closed = open.total === null ? next === successor : open.total === ownTotal;
		if (spans.has(open.key)) twice.add(open.key);
		spans.set(open.key, { start: open.start, end, closed });
		open = null;
	};
	for (const mark of own) {
		const rank = SECTIONS.findIndex(([name]) => name === mark.name);
		const key = SECTIONS[rank]?.[1];
		if (key || mark.name.startsWith('grand total')) close(mark.start, mark.name);
		if (key) open = { rank, key, start: mark.end, total: null };
		else if (open && open.total === null && mark.name.startsWith('total ')) open.total = mark.name;
	}
	close(details?.end ?? 0, null);
	for (const key of twice) spans.delete(key);
	return spans;
}

function remarkStarts(source: Source, from: number, to: number): number[] {
	const found: number[] = [];
	for (const match of source.text.slice(from, to).matchAll(REMARKS))
		found.push(from + match.index + match[0].length);
	return found;
}

function remarkEnd(start: number, confirmations: number | null, formEnd: number): number {
	return confirmations !== null && confirmations > start ? confirmations : formEnd;
}
