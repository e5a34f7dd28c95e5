/**
 * SQLite through libsql: one connection, write-ahead log, every commit flushed to the disk before it is answered.
 * Statements are prepared once. Calls of the driver do not wait, so only a transaction that awaits keeps others out.
 */
import Database from 'libsql';
import type { Cell, Engine, Parameter, Session } from '../engine.ts';
import { SQLITE } from './dialect.ts';
import { sqliteRefusal } from './refusals.ts';

export class EmbeddedEngine implements Engine {
	readonly dialect = SQLITE;
	readonly #database: Database.Database;
	readonly #statements = new Map<string, Database.Statement>();
	/** Resolves when the transaction that is open now has ended. */
	#open: Promise<void> | null = null;
	readonly #session: Session = {
		rows: async (sql, parameters) => this.#rows(sql, parameters),
		write: async (sql, parameters) => this.#write(sql, parameters),
	};

	/** Waits up to `wait` milliseconds for other processes. */
	constructor(path: string, wait: number) {
		this.#database = told(() => new Database(path, { timeout: wait }));
		this.#database.defaultSafeIntegers(true);
	}

	/** Statements without parameters, several at once. */
	script(sql: string): void {
		told(() => this.#database.exec(sql));
	}

	async rows(sql: string, parameters: readonly Parameter[]): Promise<Cell[][]> {
		while (this.#open) await this.#open;
		return this.#rows(sql, parameters);
	}

	async write(sql: string, parameters: readonly Parameter[]): Promise<number> {
		while (this.#open) await this.#open;
		return this.#write(sql, parameters);
	}

	async transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
		while (this.#open) await this.#open;
		let end = () => {};
		this.#open = new Promise((resolve) => {
			end = resolve;
		});
		try {
			this.#write('BEGIN IMMEDIATE', []);
			const result = await work(this.#session);
			this.#write('COMMIT', []);
			return result;
		} catch (error) {
			// SQLite has rolled back by itself after some errors, such as a full disk.
			if (this.#database.inTransaction) this.script('ROLLBACK');
			throw error;
		} finally {
			this.#open = null;
			end();
		}
	}

	async unsound(): Promise<string | null> {
		const [[said] = []] = await this.rows('PRAGMA quick_check(1)', []);
		return said === 'ok' ? null : String(said);
	}

	async close(): Promise<void> {
		while (this.#open) await this.#open;
		this.#statements.clear();
		this.#database.close();
	}

	#rows(sql: string, parameters: readonly Parameter[]): Cell[][] {
		return told(() => this.#prepared(sql).all(bound(parameters)) as Cell[][]);
	}

	#write(sql: string, parameters: readonly Parameter[]): number {
		return told(() => this.#prepared(sql).run(bound(parameters)).changes);
	}

	#prepared(sql: string): Database.Statement {
		const known = this.#statements.get(sql);
		if (known) return known;
		const statement = this.#database.prepare(sql.replaceAll(/\$(\d)/g, '?$1'));
		// Only what gives columns can be asked for rows.
		if (statement.reader) statement.raw(true);
		this.#statements.set(sql, statement);
		return statement;
	}
}

/** The driver binds numbers as floating point, so whole numbers go in as bigint. */
function bound(parameters: readonly Parameter[]): (string | bigint | null)[] {
	return parameters.map((each) => (typeof each === 'number' ? BigInt(each) : each));
}

function told<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw sqliteRefusal(error) ?? error;
	}
}
