/** The files of the checkout that are, or would be, under version control. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mask } from './mask.ts';

export interface TextFile {
	/** From the root of the project, with `/`. */
	readonly path: string;
	readonly text: string;
}

export interface SourceFile extends TextFile {
	/** The text without comments and without what strings hold; see `mask`. */
	readonly code: string;
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of all files but those that `.gitignore` names. */
export function tracked(): string[] {
	const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n').filter(Boolean);
	const skip = (name: string) =>
		name === '.git' ||
		ignored.some((rule) => (rule.startsWith('*') ? name.endsWith(rule.slice(1)) : name === rule));
	const walk = (folder: string): string[] =>
		readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
			if (skip(entry.name)) return [];
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			return entry.isDirectory() ? walk(path) : [path];
		});
	return walk('').sort();
}

export function read(path: string): TextFile {
	return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

export function sizeOf(path: string): number {
	return statSync(join(ROOT, path)).size;
}

export function source(path: string, text: string): SourceFile {
	return { path, text, code: mask(text) };
}
