/** Opens the database that a command line means, and closes it whatever happens. */
import { type Ledgers, openLedgers } from '../app/ledger/open.ts';
import { type Place, placeOf } from '../app/ledger/place.ts';
import { type CommandOptions, textOption } from './command-spec.ts';
import type { World } from './world.ts';

/** Refuses with `WORKSPACE_MISSING`, and with what the store refuses to open. */
export async function withLedgers<Value>(
	options: CommandOptions,
	world: World,
	work: (ledgers: Ledgers, place: Place) => Promise<Value>,
): Promise<Value> {
	const place = placeOf({ data: textOption(options, 'data'), env: world.env, cwd: world.cwd });
	const ledgers = await openLedgers(place);
	try {
		return await work(ledgers, place);
	} finally {
		await ledgers.close();
	}
}
