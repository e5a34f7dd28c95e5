/**
 * Walking the chains: every entry is hashed again, the head compared with the last entry, and the index tables with
 * what follows from the entries. It finds what was altered in the database behind the store's back.
 */
import { ApprovalCheck } from './approval-check.ts';
import { parseBalances } from './balance-text.ts';
import { type ChainedRow, GENESIS, headsDigest, misfit } from './chain.ts';
import type { Engine } from './engine.ts';
import { IndexCheck } from './index-check.ts';
import { chainedRows, headOf, headsOf } from './read.ts';
import type { Break, Head, Verification } from './store.ts';

/** Entries read at once. */
const PAGE = 500;

export async function verifyStore(engine: Engine, only: string | undefined): Promise<Verification> {
	const all = await headsOf(engine, engine.dialect.heads);
	const heads = only === undefined ? all : all.filter(({ issuer }) => issuer === only);
	const breaks: Break[] = [];
	let entries = 0;
	for (const { issuer } of heads) {
		const found = await verifyIssuer(engine, issuer);
		entries += found.entries;
		if (found.broken) breaks.push(found.broken);
	}
	const unsound = await engine.unsound();
	if (unsound !== null)
		breaks.push({ issuer: '', sequence: 0, message: `the database is broken: ${unsound}` });
	return { issuers: heads.length, entries, breaks, heads: headsDigest(all) };
}

interface Walked {
	readonly entries: number;
	readonly broken: Break | null;
}

async function verifyIssuer(engine: Engine, issuer: string): Promise<Walked> {
	const end = await headOf(engine, issuer);
	const index = await IndexCheck.of(engine, issuer);
	const approvals = new ApprovalCheck(engine, issuer);
	let head: Head = GENESIS;
	let open = false;
	for (;;) {
		const rows = await chainedRows(engine, issuer, { after: head.sequence, limit: PAGE, upTo: end.sequence });
		for (const row of rows) {
			const message = misfit(row, head) ?? unreadable(row, approvals);
			if (message) return broken(issuer, head.sequence + 1, message, head.sequence);
			index.take(row);
			head = row;
			open = row.balances === null;
		}
		if (rows.length < PAGE) break;
	}
	if (head.sequence !== end.sequence || head.hash !== end.hash)
		return broken(
			issuer,
			head.sequence + 1,
			`issuer ${issuer} should have ${end.sequence} entries, and its chain ends after ${head.sequence}`,
			head.sequence,
		);
	if (open)
		return broken(
			issuer,
			head.sequence + 1,
			`the last group of issuer ${issuer} is cut off after entry ${head.sequence}`,
			head.sequence,
		);
	const message = (await index.complaint()) ?? (await approvals.complaint());
	return message
		? broken(issuer, head.sequence, message, head.sequence)
		: { entries: head.sequence, broken: null };
}

/** The hash may be right and the balances no list, when they were recorded by something else. */
function unreadable(row: ChainedRow, approvals: ApprovalCheck): string | null {
	const { balances, issuer, sequence } = row;
	try {
		parseBalances(balances ?? '[]');
		approvals.take(row);
		return null;
	} catch {
		return `the balances or the approval of entry ${sequence} of issuer ${issuer} cannot be read`;
	}
}

function broken(issuer: string, sequence: number, message: string, entries: number): Walked {
	return { entries, broken: { issuer, sequence, message } };
}
