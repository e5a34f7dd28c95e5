/** Questions on a terminal, one line each; where nobody sits at one, nothing is asked. */
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
