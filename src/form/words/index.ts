/**
 * The form's own words: every label, value of a list and statutory text of form FF301, by edition and language.
 * Readers match against them, the renderer prints them; they are written nowhere else.
 */
import type { EditionName } from '../edition-names.ts';
import { agreements } from './agreements.ts';
import { balances } from './balances.ts';
import { classLine } from './class-line.ts';
import { confirmations } from './confirmations.ts';
import { convertibles } from './convertibles.ts';
import { details } from './details.ts';
import { header } from './header.ts';
import { notes } from './notes.ts';
import { options } from './options.ts';
import { other } from './other.ts';
import { publicFloat } from './public-float.ts';
import { warrants } from './warrants.ts';
import { type DatedWording, inForce, type Label, type Language, type Wording } from './wording.ts';

export {
	type DatedWording,
	inForce,
	type Label,
	type Language,
	type Sureness,
	type Wording,
} from './wording.ts';

/** The labels of each part of the form, in the form's order. A key stands in one part only. */
export const PARTS = {
	header,
	classLine,
	balances,
	publicFloat,
	details,
	options,
	warrants,
	convertibles,
	agreements,
	other,
	confirmations,
	notes,
} as const;

const LABELS = {
	...header,
	...classLine,
	...balances,
	...publicFloat,
	...details,
	...options,
	...warrants,
	...convertibles,
	...agreements,
	...other,
	...confirmations,
	...notes,
};

export type WordKey = keyof typeof LABELS;
export type NoteKey = Extract<WordKey, `note.${string}`>;

/** Every key, in the form's order. */
export const WORD_KEYS = Object.keys(LABELS) as readonly WordKey[];

/** The wording of a label in an edition; null when that edition has no such label. */
export function words(key: WordKey, edition: EditionName, language: Language): Wording | null {
	const label: Label = LABELS[key];
	return label.find((each) => each.language === language && inForce(edition, each.from, each.until)) ?? null;
}

/** Every wording that a label ever had, oldest first; in one language, or in both. */
export function wordings(key: WordKey, language?: Language): readonly DatedWording[] {
	const label: Label = LABELS[key];
	return language === undefined ? label : label.filter((each) => each.language === language);
}

/** A wording with its `{places}` filled in; a place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
	return text.replace(/\{([A-Za-z]+)\}/g, (place, name: string) => values[name] ?? place);
}

/** Subjects of the notes in the order of their numbers. */
const NOTES: readonly { readonly until: EditionName; readonly keys: readonly NoteKey[] }[] = [
	{ until: 'paper', keys: ['note.class', 'note.space'] },
	{ until: 'March 2019', keys: ['note.class', 'note.confirmations', 'note.identical', 'note.space'] },
	{
		until: '1.0.2',
		keys: [
			'note.exchange',
			'note.confirmations',
			'note.identical',
			'note.space',
			'note.repurchase',
			'note.redemption',
		],
	},
	{
		until: '1.1.1',
		keys: ['note.exchange', 'note.eventDate', 'note.notYetCancelled', 'note.confirmations', 'note.identical'],
	},
	{
		until: '1.2.1',
		keys: [
			'note.exchange',
			'note.eventDate',
			'note.notYetCancelled',
			'note.publicFloat',
			'note.confirmations',
			'note.identical',
		],
	},
];

/** The notes of an edition in the form's order: the first is Note 1. */
export function notesOf(edition: EditionName): readonly NoteKey[] {
	const found = NOTES.find((each) => inForce(edition, 'paper', each.until));
	if (!found) throw new Error(`words: no notes for edition ${edition}`);
	return found.keys;
}
