/**
 * All ledgers of the demonstration: the sample issuer's and those of the made-up ones. They are recorded in memory, one
 * entry after another as people would, and then written in one go: a disk that makes sure of each of six thousand
 * entries would keep everybody waiting.
 */
import type { Recorded, Store } from '../../store/store.ts';
import { createLedgers } from '../ledger/open.ts';
import { madeUpIssuer } from './character.ts';
import { historyOf } from './history.ts';
import type { DemonstrationMoment } from './moment.ts';
import { recordHistory } from './record-issuer.ts';
import { recordSample } from './sample.ts';
import { recordedIn, situationOf } from './situations.ts';

/** Fills an empty store with the sample issuer and the made-up ones of these numbers. */
export async function recordLedgers(
	store: Store,
	moment: DemonstrationMoment,
	numbers: readonly number[],
	done: (issuers: number) => void,
): Promise<void> {
	const memory = await createLedgers({ kind: 'file', path: ':memory:' });
	try {
		await recordSample(memory);
		for (const [index, number] of numbers.entries()) {
			const recorded = recordedIn(situationOf(number));
			await recordHistory(memory, historyOf(madeUpIssuer(number), moment, recorded));
			done(index + 1);
		}
		await store.restore(recordsOf(memory));
	} finally {
		await memory.close();
	}
}

const PAGE = 500;

async function* recordsOf(store: Store): AsyncIterable<Recorded> {
	for (const issuer of await store.issuers()) {
		let after = 0;
		for (;;) {
			const page = await store.records(issuer, { after, limit: PAGE });
			yield* page;
			const last = page.at(-1);
			if (!last || page.length < PAGE) break;
			after = last.sequence;
		}
	}
}
