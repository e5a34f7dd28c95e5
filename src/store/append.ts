/**
 * Appending a group: hashes are computed on the head that the caller's checks were made on, and the database records
 * the first entry only when that head still stands and the key is free. A group of one is a single statement.
 */
import { Refusal } from '../value/refusal.ts';
import { approvalsIn, insertApprovals } from './approval.ts';
import { balanceText } from './balance-text.ts';
import { type ChainedRow, GENESIS, hashOf, type Row } from './chain.ts';
import type { Engine, Session } from './engine.ts';
import { isIndexDue } from './index-rows.ts';
import { indexTail } from './index-tail.ts';
import { entriesOfKey, headOf } from './read.ts';
import type { Append, Appended, Entry, Head } from './store.ts';

export async function appendGroup(engine: Engine, request: Append): Promise<Appended> {
	const rows = chained(request);
	const written = await write(engine, request, rows);
	return written ? { kind: 'appended', entries: rows.map(entryOf) } : settle(engine, request);
}

/** The rows of a group, hashed one after another. */
function chained({ issuer, key, drafts, recordedAt, expected, balances }: Append): ChainedRow[] {
	const at =
		expected.recordedAt !== null && expected.recordedAt > recordedAt ? expected.recordedAt : recordedAt;
	let previous = expected.hash;
	return drafts.map(({ content }, index) => {
		const isLast = index === drafts.length - 1;
		const row: Row = {
			issuer,
			sequence: expected.sequence + 1 + index,
			key,
			recordedAt: at,
			content,
			balances: isLast ? balanceText(balances) : null,
		};
		previous = hashOf(row, previous);
		return { ...row, hash: previous };
	});
}

/** False when the head was not the expected one or the key is taken; then nothing was written. */
async function write(engine: Engine, request: Append, rows: readonly ChainedRow[]): Promise<boolean> {
	const [first] = rows;
	const last = rows.at(-1);
	const { issuer, expected, balances } = request;
	if (!first || !last || (expected.sequence === 0 && expected.hash !== GENESIS.hash)) return false;
	const { sql, parameters } = engine.dialect.appendFirst(first, expected, last);
	const due = isIndexDue(expected.sequence, rows.length, balances.length);
	const isPlain = approvalsIn(rows).length === 0;
	if (rows.length === 1 && !due && isPlain) return (await engine.write(sql, parameters)) === 1;
	return engine.transaction(async (session) => {
		if ((await session.write(sql, parameters)) !== 1) return false;
		await insertRows(session, engine, rows.slice(1));
		if (!isPlain) await insertApprovals(session, rows);
		if (due) await indexTail(session, engine.dialect, issuer);
		return true;
	}, true);
}

/** Rows in one statement: their texts together are held in memory twice. */
const ROWS_AT_ONCE = 500;

/** Writes rows as they are. */
export async function insertRows(
	session: Session,
	engine: Engine,
	rows: readonly ChainedRow[],
): Promise<void> {
	const sql = `INSERT INTO entries (issuer, sequence, key, recorded_at, hash, balances, content)
		SELECT e.value->>0, CAST(e.value->>1 AS bigint), e.value->>2, e.value->>3, e.value->>4, e.value->>5, e.value->>6
		FROM ${engine.dialect.elements(1)}`;
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
		const values = rows
			.slice(at, at + ROWS_AT_ONCE)
			.map((row) => [row.issuer, row.sequence, row.key, row.recordedAt, row.hash, row.balances, row.content]);
		await session.write(sql, [JSON.stringify(values)]);
	}
}

/** Why nothing was written: the group is there already, its key is another's, or the head has moved. */
async function settle(engine: Engine, request: Append): Promise<Appended> {
	const { issuer, key, drafts, expected } = request;
	const before = await entriesOfKey(engine, issuer, key);
	const [first] = before;
	if (!first) throw conflict(issuer, expected, await headOf(engine, issuer));
	const same =
		before.length === drafts.length &&
		before.every(({ content }, index) => content === drafts[index]?.content);
	if (same) return { kind: 'repeated', entries: before };
	const places =
		before.length === 1
			? `entry ${first.sequence}`
			: `entries ${first.sequence} to ${before.at(-1)?.sequence}`;
	throw new Refusal(
		'KEY_REUSED',
		`the key "${key}" of issuer ${issuer} was recorded before with other contents, as ${places}`,
		'give another movement another key',
		[key],
	);
}

function conflict(issuer: string, expected: Head, head: Head): Refusal {
	return new Refusal(
		'STORE_CONFLICT',
		`issuer ${issuer} has ${head.sequence} entries by now; the checks were made on ${expected.sequence}`,
		'load the ledger again and repeat',
		[issuer],
	);
}

function entryOf({ issuer, sequence, key, recordedAt, content, hash }: ChainedRow): Entry {
	return { issuer, sequence, key, recordedAt, content, hash };
}
