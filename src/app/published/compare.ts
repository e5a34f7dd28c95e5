/**
 * Published = signed? A published return is read like any other and held against what was signed, field for field.
 * What the reading is not sure of is never called equal.
 */
import { createHash } from 'node:crypto';
import { decodeReturn } from '../../form/json.ts';
import { labelOf } from '../../form/label.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import type { Field, Reading, Status } from '../../read/draft.ts';
import { plain } from '../../read/glyphs.ts';
import { asRead } from '../as-read.ts';
import { compareReturns, type FieldDifference } from '../diff-returns.ts';

type Language = MonthlyReturn['language'];
type Value = string | boolean | null;

export interface SignedReturns {
	readonly en: MonthlyReturn;
	readonly 'zh-Hant': MonthlyReturn;
}

export interface PublishedField {
	/** JSON pointer into the return that was signed; into the published one where only that has the cell. */
	readonly path: string;
	readonly label: string;
	/** Decimal text, day or words; null for a blank cell, and where there is no such cell. */
	readonly signed: Value;
	readonly published: Value;
	readonly same: boolean;
	/** Where the published value stands: page from 1; left, top, right, bottom in whole points. */
	readonly at: { readonly page: number; readonly box: readonly [number, number, number, number] } | null;
	/** How sure the reading is of the published value; null where it found no such cell. */
	readonly reading: Status | null;
	/** `submission-day`: the exchange prints the day of the submission. */
	readonly expected: 'submission-day' | null;
}

export interface PublishedComparison {
	readonly language: Language;
	/** `sha256:…` of the published PDF. */
	readonly document: string;
	/** Every leaf, in the order of the form. */
	readonly fields: readonly PublishedField[];
	/** Fields that differ and are not expected to. */
	readonly differing: number;
	/** Fields of which the reading is not sure. */
	readonly unproved: number;
}

export interface Compared {
	readonly signed: SignedReturns;
	/** The day of the submission that was recorded; null where none was. */
	readonly submittedOn: string | null;
}

/** The comparison of one reading. `bytes` are those of its PDF. */
export function comparePublished(
	reading: Reading,
	bytes: Uint8Array,
	{ signed, submittedOn }: Compared,
): PublishedComparison {
	const { language } = reading.return;
	const wanted = signed[language];
	const byPath = new Map(reading.fields.map((field) => [field.path, field]));
	// Place for place: here the order of the rows is part of what was signed.
	const all = compareReturns(decodeReturn(asRead(wanted)), decodeReturn(asRead(reading.return)), {
		rowsBy: 'position',
	}).map((each) => ({ ...each, path: each.paths.a ?? each.path }));
	const known = new Set(all.map(({ path }) => path));
	const fields = [
		...all.map((each) => fieldOf(each, byPath.get(each.path), submittedOn)),
		// A section that was not found has a status of its own and no leaves.
		...reading.fields
			.filter(({ path, status }) => status === 'missing' && !known.has(path))
			.map((field) => lostField(field, wanted)),
	];
	return {
		language,
		document: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
		fields,
		differing: fields.filter(({ same, expected }) => !same && expected === null).length,
		unproved: fields.filter(({ reading: status }) => isUnsure(status)).length,
	};
}

function fieldOf(
	{ path, label, a, b, same }: FieldDifference,
	field: Field | undefined,
	submittedOn: string | null,
): PublishedField {
	const reading = field?.status ?? null;
	const alike = (same || sameWords(a, b)) && !isUnsure(reading);
	const expected =
		!alike && path === '/dateSubmitted' && b === submittedOn && !isUnsure(reading) ? 'submission-day' : null;
	return {
		path,
		label,
		signed: a ?? null,
		published: b ?? null,
		same: alike,
		at: placeOf(field),
		reading,
		expected,
	};
}

function lostField(field: Field, wanted: MonthlyReturn): PublishedField {
	const label = labelOf(wanted, field.path);
	const at = placeOf(field);
	return {
		path: field.path,
		label,
		signed: null,
		published: null,
		same: false,
		at,
		reading: field.status,
		expected: null,
	};
}

/** What is disputed, missing, or only follows from other figures, was not seen. */
function isUnsure(status: Status | null): boolean {
	return status === 'disputed' || status === 'missing' || status === 'implied';
}

/** Words are set in other letters by other programs: dashes, spaces, full-width forms. */
function sameWords(a: FieldDifference['a'], b: FieldDifference['b']): boolean {
	if (typeof a !== 'string' || typeof b !== 'string') return false;
	return bare(a) === bare(b);
}

function bare(text: string): string {
	return plain(text).replaceAll(/\s+/gu, '');
}

function placeOf(field: Field | undefined): PublishedField['at'] {
	const at = field?.at ?? null;
	if (at === null || !('box' in at)) return null;
	const [left, top, right, bottom] = at.box;
	return {
		page: at.page,
		box: [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)],
	};
}
