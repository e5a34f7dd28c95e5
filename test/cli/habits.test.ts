import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { COMMANDS } from '../../src/cli/command-list.ts';
import { twoClasses } from '../form/make-return.ts';
import { call, inFolder } from './call.ts';

const RETURN = JSON.stringify(twoClasses());

test('without a command the help is shown, and it leads with two examples', async () => {
	const { code, stdout, stderr } = await call([]);
	assert.equal(code, 0);
	assert.equal(stderr, '');
	assert.match(stdout, /Examples:\n\n {4}ff301 read .*\n {4}ff301 derive .*\n/);
	assert.ok(stdout.indexOf('Examples:') < stdout.indexOf('Usage:'));
});

test('each command has its own help with examples and its options', async () => {
	for (const { name } of COMMANDS) {
		const asked = await call([name, '--help']);
		assert.equal(asked.code, 0, name);
		assert.match(
			asked.stdout,
			new RegExp(`^[A-Z][^]*Examples:\n\n {4}ff301 ${name}[^]*Usage: ff301 ${name}`),
		);
		assert.equal((await call(['help', name])).stdout, asked.stdout);
	}
});

test('--version tells the version, the editions and the years of the calendar', async () => {
	const { code, stdout } = await call(['--version']);
	assert.equal(code, 0);
	assert.match(stdout, /^ff301 \d+\.\d+\.\d+\n/);
	assert.match(stdout, /March 2019, 1\.0\.0/);
	assert.match(stdout, /trading days: 2009 to \d{4}/);
});

test('a mistyped command, option, rule or field is told with what may have been meant', async () => {
	const slips: readonly (readonly [argv: string[], told: RegExp])[] = [
		[['chek', 'a.pdf'], /there is no command "chek"\n.*did you mean `ff301 check`/],
		[['check', '--jsn', 'a.pdf'], /there is no option --jsn\n.*did you mean --json/i],
		[['read', '-return.pdf'], /there is no option -return\.pdf\n.*named as \.\/-return\.pdf/],
		[['help', 'chek'], /there is no command "chek"\n.*did you mean `ff301 check`/],
		[['diff', 'a.pdf', 'b.pdf', 'c.pdf'], /more words than diff takes/],
		[['due', '2022-09', '2022-10'], /more words than due takes\n.*`ff301 help due`/],
		[['doctor', 'all'], /more words than doctor takes/],
		[['doctor', '--json=name'], /--json takes no fields here/],
		[['due', '--year'], /--year <year> is given without its value/],
		[['explain', 'A30'], /there is no rule or refusal "A30"\n.*did you mean A\d\d/],
		[['explain', 'PDF_SCANED'], /did you mean PDF_SCANNED/],
		[['check', '--only', 'A03,ZZZ', '-'], /there is no rule "ZZZ"/],
		[['due', '--json=mont'], /--json has no field "mont"\n.*did you mean month/],
		[['check', '--format', 'xml', '-'], /--format cannot be "xml"\n.*it is one of human, json/],
		[['due', '2022-13'], /"2022-13" is not a month/],
		[['due', '2099-01'], /CALENDAR_BEYOND/],
		[['read'], /read needs <files>\n.*`ff301 help read`/],
		[['check'], /no document is named/],
		[['check', '-', '-'], /only once/],
		[['check', '--json', '--format', 'sarif', '-'], /ask for different things/],
	];
	for (const [argv, told] of slips) {
		const { code, stdout, stderr } = await call(argv);
		assert.equal(code, 2, argv.join(' '));
		assert.equal(stdout, '', argv.join(' '));
		assert.match(stderr, told);
		assert.match(stderr, /^error\[[A-Z_]+\]: /);
	}
});

test('colour is used on a terminal only, and NO_COLOR, FORCE_COLOR and TERM=dumb are obeyed', async () => {
	const coloured = async (terminal: boolean, env: Record<string, string>): Promise<boolean> =>
		(await call(['explain', 'A03'], { terminal, env })).stdout.includes('\u001b[');
	assert.equal(await coloured(true, {}), true);
	assert.equal(await coloured(false, {}), false);
	assert.equal(await coloured(true, { NO_COLOR: '1' }), false);
	assert.equal(await coloured(true, { TERM: 'dumb' }), false);
	assert.equal(await coloured(false, { FORCE_COLOR: '1' }), true);
	assert.equal(await coloured(true, { FORCE_COLOR: '0' }), false);
});

test('a word after --json is a file unless it names fields', async () => {
	await inFolder(async (cwd) => {
		writeFileSync(join(cwd, 'a.json'), RETURN);
		const all = JSON.parse((await call(['check', '--json', 'a.json'], { cwd })).stdout);
		assert.deepEqual(Object.keys(all), ['file', 'as', 'findings', 'summary', 'unchecked']);
		const some = JSON.parse((await call(['check', '--json', 'as,file', 'a.json'], { cwd })).stdout);
		assert.deepEqual(some, { as: 'preparing', file: 'a.json' });
	});
});

