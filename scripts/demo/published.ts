/** The published return of the sample, where it is beside this checkout, and what a derived one says otherwise. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup.mjs';

interface Published {
	readonly return: unknown;
	/** Not on the page, and follows from the identities. */
	readonly implied: readonly { readonly path: string; readonly value: string }[];
	/** Printed, and contradicted by them. */
	readonly disputed: readonly { readonly path: string; readonly implied: string }[];
	/** Parts that the text has lost. */
	readonly notFound: readonly string[];
}

const SAMPLE = join(ROOT, '..', 'shared', 'samples', '00020-2022-09.expected.json');

/** Null where the samples are not beside the checkout. */
export function publishedSample(): Published | null {
	return existsSync(SAMPLE) ? (JSON.parse(readFileSync(SAMPLE, 'utf8')) as Published) : null;
}

/** Each place where the derived return has another value than the published one with the values that follow from it. */
export function differsFromPublished(derived: unknown, published: Published): string[] {
	const mended = new Map([
		...published.implied.map(({ path, value }) => [path, value] as const),
		...published.disputed.map(({ path, implied }) => [path, implied] as const),
	]);
	const differs: string[] = [];
	const compare = (a: unknown, b: unknown, path: string): void => {
		if (published.notFound.includes(path)) return;
		const wanted = mended.get(path) ?? b;
		if (isObject(a) && isObject(wanted)) {
			for (const key of new Set([...Object.keys(a), ...Object.keys(wanted)])) {
				compare(a[key], wanted[key], `${path}/${key}`);
			}
			return;
		}
		// Remarks are in words of our own; the sample says only that there are some.
		const same = wanted === '<present>' ? typeof a === 'string' && a !== '' : a === wanted;
		if (!same)
			differs.push(`${path}: ${JSON.stringify(a)} is derived, ${JSON.stringify(wanted)} was published`);
	};
	compare(derived, published.return, '');
	return differs;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return value !== null && typeof value === 'object';
}
