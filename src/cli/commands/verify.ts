/** `ff301 verify`: the chains of hashes, of the database or of an export; or an evidence pack. */

import { placeText } from '../../app/ledger/place.ts';
import { verifyLedgers } from '../../app/ledger/verify.ts';
import { verifyWhole } from '../../app/ledger/whole.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import type { CommandOptions, Run } from '../command-spec.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { packText } from '../pack-text.ts';
import { peeked } from '../peeked.ts';
import { readStream } from '../read-bytes.ts';
import { refuseAs } from '../refusal-text.ts';
import { partsOf } from '../stream-source.ts';
import { type Told, verifyText } from '../verify-text.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT, type World } from '../world.ts';

export const run: Run = async ([file], options, world) => {
	namedFields(options, FIELDS.verify);
	if (file === undefined) return ofDatabase(options, world);
	return refuseAs(file, async () => {
		const { start, parts } = await peeked(partsOf(file, world));
		// A ZIP archive begins with the letters "PK".
		if (start[0] === 0x50 && start[1] === 0x4b) return ofPack(file, await readStream(parts), options, world);
		const told: Told = { what: file, breaks: [], mismatches: [], ...(await verifyWhole(parts)) };
		return tell(told, options, world);
	});
};

async function ofDatabase(options: CommandOptions, world: World): Promise<number> {
	const told = await withLedgers(options, world, async (ledgers, place) => ({
		what: placeText(place),
		...(await verifyLedgers(ledgers)),
	}));
	return tell(told, options, world);
}

async function tell(told: Told, options: CommandOptions, world: World): Promise<number> {
	const framing = framingOf(options);
	await world.stdout.write(
		framing === 'plain'
			? verifyText(told, coloursOf(world.stdout, world.env))
			: `${jsonText(pickFields({ ...told }, options, FIELDS.verify), framing)}\n`,
	);
	return told.breaks.length + told.mismatches.length === 0 ? EXIT.clean : EXIT.findings;
}

async function ofPack(
	file: string,
	bytes: Uint8Array,
	options: CommandOptions,
	world: World,
): Promise<number> {
	const { verifyPack } = await import('../../app/evidence/verify.ts');
	const verified = await verifyPack(bytes);
	const framing = framingOf(options);
	await world.stdout.write(
		framing === 'plain'
			? packText(file, verified, coloursOf(world.stdout, world.env))
			: `${jsonText(pickFields({ what: file, ...verified }, options, FIELDS.verify), framing)}\n`,
	);
	return verified.wrong === null ? EXIT.clean : EXIT.findings;
}
