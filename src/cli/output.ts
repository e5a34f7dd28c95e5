/** Where results go: standard output, or a file that appears only when it is whole. */
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import type { World } from './world.ts';

export interface Output {
	/** Text, or bytes (which a terminal never gets). */
	write(text: string | Uint8Array): Promise<void>;
	/** Puts the file in place. */
	finish(): Promise<void>;
	/** Leaves everything as it was before. */
	discard(): Promise<void>;
}

/** Opens standard output (no name, or `-`) or a file beside its final place. Refuses with `USAGE`. */
export async function openOutput(name: string | undefined, world: World): Promise<Output> {
	if (name === undefined || name === '-') {
		const nothing = (): Promise<void> => Promise.resolve();
		return { write: (text) => world.stdout.write(text), finish: nothing, discard: nothing };
	}
	try {
		return await openFile(resolve(world.cwd, name), world);
	} catch (error) {
		if (error instanceof Refusal) throw error;
		const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new Refusal('USAGE', `${name} cannot be written (${why})`, 'name a file in a folder that is there');
	}
}

/** Writes a result whole, to standard output or to a file; a file that could not be written whole is not left behind. */
export async function writeResult(
	data: string | Uint8Array,
	name: string | undefined,
	world: World,
): Promise<void> {
	const output = await openOutput(name, world);
	try {
		await output.write(data);
		await output.finish();
	} catch (error) {
		await output.discard();
		throw error;
	}
}

/** Refuses with `USAGE` to write bytes on a screen. */
export function refuseBytesOnTerminal(name: string | undefined, world: World): void {
	if (!world.stdout.isTTY || (name !== undefined && name !== '-')) return;
	throw new Refusal('USAGE', 'a workbook is not written on a terminal', 'name a file with -o');
}

async function openFile(path: string, world: World): Promise<Output> {
	const about = await stat(path).catch(() => null);
	if (about?.isDirectory()) throw new Refusal('USAGE', `${path} is a folder`, 'name a file to write to');
	// A device or a pipe is written as it is: a rename would put a file in its place.
	if (about && !about.isFile()) {
		const device = await open(path, 'w');
		return {
			write: (text) => writeTo(device, text, path),
			finish: () => device.close(),
			discard: () => device.close(),
		};
	}
	const target = about ? await realpath(path) : path;
	const draft = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
	const file = await open(draft, 'w');
	const remove = (): void => unlinkSync(draft);
	world.interrupted.addEventListener('abort', remove);
	const close = async (): Promise<void> => {
		await file.close();
		world.interrupted.removeEventListener('abort', remove);
	};
	return {
		write: (text) => writeTo(file, text, target),
		finish: async () => {
			await close();
			await rename(draft, target);
		},
		discard: async () => {
			await close();
			await unlink(draft);
		},
	};
}

/** All of it, or the refusal that names the file. */
async function writeTo(file: FileHandle, data: string | Uint8Array, path: string): Promise<void> {
	try {
		await file.appendFile(data);
	} catch (error) {
		const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new Refusal(
			'OUTPUT_FAILED',
			`${path} could not be written whole (${WRITE_CAUSES[why] ?? why})`,
			'make room or name another file; nothing was left behind',
			[path],
		);
	}
}

const WRITE_CAUSES: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'the room given to you is full',
	EFBIG: 'the file would be larger than may be',
	EIO: 'the disk does not take it',
};
