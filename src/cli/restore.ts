/** A whole export into a database without entries, which is made where there is none. */
import { join } from 'node:path';
import { ledgersAreThere } from '../app/ledger/open.ts';
import { type Place, placeOf, placeText, STORE_FILE } from '../app/ledger/place.ts';
import { restoreWhole } from '../app/ledger/whole.ts';
import { Refusal } from '../value/refusal.ts';
import { jsonText } from './batch.ts';
import { type CommandOptions, textOption } from './command-spec.ts';
import { entriesCounted } from './entry-text.ts';
import { framingOf } from './json-fields.ts';
import { refuseAs } from './refusal-text.ts';
import { partsOf } from './stream-source.ts';
import { counted } from './verdict.ts';
import { fillLedgers } from './with-ledgers.ts';
import { EXIT, type World } from './world.ts';

/** Refuses with `STORE_NOT_EMPTY`, `EXPORT_DAMAGED` or `EXPORT_NEWER`; nothing is then restored. */
export async function restore(file: string, options: CommandOptions, world: World): Promise<number> {
	const place = placeToFill(options, world);
	const there = await ledgersAreThere(place);
	const summary = await refuseAs(file, () =>
		fillLedgers(place, there, (ledgers) => restoreWhole(ledgers, partsOf(file, world))),
	);
	const framing = framingOf(options);
	const where = placeText(place);
	await world.stdout.write(
		framing === 'plain'
			? `Restored ${entriesCounted(summary.entries)} of ${counted(summary.issuers, 'issuer')} into ${where}.\nheads ${summary.heads}\n`
			: `${jsonText({ database: where, ...summary }, framing)}\n`,
	);
	return EXIT.clean;
}

function placeToFill(options: CommandOptions, world: World): Place {
	try {
		return placeOf({ data: textOption(options, 'data'), env: world.env, cwd: world.cwd });
	} catch (error) {
		if (!(error instanceof Refusal) || error.code !== 'WORKSPACE_MISSING') throw error;
		return { kind: 'file', path: join(world.cwd, STORE_FILE) };
	}
}
