/**
 * Proves the package that would be published: packs it, unpacks it in a scratch folder beside the packages it
 * declares and no others, and runs the command and the library from there. No network is needed, since the
 * declared packages are links to the installed ones.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { npm, ROOT } from './setup.mjs';
import { unpack } from './tarball.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ff301-pack-'));
try {
	const tarball = pack();
	const modules = join(scratch, 'node_modules');
	const names = unpack(readFileSync(tarball), join(modules, 'ff301'));
	for (const name of ['LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md', 'package.json']) {
		assert(names.includes(name), `${name} is missing from the package`);
	}
	linkDeclared(modules);
	const version = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
	const main = join(modules, 'ff301', 'dist', 'cli', 'main.js');
	const printed = node([main, '--version']).split('\n')[0] ?? '';
	assert.ok(printed.endsWith(version), `ff301 --version says ${printed}, package.json ${version}`);
	// Opens a small PDF of its own, so that the PDF library and its thread are there too.
	node([main, 'doctor']);
	const imported = node([
		'--input-type=module',
		'-e',
		'console.log(Object.keys(await import("ff301")).length)',
	]);
	assert.match(imported.trim(), /^[1-9][0-9]*$/, 'the library exports nothing');
	await desk(main);
	process.stdout.write(
		`packed package: ${names.length} files, ff301 ${version} runs, ${imported.trim()} exports\n`,
	);
} finally {
	rmSync(scratch, { recursive: true, force: true });
}

function pack(): string {
	const run = npm(['pack', '--silent', '--pack-destination', scratch], { cwd: ROOT, encoding: 'utf8' });
	assert.equal(run.status, 0, `npm pack failed:\n${run.stderr}`);
	return join(scratch, run.stdout.trim());
}

/** Links the packages that a user of ff301 would get: those of the lock file that are not for development. */
function linkDeclared(modules: string): void {
	const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
	};
	for (const [path, entry] of Object.entries(lock.packages)) {
		if (path === '' || entry.dev || entry.devOptional) continue;
		const name = path.slice('node_modules/'.length);
		// A package within another comes along with it.
		if (name.includes('node_modules/')) continue;
		const link = join(modules, name);
		mkdirSync(dirname(link), { recursive: true });
		symlinkSync(join(ROOT, path), link, 'junction');
	}
}

/** The packed server on the demonstration's data: it is alive, gives the page of the desk and the accounts. */
async function desk(main: string): Promise<void> {
	const data = join(scratch, 'demonstration', 'ff301.db');
	const args = ['--preserve-symlinks', main, 'serve', '--demonstration', '--data', data, '--port', '0'];
	const child = spawn(process.execPath, args, { cwd: scratch, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
	try {
		const address = await new Promise<string>((resolve, reject) => {
			const hear = (text: string) => {
				said += text;
				const found = /The desk is at (http:\/\/\S+)/.exec(said)?.[1];
				if (found !== undefined) resolve(found);
			};
			for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
			child.on('close', () => reject(new Error(`ff301 serve ended:\n${said}`)));
		});
		assert.equal((await fetch(`${address}/healthz`)).status, 200, 'the packed server is not alive');
		const page = await (await fetch(`${address}/sign-in`)).text();
		assert.match(page, /<div id="root">/, 'the packed server has no pages');
		const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
		assert.ok(script, 'the page names no script');
		assert.equal((await fetch(address + script)).status, 200, `the packed server has no ${script}`);
		const welcome = (await (await fetch(`${address}/v1/welcome`)).json()) as { demoAccounts: unknown[] };
		assert.ok(welcome.demoAccounts.length > 0, 'the demonstration has no accounts');
	} finally {
		child.kill('SIGTERM');
		await ended;
	}
}

function node(args: readonly string[]): string {
	const run = spawnSync(process.execPath, ['--preserve-symlinks', ...args], {
		cwd: scratch,
		encoding: 'utf8',
	});
	assert.equal(run.status, 0, `node ${args.join(' ')} failed:\n${run.stdout}${run.stderr}`);
	return run.stdout;
}
