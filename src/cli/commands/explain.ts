/** `ff301 explain`: a rule or a refusal in full. */
import { explain } from '../../app/rule-list.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import type { Run } from '../command-list.ts';
import { exampleOf } from '../example-text.ts';
import { explainedText } from '../explain-text.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields } from '../json-fields.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([code = ''], options, world) => {
	namedFields(options, FIELDS.explain);
	const explained = explain(code);
	const framing = framingOf(options);
	const example = explained.kind === 'rule' ? await exampleOf(explained.code) : null;
	if (framing !== 'plain') {
		await world.stdout.write(`${jsonText(example ? { ...explained, example } : explained, framing)}\n`);
		return EXIT.clean;
	}
	const { columns } = world.stdout;
	const colours = coloursOf(world.stdout, world.env);
	await world.stdout.write(explainedText(explained, example, options['zh'] === true, columns, colours));
	return EXIT.clean;
};
