/** `ff301 doctor`: what this installation knows, and whether its parts work. */
import { examine } from '../../app/doctor.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import { type Run, textOption } from '../command-spec.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields } from '../json-fields.ts';
import { padEnd } from '../width.ts';
import { EXIT } from '../world.ts';

export const run: Run = async (_, options, world) => {
	namedFields(options, FIELDS.doctor);
	const points = await examine(world.now(), {
		data: textOption(options, 'data'),
		env: world.env,
		cwd: world.cwd,
	});
	const framing = framingOf(options);
	const colours = coloursOf(world.stdout, world.env);
	if (framing === 'plain') {
		const lines = points.map(({ name, works, told }) => {
			const mark = works ? colours.green('✓ ok   ') : colours.red('✗ fails');
			return `${mark}  ${padEnd(name, 14)}${told}\n`;
		});
		await world.stdout.write(lines.join(''));
	} else await world.stdout.write(`${jsonText(points, framing)}\n`);
	return points.every((point) => point.works) ? EXIT.clean : EXIT.bug;
};