test('a file that is written appears whole, and stays as it was when nothing came of the call', async () => {
	await inFolder(async (cwd) => {
		writeFileSync(join(cwd, 'a.json'), RETURN);
		const done = await call(['check', 'a.json', '--json', '-o', 'out.json'], { cwd });
		assert.equal(done.stdout, '');
		assert.match(done.stderr, /^\d+ errors?, /);
		assert.equal(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).file, 'a.json');
		writeFileSync(join(cwd, 'kept.json'), 'as it was');
		const refused = await call(['check', 'missing.json', '--json', '-o', 'kept.json'], { cwd });
		assert.equal(refused.code, 3);
		assert.equal(readFileSync(join(cwd, 'kept.json'), 'utf8'), 'as it was');
		assert.deepEqual(readdirSync(cwd).sort(), ['a.json', 'kept.json', 'out.json']);
	});
});

test('a file that cannot be written is told before any work is done', async () => {
	await inFolder(async (cwd) => {
		writeFileSync(join(cwd, 'a.json'), RETURN);
		mkdirSync(join(cwd, 'folder'));
		for (const target of ['nowhere/out.json', 'folder']) {
			const { code, stderr } = await call(['check', 'a.json', '-o', target], { cwd });
			assert.equal(code, 2);
			assert.match(stderr, /error\[USAGE\]/);
		}
	});
});

test('progress is told in tenths when standard error is no terminal, and not before 300 ms', async () => {
	await inFolder(async (cwd) => {
		for (let at = 0; at < 20; at++) writeFileSync(join(cwd, `${at + 10}.json`), RETURN);
		const quick = await call(['check', '.', '--jsonl'], { cwd });
		assert.doesNotMatch(quick.stderr, /documents/);
		const slow = await call(['check', '.', '--jsonl'], { cwd, tick: 1000 });
		assert.match(slow.stderr, /^ff301: 2 of 20 documents\nff301: 4 of 20 documents\n/);
		assert.match(slow.stderr, /ff301: 20 of 20 documents\n/);
		const seen = await call(['check', '.', '-o', 'out.txt'], { cwd, tick: 1000, terminal: true });
		assert.ok(seen.stderr.includes('\r\u001b[K7 of 20 documents'), seen.stderr);
	});
});

test('a fault of our own exits with 70 and says what to report', async () => {
	const { code, stderr } = await call(['doctor'], { now: Number.NaN });
	assert.equal(code, 70);
	assert.match(stderr + (await call(['doctor'], { now: Number.NaN })).stdout, /fails|our fault/);
});

test('the help is wrapped to the width of the terminal', async () => {
	for (const name of ['read', 'check', 'due']) {
		const { stdout } = await call(['help', name], { columns: 60 });
		const prose = stdout.split('\n').filter((line) => !line.startsWith('    '));
		for (const line of prose) assert.ok(line.length <= 60, line);
	}
});

test('a document that is a link to nothing is told as such', async () => {
	await inFolder(async (cwd) => {
		symlinkSync('gone.pdf', join(cwd, 'link.pdf'));
		const { code, stderr } = await call(['check', 'link.pdf'], { cwd });
		assert.equal(code, 3);
		assert.match(stderr, /^error\[INPUT_MISSING\]: link\.pdf is a link to a file that is not there$/m);
	});
});

test('a pipe in a folder is passed over, since to open it may never end', async () => {
	await inFolder(async (cwd) => {
		writeFileSync(join(cwd, 'a.json'), RETURN);
		assert.equal(spawnSync('mkfifo', [join(cwd, 'b.pdf')]).status, 0);
		const { code, stdout } = await call(['check', '.', '--jsonl'], { cwd });
		assert.equal(code, 0);
		assert.deepEqual(
			stdout
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line).file),
			['a.json'],
		);
	});
});

const isRoot = process.getuid?.() === 0 ? 'the superuser may read every folder' : false;

test('a folder that may not be read gives its one error, and the others go on', {
	skip: isRoot,
}, async () => {
	await inFolder(async (cwd) => {
		mkdirSync(join(cwd, 'closed'), { mode: 0 });
		writeFileSync(join(cwd, 'open.json'), RETURN);
		const { code, stdout, stderr } = await call(['check', '.'], { cwd });
		chmodSync(join(cwd, 'closed'), 0o700);
		assert.equal(code, 3);
		assert.match(stdout, / in 1 return .*; 1 document refused\n$/);
		assert.match(stderr, /^error\[INPUT_MISSING\]: closed may not be read$/m);
	});
});
