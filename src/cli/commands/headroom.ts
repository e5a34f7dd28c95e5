/** `ff301 headroom`: what mandates, authorised shares, schemes and weighted voting still allow. */
import { headroomAt } from '../../app/ledger/headroom.ts';
import { knownAtInstant } from '../../app/ledger/instant.ts';
import { issuerOf } from '../../app/ledger/issuer-code.ts';
import { loadLedger } from '../../app/ledger/load.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import { type Run, textOption } from '../command-spec.ts';
import { dayOption, today } from '../day-option.ts';
import { FIELDS } from '../fields.ts';
import { headroomShape, headroomText } from '../headroom-text.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([typed = ''], options, world) => {
	namedFields(options, FIELDS.headroom);
	const asAt = dayOption(options, 'asAt') ?? today(world);
	const known = textOption(options, 'knownAt');
	const told = await withLedgers(options, world, async (ledgers) => {
		const issuer = await issuerOf(ledgers, typed);
		const knownAt = known === undefined ? undefined : knownAtInstant(known);
		const { ledger } = await loadLedger(ledgers, issuer, knownAt);
		return headroomAt(ledger, asAt);
	});
	const framing = framingOf(options);
	await world.stdout.write(
		framing === 'plain'
			? headroomText(told, coloursOf(world.stdout, world.env))
			: `${jsonText(pickFields(headroomShape(told), options, FIELDS.headroom), framing)}\n`,
	);
	return EXIT.clean;
};
