/**
 * A reading as JSON, the shape that `read --json` prints: the return, every field with its evidence, and the
 * findings of the reading itself. Figures are decimal text, paths are JSON pointers into the return.
 */
import { z } from 'zod';
import { decodeReturn, encodeReturn } from '../form/json.ts';
import { type MonthlyReturnJson, monthlyReturn } from '../form/return.ts';
import type { Field, Reading } from '../read/draft.ts';
import { amount } from '../value/cells.ts';
import { formatDecimal } from '../value/decimal.ts';
import type { Finding } from '../value/finding.ts';
import { shapeRefusal } from '../value/shape.ts';

const place = z.strictObject({ path: z.string(), label: z.string() });

const at = z.union([
	z.strictObject({
		page: z.int().positive(),
		box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
	}),
	z.strictObject({ line: z.int().positive(), column: z.int().positive() }),
]);

/** What a rule, or the reading itself, has to say. */
const findingShape = z.strictObject({
	code: z.string(),
	severity: z.enum(['error', 'warning', 'info']),
	title: z.string(),
	place,
	also: z.array(place).readonly(),
	lines: z.array(z.string()).readonly(),
	figures: z
		.array(z.strictObject({ label: z.string(), value: z.string(), path: z.string().exactOptional() }))
		.readonly(),
	difference: z.string().nullable(),
	note: z.string().nullable(),
	help: z.string().nullable(),
	source: z.string(),
	/** Where the place stands in the document; `check --json` adds it. */
	at: at.nullable().exactOptional(),
});

const fieldShape = z.strictObject({
	path: z.string().meta({ description: 'JSON pointer into the return' }),
	status: z.enum(['proved', 'read', 'implied', 'disputed', 'missing']),
	raw: z.string().nullable(),
	at: at.nullable(),
	implied: amount.exactOptional(),
	reason: z.enum(['not found', 'ambiguous', 'no figure']).exactOptional(),
	currency: z
		.string()
		.meta({ description: 'printed with a par value, where it is not the currency of the capital' })
		.exactOptional(),
});

/** The envelope; the return inside it has its own codec, with its own refusal. */
const envelope = z.strictObject({
	file: z.string().optional(),
	return: z.unknown(),
	fields: z.array(fieldShape).readonly(),
	findings: z.array(findingShape).readonly(),
});

export interface FieldJson extends Omit<Field, 'implied'> {
	readonly implied?: string;
}

export interface ReadingJson {
	readonly return: MonthlyReturnJson;
	readonly fields: readonly FieldJson[];
	readonly findings: readonly Finding[];
}

/** The reading as JSON data. */
export function encodeReading(reading: Reading): ReadingJson {
	return {
		return: encodeReturn(reading.return),
		fields: reading.fields.map(encodeField),
		findings: reading.findings,
	};
}

/** True for an object that carries a return and its evidence, as `read --json` writes it. */
export function looksLikeReading(json: unknown): boolean {
	return json !== null && typeof json === 'object' && 'return' in json && 'fields' in json;
}

/** Gives the reading back, or refuses with `RETURN_SHAPE` naming the places that do not fit. */
export function decodeReading(json: unknown): Reading {
	const result = z.safeDecode(envelope, json as z.input<typeof envelope>, { reportInput: true });
	if (result.success) {
		const { fields, findings } = result.data;
		return { return: decodeReturn(result.data.return), fields, findings };
	}
	throw shapeRefusal('a reading', result.error.issues, '`ff301 schema reading` prints the shape');
}

/** JSON Schema (draft 2020-12) of a reading. */
export function readingSchema(): Record<string, unknown> {
	const reading = envelope.extend({ return: monthlyReturn });
	return { $id: 'urn:ff301:reading', title: 'Reading of a monthly return, form FF301', ...schemaOf(reading) };
}

/** JSON Schema (draft 2020-12) of a finding. */
export function findingSchema(): Record<string, unknown> {
	return { $id: 'urn:ff301:finding', title: 'Finding on a monthly return', ...schemaOf(findingShape) };
}

function schemaOf(shape: z.ZodType): Record<string, unknown> {
	return z.toJSONSchema(shape, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' });
}

function encodeField(field: Field): FieldJson {
	const { implied, ...rest } = field;
	return implied === undefined ? rest : { ...rest, implied: formatDecimal(implied) };
}
