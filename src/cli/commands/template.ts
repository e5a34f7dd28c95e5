/** `ff301 template`: the XLSX file in which the movements of an issuer are written down. */
import { templateFor } from '../../app/ledger/entries-out.ts';
import { issuerOf } from '../../app/ledger/issuer-code.ts';
import { type Run, textOption } from '../command-spec.ts';
import { refuseBytesOnTerminal, writeResult } from '../output.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([typed = ''], options, world) => {
	const target = textOption(options, 'output');
	refuseBytesOnTerminal(target, world);
	const bytes = await withLedgers(options, world, async (ledgers) =>
		templateFor(ledgers, await issuerOf(ledgers, typed)),
	);
	await writeResult(bytes, target, world);
	return EXIT.clean;
};
