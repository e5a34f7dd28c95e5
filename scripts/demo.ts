/**
 * `npm run demo`: one damaged return, from text to figures that are proved, disputed and implied. It runs the same
 * commands that a user types, shows what they print, and holds them to what is known of that return.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../src/cli/run.ts';
import type { Sink } from '../src/cli/world.ts';
import { ROOT } from './setup.mjs';

const EXAMPLE = 'examples/00020-2022-09.txt';
const READING = 'out/00020-2022-09.reading.json';
const PRINTED = 'out/00020-2022-09.printed.json';
const MENDED = 'out/00020-2022-09.mended.json';
const PAR = '0.000000025';
const OPENING = '3775164079';

interface ReadingJson {
	readonly return: unknown;
	readonly fields: readonly { readonly path: string; readonly status: string; readonly implied?: string }[];
}

mkdirSync(join(ROOT, 'out'), { recursive: true });
await show();

async function show(): Promise<void> {
	say(`The return is in ${EXAMPLE}: text as taken from a scanned page, with its damage.`);
	await ff301(['read', EXAMPLE], 0);

	say('The same as JSON, every field with its evidence.');
	await ff301(['read', EXAMPLE, '--json', '-o', READING], 0);
	const reading = JSON.parse(readFileSync(join(ROOT, READING), 'utf8')) as ReadingJson;
	verify(reading);
	write(PRINTED, reading.return);

	say('As a reader judges it: a published return with a slip is still published, so this is a warning.');
	const warned = await ff301(['check', EXAMPLE], 0);
	assert.ok(warned.includes(PAR), `the check explains the par value with ${PAR}`);

	say('What that rule is about.');
	await ff301(['explain', 'A03'], 0);

	say('As a preparer judges the same figures before filing: an error.');
	await ff301(['check', '--as', 'preparer', '--only', 'A03', PRINTED], 1);

	say('The return as printed, and with the values that its own arithmetic asks for.');
	write(MENDED, mended(reading));
	const differences = await ff301(['diff', PRINTED, MENDED], null);
	assert.ok(differences.includes(PAR), 'the differences show the par value');
	assert.ok(differences.replaceAll(',', '').includes(OPENING), 'the differences show the opening of options');
	await ff301(['check', '--as', 'preparer', '--only', 'A03', MENDED], 0);

	say('When it was due, seen from the day on which it was submitted.');
	const due = await ff301(['due', '2022-09', '--now', '2022-10-07T12:00:00+08:00'], 0);
	assert.match(due, /10 Oct(?:ober)? 2022/);

	say(
		`Held to what is known: four par values of 0.00000025 disputed, ${PAR} implied; options outstanding at close of`,
		`preceding month not on the page, 3,775,164,079 implied; Part III.D not found. JSON is in out/.`,
		'A ledger of movements, preparing, rendering and the desk are not built yet.',
	);
}

/** What a right reading of this return says, beside what the screen shows. */
function verify(reading: ReadingJson): void {
	const disputed = reading.fields.filter((field) => field.status === 'disputed');
	assert.deepEqual(
		disputed.map(({ path, implied }) => [path, implied]),
		[0, 1].flatMap((index) =>
			['preceding', 'close'].map((row) => [`/authorised/classes/${index}/${row}/par`, PAR]),
		),
	);
	const implied = reading.fields.filter((field) => field.status === 'implied');
	assert.deepEqual(
		implied.map((field) => [field.path, field.implied]),
		[['/details/options/blocks/0/rows/0/preceding', OPENING]],
	);
	const lost = reading.fields.find((field) => field.path === '/details/agreements');
	assert.equal(lost?.status, 'missing', 'Part III.D is told as not found');
}

/** A copy of the return with every implied value in its place; what ff301 itself never does to a reading. */
function mended(reading: ReadingJson): unknown {
	const copy = structuredClone(reading.return);
	for (const { path, implied } of reading.fields) {
		if (implied === undefined) continue;
		const steps = path.slice(1).split('/');
		const last = steps.pop() ?? '';
		let place = copy as Record<string, unknown>;
		for (const step of steps) place = place[step] as Record<string, unknown>;
		place[last] = implied;
	}
	return copy;
}

/** Runs one command as if typed in the project's folder, shows it, and gives what it printed. */
async function ff301(args: readonly string[], expected: number | null): Promise<string> {
	process.stdout.write(`\n$ ff301 ${args.join(' ')}\n`);
	let printed = '';
	const stdout: Sink = {
		isTTY: process.stdout.isTTY === true,
		columns: process.stdout.columns ?? 100,
		write: async (text) => {
			printed += text.toString();
			process.stdout.write(text);
		},
	};
	const code = await run(args, {
		stdout,
		stderr: { ...stdout, isTTY: false },
		stdin: process.stdin,
		interactive: false,
		env: process.env,
		now: () => Date.now(),
		cwd: ROOT,
		interrupted: new AbortController().signal,
	});
	if (expected !== null) assert.equal(code, expected, `ff301 ${args.join(' ')} ended with ${code}`);
	return printed;
}

function say(...lines: readonly string[]): void {
	process.stdout.write(`\n── ${lines.join('\n   ')}\n`);
}

function write(path: string, value: unknown): void {
	writeFileSync(join(ROOT, path), `${JSON.stringify(value, null, '\t')}\n`);
}
