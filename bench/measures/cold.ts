/** Cold: the built command line from process start, as a person at a prompt meets it. */
import { runBuilt } from '../child.ts';
import { median } from '../clock.ts';
import { atMost, type Row, rowsOf } from '../row.ts';
import { labelOf, samplePdf, sampleText } from '../samples.ts';

const row = rowsOf('Cold, from process start');
const RUNS = 11;

export async function coldRows(): Promise<Row[]> {
	const rows = [row('node alone, doing nothing', await medianOf(['--version'], true), 's')];
	rows.push(await checkRow('a text', sampleText(), 0.4), await checkRow('a PDF', samplePdf(), 0.8));
	return rows;
}

async function checkRow(what: string, path: string | null, bound: number): Promise<Row> {
	const name = `ff301 check of ${what}`;
	if (path === null) return row(name, null, 's', atMost(bound), 'no document is there');
	const first = await runBuilt(['check', path]);
	if (first.code !== 0 && first.code !== 1) {
		return row(name, null, 's', atMost(bound), `exit ${first.code}: ${first.stderr.slice(0, 200)}`);
	}
	const { cpu } = await runBuilt(['check', path], 'usage');
	const note = `exit ${first.code}, ${cpu?.toFixed(2) ?? '?'} s of processor time`;
	return row(`${name} (${labelOf(path)})`, await medianOf(['check', path]), 's', atMost(bound), note);
}

async function medianOf(args: readonly string[], empty = false): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		times.push((empty ? await nodeAlone() : await runBuilt(args)).milliseconds);
	}
	return median(times) / 1000;
}

async function nodeAlone(): Promise<{ readonly milliseconds: number }> {
	const { spawn } = await import('node:child_process');
	const start = performance.now();
	await new Promise((resolve) =>
		spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).on('close', resolve),
	);
	return { milliseconds: performance.now() - start };
}
