/** Writes the index rows of the entries that wait for them, in the transaction of whoever appended. */
import { type Cell, type Dialect, nullableText, type Session, textOf, wholeOf } from './engine.ts';
import { type Indexable, type IndexRows, indexRows, type Values } from './index-rows.ts';

/** Rows handed to the database in one statement. */
const ROWS_AT_ONCE = 5_000;

const INSERTS: { readonly [Table in keyof IndexRows]: string } = {
	keys: 'INSERT INTO keys (issuer, key, sequence) SELECT $1, e.value->>0, CAST(e.value->>1 AS bigint)',
	balances:
		'INSERT INTO balances (issuer, account, day, sequence, quantity) SELECT $1, e.value->>0, e.value->>1, CAST(e.value->>2 AS bigint), e.value->>3',
	accounts:
		'INSERT INTO accounts (issuer, account, sequence) SELECT $1, e.value->>0, CAST(e.value->>1 AS bigint)',
	days: 'INSERT INTO days (issuer, account, day, sequence) SELECT $1, e.value->>0, e.value->>1, CAST(e.value->>2 AS bigint)',
	months:
		'INSERT INTO months (issuer, account, month, sequence) SELECT $1, e.value->>0, e.value->>1, CAST(e.value->>2 AS bigint)',
	marks:
		'INSERT INTO marks (issuer, sequence, recorded_at) SELECT $1, CAST(e.value->>0 AS bigint), e.value->>1',
};

/** Indexes all entries of an issuer that wait for it. */
export async function indexTail(session: Session, dialect: Dialect, issuer: string): Promise<void> {
	const [[marked] = []] = await session.rows(
		'SELECT coalesce(max(m.sequence), 0) FROM marks m WHERE m.issuer = $1',
		[issuer],
	);
	const from = wholeOf(marked);
	const waiting = await session.rows(
		'SELECT e.sequence, e.key, e.recorded_at, e.balances FROM entries e WHERE e.issuer = $1 AND e.sequence > $2 ORDER BY e.sequence',
		[issuer, from],
	);
	const rows = indexRows(waiting.map(indexable), from);
	const write = async (table: keyof IndexRows, values: Values, known: string) => {
		const sql = `${INSERTS[table]} FROM ${dialect.elements(2)} WHERE true ${known}`;
		for (let at = 0; at < values.length; at += ROWS_AT_ONCE)
			await session.write(sql, [issuer, JSON.stringify(values.slice(at, at + ROWS_AT_ONCE))]);
	};
	await write('keys', rows.keys, '');
	await write('balances', rows.balances, '');
	// The first sequence is the one that stays.
	await write('accounts', rows.accounts, 'ON CONFLICT DO NOTHING');
	await write('days', rows.days, 'ON CONFLICT DO NOTHING');
	await write('months', rows.months, 'ON CONFLICT DO NOTHING');
	await write('marks', rows.marks, '');
}

function indexable([sequence, key, recordedAt, balances]: readonly Cell[]): Indexable {
	return {
		sequence: wholeOf(sequence),
		key: textOf(key),
		recordedAt: textOf(recordedAt),
		balances: nullableText(balances),
	};
}
