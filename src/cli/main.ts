#!/usr/bin/env node
/** The process: its streams, its clock, its signals. Everything else is in `run.ts`, which tests call too. */
import type { WriteStream } from 'node:tty';
import { run } from './run.ts';
import { EXIT, type Sink } from './world.ts';

const interrupted = new AbortController();

function stop(code: number): never {
	interrupted.abort();
	process.exit(code);
}

function sink(stream: WriteStream): Sink {
	// A reader that has gone (`ff301 … | head`) has had what it wanted.
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') stop(EXIT.clean);
		process.stderr.write(`error[OUTPUT_FAILED]: the result could not be written (${error.code})\n`);
		stop(EXIT.input);
	});
	return {
		isTTY: stream.isTTY === true,
		columns: columnsOf(stream),
		write: (text) =>
			new Promise((resolve) => {
				stream.write(text, () => resolve());
			}),
	};
}

/** The width of a terminal; elsewhere what COLUMNS asks for. */
function columnsOf(stream: WriteStream): number {
	const wanted = /^[1-9][0-9]{1,3}$/.exec(process.env['COLUMNS'] ?? '')?.[0];
	return stream.columns ?? (wanted === undefined ? 100 : Number.parseInt(wanted, 10));
}

/** A command that ends by itself when it is asked to; asked once more, it ends at once. */
let askToStop: (() => void) | null = null;

function signalled(code: number): void {
	if (!askToStop) stop(code);
	askToStop();
	askToStop = null;
}

process.on('SIGINT', () => signalled(EXIT.interrupted));
process.on('SIGTERM', () => signalled(EXIT.interrupted + 13));

// The thread that reads PDFs comes up while the rest loads; a command that reads one brings it up anyway.
const [command = '', ...words] = process.argv.slice(2);
if (/^(?:read|check|diff)$/.test(command) && words.some((word) => /\.pdf$/i.test(word))) {
	import('../app/pdf/read-pdf.ts').then(
		({ startPdfThread }) => startPdfThread(),
		() => undefined,
	);
}

process.exitCode = await run(process.argv.slice(2), {
	stdout: sink(process.stdout),
	stderr: sink(process.stderr),
	// Only `-` opens it.
	get stdin() {
		return process.stdin;
	},
	interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
	env: process.env,
	now: () => Date.now(),
	cwd: process.cwd(),
	interrupted: interrupted.signal,
	stopAsked: () =>
		new Promise((resolve) => {
			askToStop = resolve;
		}),
});
