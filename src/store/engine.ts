/**
 * What the store needs of a database: statements in SQL that both engines understand (parameters `$1`, `$2` …), one
 * transaction at a time for a connection, and the few words in which they differ. Errors of an engine come out as
 * refusals.
 */
import type { ChainedRow } from './chain.ts';
import type { Head } from './store.ts';

export type Parameter = string | number | null | Uint8Array;
/** A value as the driver gives it; whole numbers come as text, bigint or number. */
export type Cell = string | bigint | number | null | Uint8Array;

export interface Statement {
	readonly sql: string;
	readonly parameters: readonly Parameter[];
}

export interface Session {
	rows(sql: string, parameters: readonly Parameter[]): Promise<Cell[][]>;
	/** How many rows were written. */
	write(sql: string, parameters: readonly Parameter[]): Promise<number>;
}

export interface Dialect {
	/** A list of JSON values, the parameter with that number, as rows `e.value`. */
	elements(parameter: number): string;
	/** Tables in sets: those of a set can be written by one statement. */
	together<Table>(tables: readonly Table[]): readonly (readonly Table[])[];
	/** The head of issuer `$1`: sequence, hash, recorded at; no row before the first entry. */
	readonly head: string;
	/** All heads: issuer, sequence, hash, recorded at. */
	readonly heads: string;
	/**
	 * Records the first entry of a group and moves the head to the group's last, in one statement; writes nothing
	 * when the head is not the expected one or the key is taken.
	 */
	appendFirst(first: ChainedRow, expected: Head, last: ChainedRow): Statement;
	/** Sets the head of an issuer that was restored; null where the last entry is the head. */
	restoreHead(last: ChainedRow): Statement | null;
}

export interface Engine extends Session {
	readonly dialect: Dialect;
	/**
	 * Runs `work` in one transaction. With `again`, it is run anew when the database asks for that, so it must leave
	 * nothing behind in memory.
	 */
	transaction<Result>(work: (session: Session) => Promise<Result>, again: boolean): Promise<Result>;
	/**
	 * Differs once anybody, here or in another process, committed anything; null where the database cannot say so for
	 * less than the answer costs.
	 */
	committed(): Promise<string | null>;
	/** What the engine finds wrong in its own structures; null when nothing. */
	unsound(): Promise<string | null>;
	close(): Promise<void>;
}

export function textOf(cell: Cell | undefined): string {
	if (typeof cell !== 'string') throw new TypeError(`store: a text was expected, not ${typeof cell}`);
	return cell;
}

export function nullableText(cell: Cell | undefined): string | null {
	return cell === null ? null : textOf(cell);
}

export function bytesOf(cell: Cell | undefined): Uint8Array {
	if (!(cell instanceof Uint8Array)) throw new TypeError(`store: bytes were expected, not ${typeof cell}`);
	return cell;
}

/** A sequence or a count. */
export function wholeOf(cell: Cell | undefined): number {
	const whole = Number.parseInt(String(cell), 10);
	if (!Number.isSafeInteger(whole)) throw new TypeError(`store: ${cell} is no sequence`);
	return whole;
}
