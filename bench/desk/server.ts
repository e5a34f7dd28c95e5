/**
 * The built desk in a process of its own, on a copy of the demonstration's data: 300 issuers in every stage. What its
 * memory holds is asked over a channel that only this bench opens.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { demonstrationMoment } from '../../src/app/demonstration/moment.ts';
import { MAIN } from '../child.ts';
import { ROOT } from '../samples.ts';
import { words } from './options.ts';

export interface DeskProcess {
	/** `http://localhost:…` */
	readonly origin: string;
	/** Milliseconds from the start of the process until it listened. */
	readonly startedIn: number;
	/** After a full collection. */
	memory(): Promise<Memory>;
	close(): Promise<void>;
}

/** In MB but for the first. */
export interface Memory {
	/** Milliseconds of processor time of the process so far. */
	readonly processor: number;
	readonly heap: number;
	readonly external: number;
	readonly resident: number;
}

/** The month that is due in the demonstration of today. */
export const MONTH: string = demonstrationMoment(Date.now()).month;

/** Answers each message with what is in use, once everything that can be collected is. */
const TELLING = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads';
if (isMainThread && process.channel) {
	process.on('message', () => { gc(); gc(); process.send({ ...process.memoryUsage(), ...process.cpuUsage() }); });
	process.channel.unref();
}`)}`;

let made: Promise<string> | null = null;

/** The file of the demonstration's data, made once in a run of the bench and taken away at its end; `--data` names one made before. */
export function demonstrationData(): Promise<string> {
	made ??= make();
	return made;
}

async function make(): Promise<string> {
	const given = words('data');
	if (given !== null) return given;
	const folder = folderOfOwn();
	const path = join(folder, 'data', 'ff301.db');
	process.stderr.write('bench: making the data of the demonstration …\n');
	await (await started(path, null)).close();
	return path;
}

/** A server on its own copy of the data; on one core alone where a core is named and the system can do so. */
export async function openDesk(core: number | null = null): Promise<DeskProcess> {
	const from = dirname(await demonstrationData());
	const folder = folderOfOwn();
	cpSync(from, join(folder, 'data'), { recursive: true });
	const desk = await started(join(folder, 'data', 'ff301.db'), core);
	return {
		...desk,
		close: async () => {
			await desk.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function folderOfOwn(): string {
	const folder = mkdtempSync(join(tmpdir(), 'ff301-bench-desk-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** The command and its arguments, held to one core where that is asked for and can be had. */
export function heldTo(core: number | null, args: readonly string[]): readonly [string, readonly string[]] {
	return core !== null && canHold()
		? ['taskset', ['-c', String(core), process.execPath, ...args]]
		: [process.execPath, args];
}

export function canHold(): boolean {
	return spawnSync('taskset', ['-V'], { stdio: 'ignore' }).status === 0;
}

async function started(path: string, core: number | null): Promise<DeskProcess> {
	const flags = ['--expose-gc', '--import', TELLING];
	const serve = ['serve', '--demonstration', '--data', path, '--port', '0'];
	const [command, args] = heldTo(core, [...flags, MAIN, ...serve]);
	const start = performance.now();
	const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
	// Whoever ends the bench ends its server.
	const end = () => child.kill('SIGKILL');
	process.once('exit', end);
	const origin = await originOf(child);
	return {
		origin,
		startedIn: performance.now() - start,
		memory: () => memoryOf(child),
		close: async () => {
			const ended = new Promise((resolve) => child.once('close', resolve));
			child.kill('SIGTERM');
			await ended;
			process.off('exit', end);
		},
	};
}

function originOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stdout?.on('data', (data: Buffer) => {
			said += data.toString();
			const found = /The desk is at (http:\/\/\S+)/.exec(said)?.[1];
			if (found) resolve(found);
		});
		child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${said.slice(0, 300)}`)));
	});
}

function memoryOf(child: ChildProcess): Promise<Memory> {
	return new Promise((resolve) => {
		child.once('message', (told) => {
			const { heapUsed, external, rss, user, system } = told as NodeJS.MemoryUsage & NodeJS.CpuUsage;
			const [heap, outside, resident] = [heapUsed, external, rss].map((bytes) => bytes / 1024 / 1024);
			resolve({
				processor: (user + system) / 1000,
				heap: heap ?? 0,
				external: outside ?? 0,
				resident: resident ?? 0,
			});
		});
		child.send('memory');
	});
}
