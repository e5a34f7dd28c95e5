/** `ff301 explain`: a rule or a refusal in full. */
import { explain } from '../../app/rule-list.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import type { Run } from '../command-list.ts';
import { explainedText } from '../explain-text.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields } from '../json-fields.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([code = ''], options, world) => {
	namedFields(options, FIELDS.explain);
	const explained = explain(code);
	const framing = framingOf(options);
	await world.stdout.write(
		framing === 'plain'
			? explainedText(
					explained,
					options['zh'] === true,
					world.stdout.columns,
					coloursOf(world.stdout, world.env),
				)
			: `${jsonText(explained, framing)}\n`,
	);
	return EXIT.clean;
};
