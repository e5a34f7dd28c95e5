/** `ff301 import`: files of movements into the ledger of an issuer, or a whole export into an empty database. */
import { type PlannedFile, planFile, recordPlan, returnedRows } from '../../app/ledger/import-file.ts';
import type { Ledgers } from '../../app/ledger/open.ts';
import type { GroupsRecorded } from '../../app/ledger/record-groups.ts';
import { agreedTo } from '../ask.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import { type CommandOptions, type Run, textOption } from '../command-spec.ts';
import { refuseTwice, sourceNamed } from '../files.ts';
import { groupShape, isWhole, planShape, planText, recordedText } from '../import-text.ts';
import { framingOf, namedFields } from '../json-fields.ts';
import { writeResult } from '../output.ts';
import { readStream } from '../read-bytes.ts';
import { refuseAs } from '../refusal-text.ts';
import { restore } from '../restore.ts';
import { partsOf } from '../stream-source.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT, type World } from '../world.ts';

export const run: Run = async ([typed = '', ...files], options, world) => {
	namedFields(options, []);
	if (files.length === 0) return restore(typed, options, world);
	refuseTwice(files);
	return withLedgers(options, world, async (ledgers) => {
		let exit: number = EXIT.clean;
		for (const file of files) {
			const code = await importOne(ledgers, typed, file, options, world);
			exit = Math.max(exit, code);
		}
		return exit;
	});
};

async function importOne(
	ledgers: Ledgers,
	typed: string,
	file: string,
	options: CommandOptions,
	world: World,
): Promise<number> {
	const { name } = sourceNamed(file, world);
	const planned = await refuseAs(name, async () =>
		planFile(ledgers, typed, await readStream(partsOf(file, world)), {
			now: world.now(),
			withConversion: options['withConversion'] === true,
		}),
	);
	const framing = framingOf(options);
	if (framing === 'plain') {
		await world.stdout.write(planText(planned.plan, name, coloursOf(world.stdout, world.env)));
	} else if (options['dryRun'] === true || !isWhole(planned.plan)) {
		await world.stdout.write(`${jsonText(planShape(planned.plan, name), framing)}\n`);
	}
	const returned = textOption(options, 'returned');
	if (returned !== undefined && !isWhole(planned.plan)) {
		await writeResult(await returnedRows(planned), returned, world);
	}
	if (options['dryRun'] === true) return isWhole(planned.plan) ? EXIT.clean : EXIT.findings;
	if (!isWhole(planned.plan)) {
		await world.stderr.write(`Nothing of ${name} was recorded.\n`);
		return EXIT.findings;
	}
	if (!(await agreed(planned, options, world))) return EXIT.usage;
	const recorded = await refuseAs(name, () => record(ledgers, typed, planned, options, world));
	if (framing === 'plain') await world.stdout.write(recordedText(recorded, name));
	else if (framing === 'array')
		await world.stdout.write(`${jsonText({ file: name, ...recorded }, framing)}\n`);
	return EXIT.clean;
}

/** With --jsonl each group is told as soon as it is on the disk. */
function record(
	ledgers: Ledgers,
	typed: string,
	{ plan }: PlannedFile,
	options: CommandOptions,
	world: World,
): Promise<GroupsRecorded> {
	const lines = framingOf(options) === 'lines';
	return recordPlan(ledgers, typed, plan, world.now(), async (result) => {
		if (lines) await world.stdout.write(`${jsonText(groupShape(result), 'lines')}\n`);
	});
}

async function agreed({ plan }: PlannedFile, options: CommandOptions, world: World): Promise<boolean> {
	if (options['yes'] === true || plan.groups.every(({ already }) => already)) return true;
	return agreedTo('Record these? [y/N] ', world);
}
