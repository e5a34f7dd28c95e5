/**
 * SQLite through libsql for the query builder: one connection. Writes begin with a statement that is not prepared, and
 * wait for other programs between tries, for the reasons of decision 10.
 */
import {
	type CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type Kysely,
	type QueryResult,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from 'kysely';
import type Libsql from 'libsql';
import { sqliteRefusal } from '../../store/embedded/refusals.ts';
import { Refusal } from '../../value/refusal.ts';

/** Milliseconds between two tries. */
const PAUSE = 10;

export function libsqlDialect(database: Libsql.Database, wait: number): Dialect {
	return {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => new LibsqlDriver(database, wait),
		createIntrospector: (kysely: Kysely<unknown>) => new SqliteIntrospector(kysely),
		createQueryCompiler: () => new SqliteQueryCompiler(),
	};
}

class LibsqlDriver implements Driver {
	readonly #database: Libsql.Database;
	readonly #connection: LibsqlConnection;
	/** Who uses the connection after whom. */
	#last: Promise<void> = Promise.resolve();
	#release: () => void = () => {};

	constructor(database: Libsql.Database, wait: number) {
		this.#database = database;
		this.#connection = new LibsqlConnection(database, wait);
	}

	async init(): Promise<void> {}

	async acquireConnection(): Promise<DatabaseConnection> {
		const before = this.#last;
		let release = () => {};
		this.#last = new Promise((resolve) => {
			release = resolve;
		});
		await before;
		this.#release = release;
		return this.#connection;
	}

	async releaseConnection(): Promise<void> {
		this.#release();
	}

	async beginTransaction(): Promise<void> {
		await this.#connection.begin();
	}

	async commitTransaction(): Promise<void> {
		this.#database.exec('COMMIT');
	}

	async rollbackTransaction(): Promise<void> {
		this.#connection.rollBack();
	}

	async destroy(): Promise<void> {
		this.#database.close();
	}
}

class LibsqlConnection implements DatabaseConnection {
	readonly #database: Libsql.Database;
	readonly #wait: number;

	constructor(database: Libsql.Database, wait: number) {
		this.#database = database;
		this.#wait = wait;
	}

	async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
		if (this.#database.inTransaction || reads(query)) return this.#run<Row>(query);
		await this.begin();
		try {
			const result = this.#run<Row>(query);
			this.#database.exec('COMMIT');
			return result;
		} catch (error) {
			this.rollBack();
			throw error;
		}
	}

	streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
		throw new TypeError('people: nothing here is read piece by piece');
	}

	async begin(): Promise<void> {
		for (let waited = 0; ; waited += PAUSE) {
			try {
				told(() => this.#database.exec('BEGIN IMMEDIATE'));
				return;
			} catch (error) {
				const isBusy = error instanceof Refusal && error.code === 'STORE_BUSY';
				if (!isBusy || waited >= this.#wait) throw error;
			}
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
	}

	rollBack(): void {
		if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
	}

	#run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
		return told(() => {
			const statement = this.#database.prepare(sql);
			const bound = parameters.map(toSqlite);
			if (statement.reader) return { rows: statement.all(bound) as Row[] };
			const { changes } = statement.run(bound);
			return { rows: [], numAffectedRows: BigInt(changes) };
		});
	}
}

function reads({ query, sql }: CompiledQuery): boolean {
	return query.kind === 'SelectQueryNode' || /^\s*(?:select|pragma)\b/i.test(sql);
}

/** The driver binds numbers as floating point, so whole ones go in as bigint. */
function toSqlite(value: unknown): unknown {
	if (typeof value === 'boolean') return value ? 1n : 0n;
	if (value instanceof Date) return value.toISOString();
	return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}

function told<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw sqliteRefusal(error) ?? error;
	}
}
