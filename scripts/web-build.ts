/**
 * The build of the browser application, and whether it has to be made again: a digest over what it is made of is kept
 * beside the installed packages.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './setup.mjs';

/** Where the server finds it. */
export const WEB = join(ROOT, 'dist', 'web');

const STAMP = join(ROOT, 'node_modules', '.cache', 'ff301-web');
/** Rooms that the browser application imports. */
const ROOMS = ['web', 'api', 'filing', 'form', 'value'];
const FILES = ['package-lock.json', 'tsconfig.web.json'];

/** True when what is built fits the sources; builds it first where it does not, and says so on standard error. */
export async function buildWeb(): Promise<boolean> {
	const digest = digestOfSources();
	if (existsSync(join(WEB, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) {
		return true;
	}
	const started = performance.now();
	process.stderr.write('ff301: building the pages of the desk …\n');
	if (!(await vite())) return false;
	mkdirSync(dirname(STAMP), { recursive: true });
	writeFileSync(STAMP, digest);
	process.stderr.write(`ff301: built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
	return true;
}

function digestOfSources(): string {
	const hash = createHash('sha256');
	for (const name of FILES) hash.update(readFileSync(join(ROOT, name)));
	for (const room of ROOMS) {
		const folder = join(ROOT, 'src', room);
		const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
			each.isFile(),
		);
		const paths = found.map((each) => join(each.parentPath, each.name)).sort();
		for (const path of paths) hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path));
	}
	return hash.digest('hex');
}

/** What it prints is shown only when it fails. */
function vite(): Promise<boolean> {
	const bin = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
	const config = join(ROOT, 'src', 'web', 'vite.config.ts');
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [bin, 'build', '-c', config, '--logLevel', 'warn'], {
			cwd: ROOT,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let said = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				said += text;
			});
		}
		child.on('close', (code) => {
			if (code !== 0) process.stderr.write(said);
			resolve(code === 0);
		});
	});
}
