/** Opens the database that a command line means, or makes one, and closes it whatever happens. */
import { createLedgers, forgetLedgers, type Ledgers, openLedgers } from '../app/ledger/open.ts';
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

/** Fills a database, which is made unless it is `there`; one that was made and then not filled is taken away again. */
export async function fillLedgers<Value>(
	place: Place,
	there: boolean,
	fill: (ledgers: Ledgers) => Promise<Value>,
): Promise<Value> {
	const ledgers = await createLedgers(place);
	let isKept = there;
	try {
		const value = await fill(ledgers);
		isKept = true;
		return value;
	} finally {
		await ledgers.close();
		if (!isKept) await forgetLedgers(place);
	}
}
