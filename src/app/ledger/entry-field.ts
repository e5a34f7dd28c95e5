/** The fields of each kind of entry, as its schema has them: names, whether they must be there, and what belongs there. */
import { z } from 'zod';
import { ENTRIES } from '../../ledger/entry.ts';
import { Refusal } from '../../value/refusal.ts';
import { nearest } from '../nearest.ts';

/** The parts of a JSON Schema that entries use. */
export interface FieldSchema {
	readonly type?: string;
	readonly const?: string;
	readonly enum?: readonly string[];
	readonly format?: string;
	readonly pattern?: string;
	readonly properties?: Readonly<Record<string, FieldSchema>>;
	readonly required?: readonly string[];
	readonly items?: FieldSchema;
	readonly anyOf?: readonly FieldSchema[];
	readonly oneOf?: readonly FieldSchema[];
}

export interface EntryField {
	readonly name: string;
	readonly required: boolean;
	/** What belongs there, in a few words. */
	readonly about: string;
	readonly schema: FieldSchema;
}

const known = new Map<string, FieldSchema>();

/** The schema of a kind; refuses with `ENTRY_SHAPE` a kind that there is not, offering the nearest. */
export function schemaOfKind(kind: string): FieldSchema {
	const kept = known.get(kind);
	if (kept) return kept;
	const schema = Object.hasOwn(ENTRIES, kind) ? ENTRIES[kind] : undefined;
	if (!schema) {
		const near = nearest(kind, Object.keys(ENTRIES));
		throw new Refusal(
			'ENTRY_SHAPE',
			`there is no kind of entry called "${kind}"`,
			near ? `did you mean ${near}?` : '`ff301 explain movements` lists the kinds',
			[kind],
		);
	}
	const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FieldSchema;
	known.set(kind, made);
	return made;
}

/** The fields of a kind, without `kind` itself: those that must be there first. */
export function fieldsOf(kind: string): readonly EntryField[] {
	return fieldsIn(schemaOfKind(kind)).filter(({ name }) => name !== 'kind');
}

function fieldsIn(schema: FieldSchema): EntryField[] {
	const required = new Set(schema.required);
	const fields = Object.entries(schema.properties ?? {}).map(([name, each]) => ({
		name,
		required: required.has(name),
		about: aboutField(each),
		schema: each,
	}));
	return [...fields.filter((each) => each.required), ...fields.filter((each) => !each.required)];
}

/** The alternatives that a schema leaves, itself when there is one. */
export function alternatives(schema: FieldSchema): readonly FieldSchema[] {
	return schema.anyOf ?? schema.oneOf ?? [schema];
}

export function isBilingual({ properties }: FieldSchema): boolean {
	return properties !== undefined && Object.hasOwn(properties, 'en') && Object.hasOwn(properties, 'zh-Hant');
}

export function isPrice({ properties }: FieldSchema): boolean {
	const names = Object.keys(properties ?? {});
	return names.length === 2 && names.includes('currency') && names.includes('amount');
}

/** True for whole numbers and exact decimals, which are text in JSON. */
export function isFigure({ pattern }: FieldSchema): boolean {
	return pattern?.startsWith('^-?(?:0|[1-9]') === true;
}

function aboutField(schema: FieldSchema): string {
	const all = alternatives(schema);
	if (all.length > 1) return all.map(aboutField).join(', or ');
	if (schema.enum) return schema.enum.join(' | ');
	if (schema.const !== undefined) return schema.const;
	if (schema.format === 'date') return 'day, 2022-09-30';
	if (isFigure(schema)) return schema.pattern?.includes('\\.') ? 'exact amount' : 'whole number';
	if (isPrice(schema)) return 'price, "HKD 2.05"';
	if (isBilingual(schema)) return 'words; .zh-Hant for the Chinese';
	if (schema.type === 'boolean') return 'yes | no';
	if (schema.type === 'integer') return 'number of an entry';
	if (schema.type === 'array') return 'list, as JSON';
	if (schema.properties) {
		const inner = fieldsIn(schema).map(({ name, required }) => (required ? `.${name}` : `[.${name}]`));
		return `of ${inner.join(' ')}`;
	}
	return schema.pattern ? 'name' : 'words';
}
