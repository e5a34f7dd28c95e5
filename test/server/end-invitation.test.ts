/** Ending an invitation through the interface: by an administrator, of the own firm. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../src/value/refusal.ts';
import { desk } from './desk.ts';

test('an administrator ends an invitation, a maker does not, and one that is not there is not found', async () => {
	const made = await desk();
	try {
		const ended: string[][] = [];
		Object.assign(made.keeping.people, {
			revokeInvitation: async (by: { firm: { id: string } }, id: string) => {
				if (id !== 'open-one') throw new Refusal('REQUEST_UNKNOWN', 'the firm has no such open invitation');
				ended.push([by.firm.id, id]);
			},
		});
		const end = (as: string | null, id: string) =>
			made.ask(`/v1/people/invitations/${id}`, { method: 'DELETE', as });
		assert.equal((await end('maker+checker@one', 'open-one')).status, 403);
		assert.equal((await end(null, 'open-one')).status, 401);
		assert.deepEqual(ended, []);
		assert.equal((await end('administrator@one', 'another')).status, 404);
		const done = await end('administrator@one', 'open-one');
		assert.deepEqual([done.status, await done.json()], [200, { done: true }]);
		assert.deepEqual(ended, [['one', 'open-one']]);
	} finally {
		await made.close();
	}
});
