/**
 * SQLite through libsql: one connection, write-ahead log, every commit flushed to the disk before it is answered.
 * Statements are prepared once. Calls of the driver are not asynchronous, so only a transaction that awaits keeps others
 * out.
 */
import Database from 'libsql';
import { Refusal } from '../../value/refusal.ts';
import type { Cell, Engine, Parameter, Session } from '../engine.ts';
import { SQLITE } from './dialect.ts';
import { sqliteRefusal } from './refusals.ts';

/**
 * Milliseconds that the driver waits for another connection by itself, which stops this whole process; after that we
 * wait between tries, and so let go on whatever the other waits for, were it in this process.
 */
const DRIVER_WAITS = 10;
const PAUSE = 5;

/**
 * Every write begins with this, never prepared: the driver leaves a prepared statement that met another writer half
 * run, and until it is run again no later statement of the connection is committed, though it says so.
 */
const BEGIN = 'BEGIN IMMEDIATE';

export class EmbeddedEngine implements Engine {
	readonly dialect = SQLITE;
	readonly #database: Database.Database;
	readonly #statements = new Map<string, Database.Statement>();
	/** Resolves when the transaction that is open now has ended. */
	#open: Promise<void> | null = null;
	/** Statements of this connection that may have changed something. */
	#written = 0;
	readonly #session: Session = {
		rows: async (sql, parameters) => this.#rows(sql, parameters),
		write: async (sql, parameters) => this.#write(sql, parameters),
	};

	readonly #wait: number;

	/** Waits up to `wait` milliseconds for other processes. */
	constructor(path: string, wait: number) {
		this.#wait = wait;
		this.#database = told(() => new Database(path, { timeout: Math.min(wait, DRIVER_WAITS) }));
		this.#database.defaultSafeIntegers(true);
	}

	/** Statements without parameters, several at once. */
	script(sql: string): void {
		this.#written += 1;
		told(() => this.#database.exec(sql));
	}

	async rows(sql: string, parameters: readonly Parameter[]): Promise<Cell[][]> {
		return this.#patiently(() => this.#rows(sql, parameters));
	}

	async write(sql: string, parameters: readonly Parameter[]): Promise<number> {
		return this.#patiently(() => {
			this.script(BEGIN);
			try {
				const written = this.#write(sql, parameters);
				this.#write('COMMIT', []);
				return written;
			} catch (error) {
				this.#rollBack();
				throw error;
			}
		});
	}

	async transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
		let end = () => {};
		await this.#patiently(() => {
			this.script(BEGIN);
			this.#open = new Promise((resolve) => {
				end = resolve;
			});
		});
		try {
			const result = await work(this.#session);
			this.#write('COMMIT', []);
			return result;
		} catch (error) {
			this.#rollBack();
			throw error;
		} finally {
			this.#open = null;
			end();
		}
	}

	/** Runs `work` outside of any transaction of this connection, again and again while another one is in the way. */
	async #patiently<Result>(work: () => Result): Promise<Result> {
		for (let waited = 0; ; waited += DRIVER_WAITS + PAUSE) {
			while (this.#open) await this.#open;
			try {
				return work();
			} catch (error) {
				const isBusy = error instanceof Refusal && error.code === 'STORE_BUSY';
				if (!isBusy || waited >= this.#wait) throw error;
			}
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
	}

	/** The pragma tells of other connections alone, so what this one wrote is counted. */
	async committed(): Promise<string> {
		const [[version] = []] = await this.rows('PRAGMA data_version', []);
		return `${version} ${this.#written}`;
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

	/** SQLite has rolled back by itself after some errors, such as a full disk. */
	#rollBack(): void {
		if (this.#database.inTransaction) this.script('ROLLBACK');
	}

	#rows(sql: string, parameters: readonly Parameter[]): Cell[][] {
		return told(() => this.#prepared(sql).all(bound(parameters)) as Cell[][]);
	}

	#write(sql: string, parameters: readonly Parameter[]): number {
		this.#written += 1;
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
function bound(parameters: readonly Parameter[]): (string | bigint | null | Uint8Array)[] {
	return parameters.map((each) => (typeof each === 'number' ? BigInt(each) : each));
}

function told<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw sqliteRefusal(error) ?? error;
	}
}
