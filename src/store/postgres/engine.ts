/** PostgreSQL through pg: a pool of connections, statements prepared once on each, transactions tried again when asked. */
import pg from 'pg';
import type { Cell, Engine, Parameter, Session } from '../engine.ts';
import { POSTGRES } from './dialect.ts';
import { mayTryAgain, postgresRefusal } from './refusals.ts';

const TRIES = 5;
/** Milliseconds before a transaction is tried again: times the number of the try, and a part of chance. */
const PAUSE = 10;

type Queries = Pick<pg.ClientBase, 'query'>;

export class PostgresEngine implements Engine {
	readonly dialect = POSTGRES;
	readonly #pool: pg.Pool;
	/** Names of prepared statements, the same on all connections. */
	readonly #names = new Map<string, string>();

	constructor(url: string, wait: number) {
		this.#pool = new pg.Pool({
			connectionString: url,
			connectionTimeoutMillis: wait,
			application_name: 'ff301',
			onConnect: (client) => settle(client, wait),
		});
		// A connection that breaks while idle is replaced; whoever uses one that breaks gets the refusal.
		this.#pool.on('error', () => {});
	}

	async rows(sql: string, parameters: readonly Parameter[]): Promise<Cell[][]> {
		return this.#told(async () => (await this.#run(this.#pool, sql, parameters)).rows);
	}

	async write(sql: string, parameters: readonly Parameter[]): Promise<number> {
		return this.#again(async () => (await this.#run(this.#pool, sql, parameters)).rowCount ?? 0);
	}

	async transaction<Result>(work: (session: Session) => Promise<Result>, again: boolean): Promise<Result> {
		return again ? this.#again(() => this.#once(work)) : this.#told(() => this.#once(work));
	}

	/** Several statements without parameters, within a transaction. */
	async script(session: Session, sql: string): Promise<void> {
		if (!(session instanceof ClientSession)) throw new TypeError('store: not a session of this engine');
		await session.client.query(sql);
	}

	/** Heads are a table of their own there, so asking for them costs one question as well. */
	async committed(): Promise<string | null> {
		return null;
	}

	async unsound(): Promise<string | null> {
		return null;
	}

	async close(): Promise<void> {
		await this.#pool.end();
	}

	async #once<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
		const client = await this.#pool.connect();
		let spoilt = false;
		try {
			await client.query('BEGIN');
			const result = await work(
				new ClientSession(client, (sql, parameters) => this.#run(client, sql, parameters)),
			);
			await client.query('COMMIT');
			return result;
		} catch (error) {
			// When even this fails the connection is thrown away, and the server rolls back by itself.
			await client.query('ROLLBACK').catch(() => {
				spoilt = true;
			});
			throw error;
		} finally {
			client.release(spoilt);
		}
	}

	async #again<Result>(work: () => Promise<Result>): Promise<Result> {
		return this.#told(async () => {
			for (let attempt = 1; ; attempt += 1) {
				try {
					return await work();
				} catch (error) {
					if (attempt === TRIES || !mayTryAgain(error)) throw error;
					await new Promise((resolve) => setTimeout(resolve, PAUSE * attempt * (1 + Math.random())));
				}
			}
		});
	}

	async #told<Result>(work: () => Promise<Result>): Promise<Result> {
		try {
			return await work();
		} catch (error) {
			throw postgresRefusal(error) ?? error;
		}
	}

	#run(on: Queries, sql: string, parameters: readonly Parameter[]): Promise<pg.QueryArrayResult<Cell[]>> {
		const name = this.#names.get(sql) ?? `ff301_${this.#names.size}`;
		this.#names.set(sql, name);
		return on.query<Cell[]>({ name, text: sql, values: [...parameters], rowMode: 'array' });
	}
}

class ClientSession implements Session {
	readonly client: Queries;
	readonly #run: (sql: string, parameters: readonly Parameter[]) => Promise<pg.QueryArrayResult<Cell[]>>;

	constructor(client: Queries, run: ClientSession['rowsOf']) {
		this.client = client;
		this.#run = run;
	}

	async rows(sql: string, parameters: readonly Parameter[]): Promise<Cell[][]> {
		return (await this.rowsOf(sql, parameters)).rows;
	}

	async write(sql: string, parameters: readonly Parameter[]): Promise<number> {
		return (await this.rowsOf(sql, parameters)).rowCount ?? 0;
	}

	rowsOf(sql: string, parameters: readonly Parameter[]): Promise<pg.QueryArrayResult<Cell[]>> {
		return this.#run(sql, parameters);
	}
}

/**
 * What each connection needs, whatever the server's defaults: commits that are on the disk, waits that end, and plans
 * that are made once and go by the primary keys. Every statement here is a seek or a walk along a key; tables that
 * grew since they were last looked at by the server would otherwise be scanned from end to end.
 */
async function settle(client: Queries, wait: number): Promise<void> {
	await client.query(
		`SELECT set_config('synchronous_commit', CASE current_setting('synchronous_commit')
			WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false),
		set_config('lock_timeout', $1, false),
		set_config('plan_cache_mode', 'force_generic_plan', false),
		set_config('enable_seqscan', 'off', false),
		set_config('enable_bitmapscan', 'off', false),
		set_config('jit', 'off', false)`,
		[`${wait}ms`],
	);
}
