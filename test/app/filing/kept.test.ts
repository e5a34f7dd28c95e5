import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChain } from '../../../src/app/filing/chain.ts';
import { Kept, viewOf } from '../../../src/app/filing/kept.ts';
import { ISSUER, onDesk } from './desk.ts';

test('what was used longest ago goes first, and nothing is shared between stores but with a view', async () => {
	await onDesk(async ({ store }) => {
		const kept = new Kept<number>(2);
		const other = { ...store };
		kept.set(store, 'a', 1);
		kept.set(store, 'b', 2);
		assert.equal(kept.get(store, 'a'), 1);
		kept.set(store, 'c', 3);
		assert.deepEqual(
			['a', 'b', 'c'].map((key) => kept.get(store, key)),
			[1, undefined, 3],
		);
		assert.equal(kept.get(other, 'a'), undefined);
		assert.equal(kept.get(viewOf(other, store), 'a'), 1);
		kept.delete(other, 'a');
		assert.equal(kept.get(store, 'a'), undefined);
		assert.equal(await loadChain(other, ISSUER), await loadChain(store, ISSUER));
	});
});
