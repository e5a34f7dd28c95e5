/**
 * Proves the package that would be published: packs it, unpacks it in a scratch folder beside the packages it
 * declares and no others, and runs the command and the library from there. No network is needed, since the
 * declared packages are links to the installed ones.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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
		const link = join(modules, path.slice('node_modules/'.length));
		mkdirSync(dirname(link), { recursive: true });
		symlinkSync(join(ROOT, path), link, 'junction');
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
