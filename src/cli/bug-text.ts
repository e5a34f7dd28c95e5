/** What is said when the fault is ours: what broke, where, and what to send us. */
import { VERSION } from '../app/version.ts';
import type { Colours } from './colours.ts';

export function bugText(error: unknown, argv: readonly string[], colours: Colours): string {
	const told = error instanceof Error ? causes(error) : [String(error)];
	const stack = (error instanceof Error ? innermost(error).stack : undefined) ?? '';
	return [
		`${colours.bold(colours.red('error[BUG]'))}: ff301 broke; this is our fault, not yours`,
		...told.map((line) => `   ${colours.blue('|')}   ${line}`),
		...stack
			.split('\n')
			.filter((line) => line.startsWith('    at '))
			.slice(0, 6)
			.map((line) => `   ${colours.blue('|')}     ${line.trim()}`),
		`   ${colours.blue('=')} help: report it with these lines, the document, and the command:`,
		`           ff301 ${argv.join(' ')}`,
		`           ff301 ${VERSION}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
		'',
	].join('\n');
}

function causes(error: Error): string[] {
	const line = error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
	return error.cause instanceof Error ? [line, ...causes(error.cause)] : [line];
}

function innermost(error: Error): Error {
	return error.cause instanceof Error ? innermost(error.cause) : error;
}
