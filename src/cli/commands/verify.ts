/** `ff301 verify`: the chains of hashes, of the database or of an export. */

import { placeText } from '../../app/ledger/place.ts';
import { verifyLedgers } from '../../app/ledger/verify.ts';
import { verifyWhole } from '../../app/ledger/whole.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import type { Run } from '../command-spec.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { refuseAs } from '../refusal-text.ts';
import { partsOf } from '../stream-source.ts';
import { type Told, verifyText } from '../verify-text.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([file], options, world) => {
	namedFields(options, FIELDS.verify);
	const told: Told =
		file === undefined
			? await withLedgers(options, world, async (ledgers, place) => ({
					what: placeText(place),
					...(await verifyLedgers(ledgers)),
				}))
			: {
					what: file,
					breaks: [],
					mismatches: [],
					...(await refuseAs(file, () => verifyWhole(partsOf(file, world)))),
				};
	const framing = framingOf(options);
	await world.stdout.write(
		framing === 'plain'
			? verifyText(told, coloursOf(world.stdout, world.env))
			: `${jsonText(pickFields({ ...told }, options, FIELDS.verify), framing)}\n`,
	);
	return told.breaks.length + told.mismatches.length === 0 ? EXIT.clean : EXIT.findings;
};
