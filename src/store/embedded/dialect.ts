/** Where SQLite's SQL differs. The file has one writer at a time, so the last entry is the head and needs no row. */
import type { Dialect } from '../engine.ts';

const APPEND = `INSERT INTO entries (issuer, sequence, key, recorded_at, hash, balances, content)
	SELECT $1, $2, $3, $4, $5, $6, $7
	WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.issuer = $1 AND e.sequence >= $2)
	AND ($2 = 1 OR EXISTS (SELECT 1 FROM entries e
		WHERE e.issuer = $1 AND e.sequence = $8 AND e.hash = $9 AND e.recorded_at <= $4))
	AND NOT EXISTS (SELECT 1 FROM keys k WHERE k.issuer = $1 AND k.key = $3)
	AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.issuer = $1 AND e.key = $3 AND e.sequence >
		(SELECT coalesce(max(m.sequence), 0) FROM marks m WHERE m.issuer = $1))`;

export const SQLITE: Dialect = {
	elements: (parameter, member) =>
		`json_each($${parameter}${member === undefined ? '' : `, '$.${member}'`}) AS e`,
	joined: (statements) => statements,
	head: 'SELECT e.sequence, e.hash, e.recorded_at FROM entries e WHERE e.issuer = $1 ORDER BY e.sequence DESC LIMIT 1',
	heads: `WITH RECURSIVE issuers (issuer) AS (
			SELECT min(e.issuer) FROM entries e
			UNION ALL
			SELECT (SELECT min(e.issuer) FROM entries e WHERE e.issuer > i.issuer) FROM issuers i WHERE i.issuer IS NOT NULL
		)
		SELECT e.issuer, e.sequence, e.hash, e.recorded_at FROM issuers i, entries e
		WHERE e.issuer = i.issuer AND e.sequence = (SELECT max(l.sequence) FROM entries l WHERE l.issuer = i.issuer)
		ORDER BY e.issuer`,
	appendFirst: (row, expected) => ({
		sql: APPEND,
		parameters: [
			row.issuer,
			row.sequence,
			row.key,
			row.recordedAt,
			row.hash,
			row.balances,
			row.content,
			expected.sequence,
			expected.hash,
		],
	}),
	restoreHead: () => null,
};
