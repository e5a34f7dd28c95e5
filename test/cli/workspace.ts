/** A folder with a database of ledgers in it, and the command line called there. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { type Called, type CallOptions, call, inFolder } from './call.ts';

/** The sample issuer's entries, a group on each line. */
export const SAMPLE_LEDGER = fileURLToPath(new URL('../../examples/00020.ledger.jsonl', import.meta.url));

export interface Workspace {
	readonly cwd: string;
	/** Calls the command line in the folder. */
	ff301(argv: readonly string[], options?: CallOptions): Promise<Called>;
	/** The same, and holds it to exit code 0; gives what it printed. */
	ok(argv: readonly string[], options?: CallOptions): Promise<string>;
}

/** An empty database. */
export async function inWorkspace<Value>(work: (workspace: Workspace) => Promise<Value>): Promise<Value> {
	return inFolder(async (cwd) => {
		const ff301 = (argv: readonly string[], options: CallOptions = {}) => call(argv, { cwd, ...options });
		const ok = async (argv: readonly string[], options: CallOptions = {}): Promise<string> => {
			const { code, stdout, stderr } = await ff301(argv, options);
			assert.equal(code, 0, `ff301 ${argv.join(' ')} ended with ${code}: ${stderr}${stdout}`);
			return stdout;
		};
		await ok(['init']);
		return work({ cwd, ff301, ok });
	});
}

/** A database with the sample issuer, its September 2022 recorded. */
export async function inSample<Value>(work: (workspace: Workspace) => Promise<Value>): Promise<Value> {
	return inWorkspace(async (workspace) => {
		await workspace.ok(['import', '00020', SAMPLE_LEDGER, '--yes']);
		return work(workspace);
	});
}
