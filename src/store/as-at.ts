/**
 * Balances on two axes of time: at the close of a day, as known at an instant. Everything is a seek: the instant gives
 * the last sequence known by then; for each account the latest day with a row of that sequence or before is walked to
 * downwards, a month without one at a time; what is not indexed yet is read from the last entries themselves.
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

/** Of issuer $1 at day $2 with sequence $3. A month's sequence is the first with which it had any row. */
const AS_AT = `WITH RECURSIVE walk (account, day) AS (
	SELECT a.account, (SELECT max(b.day) FROM balances b
		WHERE b.issuer = $1 AND b.account = a.account AND b.day <= $2)
	FROM accounts a WHERE a.issuer = $1 AND a.sequence <= $3
	UNION ALL
	SELECT w.account, coalesce(
		(SELECT max(b.day) FROM balances b
			WHERE b.issuer = $1 AND b.account = w.account AND b.day < w.day AND b.day >= substr(w.day, 1, 7)),
		(SELECT max(b.day) FROM balances b
			WHERE b.issuer = $1 AND b.account = w.account AND b.day < (
				SELECT m.month || '~' FROM months m
				WHERE m.issuer = $1 AND m.account = w.account AND m.month < substr(w.day, 1, 7) AND m.sequence <= $3
				ORDER BY m.month DESC LIMIT 1)))
	FROM walk w
	WHERE w.day IS NOT NULL AND NOT EXISTS (
		SELECT 1 FROM balances b
		WHERE b.issuer = $1 AND b.account = w.account AND b.day = w.day AND b.sequence <= $3)
)
SELECT w.account, w.day, (SELECT b.quantity FROM balances b
	WHERE b.issuer = $1 AND b.account = w.account AND b.day = w.day AND b.sequence <= $3
	ORDER BY b.sequence DESC LIMIT 1)
FROM walk w`;

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
