/** `ff301 submitted`: the return for a month was submitted, and its month is closed. */
import { issuerOf } from '../../app/ledger/issuer-code.ts';
import { recordSubmitted } from '../../app/ledger/submit.ts';
import { jsonText } from '../batch.ts';
import { type Run, textOption } from '../command-spec.ts';
import { dayOption, today } from '../day-option.ts';
import { monthTyped } from '../derive-options.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([typed = '', typedMonth = ''], options, world) => {
	namedFields(options, FIELDS.submitted);
	const month = monthTyped(typedMonth);
	const { issuer, result } = await withLedgers(options, world, async (ledgers) => {
		const code = await issuerOf(ledgers, typed);
		const asked = {
			month,
			on: dayOption(options, 'on') ?? today(world),
			digest: textOption(options, 'digest') ?? null,
			now: world.now(),
		};
		return { issuer: code, result: await recordSubmitted(ledgers, code, asked) };
	});
	const [recorded] = result.recorded;
	const entry = recorded?.entry.kind === 'return-submitted' ? recorded.entry : null;
	const shape = { issuer, month, result: result.kind, status: entry?.status, digest: entry?.digest };
	const framing = framingOf(options);
	const again = result.kind === 'repeated';
	await world.stdout.write(
		framing === 'plain'
			? `${issuer} ${month}: ${entry?.status ?? ''} of ${entry?.submittedOn ?? ''}${again ? ' was recorded before' : ' recorded; the month is closed'}\n  ${entry?.digest ?? ''}\n`
			: `${jsonText(pickFields(shape, options, FIELDS.submitted), framing)}\n`,
	);
	return EXIT.clean;
};
