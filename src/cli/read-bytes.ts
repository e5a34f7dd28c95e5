/** The bytes of one document, from a file or a stream, within the limits. */
import { type FileHandle, lstat, open, stat } from 'node:fs/promises';
import { kindOfBytes } from '../app/document-kind.ts';
import { INPUT_BYTES_MAX, SNIFF_BYTES } from '../app/limits.ts';
import { refuseSize } from '../app/open-document.ts';
import { Refusal } from '../value/refusal.ts';

async function isLinkToNothing(path: string): Promise<boolean> {
	try {
		if (!(await lstat(path)).isSymbolicLink()) return false;
	} catch {
		return false;
	}
	return stat(path).then(
		() => false,
		(error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT',
	);
}

/** A file whole. Refuses with `INPUT_MISSING`, or for its size before it is read; `name` is told to people. */
export async function readPath(path: string, name: string): Promise<Uint8Array> {
	let handle: FileHandle;
	try {
		handle = await open(path, 'r');
	} catch (error) {
		if (await isLinkToNothing(path)) {
			throw new Refusal('INPUT_MISSING', `${name} is a link to a file that is not there`);
		}
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
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
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

/** Why a file or a folder could not be read, in words. */
export function missing(name: string, error: unknown): Refusal {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
	return new Refusal('INPUT_MISSING', `${name} ${CAUSES[code] ?? `cannot be read (${code})`}`);
}
