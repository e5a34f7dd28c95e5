/** `ff301 schema`: the JSON Schemas that are published. */
import { SCHEMAS, schemaNamed } from '../../app/schemas.ts';
import { type Framing, jsonText } from '../batch.ts';
import type { Run } from '../command-spec.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields } from '../json-fields.ts';
import { openOutput } from '../output.ts';
import { padEnd } from '../width.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([name], options, world) => {
	namedFields(options, FIELDS.schema);
	const text =
		name === undefined ? listText(framingOf(options)) : jsonText(schemaNamed(name), framingOf(options));
	const output = await openOutput(
		typeof options['output'] === 'string' ? options['output'] : undefined,
		world,
	);
	await output.write(`${text}\n`);
	await output.finish();
	return EXIT.clean;
};

function listText(framing: Framing): string {
	const list = Object.entries(SCHEMAS).map(([name, { about }]) => [name, about] as const);
	if (framing !== 'plain') return jsonText(Object.fromEntries(list), framing);
	return list.map(([name, about]) => `${padEnd(name, 10)}${about}`).join('\n');
}
