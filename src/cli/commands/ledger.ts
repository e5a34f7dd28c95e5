/** `ff301 ledger`: the entries of an issuer, or its balances. */
import { balancesOf } from '../../app/ledger/balances.ts';
import { historyOf } from '../../app/ledger/history.ts';
import { knownAtInstant } from '../../app/ledger/instant.ts';
import { issuerOf } from '../../app/ledger/issuer-code.ts';
import { loadLedger } from '../../app/ledger/load.ts';
import { jsonText } from '../batch.ts';
import { coloursFor } from '../colours.ts';
import { type CommandOptions, type Run, textOption } from '../command-spec.ts';
import { dayOption, today } from '../day-option.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { balancesText, entryLine, lineShape } from '../ledger-text.ts';
import { writeResult } from '../output.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([typed = ''], options, world) => {
	namedFields(options, FIELDS.ledger);
	const known = textOption(options, 'knownAt');
	const knownAt = known === undefined ? undefined : knownAtInstant(known);
	const balances = options['balances'] === true || options['asAt'] !== undefined;
	const text = await withLedgers(options, world, async (ledgers) => {
		const code = await issuerOf(ledgers, typed);
		if (!balances) {
			const { ledger } = await loadLedger(ledgers, code, knownAt);
			const lines = historyOf(ledger);
			const colours = coloursFor(textOption(options, 'output'), world);
			return framingOf(options) === 'plain'
				? lines.map((line) => entryLine(line, colours, world.stdout.columns)).join('')
				: json(lines.map(lineShape), options);
		}
		const asAt = dayOption(options, 'asAt') ?? today(world);
		const rows = await balancesOf(ledgers, code, asAt, knownAt);
		return framingOf(options) === 'plain' ? balancesText(rows) : json([...rows], options);
	});
	await writeResult(text, textOption(options, 'output'), world);
	return EXIT.clean;
};

/** A list of records, whole or a line for each. */
function json(records: readonly Readonly<Record<string, unknown>>[], options: CommandOptions): string {
	const framing = framingOf(options);
	const shown = records.map((each) => pickFields(each, options, FIELDS.ledger));
	if (framing === 'lines') return shown.map((each) => `${jsonText(each, framing)}\n`).join('');
	return `${jsonText(shown, framing)}\n`;
}
