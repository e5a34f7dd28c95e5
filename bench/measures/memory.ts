/**
 * Memory: the peak of the whole process, as the operating system counts it, of the built command line reading the
 * largest documents within the limits, and folders of 100, 500 and 1,000 documents.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEXT_BYTES_MAX } from '../../src/app/limits.ts';
import { PAGE_LIMITS } from '../../src/read/pdf/pages.ts';
import { runBuilt } from '../child.ts';
import { repeatPages } from '../large-pdf.ts';
import { atMost, type Row, rowsOf } from '../row.ts';
import { samplePdf, sampleText } from '../samples.ts';

const row = rowsOf('Memory, peak of the process');
const BOUND = atMost(300);
const FOLDERS = [100, 500, 1000];
/** A folder of 1,000 may cost this much more than one of 100 and still be called flat. */
const FLAT = 1.25;

export async function memoryRows(): Promise<Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'ff301-bench-'));
	try {
		return [...(await documentRows(folder)), ...(await folderRows(folder))];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function documentRows(folder: string): Promise<Row[]> {
	const [text, pdf] = [sampleText(), samplePdf()];
	const rows: Row[] = [];
	if (text !== null) {
		const sample = readFileSync(text);
		rows.push(await peakRow('the sample, text', text));
		for (const [name, content] of longTexts(sample)) {
			const path = join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.txt`);
			writeFileSync(path, content);
			rows.push(await peakRow(name, path));
		}
	}
	if (pdf !== null) {
		rows.push(await peakRow('the sample, PDF', pdf));
		const long = join(folder, 'long.pdf');
		writeFileSync(long, await repeatPages(new Uint8Array(readFileSync(pdf)), PAGE_LIMITS.pages));
		rows.push(
			await peakRow(`PDF of ${PAGE_LIMITS.pages} pages, refused as repeated once all are taken`, long),
		);
	}
	return rows;
}

/** Texts of the greatest length that is read, in bytes. */
function longTexts(sample: Buffer): (readonly [string, Buffer])[] {
	const whole = filled(sample, sample);
	const line = Buffer.from(whole);
	for (let at = line.indexOf(10); at >= 0; at = line.indexOf(10, at)) line[at] = 32;
	return [
		['text of 16 MB, returns end to end', whole],
		['text of 16 MB on one line', line],
		['text of 16 MB, one return and then figures', filled(sample, Buffer.from('1,234,567 '))],
		['text of 16 MB, one return and then empty lines', filled(sample, Buffer.from('\n'))],
	];
}

/** A start, and then more of the same up to the limit. */
function filled(start: Buffer, more: Buffer): Buffer {
	const all = Buffer.alloc(TEXT_BYTES_MAX, more);
	start.copy(all);
	return all;
}

async function folderRows(folder: string): Promise<Row[]> {
	const sources = [sampleText(), samplePdf()].filter((path) => path !== null);
	const rows: Row[] = [];
	const live: number[] = [];
	for (const count of FOLDERS) {
		const inside = join(folder, `folder-${count}`);
		mkdirSync(inside);
		for (let index = 0; index < count; index += 1) {
			const source = sources[index % sources.length] ?? '';
			copyFileSync(source, join(inside, `${String(index).padStart(4, '0')}${source.slice(-4)}`));
		}
		const name = `a folder of ${count} documents, text and PDF in turn`;
		rows.push(await peakRow(name, inside, ['--jsonl']));
		const run = await runBuilt(['read', '--jsonl', inside], 'live');
		rows.push(row(`${name}: in use after collections`, run.live, 'MB'));
		if (run.live !== null) live.push(run.live);
		rmSync(inside, { recursive: true });
	}
	const growth = live.length === FOLDERS.length ? (live.at(-1) ?? 0) / (live[0] ?? 1) : null;
	rows.push(row('in use, a folder of 1,000 to one of 100', growth, 'ratio', atMost(FLAT)));
	return rows;
}

async function peakRow(what: string, path: string, flags: readonly string[] = ['--json']): Promise<Row> {
	const run = await runBuilt(['read', ...flags, path], 'usage');
	const seconds = `${(run.milliseconds / 1000).toFixed(2)} s`;
	const [complaint = ''] = run.code ? run.stderr.split('\n') : [];
	return row(what, run.peak, 'MB', BOUND, `${seconds}, exit ${run.code} ${complaint.slice(0, 90)}`.trim());
}
