/** Two servers on one PostgreSQL, people racing to correct, send, approve and sign one return: some order explains it all. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { DEMONSTRATION_ACCOUNTS } from '../../src/app/demonstration/accounts.ts';
import { drawFrom } from '../../src/app/demonstration/draw.ts';
import { demonstrationId } from '../../src/server/people/demo.ts';
import type { Store } from '../../src/store/store.ts';
import type { Month } from '../../src/value/day.ts';
import { schemaPlace, skipped } from '../store/postgres.ts';
import { type Outcome, racer, type Seen } from './racer.ts';
import { type Replayed, replayed } from './replay.ts';
import { type TwoServers, twoServers } from './two-servers.ts';

const NAMES = ['Maker One', 'Maker Two', 'Checker One', 'Checker Two', 'Director One'] as const;
const RUNS = Number.parseInt(process.env['FF301_RACE_RUNS'] ?? '1', 10);
/** The race goes on until so many signatures were recorded. */
const SIGNATURES = Number.parseInt(process.env['FF301_RACE_SIGNATURES'] ?? '1', 10);
const STEPS_MOST = 150 * SIGNATURES;
const ROLES = new Map(DEMONSTRATION_ACCOUNTS.map(({ name, roles }) => [demonstrationId(name), roles]));

interface Raced extends Replayed {
	readonly outcomes: readonly Outcome[];
	readonly faults: readonly string[];
	readonly stages: readonly Seen[];
	readonly breaks: number;
}

/** All of them at once, each on its own seed. */
async function race(seed: number, meddle: (store: Store) => Store): Promise<Raced> {
	const place = await schemaPlace();
	const servers = await twoServers(place.location, meddle);
	try {
		const client = await servers.desk.client(servers.issuer);
		assert.ok(client);
		const from = (await servers.ledgers.head(servers.issuer)).sequence;
		const racers = [];
		for (const [index, name] of NAMES.entries()) racers.push(await racer(servers, name, seed * 100 + index));
		let signatures = 0;
		const runs = racers.map(async ({ step }, index) => {
			const pause = drawFrom(seed * 1000 + index);
			const outcomes: Outcome[] = [];
			for (let number = 0; number < STEPS_MOST && signatures < SIGNATURES; number += 1) {
				await setTimeout(pause.between(0, NAMES[index]?.startsWith('Maker') ? 400 : 40));
				const outcome = await step();
				if (outcome.what === 'sign' && outcome.status === 200) signatures += 1;
				outcomes.push(outcome);
			}
			return outcomes;
		});
		const outcomes = (await Promise.all(runs)).flat();
		const entries = await servers.ledgers.entries(servers.issuer);
		const month = servers.month as Month;
		const all = { entries, from, client, desk: servers.desk, month, roles: ROLES };
		const { breaks } = await servers.ledgers.verify(servers.issuer);
		return {
			...(await replayed(all)),
			outcomes,
			faults: servers.faults,
			stages: await stagesOf(servers),
			breaks: breaks.length,
		};
	} finally {
		await servers.close();
		await place.remove();
	}
}

/** Where each of the two servers says that the return stands. */
async function stagesOf(servers: TwoServers): Promise<readonly Seen[]> {
	const told: Seen[] = [];
	for (const address of servers.addresses) {
		const only = { ...servers, addresses: [address, address] as const };
		told.push(await (await racer(only, 'Maker One', 1)).look());
	}
	return told;
}

for (let seed = 1; seed <= RUNS; seed += 1) {
	test(`a race of five people on two servers equals some serial order, seed ${seed}`, {
		skip: skipped,
	}, async () => {
		const raced = await race(seed, (store) => store);
		assert.deepEqual(raced.violations, []);
		assert.ok((raced.counts.get('sign') ?? 0) >= SIGNATURES, 'too little was signed to speak of a race');
		assert.deepEqual(raced.faults, []);
		assert.equal(raced.breaks, 0);
		const bad = raced.outcomes.filter(({ status }) => status >= 500);
		assert.deepEqual(bad, []);
		// What was answered as done is in the chain, and nothing else is.
		const done = raced.outcomes.filter(({ status }) => status === 200).length;
		const recorded = [...raced.counts.values()].reduce((sum, count) => sum + count, 0);
		assert.ok(recorded <= done, `${recorded} groups were recorded, ${done} were answered`);
		const { stage, digest } = raced.end.state;
		for (const told of raced.stages) {
			assert.deepEqual({ stage, digest }, { stage: told.stage, digest: told.digest });
		}
	});
}

test('the same race without the comparison of heads is found out', { skip: skipped }, async () => {
	for (let seed = 1; seed <= 12; seed += 1) {
		const { violations } = await race(seed, withoutHeads);
		if (violations.length > 0) return;
	}
	assert.fail('nothing was found although nobody compared heads');
});

/** Takes what was judged on an old head as if it had been judged on the last. */
function withoutHeads(store: Store): Store {
	return new Proxy(store, {
		get: (target, name) => {
			if (name === 'append') {
				return async (request: Parameters<Store['append']>[0]) => {
					await setTimeout(150);
					return target.append({ ...request, expected: await target.head(request.issuer) });
				};
			}
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}
