/** `ff301 read`: published returns in, figures with their evidence out. */
import { readDocument } from '../../app/read-document.ts';
import { encodeReading } from '../../app/reading-json.ts';
import { type Framing, jsonText, runBatch } from '../batch.ts';
import { coloursFor } from '../colours.ts';
import { listSources } from '../files.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { openOutput } from '../output.ts';
import type { Run } from '../program.ts';
import { readingText } from '../reading-text.ts';

const FIELDS = ['return', 'fields', 'findings', 'file'] as const;

export const run: Run = async (args, options, world) => {
	namedFields(options, FIELDS);
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
								pickFields(named(encodeReading(reading), name, framing, sources.single), options, FIELDS),
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

/** One of several says which file it is of. */
function named(reading: object, file: string, framing: Framing, single: boolean): Record<string, unknown> {
	return framing === 'array' && single ? { ...reading } : { file, ...reading };
}
