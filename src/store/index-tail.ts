/** Writes the index rows of the entries that wait for them, in the transaction of whoever appended. */
import { type Cell, type Dialect, nullableText, type Session, textOf, wholeOf } from './engine.ts';
import { type Indexable, type IndexRows, indexRows } from './index-rows.ts';

/** The entries after the last mark, with its sequence. */
const WAITING = `SELECT l.last, e.sequence, e.key, e.recorded_at, e.balances
	FROM (SELECT coalesce(max(m.sequence), 0) AS last FROM marks m WHERE m.issuer = $1) l, entries e
	WHERE e.issuer = $1 AND e.sequence > l.last ORDER BY e.sequence`;

/** For each table its columns beside the issuer; where rows may be known already, the first one stays. */
const TABLES: {
	readonly [Table in keyof IndexRows]: { readonly columns: string; readonly isKnown: boolean };
} = {
	keys: { columns: 'key, sequence', isKnown: false },
	balances: { columns: 'account, day, sequence, quantity', isKnown: false },
	accounts: { columns: 'account, sequence', isKnown: true },
	days: { columns: 'account, day, sequence', isKnown: true },
	months: { columns: 'account, month, sequence', isKnown: true },
	marks: { columns: 'sequence, recorded_at', isKnown: false },
};

/** Indexes all entries of an issuer that wait for it. */
export async function indexTail(session: Session, dialect: Dialect, issuer: string): Promise<void> {
	const waiting = await session.rows(WAITING, [issuer]);
	if (waiting.length === 0) return;
	const rows = indexRows(waiting.map(indexable), wholeOf(waiting[0]?.[0]));
	for (const sql of dialect.joined(inserts(dialect)))
		await session.write(sql, [issuer, JSON.stringify(rows)]);
}

/** Each takes the issuer and all rows as JSON, and picks those of its table. */
function inserts(dialect: Dialect): string[] {
	return Object.entries(TABLES).map(([table, { columns, isKnown }]) => {
		const values = columns
			.split(', ')
			.map((column, index) =>
				column === 'sequence' ? `CAST(e.value->>${index} AS bigint)` : `e.value->>${index}`,
			);
		return `INSERT INTO ${table} (issuer, ${columns})
			SELECT $1, ${values.join(', ')} FROM ${dialect.elements(2, table)} WHERE true
			${isKnown ? 'ON CONFLICT DO NOTHING' : ''}`;
	});
}

function indexable([, sequence, key, recordedAt, balances]: readonly Cell[]): Indexable {
	return {
		sequence: wholeOf(sequence),
		key: textOf(key),
		recordedAt: textOf(recordedAt),
		balances: nullableText(balances),
	};
}
