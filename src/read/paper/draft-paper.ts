/**
 * The paper form (2009 to July 2021, editions 'paper' and 'March 2019') read from text as any tool extracts it:
 * what is printed, where, and what cannot be told. It never fills in, repairs or guesses.
 */

import type { Details, MonthlyReturn, SectionKey } from '../../form/return.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Draft } from '../draft.ts';
import type { Column } from './details.ts';
import { isPaperOfMarch2019 } from './edition.ts';
import { readConfirmations, readGrandTotals, readSignatory } from './ending.ts';
import { readOther } from './events.ts';
import { readHead } from './header.ts';
import { readAgreements, readConvertibles, readWarrants } from './instruments.ts';
import { readOptions } from './options.ts';
import {
	type AuthorisedTable,
	classOf,
	findAuthorised,
	isTableUsed,
	printClass,
	readAuthorisedClass,
	readTotal,
} from './part-1.ts';
import {
	COLUMNS,
	findIssued,
	type IssuedTable,
	isColumnEmpty,
	isColumnUsed,
	readIssuedClass,
} from './part-2.ts';
import { miss, newSheet, print, type Sheet } from './sheet.ts';
import { prepare, type Span, tidy } from './source.ts';
import { findZones, type Zones } from './zones.ts';

/**
 * Drafts a return from the text of a paper return. Classes stand in the order of the form: ordinary (1), ordinary
 * (2), preference, other; those that the return does not use are left out. Cost is linear in the text.
 *
 * Throws `Refusal` `NOTHING_FOUND` when the text holds none of the form's figures.
 */
export function draftFromPaperText(text: string): Draft {
	const source = prepare(text);
	const zones = findZones(source);
	const sheet = newSheet(source);
	const head = readHead(sheet, zones);
	const { authorised, issued, columns } = readCapital(sheet, zones);
	const details = readDetails(sheet, zones, columns);
	if (sheet.figures === 0) {
		throw new Refusal(
			'NOTHING_FOUND',
			'the text has the words of the paper return, but none of its figures could be told',
			'take the text from the document again with its tables, or give the PDF itself',
		);
	}
	const recent = isPaperOfMarch2019(source, head.monthEnded);
	return {
		return: {
			form: 'FF301',
			edition: recent ? 'March 2019' : 'paper',
			language: 'en',
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
}

/** Parts I and II together: each tells which columns of the other are in use. */
function readCapital(
	sheet: Sheet,
	zones: Zones,
): Pick<MonthlyReturn, 'authorised' | 'issued'> & { readonly columns: readonly Column[] } {
	const { source } = sheet;
	const plainly = findIssued(source, zones.issued, null);
	const tables = findAuthorised(source, zones.authorised, (column) => isColumnEmpty(plainly, column));
	const issuedTable = findIssued(source, zones.issued, loneColumn(tables));
	const columns = Array.from({ length: COLUMNS }, (_, column) => column)
		.filter((column) => isTableUsed(tables[column] ?? null) || isColumnUsed(issuedTable, column))
		.map((column): Column => ({ column, shares: classOf(tables[column] ?? null, column) }));
	return {
		authorised: readAuthorised(sheet, zones, tables, columns),
		issued: readIssued(sheet, zones, issuedTable, tables, columns),
		columns,
	};
}

/** The one column that Part I uses, when all four tables are there. */
function loneColumn(tables: readonly (AuthorisedTable | null)[]): number | null {
	if (tables.some((table) => table === null)) return null;
	const used = tables.flatMap((table, column) => (isTableUsed(table) ? [column] : []));
	return used.length === 1 ? (used[0] ?? null) : null;
}

function readAuthorised(
	sheet: Sheet,
	zones: Zones,
	tables: readonly (AuthorisedTable | null)[],
	columns: readonly Column[],
): MonthlyReturn['authorised'] {
	if (columns.length === 0 || (tables.every((table) => table === null) && !zones.authorisedTotal)) {
		return miss(sheet, '/authorised', zones.authorised ? 'ambiguous' : 'not found');
	}
	const classes = columns.map(({ column, shares }, index) => {
		const path = `/authorised/classes/${index}`;
		printClass(sheet, path, tables[column] ?? null);
		return readAuthorisedClass(sheet, path, shares, tables[column] ?? null);
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
	table: IssuedTable | null,
	tables: readonly (AuthorisedTable | null)[],
	columns: readonly Column[],
): MonthlyReturn['issued'] {
	if (!table || columns.length === 0) return miss(sheet, '/issued', zones.issued ? 'ambiguous' : 'not found');
	const classes = columns.map(({ column, shares }, index) => {
		const path = `/issued/classes/${index}`;
		printClass(sheet, path, tables[column] ?? null);
		return readIssuedClass(sheet, path, shares, table, column);
	});
	return { classes, remarks: remark(sheet, '/issued/remarks', zones.remarks.end) };
}

function readDetails(sheet: Sheet, zones: Zones, columns: readonly Column[]): Details {
	const read = <Section>(
		key: SectionKey,
		reader: (sheet: Sheet, span: Span, columns: readonly Column[]) => Section,
	) => {
		const span = zones.sections.get(key);
		if (!span) return miss(sheet, `/details/${key}`, 'not found');
		if (!span.closed) return miss(sheet, `/details/${key}`, 'ambiguous', null, span.start);
		return reader(sheet, span, columns);
	};
	return {
		options: read('options', readOptions),
		warrants: read('warrants', readWarrants),
		convertibles: read('convertibles', readConvertibles),
		agreements: read('agreements', readAgreements),
		other: read('other', readOther),
		totals: readGrandTotals(sheet, columns),
	};
}

/** Remarks are kept whole, in one line, and nothing is taken from them. */
function remark(sheet: Sheet, path: string, span: Span | null): string | null {
	if (!span) return null;
	const words = tidy(sheet.source.text.slice(span.start, span.end));
	print(sheet, path, words, span.start);
	return words === '' ? null : words;
}
