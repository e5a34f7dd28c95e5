/** People on each engine: a file, PostgreSQL. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { getMigrations } from 'better-auth/db/migration';
import { authentication } from '../../src/server/people/authentication.ts';
import { openPeopleDatabase } from '../../src/server/people/database.ts';
import { openPeople } from '../../src/server/people/open.ts';
import { skipped } from '../store/postgres.ts';
import { peopleBattery } from './people-battery.ts';
import { limitsBattery } from './people-limits.ts';
import { passkeysBattery } from './people-passkeys.ts';
import { founded, ORIGIN, type PeoplePlace, peopleFile, peopleSchema, refusedWith } from './people-place.ts';
import { signInBattery } from './people-sign-in.ts';

function battery(name: string, make: () => Promise<PeoplePlace>, skip: string | false): void {
	for (const each of [peopleBattery, signInBattery, limitsBattery, passkeysBattery])
		each((sentence, body) => {
			test(`${name}: ${sentence}`, { skip }, async () => {
				const place = await make();
				try {
					await body(place);
				} finally {
					await place.remove();
				}
			});
		});
}

battery('a file', peopleFile, false);
battery('PostgreSQL', peopleSchema, skipped);

for (const [name, make, skip] of [
	['a file', peopleFile, false],
	['PostgreSQL', peopleSchema, skipped],
] as const)
	test(`${name}: the tables are those that the sign-in library asks for`, { skip }, async () => {
		const place = await make();
		const database = await openPeopleDatabase(place.location);
		try {
			const { options } = authentication({
				database,
				baseUrl: ORIGIN,
				secret: 'a secret that is long enough for a test',
				now: Date.now,
			});
			const { toBeCreated, toBeAdded } = await getMigrations(options);
			assert.deepEqual([toBeCreated, toBeAdded], [[], []]);
		} finally {
			await database.close();
			await place.remove();
		}
	});

test('nobody else on the machine reads the file of people or the secret', async () => {
	const place = await peopleFile();
	try {
		await place.open();
		for (const name of ['ff301-people.db', 'ff301-secret'])
			assert.equal(statSync(join(dirname(place.location), name)).mode & 0o077, 0, name);
	} finally {
		await place.remove();
	}
});

test('people are kept in memory too, and a secret of a few letters is refused', async () => {
	const settings = { place: ':memory:', baseUrl: ORIGIN, secret: null, now: Date.now, demo: null };
	const people = await openPeople(settings);
	assert.equal(await people.isNew(), true);
	await people.close();
	await people.close();
	await assert.rejects(openPeople({ ...settings, secret: 'short' }), refusedWith('USAGE'));
});

test('nothing is sent anywhere, and no variable of the environment stands in for the secret', async () => {
	const place = await peopleFile();
	const [{ fetch }, before] = [globalThis, { ...process.env }];
	const asked: string[] = [];
	globalThis.fetch = async (input) => {
		asked.push(String(input));
		throw new Error('there is no network');
	};
	process.env['BETTER_AUTH_TELEMETRY'] = '1';
	process.env['BETTER_AUTH_SECRETS'] = '7:a-secret-of-the-environment-that-is-long-enough';
	try {
		const people = await place.open();
		const browser = await founded(people);
		assert.ok(await browser.session());
		assert.deepEqual(asked, []);
	} finally {
		globalThis.fetch = fetch;
		for (const name of ['BETTER_AUTH_TELEMETRY', 'BETTER_AUTH_SECRETS']) {
			delete process.env[name];
			if (before[name] !== undefined) process.env[name] = before[name];
		}
		await place.remove();
	}
});
