/**
 * What was typed into the fields of a kind, and the entry that it makes. Everything typed stays text: figures are sent
 * as the digits that were typed.
 */
import type { KindShown } from '../../api/movements.ts';

/** Field → what was typed; a field in two languages has `name.en` and `name.zh-Hant`, a price its currency and amount. */
export type Draft = Readonly<Record<string, string>>;

type Field = KindShown['fields'][number];

export interface Made {
	/** JSON of the ledger, not yet judged. */
	readonly entry: Readonly<Record<string, unknown>>;
	/** Fields that the kind asks for and that are empty. */
	readonly missing: readonly string[];
	/** Fields that hold broken JSON. */
	readonly broken: readonly string[];
}

/** The entry of a kind; fields left empty are left out, and half a group of fields is asked for in full. */
export function entryOfDraft(kind: KindShown, draft: Draft): Made {
	const entry: Record<string, unknown> = { kind: kind.kind };
	const missing: string[] = [];
	const broken: string[] = [];
	for (const field of kind.fields) {
		const value = typedValue(field, draft);
		if (value === BROKEN) broken.push(field.name);
		else if (value !== undefined) put(entry, field.name.split('.'), value);
		else if (field.required) missing.push(field.name);
	}
	return { entry, missing, broken };
}

/** True when nothing was typed but the day, which is filled in beforehand. */
export function isUntouched(draft: Draft): boolean {
	return Object.entries(draft).every(([name, text]) => name === 'day' || text.trim() === '');
}

const BROKEN = Symbol('broken');

function typedValue({ name, control }: Field, draft: Draft): unknown {
	const text = (draft[name] ?? '').trim();
	switch (control) {
		case 'bilingual':
			return parts(draft, name, ['en', 'zh-Hant']);
		case 'price':
			return parts(draft, name, ['currency', 'amount']);
		case 'yes-no':
			return text === '' ? undefined : text === 'yes';
		case 'json':
			return text === '' ? undefined : parsed(text);
		case 'shares':
		case 'amount':
		case 'day':
		case 'words':
		case 'choice':
		case 'name':
			return text === '' ? undefined : text;
		default:
			return control satisfies never;
	}
}

function parts(draft: Draft, name: string, steps: readonly string[]): unknown {
	const made = steps.flatMap((step) => {
		const text = (draft[`${name}.${step}`] ?? '').trim();
		return text === '' ? [] : [[step, text] as const];
	});
	// A currency alone is what the form offers beforehand, and no price.
	const isEmpty = made.every(([step]) => step === 'currency');
	return isEmpty ? undefined : Object.fromEntries(made);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return BROKEN;
	}
}

/** Puts a value at `evidence.0.text`; a name that stands alone (`agreement`) is not overlaid by its parts. */
function put(entry: Record<string, unknown>, steps: readonly string[], value: unknown): void {
	const [step = '', next, ...rest] = steps;
	if (next === undefined) {
		entry[step] = value;
		return;
	}
	const kept = entry[step];
	if (typeof kept === 'string') return;
	const isList = /^[0-9]+$/.test(next);
	const inner = (kept ?? {}) as Record<string, unknown>;
	if (isList) {
		const list = Array.isArray(kept) ? ([...kept] as unknown[]) : [];
		const item = (list[0] ?? {}) as Record<string, unknown>;
		put(item, rest, value);
		entry[step] = [item];
		return;
	}
	put(inner, [next, ...rest], value);
	entry[step] = inner;
}
