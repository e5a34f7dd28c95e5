/** The store over an engine: the one implementation of the contract, the same for every database. */
import { appendGroup } from './append.ts';
import { balancesAsAt } from './as-at.ts';
import type { Engine } from './engine.ts';
import { entriesOf, headOf, headsOf, recordsOf } from './read.ts';
import { checkAppend, checkDay, checkInstant, checkName } from './request.ts';
import { restoreRecords } from './restore.ts';
import type { Store } from './store.ts';
import { verifyStore } from './verify.ts';

export function sqlStore(engine: Engine): Store {
	let closed: Promise<void> | null = null;
	return {
		head: async (issuer) => headOf(engine, issuer),
		heads: async () => headsOf(engine, engine.dialect.heads),
		issuers: async () => (await headsOf(engine, engine.dialect.heads)).map(({ issuer }) => issuer),
		append: async (request) => {
			checkAppend(request);
			return appendGroup(engine, request);
		},
		entries: async (issuer, query = {}) => {
			if (query.knownAt !== undefined) checkInstant(query.knownAt);
			return entriesOf(engine, issuer, query);
		},
		balances: async (issuer, { asAt, knownAt }) => {
			checkName(issuer, 'issuer');
			checkDay(asAt);
			if (knownAt !== undefined) checkInstant(knownAt);
			return balancesAsAt(engine, issuer, asAt, knownAt);
		},
		records: async (issuer, page) => recordsOf(engine, issuer, page),
		verify: async (issuer) => verifyStore(engine, issuer),
		restore: async (records) => restoreRecords(engine, records),
		close: async () => {
			closed ??= engine.close();
			await closed;
		},
	};
}
