/**
 * Who opened what. Every request leaves a line and is answered after it is on the disk, so lines that arrive while
 * others are being written go together in the next statement.
 */
import type { Access, DeskStore } from '../desk.ts';
import { type Cell, type Engine, nullableText, textOf, wholeOf } from '../engine.ts';
import { storable } from './text.ts';

const COLUMNS = 'a.id, a.at, a.firm, a.person, a.what, a.issuer, a.outcome';
const NAMES = ['at', 'firm', 'person', 'what', 'issuer', 'outcome'] as const;
const OUTCOMES: readonly Access['outcome'][] = ['given', 'refused', 'not-found'];

export function accessesIn(engine: Engine): Pick<DeskStore, 'logAccess' | 'accesses'> {
	const members = NAMES.map((name) => `e.value ->> '${name}'`).join(', ');
	const insert = `INSERT INTO desk_accesses (${NAMES.join(', ')}) SELECT ${members} FROM ${engine.dialect.elements(1)}`;
	return {
		logAccess: together(async (lines: readonly Access[]) => {
			const said = lines.map((line) => ({ ...line, what: storable(line.what) }));
			await engine.write(insert, [JSON.stringify(said)]);
		}),
		accesses: async (firm, { before, limit }) => {
			const from = before === null ? Number.MAX_SAFE_INTEGER : Number.parseInt(before, 10);
			if (!Number.isSafeInteger(from) || from < 0) return { items: [], next: null };
			const rows = await engine.rows(
				`SELECT ${COLUMNS} FROM desk_accesses a WHERE a.firm = $1 AND a.id < CAST($2 AS bigint)
				ORDER BY a.id DESC LIMIT CAST($3 AS bigint)`,
				[firm, from, limit + 1],
			);
			const items = rows.slice(0, limit);
			const last = rows.length > limit ? items.at(-1) : undefined;
			return { items: items.map(accessOf), next: last ? String(wholeOf(last[0])) : null };
		},
	};
}

/** Gathers what arrives while `write` is busy, and writes it in one go. */
function together<Line>(write: (lines: readonly Line[]) => Promise<void>): (line: Line) => Promise<void> {
	let waiting: Line[] = [];
	let next: Promise<void> | null = null;
	let running: Promise<unknown> = Promise.resolve();
	return (line) => {
		waiting.push(line);
		next ??= running.then(() => {
			const lines = waiting;
			waiting = [];
			next = null;
			const written = write(lines);
			running = written.catch(() => {});
			return written;
		});
		return next;
	};
}

function accessOf([, at, firm, person, what, issuer, outcome]: readonly Cell[]): Access {
	const known = OUTCOMES.find((each) => each === outcome);
	if (!known) throw new TypeError(`store: ${outcome} is no outcome of an access`);
	return {
		at: textOf(at),
		firm: nullableText(firm),
		person: nullableText(person),
		what: textOf(what),
		issuer: nullableText(issuer),
		outcome: known,
	};
}
