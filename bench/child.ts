/** Runs the built command line in processes of its own: how long it takes from process start, and its peak memory. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './samples.ts';

export const MAIN = join(ROOT, 'dist', 'cli', 'main.js');

export interface Run {
	readonly milliseconds: number;
	/** Peak resident memory of the whole process, in MB; null when it was not asked for. */
	readonly peak: number | null;
	/** Most memory that was in use after a collection, in MB; null when it was not asked for. */
	readonly live: number | null;
	/** Seconds of processor time of all its threads; null when it was not asked for. */
	readonly cpu: number | null;
	readonly code: number | null;
	readonly stderr: string;
}

/**
 * Writes what was used to descriptor 3 when the process ends; worker threads run the same lines and keep quiet. What
 * is live is asked a few times a second, each time after a full collection, so that V8's laziness does not count.
 */
const USAGE = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads';
import { writeSync } from 'node:fs';
if (isMainThread) {
	let live = 0;
	const ask = () => { gc(); const m = process.memoryUsage(); live = Math.max(live, m.heapUsed + m.external); };
	if (globalThis.gc) setInterval(ask, 250).unref();
	process.on('exit', () => {
		const used = process.resourceUsage();
		writeSync(3, [used.maxRSS, used.userCPUTime + used.systemCPUTime, live].join(' '));
	});
}`)}`;

/** Builds `dist` as `npm run build` does; gives the complaints, empty when there are none. */
export async function build(): Promise<string> {
	const script = join(ROOT, 'scripts', 'build.ts');
	const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
	const args = existsSync(script) ? ['--import', 'tsx', script] : [compiler, '-p', 'tsconfig.build.json'];
	const output: string[] = [];
	const child = spawn(process.execPath, args, { cwd: ROOT });
	child.stdout.on('data', (data: Buffer) => output.push(data.toString()));
	child.stderr.on('data', (data: Buffer) => output.push(data.toString()));
	const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return code === 0 ? '' : output.join('').trim();
}

/** One run of `ff301 …`, its output thrown away; with `live`, slower, what is in use after collections too. */
export function runBuilt(
	args: readonly string[],
	ask: 'nothing' | 'usage' | 'live' = 'nothing',
): Promise<Run> {
	const withUsage = ask !== 'nothing';
	const flags = withUsage ? [...(ask === 'live' ? ['--expose-gc'] : []), '--import', USAGE] : [];
	return new Promise((resolve) => {
		const start = performance.now();
		const child = spawn(process.execPath, [...flags, MAIN, ...args], {
			cwd: ROOT,
			stdio: ['ignore', 'ignore', 'pipe', withUsage ? 'pipe' : 'ignore'],
			env: { ...process.env, NO_COLOR: '1' },
		});
		let usage = '';
		let stderr = '';
		child.stdio[3]?.on('data', (data: Buffer) => {
			usage += data.toString();
		});
		child.stderr?.on('data', (data: Buffer) => {
			stderr += data.toString();
		});
		child.on('close', (code) => {
			const [kilobytes, microseconds, bytes] = usage.split(' ').map((each) => Number.parseInt(each, 10));
			const told = kilobytes !== undefined && microseconds !== undefined;
			resolve({
				milliseconds: performance.now() - start,
				peak: told ? kilobytes / 1024 : null,
				live: bytes ? bytes / 1024 / 1024 : null,
				cpu: told ? microseconds / 1e6 : null,
				code,
				stderr: stderr.trim(),
			});
		});
	});
}
