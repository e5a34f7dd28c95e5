/** What the command line touches outside itself. Tests give their own; `main.ts` gives the process's. */

export interface Sink {
	/** Resolves when the text was taken, so that a slow reader slows the writer. */
	write(text: string | Uint8Array): Promise<void>;
	readonly isTTY: boolean;
	/** Width of the terminal in characters. */
	readonly columns: number;
}

export interface World {
	readonly stdout: Sink;
	readonly stderr: Sink;
	readonly stdin: AsyncIterable<Uint8Array>;
	/** Somebody sits at a terminal and can be asked: standard input and standard error are one. */
	readonly interactive: boolean;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Milliseconds since 1970 (UTC). */
	readonly now: () => number;
	readonly cwd: string;
	/** Aborted on Ctrl-C, before the process ends: files half written are removed. */
	readonly interrupted: AbortSignal;
	/** Resolves on the first Ctrl-C or SIGTERM, instead of the process ending; for what serves until then. */
	readonly stopAsked: () => Promise<void>;
}

export const EXIT = {
	clean: 0,
	findings: 1,
	usage: 2,
	input: 3,
	/** What was seen has changed since, or somebody else is writing. */
	conflict: 5,
	bug: 70,
	interrupted: 130,
} as const;
