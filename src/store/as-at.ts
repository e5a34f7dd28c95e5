/**
 * Balances on two axes of time: at the close of a day, as known at an instant. Everything is a seek: the instant gives
 * the last sequence known by then; for each account the latest day with a row of that sequence or before is found
 * through its days and months; what is not indexed yet is read from the last entries themselves.
 */
import { parseBalances } from './balance-text.ts';
import { nullableText, type Session, textOf, wholeOf } from './engine.ts';

const KNOWN_NOW = `SELECT
	coalesce((SELECT max(e.sequence) FROM entries e WHERE e.issuer = $1), 0),
	coalesce((SELECT max(m.sequence) FROM marks m WHERE m.issuer = $1), 0)`;

/** The entry before the first that was recorded later, looked for from the last mark that was not. */
const KNOWN_THEN = `SELECT
	coalesce(
		(SELECT e.sequence - 1 FROM entries e
			WHERE e.issuer = $1 AND e.recorded_at > $2 AND e.sequence > coalesce(
				(SELECT m.sequence FROM marks m WHERE m.issuer = $1 AND m.recorded_at <= $2
					ORDER BY m.recorded_at DESC, m.sequence DESC LIMIT 1), 0)
			ORDER BY e.sequence LIMIT 1),
		(SELECT max(e.sequence) FROM entries e WHERE e.issuer = $1), 0),
	coalesce((SELECT max(m.sequence) FROM marks m WHERE m.issuer = $1), 0)`;

/**
 * Of issuer $1 at day $2 with sequence $3: the latest day with a row known by then, in the month of the day asked for
 * or else in the latest month before it that has one. Days and months carry the first sequence with which they had a row.
 */
const AS_AT = `WITH found (account, day) AS MATERIALIZED (
	SELECT a.account, coalesce(
		(SELECT d.day FROM days d
			WHERE d.issuer = $1 AND d.account = a.account AND d.day <= $2 AND d.day >= substr($2, 1, 7)
				AND d.sequence <= $3
			ORDER BY d.day DESC LIMIT 1),
		(SELECT d.day FROM days d
			WHERE d.issuer = $1 AND d.account = a.account AND d.sequence <= $3 AND d.day < (
				SELECT m.month || '~' FROM months m
				WHERE m.issuer = $1 AND m.account = a.account AND m.month < substr($2, 1, 7) AND m.sequence <= $3
				ORDER BY m.month DESC LIMIT 1)
			ORDER BY d.day DESC LIMIT 1))
	FROM accounts a WHERE a.issuer = $1 AND a.sequence <= $3
)
SELECT f.account, f.day, (SELECT b.quantity FROM balances b
	WHERE b.issuer = $1 AND b.account = f.account AND b.day = f.day AND b.sequence <= $3
	ORDER BY b.sequence DESC LIMIT 1)
FROM found f`;

const WAITING =
	'SELECT e.balances FROM entries e WHERE e.issuer = $1 AND e.sequence > $2 AND e.sequence <= $3 ORDER BY e.sequence';

export async function balancesAsAt(
	session: Session,
	issuer: string,
	asAt: string,
	knownAt: string | undefined,
): Promise<ReadonlyMap<string, string>> {
	const [[known, marked] = []] =
		knownAt === undefined
			? await session.rows(KNOWN_NOW, [issuer])
			: await session.rows(KNOWN_THEN, [issuer, knownAt]);
	const sequence = wholeOf(known);
	const indexed = wholeOf(marked);
	const found = new Map<string, { readonly day: string; readonly quantity: string }>();
	const take = (account: string, day: string, quantity: string) => {
		const other = found.get(account);
		if (day <= asAt && (!other || day >= other.day)) found.set(account, { day, quantity });
	};
	for (const [account, day, quantity] of await session.rows(AS_AT, [issuer, asAt, sequence])) {
		const held = nullableText(quantity);
		if (held !== null) take(textOf(account), textOf(day), held);
	}
	if (sequence > indexed) {
		for (const [text] of await session.rows(WAITING, [issuer, indexed, sequence])) {
			for (const { account, day, quantity } of parseBalances(nullableText(text) ?? '[]'))
				take(account, day, quantity);
		}
	}
	return new Map([...found].map(([account, { quantity }]) => [account, quantity]));
}
