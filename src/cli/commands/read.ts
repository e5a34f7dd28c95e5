/** `ff301 read`: published returns in, figures with their evidence out. */
import { readDocument } from '../../app/read-document.ts';
import { encodeReading } from '../../app/reading-json.ts';
import { jsonText, runBatch } from '../batch.ts';
import { coloursFor } from '../colours.ts';
import type { Run } from '../command-spec.ts';
import { FIELDS } from '../fields.ts';
import { listSources } from '../files.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { openOutput } from '../output.ts';
import { readingText } from '../reading-text.ts';

export const run: Run = async (args, options, world) => {
	const fields = namedFields(options, FIELDS.read);
	const framing = framingOf(options);
	const sources = await listSources(args, world);
	const target = typeof options['output'] === 'string' ? options['output'] : undefined;
	const output = await openOutput(target, world);
	const toScreen = target === undefined && world.stdout.isTTY;
	const colours = coloursFor(target, world);
	try {
		const counts = await runBatch(
			{
				sources,
				framing,
				output,
				visible: toScreen,
				make: (_, bytes) => readDocument(bytes),
				show: (reading, { name }) =>
					framing === 'plain'
						? readingText(reading, name, {
								colours,
								columns: world.stdout.columns,
								all: options['all'] === true,
							})
						: jsonText(
								pickFields(
									sources.single && framing === 'array' && fields === null
										? { ...encodeReading(reading) }
										: // One of several says which file it is of.
											{ file: name, ...encodeReading(reading) },
									options,
									FIELDS.read,
								),
								framing,
							),
			},
			world,
		);
		await (counts.done === 0 ? output.discard() : output.finish());
		return counts.exit;
	} catch (error) {
		await output.discard();
		throw error;
	}
};
