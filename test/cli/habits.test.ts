import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { twoClasses } from '../form/make-return.ts';
import { call, inFolder } from './call.ts';

const RETURN = JSON.stringify(twoClasses());

test('without a command the help is shown, and it leads with two examples', async () => {
	const { code, stdout, stderr } = await call([]);
	assert.equal(code, 0);
	assert.equal(stderr, '');
	assert.match(stdout, /Examples:\n\n {4}ff301 read .*\n {4}ff301 check .*\n/);
	assert.ok(stdout.indexOf('Examples:') < stdout.indexOf('Usage:'));
});

test('each command has its own help with examples and its options', async () => {
	for (const name of ['read', 'check', 'explain', 'diff', 'due', 'schema', 'doctor']) {
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
		[['check', '--jsn', 'a.pdf'], /unknown option '--jsn'\n.*did you mean --json/i],
		[['explain', 'A30'], /there is no rule or refusal "A30"\n.*did you mean A\d\d/],
		[['explain', 'PDF_SCANED'], /did you mean PDF_SCANNED/],
		[['check', '--only', 'A03,ZZZ', '-'], /there is no rule or refusal "ZZZ"/],
		[['due', '--json=mont'], /--json has no field "mont"\n.*did you mean month/],
		[['check', '--format', 'xml', '-'], /argument 'xml' is invalid/],
		[['due', '2022-13'], /"2022-13" is not a month/],
		[['due', '2099-01'], /CALENDAR_BEYOND/],
		[['read'], /missing required argument/],
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
