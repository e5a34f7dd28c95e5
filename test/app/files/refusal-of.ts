/** The refusal that something ends in, for tests. */
import assert from 'node:assert/strict';
import { Refusal } from '../../../src/value/refusal.ts';

export async function refusalOf(work: () => unknown): Promise<Refusal> {
	try {
		await work();
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
	return assert.fail('it was not refused');
}
