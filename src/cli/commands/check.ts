/** `ff301 check`: returns in, findings and one verdict out. */
import {
	type CheckedDocument,
	type CheckSettings,
	checkDocument,
	loadLast,
} from '../../app/check-document.ts';
import { openDocument } from '../../app/open-document.ts';
import { codesNamed } from '../../app/rule-list.ts';
import { decodeFacts, type Facts } from '../../rules/facts.ts';
import type { Severity } from '../../value/finding.ts';
import { Refusal } from '../../value/refusal.ts';
import { runBatch } from '../batch.ts';
import { derivedReturn } from '../check-derived.ts';
import { formatNamed } from '../check-formats.ts';
import { coloursFor } from '../colours.ts';
import type { CommandOptions, Run } from '../command-spec.ts';
import { listSources, refuseTwice, sourceNamed } from '../files.ts';
import { openOutput } from '../output.ts';
import { refuseAs } from '../refusal-text.ts';
import { listRules } from '../rules-text.ts';
import { addTo, newTally, verdictText, worst } from '../verdict.ts';
import { EXIT, type World } from '../world.ts';

export const run: Run = async (args, options, world) => {
	const target = typeof options['output'] === 'string' ? options['output'] : undefined;
	const only = typeof options['only'] === 'string' ? codesNamed(options['only']) : null;
	if (options['rules'] === true) return listRules(only, options, target, world);
	refuseTwice([...args, options['last'], options['facts']]);
	const format = formatNamed(options, coloursFor(target, world));
	const settings = { ...judging(options), only, facts: await factsNamed(options, world) };
	const derived = await derivedReturn(args, settings, options, world);
	const sources = derived ? derived.sources : await listSources(args, world);
	const output = await openOutput(target, world);
	const tally = newTally();
	try {
		await output.write(format.open);
		const counts = await runBatch<CheckedDocument>(
			{
				sources,
				framing: format.framing,
				output,
				visible: target === undefined && world.stdout.isTTY,
				make: async (_, bytes) => derived?.checked ?? checkDocument(bytes, settings),
				show: (checked, { name }) => {
					addTo(tally, checked);
					return format.item(checked, name, sources.single);
				},
				refused: (refusal, { name }) => format.refused(refusal, name),
			},
			world,
		);
		await output.write(format.close());
		await (counts.done === 0 ? output.discard() : output.finish());
		const verdict = `${verdictText(tally, counts.refused)}\n`;
		await (format.forPeople && target === undefined ? world.stdout : world.stderr).write(verdict);
		if (counts.exit !== EXIT.clean) return counts.exit;
		return worst(tally, failOn(options)) ? EXIT.findings : EXIT.clean;
	} catch (error) {
		await output.discard();
		throw error;
	}
};

function failOn(options: CommandOptions): Severity | null {
	const least = options['failOn'];
	if (least === 'never') return null;
	return least === 'warning' || least === 'info' ? least : 'error';
}

function judging(options: CommandOptions): Pick<CheckSettings, 'as'> {
	if (options['as'] === 'reader') return { as: 'reading' };
	return options['as'] === 'preparer' ? { as: 'preparing' } : {};
}

/** What `--facts` and `--last` give; a file that is refused is named in the refusal. */
async function factsNamed(options: CommandOptions, world: World): Promise<Facts> {
	const facts = await fromFile(options['facts'], world, async (bytes) => {
		const opened = openDocument(bytes);
		if (opened.kind !== 'json') throw new Refusal('RETURN_SHAPE', 'facts are JSON, and this is not', null);
		return decodeFacts(opened.value);
	});
	const last = await fromFile(options['last'], world, loadLast);
	return { ...facts, ...(last && { last }) };
}

async function fromFile<Value>(
	name: CommandOptions[string],
	world: World,
	use: (bytes: Uint8Array) => Promise<Value>,
): Promise<Value | null> {
	if (typeof name !== 'string') return null;
	const source = sourceNamed(name, world);
	return refuseAs(source.name, async () => use(await source.read()));
}
