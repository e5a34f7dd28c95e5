/** `ff301 add`: one movement, or a group that stands or falls together, into the ledger of an issuer. */
import { addGroup } from '../../app/ledger/add.ts';
import { issuerOf } from '../../app/ledger/issuer-code.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { addedShape, addedText } from '../added-text.ts';
import { askerOf } from '../ask.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import { type CommandOptions, type Run, textOption } from '../command-spec.ts';
import { entriesFrom, entryFrom } from '../entry-input.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT, type World } from '../world.ts';

export const run: Run = async ([typed = '', kind, ...words], options, world) => {
	namedFields(options, FIELDS.add);
	const entries = await entriesOf(kind, words, options, world);
	const added = await withLedgers(options, world, async (ledgers) =>
		addGroup(ledgers, await issuerOf(ledgers, typed), {
			entries,
			key: textOption(options, 'key') ?? null,
			withConversion: options['withConversion'] === true,
			reopen: textOption(options, 'reopen') ?? null,
			dryRun: options['dryRun'] === true,
			now: world.now(),
		}),
	);
	const framing = framingOf(options);
	await world.stdout.write(
		framing === 'plain'
			? addedText(added, coloursOf(world.stdout, world.env))
			: `${jsonText(pickFields(addedShape(added), options, FIELDS.add), framing)}\n`,
	);
	return EXIT.clean;
};

/** From a file, or from the words of the command line; what is missing is asked for where somebody can be asked. */
async function entriesOf(
	kind: string | undefined,
	words: readonly string[],
	options: CommandOptions,
	world: World,
): Promise<readonly LedgerEntry[]> {
	const from = textOption(options, 'from');
	if (from !== undefined) return entriesFrom(from, kind, world);
	const asker = askerOf(world);
	try {
		return [await entryFrom(kind, words, textOption(options, 'day'), asker)];
	} finally {
		await asker?.done();
	}
}
