/** The documents that a command line names: files, folders (walked in a stable order) and `-` for the input. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { missing, readPath, readStream } from './read-bytes.ts';
import type { World } from './world.ts';

/** One document, not yet opened. */
export interface Source {
	/** As it is told to people: the path as typed, or under the folder as typed. */
	readonly name: string;
	/** Refuses with `INPUT_MISSING`, or for its size before it is read. */
	read(): Promise<Uint8Array>;
}

export interface Sources {
	readonly list: readonly Source[];
	/** One document was named as such, so that results need no list around them. */
	readonly single: boolean;
}

const ENDINGS = /\.(?:pdf|txt|json)$/i;

/** Every document named, in the order named; in a folder, by name. Nothing is opened yet. */
export async function listSources(names: readonly string[], world: World): Promise<Sources> {
	if (names.length === 0) {
		throw new Refusal('USAGE', 'no document is named', 'name files or folders, or `-` for standard input');
	}
	refuseTwice(names);
	const list: Source[] = [];
	let folders = 0;
	for (const name of names) {
		const folder = name !== '-' && (await isFolder(resolve(world.cwd, name)));
		if (folder) {
			folders += 1;
			list.push(...(await listFolder(name, world)));
		} else list.push(sourceNamed(name, world));
	}
	return { list, single: names.length === 1 && folders === 0 };
}

/** Standard input can be read once: refuses with `USAGE` a command line that names it more often. */
export function refuseTwice(names: readonly unknown[]): void {
	if (names.filter((name) => name === '-').length < 2) return;
	throw new Refusal('USAGE', 'standard input (`-`) can be named only once');
}

/** One document that an option names (`--last file`). */
export function sourceNamed(name: string, world: World): Source {
	return name === '-'
		? { name: 'standard input', read: () => readStream(world.stdin) }
		: { name, read: () => readPath(resolve(world.cwd, name), name) };
}

async function listFolder(folder: string, world: World): Promise<Source[]> {
	const found: Source[] = [];
	const walk = async (name: string): Promise<void> => {
		for (const entry of await entriesOf(name, world)) {
			if (entry instanceof Refusal) {
				found.push({ name, read: () => Promise.reject(entry) });
				continue;
			}
			const inner = join(name, entry.name);
			if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
			if (entry.isDirectory()) await walk(inner);
			// A pipe or a device in a folder is nobody's document, and to open it may never end.
			else if (ENDINGS.test(entry.name) && (entry.isFile() || entry.isSymbolicLink())) {
				found.push(sourceNamed(inner, world));
			}
		}
	};
	await walk(folder);
	if (found.length > 0) return found;
	const empty = new Refusal('INPUT_MISSING', `${folder} holds no .pdf, .txt or .json file`);
	return [{ name: folder, read: () => Promise.reject(empty) }];
}

/** By name; of a folder that cannot be read, the refusal, so that the others go on. */
async function entriesOf(folder: string, world: World): Promise<readonly (Dirent | Refusal)[]> {
	try {
		const entries = await readdir(resolve(world.cwd, folder), { withFileTypes: true });
		return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		return [missing(folder, error)];
	}
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}
