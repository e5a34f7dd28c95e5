/** Reading a text: the sample warm, and how cost grows with length. */
import { readFileSync } from 'node:fs';
import { Refusal } from '../../src/value/refusal.ts';
import { median, time } from '../clock.ts';
import { atMost, exactly, type Row, rowsOf } from '../row.ts';
import { labelOf, sampleText } from '../samples.ts';

const row = rowsOf('Reading a text');

/** From 16 KB to 16 MB, four times as much each. */
const SIZES = [16, 64, 256, 1024, 4096, 16_384];
const KILOBYTE = 1024;
/** Cost for a byte may differ by this factor between any two sizes and still be called linear. */
const LINEAR = 3;
const BROKE = 'broke: ';
/** Nanoseconds that a text may be expected to take and still be tried. */
const PATIENCE = 20e9;

export async function textRows(): Promise<Row[]> {
	const path = sampleText();
	if (path === null) return [row('the sample, warm', null, 'ms', atMost(10), 'no text is there')];
	const { readText } = await import('../../src/read/index.ts');
	const text = readFileSync(path, 'utf8');
	const [warm] = await time([() => readText(text)], 3_000, 20);
	const rows = [row(`the sample, warm (${labelOf(path)})`, warm?.median ?? null, 'ms', atMost(10))];
	for (const shape of SHAPES) rows.push(...growth(shape.what, shape.make(text), readText));
	const broke = rows.filter(({ note }) => note.startsWith(BROKE)).length;
	rows.push(row('long texts that broke the reader: neither read nor refused', broke, 'texts', exactly(0)));
	return rows;
}

interface Shape {
	readonly what: string;
	readonly make: (sample: string) => (bytes: number) => string;
}

/** What a long text may be: whole returns, rows, one endless line; and what is no return at all. */
const SHAPES: readonly Shape[] = [
	{ what: 'returns end to end', make: (sample) => (bytes) => fill(sample, sample, bytes) },
	{ what: 'one return, then its middle again and again', make: (sample) => rowsAgain(sample) },
	{
		what: 'one return on one line',
		make: (sample) => (bytes) => fill(sample, sample, bytes).replaceAll('\n', ' '),
	},
	{ what: 'one return, then figures', make: (sample) => (bytes) => fill(sample, '1,234,567 (1) ', bytes) },
	{ what: 'one return, then empty lines', make: (sample) => (bytes) => fill(sample, '\n', bytes) },
	{ what: 'one return, then spaces', make: (sample) => (bytes) => fill(sample, ' ', bytes) },
	{ what: 'one return, then one letter', make: (sample) => (bytes) => fill(sample, 'S', bytes) },
];

function rowsAgain(sample: string): (bytes: number) => string {
	const lines = sample.split('\n');
	const middle = lines.slice(Math.floor(lines.length * 0.5), Math.floor(lines.length * 0.7)).join('\n');
	return (bytes) => fill(sample, `\n${middle}`, bytes);
}

function fill(start: string, more: string, bytes: number): string {
	const copies = Math.max(0, Math.ceil((bytes - start.length) / more.length));
	return (start + more.repeat(copies)).slice(0, bytes);
}

function growth(what: string, make: (bytes: number) => string, read: (text: string) => unknown): Row[] {
	const costs: number[] = [];
	const rows: Row[] = [];
	for (const kilobytes of SIZES) {
		if ((costs.at(-1) ?? 0) * kilobytes * KILOBYTE > PATIENCE) {
			rows.push(
				row(`${what}, ${sizeOf(kilobytes)}`, null, 'ns/byte', null, 'left out: it would take too long'),
			);
			continue;
		}
		const text = make(kilobytes * KILOBYTE);
		const samples: number[] = [];
		let outcome = 'read';
		const rounds = kilobytes >= 4096 ? 1 : kilobytes >= 256 ? 5 : 25;
		for (let round = 0; round < rounds; round += 1) {
			const start = performance.now();
			try {
				read(text);
			} catch (error) {
				outcome = error instanceof Refusal ? error.code : `${BROKE}${error}`;
			}
			samples.push(performance.now() - start);
		}
		const nanoseconds = (median(samples) * 1e6) / text.length;
		costs.push(nanoseconds);
		rows.push(row(`${what}, ${sizeOf(kilobytes)}`, nanoseconds, 'ns/byte', null, outcome));
	}
	// Growth is what matters: dearer with length. The smallest size carries the fixed cost and may be dearest.
	const growthFactor = (costs.at(-1) ?? Number.NaN) / Math.min(...costs.slice(0, -1));
	rows.push(
		row(`${what}, cost of a byte at the longest to the least`, growthFactor, 'ratio', atMost(LINEAR)),
	);
	return rows;
}

function sizeOf(kilobytes: number): string {
	return kilobytes < 1024 ? `${kilobytes} KB` : `${kilobytes / 1024} MB`;
}
