/** `ff301 correct`: an entry reversed, and the cells that become different in this and later months. */
import { correctEntry } from '../../app/ledger/correct.ts';
import { issuerOf } from '../../app/ledger/issuer-code.ts';
import { monthsThatDiffer } from '../../app/ledger/months-that-differ.ts';
import { Refusal } from '../../value/refusal.ts';
import { askerOf } from '../ask.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import { type CommandOptions, type Run, textOption } from '../command-spec.ts';
import { correctedShape, correctedText } from '../corrected-text.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT, type World } from '../world.ts';

export const run: Run = async ([typed = '', number = ''], options, world) => {
	namedFields(options, FIELDS.correct);
	if (!/^[1-9][0-9]{0,8}$/.test(number)) {
		throw new Refusal('USAGE', `"${number}" is no number of an entry`, '`ff301 ledger <code>` shows them');
	}
	const reason = await reasonOf(options, world);
	const told = await withLedgers(options, world, async (ledgers) => {
		const issuer = await issuerOf(ledgers, typed);
		const result = await correctEntry(ledgers, issuer, {
			sequence: Number.parseInt(number, 10),
			reason,
			reopen: options['reopen'] === true,
			key: textOption(options, 'key') ?? null,
			dryRun: options['dryRun'] === true,
			now: world.now(),
		});
		return { issuer, result, months: monthsThatDiffer(result.before, result.after) };
	});
	const framing = framingOf(options);
	await world.stdout.write(
		framing === 'plain'
			? correctedText(told, coloursOf(world.stdout, world.env))
			: `${jsonText(pickFields(correctedShape(told), options, FIELDS.correct), framing)}\n`,
	);
	return EXIT.clean;
};

async function reasonOf(options: CommandOptions, world: World): Promise<string> {
	const given = textOption(options, 'reason');
	if (given?.trim()) return given;
	const asker = askerOf(world);
	const typed = await asker?.line('Why was it wrong? ');
	await asker?.done();
	if (typed?.trim()) return typed;
	throw new Refusal('USAGE', 'a correction needs its reason', 'give it with --reason "…"');
}
