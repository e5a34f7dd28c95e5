/** `ff301 diff`: the fields in which two returns differ, whatever format each came in. */
import { compareReturns } from '../../app/diff-returns.ts';
import { loadReturn } from '../../app/load-return.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import { jsonText } from '../batch.ts';
import { coloursFor } from '../colours.ts';
import type { Run } from '../command-spec.ts';
import { differenceText } from '../difference-text.ts';
import { FIELDS } from '../fields.ts';
import { refuseTwice, sourceNamed } from '../files.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { openOutput } from '../output.ts';
import { refuseAs } from '../refusal-text.ts';
import { EXIT, type World } from '../world.ts';

export const run: Run = async ([a = '', b = ''], options, world) => {
	namedFields(options, FIELDS.diff);
	refuseTwice([a, b]);
	const left = await load(a, world);
	const right = await load(b, world);
	const all = compareReturns(left, right);
	const differing = all.filter((field) => !field.same);
	const shown = options['all'] === true ? all : differing;
	const framing = framingOf(options);
	const target = typeof options['output'] === 'string' ? options['output'] : undefined;
	const output = await openOutput(target, world);
	if (framing === 'plain') {
		const colours = coloursFor(target, world);
		await output.write(differenceText(shown, colours));
		await output.write(
			`${countText(differing.length)}, ${all.length - differing.length} ${all.length - differing.length === 1 ? 'agrees' : 'agree'}\n`,
		);
	} else {
		const items = shown.map((field) => pickFields({ ...field }, options, FIELDS.diff));
		const lines =
			framing === 'lines' ? items.map((item) => jsonText(item, framing)) : [jsonText(items, framing)];
		await output.write(lines.map((line) => `${line}\n`).join(''));
	}
	await output.finish();
	return differing.length === 0 ? EXIT.clean : EXIT.findings;
};

async function load(name: string, world: World): Promise<MonthlyReturn> {
	const source = sourceNamed(name, world);
	return refuseAs(source.name, async () => (await loadReturn(await source.read())).return);
}

function countText(count: number): string {
	if (count === 0) return 'no field differs';
	return count === 1 ? '1 field differs' : `${count} fields differ`;
}
