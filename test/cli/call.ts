/** Calls the command line in this process, with streams that keep what was written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { Sink } from '../../src/cli/world.ts';

export interface CallOptions {
	readonly cwd?: string;
	readonly stdin?: string | Uint8Array;
	readonly env?: Readonly<Record<string, string>>;
	/** Both output streams are terminals. */
	readonly terminal?: boolean;
	/** Width of both; 100 unless told. */
	readonly columns?: number;
	/** Milliseconds since 1970; each question moves the clock on by `tick`. */
	readonly now?: number;
	readonly tick?: number;
}

export interface Called {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

export async function call(argv: readonly string[], options: CallOptions = {}): Promise<Called> {
	const out: Uint8Array[] = [];
	const err: Uint8Array[] = [];
	let now = options.now ?? Date.parse('2022-10-06T16:05:00+08:00');
	const code = await run(argv, {
		stdout: sink(out, options),
		stderr: sink(err, options),
		stdin: once(options.stdin ?? ''),
		interactive: options.terminal === true,
		env: options.env ?? {},
		now: () => {
			now += options.tick ?? 0;
			return now;
		},
		cwd: options.cwd ?? process.cwd(),
		interrupted: new AbortController().signal,
		stopAsked: () => Promise.resolve(),
	});
	return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** A folder that is there while `work` runs. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
	const folder = mkdtempSync(join(tmpdir(), 'ff301-'));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function sink(kept: Uint8Array[], { terminal, columns }: CallOptions): Sink {
	return {
		isTTY: terminal === true,
		columns: columns ?? 100,
		write: async (text) => {
			kept.push(Buffer.from(text));
		},
	};
}

async function* once(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
	yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
}
