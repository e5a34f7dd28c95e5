/**
 * Approvals: the one thing that the store knows of what an entry means, so that the database itself can refuse one by
 * the maker. Every entry that records an approval has a row, written in its transaction, whoever appends or restores it.
 */
import type { Row } from './chain.ts';
import { type Session, textOf, wholeOf } from './engine.ts';

export interface ApprovalRow {
	/** Of the entry that records it. */
	readonly sequence: number;
	/** `YYYY-MM`. */
	readonly month: string;
	/** `sha256:…` of what was approved. */
	readonly digest: string;
	/** Identifiers of people. */
	readonly maker: string;
	readonly checker: string;
}

const INSERT =
	'INSERT INTO approvals (issuer, sequence, month, digest, maker, checker) VALUES ($1, $2, $3, $4, $5, $6)';
const SELECT =
	'SELECT a.sequence, a.month, a.digest, a.maker, a.checker FROM approvals a WHERE a.issuer = $1 ORDER BY a.sequence';

/** The approval that a content records; null for everything else. Throws a `TypeError` for one out of shape. */
export function approvalIn({ sequence, content }: Pick<Row, 'sequence' | 'content'>): ApprovalRow | null {
	// Nearly all contents are told apart without being read.
	if (!content.includes('"approve"')) return null;
	const json: unknown = JSON.parse(content);
	if (memberOf(json, 'act') !== 'approve') return null;
	return {
		sequence,
		month: textIn(json, 'month'),
		digest: textIn(json, 'digest'),
		maker: textIn(memberOf(json, 'maker'), 'id'),
		checker: textIn(memberOf(json, 'by'), 'id'),
	};
}

export function approvalsIn(rows: readonly Row[]): readonly ApprovalRow[] {
	return rows.flatMap((row) => approvalIn(row) ?? []);
}

/** Writes the rows of approvals among entries of one issuer. The database refuses maker = checker. */
export async function insertApprovals(session: Session, rows: readonly Row[]): Promise<void> {
	const issuer = rows[0]?.issuer ?? '';
	for (const { sequence, month, digest, maker, checker } of approvalsIn(rows))
		await session.write(INSERT, [issuer, sequence, month, digest, maker, checker]);
}

/** In the order of the chain. */
export async function approvalsOf(session: Session, issuer: string): Promise<ApprovalRow[]> {
	const rows = await session.rows(SELECT, [issuer]);
	return rows.map(([sequence, month, digest, maker, checker]) => ({
		sequence: wholeOf(sequence),
		month: textOf(month),
		digest: textOf(digest),
		maker: textOf(maker),
		checker: textOf(checker),
	}));
}

function memberOf(json: unknown, name: string): unknown {
	return json !== null && typeof json === 'object' ? (json as Record<string, unknown>)[name] : undefined;
}

function textIn(json: unknown, name: string): string {
	const text = memberOf(json, name);
	if (typeof text !== 'string' || text === '') throw new TypeError(`store: an approval has no ${name}`);
	return text;
}
