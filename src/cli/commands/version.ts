/** `ff301 --version`: the version, and what of the form and of the calendar it knows. */
import { VERSION } from '../../app/version.ts';
import { YEARS_HELD } from '../../calendar/trading-days/table.ts';
import { EDITIONS } from '../../form/editions.ts';
import type { Run } from '../command-spec.ts';
import { EXIT } from '../world.ts';

export const run: Run = async (_, __, world) => {
	await world.stdout.write(
		[
			`ff301 ${VERSION}`,
			`editions of the form: ${EDITIONS.map((edition) => edition.name).join(', ')}`,
			`trading days: ${YEARS_HELD.first} to ${YEARS_HELD.last}`,
			'',
		].join('\n'),
	);
	return EXIT.clean;
};
