/**
 * Where PostgreSQL's SQL differs. One row for each issuer is its head: the statement that appends also moves it, and
 * so locks it until the commit. A statement that waited for another finds the head moved and writes nothing.
 */
import type { Dialect } from '../engine.ts';

const KEY_FREE = `NOT EXISTS (SELECT 1 FROM keys k WHERE k.issuer = $1 AND k.key = $3)
	AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.issuer = $1 AND e.key = $3 AND e.sequence >
		(SELECT coalesce(max(m.sequence), 0) FROM marks m WHERE m.issuer = $1))`;

const ENTRY = `INSERT INTO entries (issuer, sequence, key, recorded_at, hash, balances, content)
	SELECT $1, CAST($2 AS bigint), $3, $4, $5, $6, $7 FROM head`;

const BEGIN = `WITH head AS (
	INSERT INTO heads (issuer, sequence, hash, recorded_at) VALUES ($1, CAST($8 AS bigint), $9, $4)
	ON CONFLICT DO NOTHING RETURNING 1)
${ENTRY}`;

const CONTINUE = `WITH head AS (
	UPDATE heads SET sequence = CAST($8 AS bigint), hash = $9, recorded_at = $4
	WHERE issuer = $1 AND sequence = CAST($2 AS bigint) - 1 AND hash = $10 AND recorded_at <= $4 AND ${KEY_FREE}
	RETURNING 1)
${ENTRY}`;

export const POSTGRES: Dialect = {
	elements: (parameter) => `json_array_elements(CAST($${parameter} AS json)) AS e (value)`,
	together: (tables) => [tables],
	head: 'SELECT h.sequence, h.hash, h.recorded_at FROM heads h WHERE h.issuer = $1',
	heads: 'SELECT h.issuer, h.sequence, h.hash, h.recorded_at FROM heads h ORDER BY h.issuer',
	appendFirst: (row, expected, last) => {
		const entry = [
			row.issuer,
			row.sequence,
			row.key,
			row.recordedAt,
			row.hash,
			row.balances,
			row.content,
			last.sequence,
			last.hash,
		];
		return expected.sequence === 0
			? { sql: BEGIN, parameters: entry }
			: { sql: CONTINUE, parameters: [...entry, expected.hash] };
	},
	restoreHead: (last) => ({
		sql: `INSERT INTO heads (issuer, sequence, hash, recorded_at) VALUES ($1, $2, $3, $4)
			ON CONFLICT (issuer) DO UPDATE SET sequence = EXCLUDED.sequence, hash = EXCLUDED.hash, recorded_at = EXCLUDED.recorded_at`,
		parameters: [last.issuer, last.sequence, last.hash, last.recordedAt],
	}),
};
