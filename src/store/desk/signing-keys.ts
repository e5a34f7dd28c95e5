/** Passkeys that sign returns, with the counter that tells a copied one. */

import { Refusal } from '../../value/refusal.ts';
import type { DeskStore, SigningKey } from '../desk.ts';
import { type Cell, type Engine, nullableText, textOf, wholeOf } from '../engine.ts';

export function signingKeysIn(
	engine: Engine,
): Pick<DeskStore, 'signingKeys' | 'addSigningKey' | 'countSigningKey' | 'removeSigningKey'> {
	return {
		signingKeys: async (person) => {
			const rows = await engine.rows(
				`SELECT k.id, k.person, k.name, k.public_key, k.counter, k.transports, k.enrolled_at, k.removed_at
				FROM desk_signing_keys k WHERE k.person = $1 AND k.removed_at IS NULL ORDER BY k.enrolled_at, k.id`,
				[person],
			);
			return rows.map(keyOf);
		},
		addSigningKey: async ({ id, person, name, publicKey, counter, transports, enrolledAt, removedAt }) => {
			const written = await engine.write(
				`INSERT INTO desk_signing_keys (id, person, name, public_key, counter, transports, enrolled_at, removed_at)
				VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
				[id, person, name, publicKey, counter, JSON.stringify(transports), enrolledAt, removedAt],
			);
			if (written === 1) return;
			throw new Refusal('SIGNING_KEY_KNOWN', 'this passkey was added before', 'make a new passkey');
		},
		countSigningKey: async (id, counter) => {
			const written = await engine.write(
				`UPDATE desk_signing_keys SET counter = CAST($2 AS bigint) WHERE id = $1 AND removed_at IS NULL
				AND (CAST($2 AS bigint) > counter OR (CAST($2 AS bigint) = 0 AND counter = 0))`,
				[id, counter],
			);
			return written === 1;
		},
		removeSigningKey: async (person, id, at) => {
			const written = await engine.write(
				'UPDATE desk_signing_keys SET removed_at = $3 WHERE id = $2 AND person = $1 AND removed_at IS NULL',
				[person, id, at],
			);
			return written === 1;
		},
	};
}

function keyOf(row: readonly Cell[]): SigningKey {
	const [id, person, name, publicKey, counter, transports, enrolledAt, removedAt] = row;
	return {
		id: textOf(id),
		person: textOf(person),
		name: textOf(name),
		publicKey: textOf(publicKey),
		counter: wholeOf(counter),
		// Written by this file alone.
		transports: JSON.parse(textOf(transports)) as string[],
		enrolledAt: textOf(enrolledAt),
		removedAt: nullableText(removedAt),
	};
}
