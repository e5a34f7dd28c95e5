/** Arbitrary entries of every kind that a sheet holds, put together from the columns themselves. */
import fc from 'fast-check';
import { assembled } from '../../../src/app/files/assemble.ts';
import { type ColumnKey, columnOf } from '../../../src/app/files/columns.ts';
import { columnsFor } from '../../../src/app/files/fields.ts';
import { SHEETS } from '../../../src/app/files/sheets.ts';
import type { LedgerEntry } from '../../../src/ledger/entry.ts';
import { MOVEMENTS, type MovementKind } from '../../../src/ledger/movement.ts';

export const NAMES = ['A', 'B', 'esop-2020', 'n.1', '2027', 'H_x'] as const;

const day = fc
	.date({ min: new Date('2009-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const count = fc.oneof(
	fc.bigInt({ min: 1n, max: 10n ** 20n - 1n }),
	fc.bigInt({ min: 1n, max: 2_000_000n }),
	fc.constantFrom(999_999_999_999_999n, 1_000_000_000_000_000n, 2n ** 53n + 1n),
);
const amount = fc.tuple(count, fc.integer({ min: 1, max: 17 })).map(([digits, scale]) => {
	const padded = `${digits}`.padStart(scale + 1, '0');
	return (
		`${padded.slice(0, padded.length - scale)}.${padded.slice(padded.length - scale)}`.replace(
			/\.?0+$/,
			'',
		) || '1'
	);
});
/** Texts that formats stumble over, and any others. */
const words = fc.oneof(
	fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
	fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }),
	fc.constantFrom(
		'=1+1',
		'-5',
		"'=x",
		'@a',
		'\tx',
		'a\r\nb',
		'x\n',
		' padded ',
		'_x000D_',
		'a,b;"c"',
		'{"a":1}',
		'#REF!',
		'\ud800',
		'NULL',
		'2022-09-16',
		'1E5',
		'B類<&>',
	),
);

const VALUES = {
	day,
	count: count.map(String),
	signed: count.map(String),
	amount,
	currency: fc.constantFrom('HKD', 'USD'),
	'yes-no': fc.boolean(),
	stated: fc.boolean(),
	name: fc.constantFrom(...NAMES),
	lots: fc.array(fc.record({ day, shares: count.map(String) }), { minLength: 1, maxLength: 3 }),
	'stock-code': fc.constantFrom('00020', '80700', ' 20', '9'),
} as const;

function valueFor(key: ColumnKey, texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
	if (key === 'venue') return fc.constantFrom('exchange', 'other-exchange', 'private', 'general-offer');
	if (key === 'for') return fc.constantFrom('buy-back', 'general', 'scheme', 'service-providers');
	// A share never becomes one share, nor one of one.
	if (key === 'into' || key === 'every') return count.map((drawn) => String(drawn > 1n ? drawn : 2n));
	const { value } = columnOf(key);
	return value === 'words' ? texts : VALUES[value as keyof typeof VALUES];
}

/** Columns that must fit one another: purchases that add up, a class other than the one it comes from. */
function agree(values: Map<ColumnKey, unknown>): void {
	const lots = values.get('lots');
	if (Array.isArray(lots)) values.set('lots', [{ ...lots[0], shares: values.get('shares') }]);
	const other = NAMES.find((name) => name !== values.get('from'));
	if (values.get('to') === values.get('from') && values.has('to')) values.set('to', other);
}

/** Leaves out what may be left out, as the coin for each column falls. */
function entryOf(kind: MovementKind, texts: fc.Arbitrary<string>): fc.Arbitrary<LedgerEntry> {
	const keys = [...columnsFor(kind).keys()];
	const filled = fc.tuple(...keys.map((key) => fc.tuple(valueFor(key, texts), fc.boolean())));
	return filled.map((columns) => {
		const values = new Map(keys.map((key, index) => [key, columns[index]?.[0]] as const));
		agree(values);
		for (const [index, key] of keys.entries()) {
			if (columns[index]?.[1] !== true) continue;
			const fewer = new Map([...values].filter(([each]) => each !== key));
			if (MOVEMENTS[kind].safeDecode(assembled(kind, fewer) as never).success) values.delete(key);
		}
		return MOVEMENTS[kind].decode(assembled(kind, values) as never) as LedgerEntry;
	});
}

const entriesWith = (texts: fc.Arbitrary<string>): fc.Arbitrary<LedgerEntry> =>
	fc.constantFrom(...SHEETS.flatMap(({ kinds }) => kinds)).chain((kind) => entryOf(kind, texts));

/** With texts that formats stumble over. */
export const anyEntry = entriesWith(words);
/** With texts as people write them. */
export const plainEntry = entriesWith(fc.constantFrom('Board minute 12', '股份獎勵計劃', 'a, "b" & c'));
