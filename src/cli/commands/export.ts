/** `ff301 export`: everything as JSON Lines, or the entries of one issuer as CSV, XLSX or JSON Lines. */
import { type EntriesFormat, entriesAs } from '../../app/ledger/entries-out.ts';
import { issuerOf } from '../../app/ledger/issuer-code.ts';
import { wholeAsLines } from '../../app/ledger/whole.ts';
import { Refusal } from '../../value/refusal.ts';
import { type CommandOptions, type Run, textOption } from '../command-spec.ts';
import { openOutput, refuseBytesOnTerminal } from '../output.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([typed], options, world) => {
	const format = formatOf(options, typed);
	const target = textOption(options, 'output');
	if (format === 'xlsx') refuseBytesOnTerminal(target, world);
	await withLedgers(options, world, async (ledgers) => {
		const issuer = typed === undefined ? null : await issuerOf(ledgers, typed);
		const output = await openOutput(target, world);
		try {
			if (issuer !== null && format !== null) await output.write(await entriesAs(ledgers, issuer, format));
			else for await (const line of wholeAsLines(ledgers, world.now())) await output.write(line);
			await output.finish();
		} catch (error) {
			await output.discard();
			throw error;
		}
	});
	return EXIT.clean;
};

/** Null for everything; refuses with `USAGE` two formats, and one without an issuer. */
function formatOf(options: CommandOptions, typed: string | undefined): EntriesFormat | null {
	const named = (['csv', 'xlsx', 'jsonl'] as const).filter((format) => options[format] === true);
	if (named.length > 1) {
		throw new Refusal('USAGE', `--${named.join(' and --')} ask for different things`, 'leave one out');
	}
	const [format] = named;
	if (typed !== undefined) return format ?? 'jsonl';
	if (format === undefined || format === 'jsonl') return null;
	throw new Refusal(
		'USAGE',
		`--${format} is for the entries of one issuer`,
		'name its stock code; everything is written as JSON Lines',
	);
}
