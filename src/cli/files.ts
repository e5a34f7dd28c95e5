/** The documents that a command line names: files, folders (walked in a stable order) and `-` for the input. */
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { kindOfBytes } from '../app/document-kind.ts';
import { INPUT_BYTES_MAX, SNIFF_BYTES } from '../app/limits.ts';
import { refuseSize } from '../app/open-document.ts';
import { Refusal } from '../value/refusal.ts';
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
	if (names.filter((name) => name === '-').length > 1) {
		throw new Refusal('USAGE', 'standard input (`-`) can be named only once');
	}
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

/** One document that an option names (`--last file`). */
export function sourceNamed(name: string, world: World): Source {
	return name === '-'
		? { name: 'standard input', read: () => readStream(world.stdin) }
		: { name, read: () => readPath(resolve(world.cwd, name), name) };
}

async function listFolder(folder: string, world: World): Promise<Source[]> {
	const found: Source[] = [];
	const walk = async (name: string): Promise<void> => {
		const entries = await readdir(resolve(world.cwd, name), { withFileTypes: true });
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const inner = join(name, entry.name);
			if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
			if (entry.isDirectory()) await walk(inner);
			else if (ENDINGS.test(entry.name)) found.push(sourceNamed(inner, world));
		}
	};
	await walk(folder).catch((error: unknown) => {
		throw missing(folder, error);
	});
	if (found.length > 0) return found;
	const empty = new Refusal('INPUT_MISSING', `${folder} holds no .pdf, .txt or .json file`);
	return [{ name: folder, read: () => Promise.reject(empty) }];
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

async function readPath(path: string, name: string): Promise<Uint8Array> {
	let handle: FileHandle;
	try {
		handle = await open(path, 'r');
	} catch (error) {
		throw missing(name, error);
	}
	try {
		const about = await handle.stat();
		if (about.isFile()) return await readWhole(handle, about.size);
		return await readStream(handle.createReadStream({ autoClose: false }));
	} catch (error) {
		throw error instanceof Refusal ? error : missing(name, error);
	} finally {
		await handle.close().catch(() => undefined);
	}
}

/** Its size and its first bytes are judged before the rest is read. */
async function readWhole(handle: FileHandle, size: number): Promise<Uint8Array> {
	refuseSize(size, 'any');
	const head = await readInto(handle, new Uint8Array(Math.min(size, SNIFF_BYTES)), 0);
	const kind = kindOfBytes(head);
	refuseSize(size, kind);
	if (head.length === size) return head;
	const bytes = new Uint8Array(size);
	bytes.set(head);
	return readInto(handle, bytes, head.length);
}

/** Fills `bytes` from `at` on; gives less when the file was cut meanwhile. */
async function readInto(handle: FileHandle, bytes: Uint8Array, at: number): Promise<Uint8Array> {
	let filled = at;
	while (filled < bytes.length) {
		const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return bytes.subarray(0, filled);
}

/** A stream has no size to ask for; it is given up one byte beyond the limit. */
async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of stream) {
		size += part.length;
		if (size > INPUT_BYTES_MAX) {
			throw new Refusal('INPUT_TOO_LARGE', `the input goes on after ${INPUT_BYTES_MAX / (1024 * 1024)} MB`);
		}
		parts.push(part);
	}
	return Buffer.concat(parts, size);
}

const CAUSES: Readonly<Record<string, string>> = {
	ENOENT: 'is not there',
	EACCES: 'may not be read',
	EPERM: 'may not be read',
	EISDIR: 'is a folder',
	ENOTDIR: 'is not there',
	ELOOP: 'is a link that leads to itself',
	ENAMETOOLONG: 'has too long a name',
	EMFILE: 'cannot be opened: too many files are open',
};

function missing(name: string, error: unknown): Refusal {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
	return new Refusal('INPUT_MISSING', `${name} ${CAUSES[code] ?? `cannot be read (${code})`}`);
}
