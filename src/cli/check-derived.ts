/** `ff301 check 00020 2022-09`: the return that the ledger gives, judged like any other. */
import type { CheckedDocument, CheckSettings } from '../app/check-document.ts';
import { parseMonth } from '../value/day.ts';
import type { CommandOptions } from './command-spec.ts';
import type { Sources } from './files.ts';
import type { World } from './world.ts';

export interface DerivedReturn {
	readonly sources: Sources;
	readonly checked: CheckedDocument;
}

/** Null when the words are not a stock code and a month. */
export async function derivedReturn(
	words: readonly string[],
	{ facts, only }: CheckSettings,
	options: CommandOptions,
	world: World,
): Promise<DerivedReturn | null> {
	const [typed = '', typedMonth = ''] = words;
	const month = parseMonth(typedMonth);
	if (words.length !== 2 || !/^[0-9]{1,5}$/.test(typed) || !month) return null;
	// The ledger and what prepares returns are loaded only here: a check of files does without them.
	const [{ deriveReturn }, { issuerOf }, { loadLedger }, { withLedgers }] = await Promise.all([
		import('../app/ledger/derive.ts'),
		import('../app/ledger/issuer-code.ts'),
		import('../app/ledger/load.ts'),
		import('./with-ledgers.ts'),
	]);
	return withLedgers(options, world, async (ledgers) => {
		const issuer = await issuerOf(ledgers, typed);
		const { ledger } = await loadLedger(ledgers, issuer);
		const { checked } = deriveReturn(ledger, { month, check: { facts, only } });
		const name = `${issuer} ${month}`;
		const source = { name, read: () => Promise.resolve(new Uint8Array()) };
		return { sources: { list: [source], single: true }, checked };
	});
}
