/**
 * Set-up for a fresh machine with Node and nothing else. Plain JavaScript without dependencies, since it runs
 * before any are installed. It installs from the lock file when what is installed differs from it, says so on
 * standard error, and is silent otherwise. `.npmrc` switches off `pre` and `post` scripts, so each command
 * calls it itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.ff301-setup');
const NODE_LEAST = [20, 19];

/** Makes `node_modules` agree with the lock file. Ends the process with one clear error when it cannot. */
export function setUp() {
	if (!nodeIsNewEnough(process.versions.node)) {
		fail(`ff301 needs Node ${NODE_LEAST.join('.')} or later; this is Node ${process.versions.node}`);
	}
	const digest = stampOf(readFileSync(LOCK));
	if (readOr(STAMP, '') === digest) return;
	if (!agrees(readJson(LOCK), readJson(INSTALLED))) install();
	writeFileSync(STAMP, digest);
}

/** True for Node `NODE_LEAST` and later. */
export function nodeIsNewEnough(version) {
	const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
	return major > NODE_LEAST[0] || (major === NODE_LEAST[0] && minor >= NODE_LEAST[1]);
}

/**
 * True when every package of the lock file is installed in the version that it names. Optional packages may be
 * absent: they are the binaries of other machines.
 */
export function agrees(lock, installed) {
	if (!lock?.packages || !installed?.packages) return false;
	for (const [path, wanted] of Object.entries(lock.packages)) {
		if (path === '') continue;
		const found = installed.packages[path];
		if (!found && wanted.optional) continue;
		if (found?.version !== wanted.version || found?.integrity !== wanted.integrity) return false;
	}
	return true;
}

/** The way to start npm again: the one that started us, or the one on the path. */
export function npm(args, options) {
	const own = process.env.npm_execpath;
	if (own && /npm-cli\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options);
	return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function install() {
	process.stderr.write('ff301: installing what the lock file names (first run, or it changed) …\n');
	const started = performance.now();
	const run = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: ROOT,
		encoding: 'utf8',
	});
	if (run.error) fail(`npm could not be started: ${run.error.message}`);
	if (run.status !== 0) fail(`npm ci failed:\n${withoutUsage(run.stderr || run.stdout)}`);
	process.stderr.write(`ff301: installed in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

/** What npm says went wrong, without the page on its flags that follows. */
function withoutUsage(text) {
	const lines = text.split('\n').filter((line) => line.startsWith('npm error'));
	const usage = lines.findIndex((line) => /^npm error (?:Clean install a project|Usage:)/.test(line));
	return lines.slice(0, usage < 0 ? undefined : usage).join('\n');
}

/** Native packages differ by machine, so a checkout carried to another one is installed anew. */
function stampOf(lock) {
	const about = `${process.platform} ${process.arch}\n`;
	return createHash('sha256').update(about).update(lock).digest('hex');
}

function readJson(path) {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

function readOr(path, fallback) {
	return existsSync(path) ? readFileSync(path, 'utf8') : fallback;
}

function fail(message) {
	process.stderr.write(`ff301: set-up: ${message}\n`);
	process.exit(1);
}
