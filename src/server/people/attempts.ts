/**
 * Wrong attempts, counted in the database so that every server knows them. An attempt is counted before it is judged,
 * so a hundred at once are a hundred; what was right takes the count away. What is counted has no need to exist: an
 * account that nobody has is locked in the same way.
 */
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { type Kysely, sql } from 'kysely';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Tables } from './tables.ts';

/** After so many wrong attempts nothing more is tried for a while. */
const ACCOUNT_MOST = 10;
const ADDRESS_MOST = 100;

const LOCKED = 15 * 60 * 1000;
/** A counter is forgotten so long after its first wrong attempt. */
const FORGOTTEN = 24 * 60 * 60 * 1000;

export interface Attempts {
	/** Counts an attempt. Refuses with `SIGN_IN_LOCKED` when there were too many. */
	begin(subject: Subject): Promise<void>;
	/** It was right: of an account nothing is counted any more, of an address this attempt is not. */
	clear(subject: Subject): Promise<void>;
}

/** What is guessed at, or from where. */
export type Subject = `account ${string}` | `person ${string}` | `address ${string}`;

export function accountSubject(email: string): Subject {
	return `account ${email.trim().toLowerCase()}`;
}

/** Of IPv6 the network of 64 bits, which one subscriber has. */
export function addressSubject(address: string): Subject {
	const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
	if (!isIPv6(plain)) return `address ${plain}`;
	const [head = '', tail = ''] = plain.split('::');
	const [first, last] = [head, tail].map((half) => (half === '' ? [] : half.split(':')));
	const missing = Array<string>(Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0))).fill('0');
	return `address ${[...(first ?? []), ...missing, ...(last ?? [])].slice(0, 4).join(':')}::/64`;
}

export function attemptsIn(kysely: Kysely<Tables>, now: () => number): Attempts {
	return {
		begin: async (subject) => {
			const at = now();
			const most = subject.startsWith('address ') ? ADDRESS_MOST : ACCOUNT_MOST;
			const key = keyOf(subject);
			await forget(kysely, key, at);
			const row = await kysely
				.insertInto('people_attempt')
				.values({ key, failures: 1, since: recordedInstant(at), locked_until: null })
				.onConflict((conflict) =>
					conflict.column('key').doUpdateSet({ failures: sql`people_attempt.failures + 1` }),
				)
				.returning(['failures', 'locked_until'])
				.executeTakeFirstOrThrow();
			if (row.failures <= most) return;
			throw locked(row.locked_until ?? (await lock(kysely, key, at)));
		},
		clear: async (subject) => {
			const key = keyOf(subject);
			// Somebody who signs in makes nothing good that others tried from the same place.
			if (subject.startsWith('address '))
				await kysely
					.updateTable('people_attempt')
					.set({ failures: sql`failures - 1` })
					.where('key', '=', key)
					.execute();
			else await kysely.deleteFrom('people_attempt').where('key', '=', key).execute();
		},
	};
}

/** Addresses and e-mail addresses are not kept in clear. */
function keyOf(subject: Subject): string {
	return createHash('sha256').update(subject).digest('hex');
}

/** Takes away a lock that has ended, and what was counted long ago, or in a future that a clock once showed. */
async function forget(kysely: Kysely<Tables>, key: string, at: number): Promise<void> {
	const [instant, ahead] = [recordedInstant(at), recordedInstant(at + LOCKED)];
	await kysely
		.deleteFrom('people_attempt')
		.where('key', '=', key)
		.where((is) =>
			is.or([
				is('locked_until', '<=', instant),
				is('locked_until', '>', ahead),
				is('since', '<', recordedInstant(at - FORGOTTEN)),
				is('since', '>', ahead),
			]),
		)
		.execute();
}

async function lock(kysely: Kysely<Tables>, key: string, at: number): Promise<string> {
	const until = recordedInstant(at + LOCKED);
	await kysely
		.updateTable('people_attempt')
		.set({ locked_until: until })
		.where('key', '=', key)
		.where('locked_until', 'is', null)
		.execute();
	return until;
}

function locked(until: string): Refusal {
	return new Refusal(
		'SIGN_IN_LOCKED',
		`there were too many wrong attempts; go on after ${until}`,
		'wait until then, or ask an administrator',
		[until],
	);
}
