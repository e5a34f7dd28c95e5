/** How large things may get: files, folders' names, functions, and what is kept beside the sources. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, type TextFile } from './files.ts';

export const LINES_MOST = 500;
export const LINES_MEDIAN = 100;
export const BYTES_MOST = 300_000;

/** Folders and files that say nothing about what is in them. */
const NAMELESS = /(?:^|\/)(?:utils?|helpers?|common|services?|misc)(?:\.[a-z]+)*(?:\/|$)/;

export function lineCount(text: string): number {
	return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

export function tooLong(files: readonly TextFile[]): string[] {
	return files
		.map((file) => ({ path: file.path, lines: lineCount(file.text) }))
		.filter(({ lines }) => lines > LINES_MOST)
		.map(({ path, lines }) => `${path}: ${lines} lines; a file has at most ${LINES_MOST}`);
}

/** The complaint about the median file, when there is one. */
export function tooLongInTheMiddle(files: readonly TextFile[]): string[] {
	const lines = files.map((file) => lineCount(file.text)).sort((a, b) => a - b);
	const median = lines[Math.floor(lines.length / 2)] ?? 0;
	return median < LINES_MEDIAN
		? []
		: [`the median file has ${median} lines; it should have under ${LINES_MEDIAN}`];
}

export function nameless(paths: readonly string[]): string[] {
	return paths
		.filter((path) => NAMELESS.test(path))
		.map((path) => `${path}: the name does not say what it is`);
}

export function tooHeavy(files: readonly { readonly path: string; readonly bytes: number }[]): string[] {
	return files
		.filter(({ bytes }) => bytes > BYTES_MOST)
		.map(({ path, bytes }) => `${path}: ${bytes} bytes; at most ${BYTES_MOST} are kept in the repository`);
}

/**
 * Functions of 70 lines and more, found by the linter's own parser (`function-length.json`).
 * `paths` are files or folders; complaints are in the linter's words.
 */
export function longFunctions(paths: readonly string[]): string[] {
	const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
	const config = join(ROOT, 'test', 'tidy', 'function-length.json');
	const args = [
		biome,
		'lint',
		`--config-path=${config}`,
		'--reporter=json',
		'--max-diagnostics=none',
		...paths,
	];
	const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
	const report = JSON.parse(run.stdout) as Report;
	if (report.summary.unchanged + report.summary.changed === 0)
		throw new Error('tidy: the linter read no file');
	return report.diagnostics
		.filter(({ category }) => category === 'lint/complexity/noExcessiveLinesPerFunction')
		.map(({ location, message }) => `${location.path}:${location.start.line}: ${message}`);
}

interface Report {
	readonly summary: { readonly changed: number; readonly unchanged: number };
	readonly diagnostics: readonly {
		readonly message: string;
		readonly category: string;
		readonly location: { readonly path: string; readonly start: { readonly line: number } };
	}[];
}
