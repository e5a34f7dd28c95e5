/** Filling an empty store in one transaction, with the sequences, instants and hashes that the entries had. */
import { Refusal } from '../value/refusal.ts';
import { insertRows } from './append.ts';
import { insertApprovals } from './approval.ts';
import { balanceText } from './balance-text.ts';
import type { ChainedRow } from './chain.ts';
import type { Engine, Session } from './engine.ts';
import { indexTail } from './index-tail.ts';
import { headsOf } from './read.ts';
import type { Recorded } from './store.ts';

/** Entries written at once; a group is never parted. */
const ROWS_AT_ONCE = 1_000;

export async function restoreRecords(engine: Engine, records: AsyncIterable<Recorded>): Promise<void> {
	await engine.transaction(async (session) => {
		const { length } = await headsOf(session, engine.dialect.heads);
		if (length > 0) {
			throw new Refusal(
				'STORE_NOT_EMPTY',
				`the store has entries of ${length} issuers; an import needs an empty one`,
				'import into a new file or schema',
			);
		}
		let rows: ChainedRow[] = [];
		for await (const { balances, ...entry } of records) {
			const last = rows.at(-1);
			const isWhole = last !== undefined && last.balances !== null;
			if (last && (last.issuer !== entry.issuer || (isWhole && rows.length >= ROWS_AT_ONCE))) {
				await writeRows(session, engine, rows);
				rows = [];
			}
			rows.push({ ...entry, balances: balances === null ? null : balanceText(balances) });
		}
		await writeRows(session, engine, rows);
	}, false);
}

/** Writes entries of one issuer. */
async function writeRows(session: Session, engine: Engine, rows: readonly ChainedRow[]): Promise<void> {
	const last = rows.at(-1);
	if (!last) return;
	await insertRows(session, engine, rows);
	await insertApprovals(session, rows);
	const head = engine.dialect.restoreHead(last);
	if (head) await session.write(head.sql, head.parameters);
	await indexTail(session, engine.dialect, last.issuer);
}
