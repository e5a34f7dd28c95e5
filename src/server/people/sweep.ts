/** What has ended and nobody asks for any more: taken away whenever somebody signs in. */
import type { Kysely } from 'kysely';
import { recordedInstant } from '../../app/ledger/instant.ts';
import type { Tables } from './tables.ts';

/** Longer than any session, lock or count lasts. */
const DAYS = 2;

export async function sweep(kysely: Kysely<Tables>, now: number): Promise<void> {
	const before = recordedInstant(now - DAYS * 24 * 60 * 60 * 1000);
	await kysely.deleteFrom('people_session').where('seenAt', '<', before).execute();
	await kysely.deleteFrom('people_verification').where('expiresAt', '<', new Date().toISOString()).execute();
	await kysely.deleteFrom('people_attempt').where('since', '<', before).execute();
}
