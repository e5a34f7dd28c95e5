/** Reading heads and entries. */
import { parseBalances } from './balance-text.ts';
import { type ChainedRow, GENESIS } from './chain.ts';
import { type Cell, type Engine, nullableText, type Session, textOf, wholeOf } from './engine.ts';
import type { Entry, EntryQuery, Head, IssuerHead, Page, Recorded } from './store.ts';

const ENTRY = 'SELECT e.issuer, e.sequence, e.key, e.recorded_at, e.hash, e.content FROM entries e';
const ROW =
	'SELECT e.issuer, e.sequence, e.key, e.recorded_at, e.hash, e.content, e.balances FROM entries e WHERE e.issuer = $1 AND e.sequence > $2 AND e.sequence <= $3 ORDER BY e.sequence LIMIT $4';
const KEY_INDEXED = `${ENTRY}, keys k
	WHERE k.issuer = $1 AND k.key = $2 AND e.issuer = k.issuer AND e.sequence >= k.sequence AND e.sequence <= coalesce(
		(SELECT l.sequence - 1 FROM entries l WHERE l.issuer = $1 AND l.sequence > k.sequence AND l.key <> $2
			ORDER BY l.sequence LIMIT 1),
		(SELECT max(l.sequence) FROM entries l WHERE l.issuer = $1))
	ORDER BY e.sequence`;
const KEY_WAITING = `${ENTRY}
	WHERE e.issuer = $1 AND e.key = $2
		AND e.sequence > (SELECT coalesce(max(m.sequence), 0) FROM marks m WHERE m.issuer = $1)
	ORDER BY e.sequence`;
const LAST = Number.MAX_SAFE_INTEGER;
/** Later than every instant. */
const EVER = '9999-12-31T23:59:59.999+08:00';

export async function headOf(engine: Engine, issuer: string): Promise<Head> {
	const [row] = await engine.rows(engine.dialect.head, [issuer]);
	if (!row) return GENESIS;
	const [sequence, hash, recordedAt] = row;
	return { sequence: wholeOf(sequence), hash: textOf(hash), recordedAt: textOf(recordedAt) };
}

export async function headsOf(session: Session, sql: string): Promise<IssuerHead[]> {
	const rows = await session.rows(sql, []);
	return rows.map(([issuer, sequence, hash, recordedAt]) => ({
		issuer: textOf(issuer),
		sequence: wholeOf(sequence),
		hash: textOf(hash),
		recordedAt: textOf(recordedAt),
	}));
}

export async function entriesOf(session: Session, issuer: string, query: EntryQuery): Promise<Entry[]> {
	const { after = 0, upTo = LAST, knownAt = EVER, limit = LAST } = query;
	const rows = await session.rows(
		`${ENTRY} WHERE e.issuer = $1 AND e.sequence > $2 AND e.sequence <= $3 AND e.recorded_at <= $4 ORDER BY e.sequence LIMIT $5`,
		[issuer, after, upTo, knownAt, limit],
	);
	return rows.map(entryOf);
}

/** The entries of a group, by its key; none when there is no such group. */
export async function entriesOfKey(session: Session, issuer: string, key: string): Promise<Entry[]> {
	const waiting = await session.rows(KEY_WAITING, [issuer, key]);
	// In this order, since a group that waited a moment ago may be indexed by now.
	const rows = waiting.length > 0 ? waiting : await session.rows(KEY_INDEXED, [issuer, key]);
	return rows.map(entryOf);
}

/** Entries as they stand in the database. */
export async function chainedRows(session: Session, issuer: string, page: Page): Promise<ChainedRow[]> {
	const { after, limit, upTo = LAST } = page;
	const rows = await session.rows(ROW, [issuer, after, upTo, limit]);
	return rows.map((cells) => ({ ...entryOf(cells), balances: nullableText(cells[6]) }));
}

export async function recordsOf(session: Session, issuer: string, page: Page): Promise<Recorded[]> {
	const rows = await chainedRows(session, issuer, page);
	return rows.map(({ balances, ...entry }) => ({
		...entry,
		balances: balances === null ? null : parseBalances(balances),
	}));
}

function entryOf([issuer, sequence, key, recordedAt, hash, content]: readonly Cell[]): Entry {
	return {
		issuer: textOf(issuer),
		sequence: wholeOf(sequence),
		key: textOf(key),
		recordedAt: textOf(recordedAt),
		content: textOf(content),
		hash: textOf(hash),
	};
}
