/** Memory of the commands over a ledger: the peak of the whole process, with threads, as the operating system counts it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBuilt } from '../child.ts';
import { atMost, type Row, rowsOf } from '../row.ts';

const row = rowsOf('Memory over a ledger, peak of the process');
const BOUND = atMost(250);
const MOVEMENTS = 'examples/00020.ledger.jsonl';

export async function ledgerMemoryRows(): Promise<Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'ff301-bench-'));
	const data = ['--data', join(folder, 'ff301.db')];
	try {
		await runBuilt(['init', folder]);
		return [
			await peakRow(['import', '00020', MOVEMENTS, '--yes', ...data]),
			await peakRow(['derive', '00020', '2022-09', ...data]),
			await peakRow(['render', '00020', '2022-09', '--lang', 'en', '-o', folder, ...data]),
			await peakRow(['render', '00020', '2022-09', '-o', folder, ...data]),
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function peakRow(args: readonly string[]): Promise<Row> {
	const run = await runBuilt(args, 'usage');
	const seconds = `${(run.milliseconds / 1000).toFixed(2)} s`;
	const [complaint = ''] = run.code ? run.stderr.split('\n') : [];
	const language = args.includes('--lang') ? ' in English' : args[0] === 'render' ? ' in both languages' : '';
	const note = `${seconds}, exit ${run.code} ${complaint.slice(0, 90)}`.trim();
	return row(`ff301 ${args[0]}${language}`, run.peak, 'MB', BOUND, note);
}
