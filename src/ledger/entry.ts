/**
 * A ledger entry: what is recorded, append-only. Most are movements; the others say who the issuer is, what
 * somebody outside counted, which return was submitted, that a submitted month was opened for a correction,
 * and what a remark of the return is to say.
 */
import { z } from 'zod';
import { amount, day, words } from '../value/cells.ts';
import { lastDay, type Month, parseMonth } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import { shapeRefusal } from '../value/shape.ts';
import { bilingual, effectiveDay, evidence, name, shares } from './field.ts';
import { MOVEMENTS, type Movement, type MovementJson } from './movement.ts';

const month = z.string().refine((text) => parseMonth(text) !== null, 'a month, such as "2022-09"');

/** Who the issuer is, and what of the form applies to it. */
const issuerRegistered = z.strictObject({
	kind: z.literal('issuer-registered'),
	day: effectiveDay,
	issuerName: bilingual,
	stockCode: words.optional(),
	/** False for an issuer without authorised or registered capital (a Hong Kong company): Part I is not applicable. */
	authorised: z.boolean(),
	/** Those who may sign a return, with their titles. */
	signatories: z
		.array(z.strictObject({ name: words, title: words }))
		.readonly()
		.optional(),
});

/**
 * Figures from outside (the registrar's count, a published return), compared with the ledger at the close of `day`.
 * They go by the names of `figures.ts`, such as `class/B/issued`, and mean what a return prints.
 */
const assertion = z.strictObject({
	kind: z.literal('assertion'),
	day: effectiveDay,
	/** Whose figures they are. */
	source: z.enum(['registrar', 'scheme-administrator', 'published-return', 'next-day-return', 'other']),
	balances: z.array(z.strictObject({ account: words, quantity: amount })).readonly(),
	evidence: z.array(evidence).readonly().optional(),
});

/** A return was submitted: from here on its month is closed. `day` is the month's last. */
const returnSubmitted = z
	.strictObject({
		kind: z.literal('return-submitted'),
		day: effectiveDay,
		month,
		status: z.enum(['new-submission', 're-submission']),
		submittedOn: day,
		/** Digest of the return as submitted. */
		digest: words,
	})
	.refine((entry) => entry.day === lastDay(entry.month as Month), {
		message: 'the last day of the month',
		path: ['day'],
	});

/** A submitted month is opened again, so that a correction may be recorded in it. */
const correctionOpened = z.strictObject({
	kind: z.literal('correction-opened'),
	day: effectiveDay,
	month,
	reason: words,
});

/** Parts and sections whose remarks a note goes to. */
const NOTE_PLACES = [
	'authorised',
	'issued',
	'options',
	'warrants',
	'convertibles',
	'agreements',
	'other',
] as const;

const noteText = z.discriminatedUnion('says', [
	/** The shares that a vehicle holds, by what they are held for; they add up to the row's close. */
	z.strictObject({
		says: z.literal('holding-split'),
		scheme: name,
		holder: bilingual,
		parts: z.array(z.strictObject({ shares, heldFor: bilingual })).readonly(),
	}),
	/** In words of one's own. */
	z.strictObject({ says: z.literal('words'), text: bilingual }),
]);

/** A structured note, from which the remark of one month is drafted. */
const note = z.strictObject({
	kind: z.literal('note'),
	day: effectiveDay,
	month,
	place: z.enum(NOTE_PLACES),
	note: noteText,
});

const STATEMENTS = {
	'issuer-registered': issuerRegistered,
	assertion,
	'return-submitted': returnSubmitted,
	'correction-opened': correctionOpened,
	note,
} as const;

export type StatementKind = keyof typeof STATEMENTS;
export type StatementOf<Kind extends StatementKind> = z.output<(typeof STATEMENTS)[Kind]>;
export type Statement = { [Kind in StatementKind]: StatementOf<Kind> }[StatementKind];
type StatementJson = { [Kind in StatementKind]: z.input<(typeof STATEMENTS)[Kind]> }[StatementKind];

export type LedgerEntry = Movement | Statement;
export type LedgerEntryJson = MovementJson | StatementJson;

/** Each kind of entry with its schema. */
export const ENTRIES: Readonly<Record<string, z.ZodType<LedgerEntry, LedgerEntryJson>>> = {
	...MOVEMENTS,
	...STATEMENTS,
};

/** An entry as it stands in the ledger. */
export interface Recorded<Content extends LedgerEntry = LedgerEntry> {
	/** Number among the issuer's entries, from 1. */
	readonly sequence: number;
	/** Key of the group it was recorded with; linked entries stand or fall together. */
	readonly key: string;
	/** Instant of recording, Hong Kong time, ISO 8601 with milliseconds: sorts as text. */
	readonly recordedAt: string;
	readonly entry: Content;
}

/** True for the entries that are no movement. */
export function isStatement(entry: LedgerEntry): entry is Statement {
	return Object.hasOwn(STATEMENTS, entry.kind);
}

/** The entry that JSON holds; refuses with `ENTRY_SHAPE`, naming each field that does not fit. */
export function decodeEntry(json: unknown): LedgerEntry {
	const kind = json !== null && typeof json === 'object' && 'kind' in json ? String(json.kind) : '';
	const schema = Object.hasOwn(ENTRIES, kind) ? ENTRIES[kind] : undefined;
	if (!schema) {
		throw new Refusal(
			'ENTRY_SHAPE',
			kind === '' ? 'an entry without a kind' : `there is no kind of entry called "${kind}"`,
			'`ff301 explain movements` lists the kinds',
		);
	}
	const result = schema.safeDecode(json as LedgerEntryJson, { reportInput: true });
	if (result.success) return result.data;
	throw shapeRefusal(
		`an entry of the kind ${kind}`,
		result.error.issues,
		'`ff301 schema entry` prints the shape; figures are decimal text such as "6700000"',
		'ENTRY_SHAPE',
	);
}

/** The entry as JSON data; figures become decimal text. */
export function encodeEntry(entry: LedgerEntry): LedgerEntryJson {
	const schema = ENTRIES[entry.kind];
	if (!schema) throw new Error(`entry: no schema for ${entry.kind}`);
	return schema.encode(entry);
}

/** JSON Schema (draft 2020-12) of an entry. */
export function entrySchema(): Record<string, unknown> {
	const schema = z.toJSONSchema(z.union(Object.values(ENTRIES)), {
		io: 'input',
		target: 'draft-2020-12',
		unrepresentable: 'any',
	});
	return { $id: 'urn:ff301:entry', title: 'Entry of a share ledger', ...schema };
}
