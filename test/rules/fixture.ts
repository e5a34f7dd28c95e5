/** Loads the samples of findings: a base return with changes by JSON pointer, and facts beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { decodeReturn } from '../../src/form/json.ts';
import type { CheckContext } from '../../src/rules/context.ts';
import { decodeFacts } from '../../src/rules/facts.ts';
import { steps } from '../../src/value/pointer.ts';

export const FINDINGS = new URL('../../fixtures/findings/', import.meta.url);
export const RETURNS = new URL('../../fixtures/returns/', import.meta.url);

type Json = Record<string, unknown>;

/** A base return with changes: `{ "base": name, "changes": { pointer: value } }`. */
interface Changed {
	readonly base: string;
	readonly changes?: Readonly<Record<string, unknown>>;
}

interface Sample extends Changed {
	readonly about: string;
	readonly as: CheckContext['as'];
	readonly facts?: Readonly<Json>;
	/** Codes that the same return may give besides. */
	readonly others?: readonly string[];
}

export interface Fixture {
	readonly code: string;
	/** `pass`, `fail`, or `fail-…` for further records of the same code. */
	readonly name: string;
	readonly about: string;
	readonly others: readonly string[];
	readonly context: CheckContext;
}

export function codesWithFixtures(): string[] {
	return readdirSync(FINDINGS).sort();
}

export function fixturesOf(code: string): Fixture[] {
	const names = readdirSync(new URL(`${code}/`, FINDINGS)).filter((each) => each.endsWith('.json'));
	return names.sort().map((file) => {
		const sample = readJson(new URL(`${code}/${file}`, FINDINGS)) as unknown as Sample;
		return {
			code,
			name: file.slice(0, -'.json'.length),
			about: sample.about,
			others: sample.others ?? [],
			context: {
				return: decodeReturn(changed(sample)),
				as: sample.as,
				facts: decodeFacts(withReturns(sample.facts ?? {})),
			},
		};
	});
}

/** Other returns among the facts may be given as a base with changes, too. */
function withReturns(facts: Readonly<Json>): Json {
	const result: Json = { ...facts };
	for (const key of ['last', 'otherLanguage']) {
		const value = facts[key] as Changed | undefined;
		if (value?.base !== undefined) result[key] = changed(value);
	}
	return result;
}

function changed({ base, changes }: Changed): Json {
	const value = readJson(new URL(`${base}.json`, RETURNS));
	for (const [path, to] of Object.entries(changes ?? {})) put(value, path, to);
	return value;
}

function put(root: Json, path: string, to: unknown): void {
	const all = steps(path);
	const last = all.pop();
	let node: unknown = root;
	for (const step of all) node = (node as Json)[step];
	if (last === undefined || node === null || typeof node !== 'object')
		throw new Error(`nothing stands at ${path}`);
	(node as Json)[last] = to;
}

export function readJson(file: URL): Json {
	return JSON.parse(readFileSync(file, 'utf8')) as Json;
}
