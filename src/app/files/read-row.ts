/** One row of a table → the draft of an entry. Every cell that does not fit is told; nothing is guessed. */
import { decodeEntry, type LedgerEntry } from '../../ledger/entry.ts';
import { KINDS } from '../../ledger/kinds.ts';
import { MOVEMENTS, type MovementKind } from '../../ledger/movement.ts';
import { Refusal } from '../../value/refusal.ts';
import { assembled } from './assemble.ts';
import type { Cell, TableRow } from './cell.ts';
import { KIND_TITLES, STATED } from './choices.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { broughtIn, columnsFor, nameAlone } from './fields.ts';
import type { Outcome } from './outcome.ts';
import type { Place, Problem, Question, RowDraft } from './row-draft.ts';
import { shapeProblems } from './shape-problems.ts';
import { SHEETS } from './sheets.ts';
import { type Reading, readValue } from './values.ts';

export type Cells = ReadonlyMap<ColumnKey, Cell>;

/** Columns that are part of the file and of no entry. */
const LABELS: readonly ColumnKey[] = ['issuer', 'group', 'key', 'entry', 'problem'];

/** The cells of a row by the column they stand in. */
export function cellsOf(row: TableRow, columns: ReadonlyMap<number, ColumnKey>): Cells {
	const cells = new Map<ColumnKey, Cell>();
	for (const [index, cell] of row.cells) {
		const key = columns.get(index);
		if (key !== undefined && cell.text.trim() !== '') cells.set(key, cell);
	}
	return cells;
}

/** True for a row in which nothing was recorded: only its labels are filled in. */
export function isBlank(cells: Cells): boolean {
	return [...cells.keys()].every((key) => LABELS.includes(key));
}

/** The draft of a row. */
export function readRow(cells: Cells, at: Place, reading: Reading): RowDraft {
	const found = new Findings(cells);
	const labels = new Map<ColumnKey, unknown>();
	for (const key of LABELS) if (key !== 'problem') labels.set(key, found.value(key, reading));
	const entry = cells.has('json')
		? jsonEntry(cells, found, reading)
		: columnsEntry(cells, at, found, reading);
	const label = (key: ColumnKey) => {
		const text = labels.get(key);
		return typeof text === 'string' ? text.trim() : null;
	};
	return {
		at,
		group: label('group'),
		key: label('key'),
		number: /^[0-9]{1,9}$/.test(label('entry') ?? '') ? Number.parseInt(label('entry') ?? '', 10) : null,
		issuer: label('issuer'),
		entry: found.clean ? entry : null,
		problems: found.problems,
		questions: found.questions,
		warnings: found.warnings,
	};
}

/** Gathers what comes of the cells of a row. */
class Findings {
	readonly problems: Problem[] = [];
	readonly questions: Question[] = [];
	readonly warnings: string[] = [];
	readonly #cells: Cells;

	constructor(cells: Cells) {
		this.#cells = cells;
	}

	get clean(): boolean {
		return this.problems.length === 0 && this.questions.length === 0;
	}

	/** The value of a cell; undefined when it is blank, or when something is to be said about it. */
	value(key: ColumnKey, reading: Reading, own = false): unknown {
		const cell = this.#cells.get(key);
		return cell ? this.take(key, readValue(key, cell, reading, own)) : undefined;
	}

	take(key: ColumnKey, outcome: Outcome): unknown {
		const column = columnOf(key).en;
		const seen = (this.#cells.get(key)?.text ?? '').slice(0, SEEN_MAX);
		if (outcome.is === 'question') {
			this.questions.push({ column, seen, asks: outcome.asks, candidates: outcome.candidates });
			return undefined;
		}
		if (outcome.is === 'refused') {
			this.problems.push({ code: outcome.code, column, seen, why: outcome.why, belongs: outcome.belongs });
			return undefined;
		}
		if (outcome.warning !== undefined) this.warnings.push(`${column}: ${outcome.warning}`);
		return outcome.value;
	}
}

const SEEN_MAX = 200;

function jsonEntry(cells: Cells, found: Findings, reading: Reading): LedgerEntry | null {
	const others = [...cells.keys()].filter((key) => key !== 'json' && !LABELS.includes(key));
	for (const key of others) {
		const belongs = `a blank, or the whole row without "${columnOf('json').en}"`;
		found.take(key, {
			is: 'refused',
			code: 'TABLE_CELL',
			why: 'the entry is given as JSON already',
			belongs,
		});
	}
	const json = found.value('json', reading);
	if (json === undefined) return null;
	try {
		return decodeEntry(json);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const belongs = error.help ?? 'an entry';
		found.take('json', { is: 'refused', code: error.code, why: error.message, belongs });
		return null;
	}
}

function columnsEntry(cells: Cells, at: Place, found: Findings, reading: Reading): LedgerEntry | null {
	if (!cells.has('kind'))
		found.take('kind', { is: 'question', asks: 'what happened?', candidates: kindsOf(at) });
	const kind = found.value('kind', reading) as MovementKind | undefined;
	if (kind === undefined) return null;
	const fields = columnsFor(kind);
	const values = new Map<ColumnKey, unknown>();
	const whole = nameAlone(kind) === null || [...cells.keys()].some((key) => isOfSubject(kind, key));
	for (const key of cells.keys()) {
		if (LABELS.includes(key) || key === 'kind') continue;
		if (!fields.has(key)) {
			const why = `"${KINDS[kind].title.en}" has no such figure`;
			found.take(key, { is: 'refused', code: 'TABLE_CELL', why, belongs: 'a blank' });
			continue;
		}
		values.set(key, found.value(key, reading, broughtIn(kind) === key && whole));
	}
	if (fields.has('director') && !cells.has('director')) {
		const asks =
			'was any of it a director’s or a chief executive’s? It decides the next day disclosure return';
		found.take('director', { is: 'question', asks, candidates: [...STATED.keys()] });
	}
	const json = assembled(kind, values);
	const result = MOVEMENTS[kind].safeDecode(json as never, { reportInput: true });
	if (result.success) return result.data;
	for (const { key, outcome } of shapeProblems(result.error.issues, { fields, json, reading })) {
		const silent = cells.has(key) && values.get(key) === undefined;
		if (!silent) found.take(key, outcome);
	}
	return null;
}

/** True for a column that describes what the movement brings in, apart from its name. */
function isOfSubject(kind: MovementKind, key: ColumnKey): boolean {
	const path = columnsFor(kind).get(key);
	return path?.[0] === nameAlone(kind) && broughtIn(kind) !== key;
}

function kindsOf({ sheet }: Place): readonly string[] {
	const kinds = SHEETS.find(({ name }) => name === sheet)?.kinds;
	return [...KIND_TITLES]
		.filter(([, kind]) => !kinds || kinds.some((each) => each === kind))
		.map(([title]) => title);
}
