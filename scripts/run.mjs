/**
 * Every `npm run` of this project: `node scripts/run.mjs <task> [arguments]`. It does the set-up and then the
 * task, in a process of its own, and passes on its exit code. Nothing is written to standard output here but
 * what a task writes, so `npm run -s ff301 -- …` can be piped.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { served } from './served.mjs';
import { ROOT, setUp } from './setup.mjs';

const bin = (...path) => join(ROOT, 'node_modules', ...path);
/** Biome colours its output even in a pipe, unless told. */
const biome = (...args) => [
	join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
	...args,
	process.stdout.isTTY ? '--colors=force' : '--colors=off',
];
const tsx = () => ['--import', new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href];

/** Name of a task → the steps it takes, one after another: a title for people and what node is to run. */
const TASKS = {
	ff301: (rest) => [step('', [...tsx(), join(ROOT, 'src', 'cli', 'main.ts'), ...rest])],
	demo: (rest) => [step('', [...tsx(), join(ROOT, 'scripts', 'demo.ts'), ...rest])],
	/** The pages first, then the server: on the demonstration's data, or with `--empty` on none. */
	start: (rest) => [
		step('', [...tsx(), join(ROOT, 'scripts', 'web.ts')]),
		step('', [...tsx(), join(ROOT, 'src', 'cli', 'main.ts'), 'serve', ...served(ROOT, rest)]),
	],
	bench: (rest) => [step('', [...tsx(), join(ROOT, 'bench', 'main.ts'), ...rest])],
	typecheck: () => [
		step('types', [bin('typescript', 'bin', 'tsc'), '-p', ROOT]),
		step('types of the web', [bin('typescript', 'bin', 'tsc'), '-p', join(ROOT, 'tsconfig.web.json')]),
	],
	lint: () => [step('lint and format', biome('ci', '--error-on-warnings', ...formatted()))],
	fmt: () => [step('format', biome('check', '--write', ...formatted()))],
	build: () => [step('build', [...tsx(), join(ROOT, 'scripts', 'build.ts')])],
	pack: () => [...TASKS.build(), step('packed package', [...tsx(), join(ROOT, 'scripts', 'pack.ts')])],
	/** With arguments, only the tests whose file names hold one of them, and none of the other checks. */
	test: (rest) =>
		rest.length > 0 ? [tests(rest)] : [...TASKS.typecheck(), ...TASKS.lint(), tests([]), ...TASKS.pack()],
};

function step(title, args) {
	return { title, args };
}

function tests(only) {
	const file = join(ROOT, 'test', 'all.ts');
	return step('tests', [
		...tsx(),
		'--test-reporter=spec',
		'--test-reporter-destination=stdout',
		file,
		...only,
	]);
}

/** What is linted and formatted: not the documents, whose tables Biome would blow up, nor the bench's results. */
function formatted() {
	const bench = readdirSync(join(ROOT, 'bench'), { recursive: true }).filter((name) => name.endsWith('.ts'));
	const files = [
		'package.json',
		'tsconfig.json',
		'tsconfig.build.json',
		'tsconfig.web.json',
		...bench.map((name) => join('bench', name)),
	];
	return ['src', 'test', 'scripts', ...files];
}

/** Runs node with `args`, in the folder that the command was typed in when that is `npm run ff301`. */
function run(args, folder) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, { cwd: folder, stdio: 'inherit' });
		for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
		child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
	});
}

const [name = '', ...rest] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : null;
if (!task) {
	process.stderr.write(
		`ff301: no task ${JSON.stringify(name)}; there are: ${Object.keys(TASKS).join(', ')}\n`,
	);
	process.exit(2);
}
setUp();
const typedIn = process.env.npm_lifecycle_event === 'ff301' ? process.env.INIT_CWD : undefined;
const folder = name === 'ff301' ? (typedIn ?? process.cwd()) : ROOT;
for (const { title, args } of task(rest)) {
	const started = performance.now();
	if (title) process.stderr.write(`── ${title}\n`);
	const code = await run(args, folder);
	if (code !== 0) {
		if (title) process.stderr.write(`── ${title}: failed\n`);
		process.exit(code);
	}
	if (title) process.stderr.write(`── ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
