/** A document that may be of any length, part by part: a file or standard input. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { missing } from './read-bytes.ts';
import { DocumentRefusal } from './refusal-text.ts';
import type { World } from './world.ts';

/** Refuses with `INPUT_MISSING`, at the first part, a file that cannot be read. */
export async function* partsOf(name: string, world: World): AsyncGenerator<Uint8Array> {
	if (name === '-') {
		yield* world.stdin;
		return;
	}
	try {
		const file = await open(resolve(world.cwd, name), 'r');
		yield* file.createReadStream();
	} catch (error) {
		if (error instanceof Refusal || error instanceof DocumentRefusal) throw error;
		throw new DocumentRefusal(missing(name, error), name);
	}
}
