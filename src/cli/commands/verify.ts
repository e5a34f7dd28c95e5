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
import { withLedgers } from '../with-ledgers.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([file], options, world) => {
	namedFields(options, FIELDS.verify);
	const told =
		file === undefined
			? await withLedgers(options, world, async (ledgers, place) => ({
					what: placeText(place),
					...(await verifyLedgers(ledgers)),
				}))
			: { what: file, breaks: [], ...(await refuseAs(file, () => verifyWhole(partsOf(file, world)))) };
	const framing = framingOf(options);
	if (framing !== 'plain') {
		await world.stdout.write(`${jsonText(pickFields(told, options, FIELDS.verify), framing)}\n`);
	} else {
		const colours = coloursOf(world.stdout, world.env);
		const { what, issuers, entries, breaks, heads } = told;
		const lines = breaks.map(({ issuer, sequence, message }) => {
			const where = issuer === '' ? '' : ` ${issuer}, entry ${sequence}:`;
			return `${colours.red('✗')}${where} ${message}\n`;
		});
		const verdict = breaks.length === 0 ? `${colours.green('✓')} every entry fits\n` : '';
		const counted = `${what}: ${entries} ${entries === 1 ? 'entry' : 'entries'} of ${issuers} ${issuers === 1 ? 'issuer' : 'issuers'}\n`;
		await world.stdout.write(`${counted}${lines.join('')}${verdict}heads ${heads}\n`);
	}
	return told.breaks.length === 0 ? EXIT.clean : EXIT.findings;
};
