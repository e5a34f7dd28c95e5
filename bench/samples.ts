/** The documents that the bench reads: the samples beside the checkout where they are, else `examples/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeReturn } from '../src/form/json.ts';
import type { MonthlyReturn } from '../src/form/return.ts';
import { steps } from '../src/value/pointer.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLES = join(ROOT, '..', 'shared', 'samples');
const EXAMPLES = join(ROOT, 'examples');

/** The expected reading of a sample. */
export interface Expected {
	readonly name: string;
	readonly json: unknown;
	readonly return: MonthlyReturn;
	/** Cells that are not in the document, each with the value that follows for it. */
	readonly implied: ReadonlyMap<string, string>;
	readonly notFound: readonly string[];
	/** The same return with every disputed figure replaced by the value that the form asks for; null when none is. */
	readonly repaired: unknown;
}

/** The path of a text of a return; null when there is none. */
export function sampleText(): string | null {
	return firstOf(SAMPLES, '.txt') ?? firstOf(EXAMPLES, '.txt');
}

/** The path of a published PDF; null when there is none. */
export function samplePdf(): string | null {
	return firstOf(SAMPLES, '.pdf') ?? firstOf(EXAMPLES, '.pdf');
}

/** For the kept results: which document it was, without saying where it lies. */
export function labelOf(path: string): string {
	return basename(path);
}

export function expectedReturns(): Expected[] {
	if (!existsSync(SAMPLES)) return [];
	return readdirSync(SAMPLES)
		.filter((name) => name.endsWith('.expected.json'))
		.sort()
		.map((name) => expectedOf(name, JSON.parse(readFileSync(join(SAMPLES, name), 'utf8')) as unknown));
}

interface ExpectedFile {
	readonly return: unknown;
	readonly implied?: readonly { readonly path: string; readonly value: string }[];
	readonly disputed?: readonly { readonly path: string; readonly implied: string }[];
	readonly notFound?: readonly string[];
}

function expectedOf(file: string, json: unknown): Expected {
	const content = json as ExpectedFile;
	return {
		name: file.replace('.expected.json', ''),
		json: content.return,
		return: decodeReturn(content.return),
		implied: new Map((content.implied ?? []).map(({ path, value }) => [path, value])),
		notFound: content.notFound ?? [],
		repaired: repairedOf(content),
	};
}

function repairedOf({ return: json, disputed = [] }: ExpectedFile): unknown {
	if (disputed.length === 0) return null;
	return disputed.reduce((value, { path, implied }) => withLeaf(value, path, implied), json);
}

/** A copy of JSON data with another leaf at a pointer. */
export function withLeaf(json: unknown, path: string, leaf: unknown): unknown {
	const copy: unknown = structuredClone(json);
	const names = steps(path);
	const last = names.pop() ?? '';
	let at = copy as Record<string, unknown>;
	for (const name of names) at = at[name] as Record<string, unknown>;
	if (!(last in at)) throw new Error(`samples: nothing stands at ${path}`);
	at[last] = leaf;
	return copy;
}

function firstOf(folder: string, ending: string): string | null {
	if (!existsSync(folder)) return null;
	const name = readdirSync(folder)
		.filter((each) => each.endsWith(ending))
		.sort()[0];
	return name === undefined ? null : join(folder, name);
}
