/**
 * A process for `crash.test.ts`: appends groups of two without end and writes the key of each to standard output. In
 * mode `early` it writes the key first, as a store would that answers before it commits.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.ts';
import { append, balance } from './ledger.ts';

const [location = '', mode = '', run = ''] = process.argv.slice(2);
const [issuer = ''] = run.split('/');
const store = await openStore(location);

for (let count = 0; ; count += 1) {
	const key = `${run}/${count}`;
	if (mode === 'early') await acknowledge(key);
	// The commit of a store that answers too soon would come later: here it never comes.
	if (mode === 'early' && count === 24) await new Promise((resolve) => setTimeout(resolve, 60_000));
	await append(store, {
		issuer,
		key,
		contents: ['a', 'b'],
		balances: [balance('issued', '2022-09-01', String(count))],
	});
	if (mode === 'safe') await acknowledge(key);
}

/** The test may be slower to read than this is to write: then the pipe is full for a while. */
async function acknowledge(key: string): Promise<void> {
	for (;;) {
		try {
			writeSync(1, `${key}\n`);
			return;
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
		}
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
