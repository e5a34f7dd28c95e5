/** `--json` gives everything, `--json a,b` the named fields; `--jsonl` the same on one line for each document. */
import { nearest } from '../app/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import type { Framing } from './batch.ts';
import type { CommandOptions } from './command-spec.ts';

/** How results are framed: `plain` for people, the others for machines. */
export function framingOf(options: CommandOptions): Framing {
	if (options['jsonl'] === true) return 'lines';
	return options['json'] === undefined ? 'plain' : 'array';
}

/** Keeps the fields that `--json` names, in the order named. Refuses with `USAGE` a name that is none of `known`. */
export function pickFields(
	value: Readonly<Record<string, unknown>>,
	options: CommandOptions,
	known: readonly string[],
): Readonly<Record<string, unknown>> {
	const names = namedFields(options, known);
	return names === null ? value : Object.fromEntries(names.map((name) => [name, value[name] ?? null]));
}

/** The fields named, or null for all of them; call it before any work, so that a slip is told at once. */
export function namedFields(options: CommandOptions, known: readonly string[]): readonly string[] | null {
	const wanted = options['json'];
	if (typeof wanted !== 'string' || wanted === '') return null;
	const names = wanted.split(',');
	if (known.length === 0) {
		throw new Refusal('USAGE', '--json takes no fields here', 'leave them out: everything is given');
	}
	for (const name of names) {
		if (known.includes(name)) continue;
		const near = nearest(name, known);
		throw new Refusal(
			'USAGE',
			`--json has no field "${name}"`,
			near ? `did you mean ${near}?` : `the fields are ${known.join(', ')}`,
		);
	}
	return names;
}
