/** Prints the table and keeps the results: with date, Node version and processor; nothing else of the machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Row, verdictOf } from './row.ts';
import { ROOT } from './samples.ts';

export interface Machine {
	readonly node: string;
	readonly processor: string;
	readonly cores: number;
	readonly architecture: string;
	/** Processes that wanted a core during the last minute; above the number of cores, milliseconds are inflated. */
	readonly load: number;
}

export function machine(): Machine {
	return {
		node: process.version,
		processor: cpus()[0]?.model.trim() ?? 'unknown',
		cores: availableParallelism(),
		architecture: arch(),
		load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
	};
}

export function tableOf(rows: readonly Row[]): string {
	const cells = rows.map((row) => [
		row.what,
		row.value === null ? 'not measured' : figure(row.value),
		row.unit,
		row.bound ? `${row.bound.kind} ${figure(row.bound.value)}` : '',
		verdictOf(row),
		row.note,
	]);
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((cell) => cell[column]?.length ?? 0)));
	const lines: string[] = [];
	let group = '';
	rows.forEach((row, index) => {
		if (row.group !== group) {
			group = row.group;
			lines.push('', group);
		}
		const padded = (cells[index] ?? []).map((cell, column) =>
			column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
		);
		lines.push(`  ${padded.join('  ').trimEnd()}`);
	});
	return lines.join('\n');
}

/** Writes `bench/results/<date>.json` and gives its name. */
export function keep(rows: readonly Row[], measures: readonly string[], started: Machine, now: Date): string {
	const folder = join(ROOT, 'bench', 'results');
	mkdirSync(folder, { recursive: true });
	const stamp = now.toISOString().slice(0, 19).replaceAll(':', '');
	const name = `${stamp}.json`;
	const results = rows.map((row) => ({ ...row, value: rounded(row.value), verdict: verdictOf(row) }));
	const kept = { date: now.toISOString(), ...started, measures: measures.join(' '), results };
	writeFileSync(join(folder, name), `${JSON.stringify(kept, null, '\t')}\n`);
	return join('bench', 'results', name);
}

function figure(value: number): string {
	if (Number.isInteger(value)) return value.toLocaleString('en-GB');
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
	return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Four digits that mean something; more would only look exact. */
function rounded(value: number | null): number | null {
	if (value === null || Number.isInteger(value)) return value;
	return Number.parseFloat(value.toPrecision(4));
}
