/**
 * Compares the index tables of an issuer with what follows from its entries. Rows are added up as digests, in any
 * order and without holding them, so a million rows take no memory.
 */
import { type ChainedRow, sha256 } from './chain.ts';
import { type Cell, type Session, wholeOf } from './engine.ts';
import { type IndexRows, indexRows } from './index-rows.ts';

type Table = Exclude<keyof IndexRows, 'marks'>;

/** Columns beside the issuer; the first `keyed` follow it in the primary key. */
const TABLES: { readonly [Name in Table]: { readonly columns: readonly string[]; readonly keyed: number } } =
	{
		keys: { columns: ['key', 'sequence'], keyed: 1 },
		accounts: { columns: ['account', 'sequence'], keyed: 1 },
		days: { columns: ['account', 'day', 'sequence'], keyed: 2 },
		months: { columns: ['account', 'month', 'sequence'], keyed: 2 },
		balances: { columns: ['account', 'day', 'sequence', 'quantity'], keyed: 3 },
	};
const NAMES: readonly Table[] = ['keys', 'accounts', 'days', 'months', 'balances'];
const MODULUS = 1n << 256n;
/** Rows read at once. */
const PAGE = 5_000;

export class IndexCheck {
	readonly #session: Session;
	readonly #issuer: string;
	/** The last entry that is indexed. */
	readonly #upTo: number;
	readonly #sums: Record<Table, bigint> = { keys: 0n, accounts: 0n, days: 0n, months: 0n, balances: 0n };
	/** Accounts, days and months met so far; only the first entry with one has a row. */
	readonly #met = new Set<string>();
	#group: ChainedRow[] = [];

	private constructor(session: Session, issuer: string, upTo: number) {
		this.#session = session;
		this.#issuer = issuer;
		this.#upTo = upTo;
	}

	static async of(session: Session, issuer: string): Promise<IndexCheck> {
		const sql = 'SELECT coalesce(max(m.sequence), 0) FROM marks m WHERE m.issuer = $1';
		const [[upTo] = []] = await session.rows(sql, [issuer]);
		return new IndexCheck(session, issuer, wholeOf(upTo));
	}

	/** Takes the next entry of the issuer. */
	take(row: ChainedRow): void {
		this.#group.push(row);
		if (row.balances === null) return;
		const rows = row.sequence <= this.#upTo ? indexRows(this.#group, 0) : null;
		this.#group = [];
		for (const name of rows ? NAMES : []) {
			for (const values of rows?.[name] ?? []) {
				const place = `${name} ${values[0]} ${values[1]}`;
				const once =
					name === 'accounts' ? `accounts ${values[0]}` : name === 'days' || name === 'months' ? place : null;
				if (once !== null && this.#met.has(once)) continue;
				if (once !== null) this.#met.add(once);
				this.#sums[name] = plus(this.#sums[name], values);
			}
		}
	}

	/** After the last entry: which table differs, in one sentence; null when none does. */
	async complaint(): Promise<string | null> {
		for (const name of NAMES) {
			if ((await this.#sumOf(name)) !== this.#sums[name])
				return `what is kept in the table ${name} for issuer ${this.#issuer} does not follow from its entries`;
		}
		return null;
	}

	async #sumOf(name: Table): Promise<bigint> {
		const { columns, keyed } = TABLES[name];
		const key = columns.slice(0, keyed);
		// `$3` and on are the key of the last row of the page before.
		const after = key.map((column, index) =>
			column === 'sequence' ? `CAST($${index + 3} AS bigint)` : `$${index + 3}`,
		);
		const sql = (more: string) =>
			`SELECT ${columns.join(', ')} FROM ${name} WHERE issuer = $1 AND sequence <= $2 ${more} ORDER BY ${key.join(', ')} LIMIT ${PAGE}`;
		const next = sql(`AND (${key.join(', ')}) > (${after.join(', ')})`);
		let rows = await this.#session.rows(sql(''), [this.#issuer, this.#upTo]);
		let sum = 0n;
		for (;;) {
			for (const row of rows) sum = plus(sum, row);
			const last = rows.at(-1);
			if (!last || rows.length < PAGE) return sum;
			const from = last.slice(0, keyed).map(String);
			rows = await this.#session.rows(next, [this.#issuer, this.#upTo, ...from]);
		}
	}
}

function plus(sum: bigint, row: readonly Cell[]): bigint {
	return (sum + BigInt(`0x${sha256(JSON.stringify(row.map(String)))}`)) % MODULUS;
}
