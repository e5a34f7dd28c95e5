/** `ff301 explain`: a rule or a refusal in full. */
import { explain } from '../../app/rule-list.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import { framingOf } from '../json-fields.ts';
import type { Run } from '../program.ts';
import { explainedText } from '../rules-text.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([code = ''], options, world) => {
	const explained = explain(code);
	const framing = framingOf(options);
	await world.stdout.write(
		framing === 'plain'
			? explainedText(explained, options['zh'] === true, coloursOf(world.stdout, world.env))
			: `${jsonText(explained, framing)}\n`,
	);
	return EXIT.clean;
};
