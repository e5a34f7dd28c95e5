/** Questions on a terminal, one line each; where nobody sits at one, nothing is asked. */
import { Refusal } from '../value/refusal.ts';
import type { World } from './world.ts';

export interface Asker {
	/** The line typed, without its end; null when the input has ended. */
	line(question: string): Promise<string | null>;
	/** True for y or yes, in any case. */
	yes(question: string): Promise<boolean>;
	/** Lets the input go, so that the process can end. */
	done(): Promise<void>;
}

/** Null where nobody can be asked. */
export function askerOf(world: World): Asker | null {
	if (!world.interactive) return null;
	const lines = linesOf(world.stdin);
	const line = async (question: string): Promise<string | null> => {
		await world.stderr.write(question);
		const next = await lines.next();
		return next.done ? null : next.value;
	};
	return {
		line,
		yes: async (question) => /^\s*y(?:es)?\s*$/i.test((await line(question)) ?? ''),
		done: async () => void (await lines.return(undefined)),
	};
}

/**
 * True when `question` is answered with yes; told on standard error when it is not. Refuses with `USAGE` where nobody
 * can be asked.
 */
export async function agreedTo(question: string, world: World): Promise<boolean> {
	const asker = askerOf(world);
	if (!asker) {
		throw new Refusal('USAGE', 'nothing was recorded, since nobody can be asked', 'add --yes to record it');
	}
	try {
		if (await asker.yes(question)) return true;
	} finally {
		await asker.done();
	}
	await world.stderr.write('Nothing was recorded.\n');
	return false;
}

async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
	const decoder = new TextDecoder();
	let rest = '';
	for await (const part of input) {
		rest += decoder.decode(part, { stream: true });
		const lines = rest.split(/\r?\n/);
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
	return undefined;
}
