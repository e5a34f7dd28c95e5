/** Values of columns → an entry as JSON data, and back: the one place where the two shapes meet. */
import type { MovementKind } from '../../ledger/movement.ts';
import type { ColumnKey, Path } from './columns.ts';
import { broughtIn, columnsFor, nameAlone } from './fields.ts';

export type Values = ReadonlyMap<ColumnKey, unknown>;

type Json = Record<string, unknown>;

/** The entry that the values of a row make; nothing of it is checked. */
export function assembled(kind: MovementKind, values: Values): Json {
	const entry: Json = { kind };
	for (const [key, path] of columnsFor(kind)) {
		const value = values.get(key);
		if (value !== undefined) put(entry, path, value);
	}
	const field = nameAlone(kind);
	const subject = field === null ? null : entry[field];
	if (field !== null && isObject(subject) && Object.keys(subject).length === 1 && 'name' in subject) {
		entry[field] = subject['name'];
	}
	return entry;
}

/** The values of the columns of an entry; those that the entry has not are not there. */
export function taken(kind: MovementKind, entry: Json): Values {
	const values = new Map<ColumnKey, unknown>();
	for (const [key, path] of columnsFor(kind)) {
		const field = nameAlone(kind);
		const alone = field !== null && typeof entry[field] === 'string' && broughtIn(kind) === key;
		const value = alone ? entry[field] : at(entry, path);
		if (value !== undefined) values.set(key, value);
	}
	return values;
}

function put(into: Json, path: Path, value: unknown): void {
	const [first = '', ...rest] = path;
	if (rest.length === 0) {
		into[first] = value;
		return;
	}
	const list = typeof rest[0] === 'number';
	const held = into[first] ?? (list ? [{}] : {});
	into[first] = held;
	if (list) put((held as Json[])[0] ?? {}, rest.slice(1), value);
	else put(held as Json, rest, value);
}

function at(from: unknown, path: Path): unknown {
	return path.reduce<unknown>((held, step) => (isObject(held) ? (held as Json)[step] : undefined), from);
}

function isObject(value: unknown): value is object {
	return value !== null && typeof value === 'object';
}
