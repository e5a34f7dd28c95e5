/** Where SQLite's SQL differs. The file has one writer at a time, so the last entry is the head and needs no row. */
import type { Dialect } from '../engine.ts';

/** Whether no group has the key: among those indexed, and among the entries after the last mark. */
const KEY_FREE = `NOT EXISTS (SELECT 1 FROM keys k WHERE k.issuer = $1 AND k.key = $3)
	AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.issuer = $1 AND e.key = $3 AND e.sequence >
		(SELECT coalesce(max(m.sequence), 0) FROM marks m WHERE m.issuer = $1))`;

const ENTRY = 'INSERT INTO entries (issuer, sequence, key, recorded_at, hash, balances, content)';

const BEGIN = `${ENTRY} SELECT $1, $2, $3, $4, $5, $6, $7
	WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.issuer = $1)`;

/** The last entry is read once: it is the head. */
const CONTINUE = `${ENTRY} SELECT $1, $2, $3, $4, $5, $6, $7
	FROM (SELECT l.sequence, l.hash, l.recorded_at FROM entries l WHERE l.issuer = $1 ORDER BY l.sequence DESC LIMIT 1) h
	WHERE h.sequence = $2 - 1 AND h.hash = $8 AND h.recorded_at <= $4 AND ${KEY_FREE}`;

export const SQLITE: Dialect = {
	elements: (parameter) => `json_each($${parameter}) AS e`,
	together: (tables) => tables.map((table) => [table]),
	head: 'SELECT e.sequence, e.hash, e.recorded_at FROM entries e WHERE e.issuer = $1 ORDER BY e.sequence DESC LIMIT 1',
	heads: `WITH RECURSIVE issuers (issuer) AS (
			SELECT min(e.issuer) FROM entries e
			UNION ALL
			SELECT (SELECT min(e.issuer) FROM entries e WHERE e.issuer > i.issuer) FROM issuers i WHERE i.issuer IS NOT NULL
		)
		SELECT e.issuer, e.sequence, e.hash, e.recorded_at FROM issuers i, entries e
		WHERE e.issuer = i.issuer AND e.sequence = (SELECT max(l.sequence) FROM entries l WHERE l.issuer = i.issuer)
		ORDER BY e.issuer`,
	appendFirst: (row, expected) => {
		const { issuer, sequence, key, recordedAt, hash, balances, content } = row;
		const entry = [issuer, sequence, key, recordedAt, hash, balances, content];
		return expected.sequence === 0
			? { sql: BEGIN, parameters: entry }
			: { sql: CONTINUE, parameters: [...entry, expected.hash] };
	},
	restoreHead: () => null,
};
