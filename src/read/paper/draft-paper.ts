/**
 * The paper form (2009 to July 2021, editions 'paper' and 'March 2019') read from text as any tool extracts it:
 * what is printed, where, and what cannot be told. It never fills in, repairs or guesses.
 */

import type { Details, MonthlyReturn, SectionKey } from '../../form/return.ts';
import { type Day, monthOf } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Aligned } from '../chinese/english.ts';
import type { Draft } from '../draft.ts';
import { decideEdition } from '../edition.ts';
import { skeleton } from '../glyphs.ts';
import { asPrinted } from './as-printed.ts';
import type { Classes, Column } from './classes.ts';
import { readConfirmations, readGrandTotals, readSignatory } from './ending.ts';
import { readOther } from './events.ts';
import { readHead } from './header.ts';
import { readAgreements, readConvertibles, readWarrants } from './instruments.ts';
import { readOptions } from './options.ts';
import {
	classOf,
	findAuthorised,
	isTableSettled,
	isTableUsed,
	type Place,
	printClass,
	readAuthorisedClass,
	readTotal,
} from './part-1.ts';
import { findIssued, type IssuedTable, isColumnEmpty, isColumnUsed, readIssuedClass } from './part-2.ts';
import { miss, newSheet, print, type Sheet } from './sheet.ts';
import { prepare, type Source, type Span, tidy } from './source.ts';
import { findZones, type Zones } from './zones.ts';

/**
 * Drafts a return from the text of a paper return. Classes stand in the order of the form: ordinary (1), ordinary
 * (2), preference, other; those that the return does not use are left out. Cost is linear in the text.
 *
 * `chinese` is the alignment of a Chinese text with the form's English. Throws `Refusal` `NOTHING_FOUND` when the text holds none of the form's figures.
 */
export function draftFromPaperText(text: string, chinese: Aligned | null = null): Draft {
	const source = prepare(text, chinese);
	const zones = findZones(source);
	const sheet = newSheet(source);
	const head = readHead(sheet, zones);
	const { authorised, issued, classes } = readCapital(sheet, zones);
	const details = readDetails(sheet, zones, classes);
	if (sheet.figures === 0) {
		throw new Refusal(
			'NOTHING_FOUND',
			'the text has the words of the paper return, but none of its figures could be told',
			'take the text from the document again with its tables, or give the PDF itself',
		);
	}
	const recent = isOfMarch2019(source, head.monthEnded);
	const draft: Draft = {
		return: {
			form: 'FF301',
			edition: recent ? 'March 2019' : 'paper',
			language: chinese ? 'zh-Hant' : 'en',
			...head,
			authorised,
			issued,
			details,
			depositaryReceipts: null,
			confirmations: readConfirmations(sheet, zones.confirmations, recent),
			signatory: readSignatory(sheet, zones.signed),
		},
		evidence: sheet.evidence,
		gaps: sheet.gaps,
		findings: [],
	};
	return chinese ? asPrinted(draft, chinese, sheet.starts) : draft;
}

function isOfMarch2019(source: Source, monthEnded: Day | null): boolean {
	const { letters } = skeleton(source.text);
	const month = monthEnded === null ? null : monthOf(monthEnded);
	const { edition } = decideEdition({ plain: source.plain, letters, form: 'paper', release: null, month });
	return edition === 'March 2019';
}

/** A class of the return: its column on the form, its table in Part I, its place among the cells of Part II. */
interface Used extends Column, Place {
	readonly place: number;
}

/** Parts I and II together: each tells which columns of the other are in use. */
function readCapital(
	sheet: Sheet,
	zones: Zones,
): Pick<MonthlyReturn, 'authorised' | 'issued'> & { readonly classes: Classes } {
	const { source } = sheet;
	const plainly = findIssued(source, zones.issued, null);
	const places = findAuthorised(source, zones.authorised, (column) => isColumnEmpty(plainly, column));
	const issued = findIssued(source, zones.issued, lonePlace(places), places.length);
	const used = places.flatMap(({ column, table }, place): Used[] =>
		isTableUsed(table) || isColumnUsed(issued, place)
			? [{ column, table, place, shares: classOf(table, column) }]
			: [],
	);
	const told =
		issued !== null && [issued.opening, issued.change, issued.closing].every((row) => row !== null);
	return {
		authorised: readAuthorised(sheet, zones, places, used),
		issued: readIssued(sheet, zones, issued, used),
		classes: { used, complete: told || places.every(({ table }) => isTableSettled(table)) },
	};
}

/** The one place that Part I uses, when all tables say whether they are used. */
function lonePlace(places: readonly Place[]): number | null {
	if (!places.every(({ table }) => isTableSettled(table))) return null;
	const used = places.flatMap(({ table }, place) => (isTableUsed(table) ? [place] : []));
	return used.length === 1 ? (used[0] ?? null) : null;
}

function readAuthorised(
	sheet: Sheet,
	zones: Zones,
	places: readonly Place[],
	used: readonly Used[],
): MonthlyReturn['authorised'] {
	if (used.length === 0 || (places.every(({ table }) => table === null) && !zones.authorisedTotal)) {
		return miss(sheet, '/authorised', zones.authorised ? 'ambiguous' : 'not found');
	}
	const classes = used.map(({ table, shares }, index) => {
		const path = `/authorised/classes/${index}`;
		printClass(sheet, path, table);
		return readAuthorisedClass(sheet, path, shares, table);
	});
	const total = readTotal(sheet, '/authorised/totals/0', zones.authorisedTotal);
	return {
		applicable: true,
		classes,
		totals: [total],
		remarks: remark(sheet, '/authorised/remarks', zones.remarks.authorised),
	};
}

function readIssued(
	sheet: Sheet,
	zones: Zones,
	printed: IssuedTable | null,
	used: readonly Used[],
): MonthlyReturn['issued'] {
	if (!printed || used.length === 0) return miss(sheet, '/issued', zones.issued ? 'ambiguous' : 'not found');
	const classes = used.map(({ table, place, shares }, index) => {
		const path = `/issued/classes/${index}`;
		printClass(sheet, path, table);
		return readIssuedClass(sheet, path, shares, printed, place);
	});
	return { classes, remarks: remark(sheet, '/issued/remarks', zones.remarks.end) };
}

function readDetails(sheet: Sheet, zones: Zones, classes: Classes): Details {
	const read = <Section>(
		key: SectionKey,
		reader: (sheet: Sheet, span: Span, classes: Classes) => Section,
	) => {
		const span = zones.sections.get(key);
		if (!span) return miss(sheet, `/details/${key}`, 'not found');
		if (!span.closed) return miss(sheet, `/details/${key}`, 'ambiguous', null, span.start);
		return reader(sheet, span, classes);
	};
	return {
		options: read('options', readOptions),
		warrants: read('warrants', readWarrants),
		convertibles: read('convertibles', readConvertibles),
		agreements: read('agreements', readAgreements),
		other: read('other', readOther),
		totals: readGrandTotals(sheet, classes.used),
	};
}

/** Remarks are kept whole, in one line, and nothing is taken from them. */
function remark(sheet: Sheet, path: string, span: Span | null): string | null {
	if (!span) return null;
	const words = tidy(sheet.source.text.slice(span.start, span.end));
	print(sheet, path, words, span.start);
	return words === '' ? null : words;
}
