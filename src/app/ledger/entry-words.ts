/**
 * `class=B shares=1,800,000 price="HKD 2.05"`: fields of an entry by name, put into the JSON that its schema asks
 * for. Dots lead into what has parts (`subject.line.stockCode=00020`). Nothing is guessed: the schema judges the rest.
 */
import { Refusal } from '../../value/refusal.ts';
import { nearest } from '../nearest.ts';
import {
	alternatives,
	type EntryField,
	type FieldSchema,
	fieldsOf,
	isBilingual,
	isFigure,
	isPrice,
	schemaOfKind,
} from './entry-field.ts';

type Json = string | number | boolean | readonly unknown[] | JsonObject;
interface JsonObject {
	[name: string]: unknown;
}

const GROUPED = /^-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;
const PRICE = /^\s*(?:([A-Za-z]{3})\s*([0-9][0-9.,]*)|([0-9][0-9.,]*)\s*([A-Za-z]{3}))\s*$/;

/**
 * The entry that a kind and words like `shares=1800000` make, as JSON not yet judged. Refuses with `ENTRY_SHAPE` an
 * unknown kind, with `USAGE` a word that is no field or is given twice.
 */
export function entryOfWords(kind: string, words: readonly string[]): JsonObject {
	const schema = schemaOfKind(kind);
	const entry: JsonObject = { kind };
	for (const word of words) {
		const at = word.indexOf('=');
		if (at < 1) {
			throw new Refusal('USAGE', `"${word}" names no field`, `write it as field=value: ${namesOf(kind)}`);
		}
		setField(entry, schema, word.slice(0, at), word.slice(at + 1), kind);
	}
	return entry;
}

/** The fields that the kind asks for and the entry has not. */
export function missingFields(kind: string, entry: Readonly<JsonObject>): readonly EntryField[] {
	return fieldsOf(kind).filter(({ name, required }) => required && !Object.hasOwn(entry, name));
}

/** Puts one field in its place. */
export function setField(
	entry: JsonObject,
	schema: FieldSchema,
	path: string,
	text: string,
	kind: string,
): void {
	const steps = path.split('.');
	let place = entry;
	let found: readonly FieldSchema[] = alternatives(schema);
	for (const [index, step] of steps.entries()) {
		found = inside(found, step);
		if (found.length === 0 || path === 'kind') throw unknownField(path, kind);
		if (index === steps.length - 1) {
			putValue(place, step, jsonOf(found, text), path);
			return;
		}
		const inner = place[step] ?? {};
		if (typeof inner !== 'object') throw givenTwice(path);
		place[step] = inner;
		place = inner as JsonObject;
	}
}

/** `text.zh-Hant=已出售 text=Sold` are two halves of one field; anything else is given once. */
function putValue(place: JsonObject, step: string, value: Json, path: string): void {
	const kept = place[step];
	if (kept === undefined) place[step] = value;
	else if (typeof kept === 'object' && typeof value === 'object' && !Object.hasOwn(kept ?? {}, 'en')) {
		place[step] = { ...value, ...kept };
	} else throw givenTwice(path);
}

function givenTwice(path: string): Refusal {
	return new Refusal('USAGE', `the field ${path} is given twice`, 'give it once');
}

function inside(schemas: readonly FieldSchema[], step: string): FieldSchema[] {
	return schemas.flatMap(({ properties }) => {
		const found = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
		return found ? alternatives(found) : [];
	});
}

/** The value that the first alternative makes of a text; text when none knows better. */
function jsonOf(schemas: readonly FieldSchema[], text: string): Json {
	if (/^\s*[[{]/.test(text) && schemas.some(({ type }) => type === 'object' || type === 'array')) {
		return parsed(text);
	}
	for (const schema of schemas) {
		if (isFigure(schema)) return GROUPED.test(text) ? text.replaceAll(',', '') : text;
		if (isPrice(schema)) return priceOf(text);
		if (isBilingual(schema)) return { en: text };
		if (schema.type === 'boolean') return flagOf(text);
		if (schema.type === 'integer') return /^[0-9]{1,15}$/.test(text) ? Number.parseInt(text, 10) : text;
		if (schema.type === 'array' && schema.items?.properties?.['text']) return [{ text }];
	}
	return text;
}

function parsed(text: string): Json {
	try {
		return JSON.parse(text) as Json;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new Refusal('USAGE', `${text.slice(0, 40)} is broken JSON: ${why}`);
	}
}

function priceOf(text: string): Json {
	const [, before, amountAfter, amountBefore, after] = PRICE.exec(text) ?? [];
	const amount = amountAfter ?? amountBefore;
	if (amount === undefined) return text;
	return {
		currency: (before ?? after ?? '').toUpperCase(),
		amount: GROUPED.test(amount) ? amount.replaceAll(',', '') : amount,
	};
}

function flagOf(text: string): Json {
	if (/^(?:yes|true)$/i.test(text)) return true;
	return /^(?:no|false)$/i.test(text) ? false : text;
}

function unknownField(path: string, kind: string): Refusal {
	const names = fieldsOf(kind).map(({ name }) => name);
	const near = nearest(path, names);
	return new Refusal(
		'USAGE',
		`${kind} has no field ${path}`,
		near && near !== path ? `did you mean ${near}?` : `its fields are ${namesOf(kind)}`,
	);
}

function namesOf(kind: string): string {
	return fieldsOf(kind)
		.map(({ name, required }) => (required ? name : `[${name}]`))
		.join(', ');
}
