/** The store over an engine: the one implementation of the contract, the same for every database. */
import { appendGroup } from './append.ts';
import { balancesAsAt } from './as-at.ts';
import type { Engine } from './engine.ts';
import { entriesOf, headOf, headsOf, recordsOf } from './read.ts';
import { checkAppend, checkDay, checkInstant, checkName } from './request.ts';
import { restoreRecords } from './restore.ts';
import type { IssuerHead, Store } from './store.ts';
import { verifyStore } from './verify.ts';

export function sqlStore(engine: Engine): Store {
	let closed: Promise<void> | null = null;
	const heads = headsKept(engine);
	return {
		head: async (issuer) => headOf(engine, issuer),
		heads: async () => [...(await heads())],
		issuers: async () => (await heads()).map(({ issuer }) => issuer),
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

/** The heads of all issuers, asked for by every request for a desk: read again only once something was committed. */
function headsKept(engine: Engine): () => Promise<readonly IssuerHead[]> {
	let kept: { readonly mark: string; readonly heads: readonly IssuerHead[] } | null = null;
	return async () => {
		// Before the heads: what is committed in between makes the next mark another one.
		const mark = await engine.committed();
		if (mark !== null && kept?.mark === mark) return kept.heads;
		const heads = await headsOf(engine, engine.dialect.heads);
		kept = mark === null ? null : { mark, heads };
		return heads;
	};
}
