/** A process for `damage.test.ts`: opens the store at a path, appends, and writes the code of the refusal or `recorded`. */
import { openStore } from '../../src/store/open-store.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { append } from './ledger.ts';

const [path = ''] = process.argv.slice(2);
try {
	const store = await openStore(path);
	await append(store, { key: 'next' });
	process.stdout.write('recorded\n');
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	process.stdout.write(`${error.code}\n`);
}
