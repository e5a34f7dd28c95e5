/** A PostgreSQL for tests: the one named in FF301_TEST_DATABASE_URL, else one that answers on this machine. */
import pg from 'pg';
import { opener, type Place } from './places.ts';

const ADDRESS = process.env['FF301_TEST_DATABASE_URL'];
const GUESSES = ['postgres', 'root'].map((user) => `postgres://${user}@127.0.0.1:5432/test`);

/** The address of a PostgreSQL for tests; else why there is none. */
async function findPostgres(): Promise<{ readonly url: string } | { readonly missing: string }> {
	const tried: string[] = [];
	for (const url of ADDRESS === undefined ? GUESSES : [ADDRESS]) {
		const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
		try {
			await client.connect();
			await client.end();
			return { url };
		} catch (error) {
			tried.push(`${new URL(url).host}: ${error instanceof Error ? error.message || error.name : error}`);
		}
	}
	return { missing: `no PostgreSQL answers (${tried.join('; ')}); name one in FF301_TEST_DATABASE_URL` };
}

export const POSTGRES = await findPostgres();

/** Why tests on PostgreSQL are skipped; false when they are not. */
export const skipped = 'missing' in POSTGRES ? POSTGRES.missing : false;

let schemas = 0;

export interface SchemaPlace extends Place {
	readonly location: string;
	readonly schema: string;
}

/** A schema of its own. `settings` go into the address, such as `TimeZone=Asia/Hong_Kong`. */
export async function schemaPlace(settings: readonly string[] = []): Promise<SchemaPlace> {
	if ('missing' in POSTGRES) throw new Error(POSTGRES.missing);
	schemas += 1;
	const schema = `ff301_test_${process.pid}_${schemas}`;
	const location = new URL(POSTGRES.url);
	const options = [`search_path=${schema}`, ...settings].map((each) => `-c ${each}`).join(' ');
	location.searchParams.set('options', options);
	const owner = async (sql: string) => {
		const client = new pg.Client({ connectionString: location.href });
		await client.connect();
		try {
			await client.query(sql);
		} finally {
			await client.end();
		}
	};
	await owner(`CREATE SCHEMA ${schema}`);
	const { open, closeAll } = opener(location.href);
	return {
		open,
		location: location.href,
		schema,
		meddle: owner,
		disarm: (table) => `DROP TRIGGER IF EXISTS ${table}_append_only ON ${table}`,
		remove: async () => {
			await closeAll();
			await owner(`DROP SCHEMA ${schema} CASCADE`);
		},
	};
}
