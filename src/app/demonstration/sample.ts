/** The sample issuer of `examples/`, recorded as a user would: from its file of movements. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../store/store.ts';
import type { Day } from '../../value/day.ts';
import { planFile, recordPlan } from '../ledger/import-file.ts';
import { millisecondsAt } from './moment.ts';

export const SAMPLE_CODE = '00020';

/** From the sources and from the package alike, which holds the folder beside `dist`. */
const FILE = join(
	dirname(fileURLToPath(import.meta.url)),
	'..',
	'..',
	'..',
	'examples',
	'00020.ledger.jsonl',
);

/** Two days before the return of September 2022 was submitted. */
const RECORDED = millisecondsAt('2022-10-05' as Day, '10:00');

/** Leaves a ledger that is there as it is. */
export async function recordSample(store: Store): Promise<void> {
	if ((await store.head(SAMPLE_CODE)).sequence > 0) return;
	const asked = { now: RECORDED, withConversion: false };
	const { plan } = await planFile(store, SAMPLE_CODE, await readFile(FILE), asked);
	await recordPlan(store, SAMPLE_CODE, plan, RECORDED, async () => undefined);
}
