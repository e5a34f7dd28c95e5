/** Writes the index rows of the entries that wait for them, in the transaction of whoever appended. */
import { type Cell, type Dialect, nullableText, type Session, textOf, wholeOf } from './engine.ts';
import { type Indexable, type IndexRows, indexRows } from './index-rows.ts';

/** The entries after the last mark, with its sequence. */
const WAITING = `SELECT l.last, e.sequence, e.key, e.recorded_at, e.balances
	FROM (SELECT coalesce(max(m.sequence), 0) AS last FROM marks m WHERE m.issuer = $1) l, entries e
	WHERE e.issuer = $1 AND e.sequence > l.last ORDER BY e.sequence`;

interface Table {
	readonly name: keyof IndexRows;
	/** Those beside the issuer. */
	readonly columns: readonly string[];
	/** Rows may be there already; the first one stays. */
	readonly isKnown: boolean;
}

const TABLES: readonly Table[] = [
	{ name: 'keys', columns: ['key', 'sequence'], isKnown: false },
	{ name: 'balances', columns: ['account', 'day', 'sequence', 'quantity'], isKnown: false },
	{ name: 'accounts', columns: ['account', 'sequence'], isKnown: true },
	{ name: 'days', columns: ['account', 'day', 'sequence'], isKnown: true },
	{ name: 'months', columns: ['account', 'month', 'sequence'], isKnown: true },
	{ name: 'marks', columns: ['sequence', 'recorded_at'], isKnown: false },
];

/** Indexes all entries of an issuer that wait for it. */
export async function indexTail(session: Session, dialect: Dialect, issuer: string): Promise<void> {
	const waiting = await session.rows(WAITING, [issuer]);
	if (waiting.length === 0) return;
	const rows = indexRows(waiting.map(indexable), wholeOf(waiting[0]?.[0]));
	for (const tables of dialect.together(TABLES))
		await session.write(insertOf(tables, dialect), [
			issuer,
			...tables.map(({ name }) => JSON.stringify(rows[name])),
		]);
}

/** One statement that takes the issuer, and then for each table its rows as JSON. */
function insertOf(tables: readonly Table[], dialect: Dialect): string {
	const inserts = tables.map(({ name, columns, isKnown }, place) => {
		const values = columns.map((column, index) =>
			column === 'sequence' ? `CAST(e.value->>${index} AS bigint)` : `e.value->>${index}`,
		);
		return `INSERT INTO ${name} (issuer, ${columns.join(', ')})
			SELECT $1, ${values.join(', ')} FROM ${dialect.elements(place + 2)} WHERE true
			${isKnown ? 'ON CONFLICT DO NOTHING' : ''}`;
	});
	const before = inserts.slice(0, -1).map((insert, place) => `part_${place} AS (${insert})`);
	return `${before.length > 0 ? `WITH ${before.join(', ')} ` : ''}${inserts.at(-1)}`;
}

function indexable([, sequence, key, recordedAt, balances]: readonly Cell[]): Indexable {
	return {
		sequence: wholeOf(sequence),
		key: textOf(key),
		recordedAt: textOf(recordedAt),
		balances: nullableText(balances),
	};
}
