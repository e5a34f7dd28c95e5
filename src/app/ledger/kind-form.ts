/**
 * Each kind of entry as a form to fill in: its fields with what they are called, the control they ask for and, where
 * a field names something, what the issuer has. Fields with parts are told part by part: `subject.limit`,
 * `evidence.0.text`. Titles are those of the columns of a file, so that one thing has one name everywhere.
 */
import { ENTRIES } from '../../ledger/entry.ts';
import { KINDS, type NextDay } from '../../ledger/kinds.ts';
import { isMovementKind, type MovementKind } from '../../ledger/movement.ts';
import type { Standing } from '../../ledger/standing.ts';
import { type ColumnKey, columnOf } from '../files/columns.ts';
import { broughtIn, columnsFor, nameAlone } from '../files/fields.ts';
import {
	alternatives,
	type FieldSchema,
	isBilingual,
	isFigure,
	isPrice,
	schemaOfKind,
} from './entry-field.ts';
import { titleOfKind } from './kind-list.ts';
import { ABOUT, type Both, CHOICE_WORDS, type Control, FIELD_WORDS, PLACE_WORDS } from './kind-words.ts';
import { namesOf } from './names-of.ts';

export interface FormField {
	/** Steps with dots between them; a number stands for a place in a list. */
	readonly name: string;
	readonly label: Both;
	readonly required: boolean;
	readonly about: Both;
	readonly control: Control;
	readonly choices: readonly { readonly value: string; readonly label: Both }[];
}

export interface FormKind {
	readonly kind: string;
	readonly title: Both;
	readonly place: Both;
	readonly nextDay: NextDay;
	readonly fields: readonly FormField[];
}

/** What the ledger records by itself, when a return is submitted or an entry corrected. */
const OWN: readonly string[] = ['correction', 'return-submitted', 'correction-opened'];

/** The kinds that people record, with the names that an issuer's ledger has for their fields. */
export function formKinds(standing: Standing): readonly FormKind[] {
	return Object.keys(ENTRIES)
		.filter((kind) => !OWN.includes(kind))
		.map((kind) => ({
			kind,
			title: both(titleOfKind(kind)),
			place: PLACE_WORDS[isMovementKind(kind) ? KINDS[kind].place : 'none'],
			nextDay: isMovementKind(kind) ? KINDS[kind].nextDay : 'none',
			fields: formFields(kind, standing),
		}));
}

function formFields(kind: string, standing: Standing): readonly FormField[] {
	const { properties = {}, required = [] } = schemaOfKind(kind);
	const fields = Object.entries(properties)
		.filter(([name]) => name !== 'kind')
		.flatMap(([name, schema]) => {
			const isAlone = isMovementKind(kind) && nameAlone(kind) === name;
			const parts = partsOf(name, schema, required.includes(name) && !isAlone);
			// A name of something that is there, or else what is new in full.
			return isAlone ? [{ path: name, schema: { pattern: '' }, required: false }, ...parts] : parts;
		})
		.map((part) => fieldOf(kind, part, standing));
	return [...fields.filter((each) => each.required), ...fields.filter((each) => !each.required)];
}

interface Part {
	readonly path: string;
	readonly schema: FieldSchema;
	readonly required: boolean;
}

function partsOf(path: string, schema: FieldSchema, required: boolean): Part[] {
	if (path === 'evidence') {
		const text = { type: 'string' };
		return ['text', 'reference'].map((step) => ({ path: `evidence.0.${step}`, schema: text, required }));
	}
	const options = alternatives(schema);
	const whole = options.find(({ properties }) => properties !== undefined);
	const shapes = options.filter(({ properties }) => properties !== undefined);
	if (!whole?.properties || shapes.length > 1 || isBilingual(whole) || isPrice(whole)) {
		return [{ path, schema, required }];
	}
	return Object.entries(whole.properties).flatMap(([name, each]) =>
		partsOf(`${path}.${name}`, each, required && whole.required?.includes(name) === true),
	);
}

function fieldOf(kind: string, { path, schema, required }: Part, standing: Standing): FormField {
	const key = columnKey(kind, path);
	const isNew = isMovementKind(kind) && key === broughtIn(kind) && path.includes('.');
	const names = isNew ? null : namesOf(standing, path);
	const control = names ? 'name' : controlOf(schema);
	return {
		name: path,
		label: labelOf(path, key),
		required,
		about: isNew ? ABOUT.newName : ABOUT[control],
		control,
		choices: names ?? choicesOf(schema),
	};
}

function controlOf(schema: FieldSchema): Control {
	if (alternatives(schema).length > 1) return 'json';
	if (schema.enum) return 'choice';
	if (schema.format === 'date') return 'day';
	if (isFigure(schema)) return schema.pattern?.includes('\\.') ? 'amount' : 'shares';
	if (isPrice(schema)) return 'price';
	if (isBilingual(schema)) return 'bilingual';
	if (schema.type === 'boolean') return 'yes-no';
	return schema.type === 'array' || schema.properties ? 'json' : 'words';
}

function choicesOf({ enum: values = [] }: FieldSchema): FormField['choices'] {
	return values.map((value) => ({ value, label: CHOICE_WORDS[value] ?? { en: value, 'zh-Hant': value } }));
}

/** The column that fills a field, or its English half; null where no column does. */
function columnKey(kind: string, path: string): ColumnKey | null {
	if (!isMovementKind(kind)) return null;
	const columns = [...columnsFor(kind as MovementKind)].map(
		([key, steps]) => [key, steps.join('.')] as const,
	);
	return columns.find(([, at]) => at === path || at === `${path}.en` || at === `${path}.amount`)?.[0] ?? null;
}

function labelOf(path: string, key: ColumnKey | null): Both {
	const known = FIELD_WORDS[path] ?? FIELD_WORDS[path.slice(path.lastIndexOf('.') + 1)];
	if (known) return known;
	if (!key) return { en: path, 'zh-Hant': path };
	const { en, zh } = columnOf(key);
	return { en, 'zh-Hant': zh.replace(/（英文）$/, '') };
}

function both({ en, zh }: { readonly en: string; readonly zh: string }): Both {
	return { en, 'zh-Hant': zh };
}
