/** The column model: every field of every kind has its column, and the document lists exactly the columns. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COLUMN_KEYS, columnOf } from '../../../src/app/files/columns.ts';
import { columnsFor } from '../../../src/app/files/fields.ts';
import { plainTitle } from '../../../src/app/files/headers.ts';
import { JSON_ONLY, SHEETS } from '../../../src/app/files/sheets.ts';
import { MOVEMENT_KINDS, MOVEMENTS, type MovementKind } from '../../../src/ledger/movement.ts';
import { listed } from '../../tidy/documents.ts';

const DOCUMENT = readFileSync(new URL('../../../docs/files.md', import.meta.url), 'utf8');

test('every kind but those for JSON alone is on one sheet, and every column of it too', () => {
	const kinds = SHEETS.flatMap((sheet) => sheet.kinds);
	assert.deepEqual([...kinds, ...JSON_ONLY].sort(), [...MOVEMENT_KINDS].sort());
	for (const sheet of SHEETS) {
		const used = new Set(sheet.kinds.flatMap((kind) => [...columnsFor(kind).keys()]));
		assert.deepEqual(
			[...used].filter((key) => !sheet.columns.includes(key)),
			[],
			sheet.name,
		);
	}
});

/** Paths of the values in the JSON Schema of a kind; a name alone is no path beside the whole subject. */
function fieldsOf(kind: MovementKind): string[] {
	interface Node {
		readonly properties?: Readonly<Record<string, Node>>;
		readonly items?: Node;
		readonly anyOf?: readonly Node[];
	}
	const leaves = (node: Node, path: string): string[] => {
		const inner = node.anyOf?.find(({ properties }) => properties) ?? node;
		if (inner.properties)
			return Object.entries(inner.properties).flatMap(([name, each]) => leaves(each, `${path}/${name}`));
		return inner.items?.properties ? leaves(inner.items, `${path}/0`) : [path];
	};
	return leaves(MOVEMENTS[kind].toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Node, '');
}

/** Fields that no column says; an entry that has one is written as JSON. */
const NO_COLUMN = [
	'/kind',
	'/subject/mandate',
	'award-granted/agreement/mandate',
	'/convertible/kind/en',
	'/convertible/kind/zh-Hant',
	'/prices/0/of',
	'/prices/0/name',
	'/prices/0/amount',
	'/lots/0/day',
	'/lots/0/shares',
	'/lots/0/generalMeeting',
	'/lots/0/redeemed',
	'/lots/0/fromTreasury',
];

test('every field of every kind on a sheet is filled by a column', () => {
	for (const kind of SHEETS.flatMap((sheet) => sheet.kinds)) {
		const filled = new Set([...columnsFor(kind).values()].map((path) => `/${path.join('/')}`));
		const missing = fieldsOf(kind).filter(
			(field) => !filled.has(field) && ![field, `${kind}${field}`].some((each) => NO_COLUMN.includes(each)),
		);
		assert.deepEqual(missing, [], kind);
	}
});

test('no two columns share a title in any language', () => {
	const titles = COLUMN_KEYS.flatMap((key) =>
		[key, columnOf(key).en, columnOf(key).zh].map((title) => [plainTitle(title), key] as const),
	);
	for (const [title, key] of titles) {
		const others = titles.filter(([other, owner]) => other === title && owner !== key);
		assert.deepEqual(others, [], title);
	}
});

test('docs/files.md lists exactly the columns, with their titles, and the sheets', () => {
	assert.deepEqual(
		listed(DOCUMENT, /^[a-z][A-Za-z]*$/).filter((name) => DOCUMENT.includes(`| \`${name}\` |`)),
		COLUMN_KEYS,
	);
	for (const key of COLUMN_KEYS) {
		assert.ok(DOCUMENT.includes(`| \`${key}\` | ${columnOf(key).en} | ${columnOf(key).zh} |`), key);
	}
	for (const { name, columns } of SHEETS) {
		const line = `| ${name} | ${columns.map((key) => columnOf(key).en).join(' · ')} |`;
		assert.ok(DOCUMENT.includes(line), line);
	}
});
