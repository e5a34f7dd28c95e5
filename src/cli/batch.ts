/**
 * Many documents, one after another, keeping nothing: each is read, judged, written and let go. A document that
 * is refused gives its one error and the others go on.
 */
import { Refusal } from '../value/refusal.ts';
import { coloursOf } from './colours.ts';
import type { Source, Sources } from './files.ts';
import type { Output } from './output.ts';
import { progressOf } from './progress.ts';
import { exitOf, refusalJson, refusalText } from './refusal-text.ts';
import type { World } from './world.ts';

/** `array` writes one JSON value, a list of them when there are several documents; `lines` one on each line. */
export type Framing = 'array' | 'lines' | 'plain';

export interface BatchCounts {
	readonly done: number;
	readonly refused: number;
	/** The exit code that the refusals ask for; 0 without any. */
	readonly exit: number;
}

interface Batch<Result> {
	readonly sources: Sources;
	readonly framing: Framing;
	readonly output: Output;
	/** Results on the terminal are progress enough. */
	readonly visible: boolean;
	make(source: Source, bytes: Uint8Array): Promise<Result>;
	/** The text of a result: whole JSON without a line end for `array` and `lines`. */
	show(result: Result, source: Source): string;
	/** Called for a document that is refused, after its error was told. */
	refused?(refusal: Refusal, source: Source): void;
}

export async function runBatch<Result>(batch: Batch<Result>, world: World): Promise<BatchCounts> {
	const { list, single } = batch.sources;
	const frame = framer(batch.framing, single, batch.output);
	const progress = progressOf(world, list.length, !batch.visible);
	let refused = 0;
	let exit = 0;
	for (const source of list) {
		try {
			const result = await batch.make(source, await source.read());
			await frame.item(batch.show(result, source));
		} catch (error) {
			if (!(error instanceof Refusal)) throw new Error(`while at ${source.name}`, { cause: error });
			refused += 1;
			exit = Math.max(exit, exitOf(error.code));
			await progress.clear();
			await world.stderr.write(refusalText(error, source.name, coloursOf(world.stderr, world.env)));
			if (batch.framing !== 'plain') {
				const told = { file: source.name, refusal: refusalJson(error) };
				await frame.item(jsonText(told, batch.framing));
			}
			batch.refused?.(error, source);
		}
		await progress.step();
	}
	await progress.clear();
	await frame.end();
	return { done: list.length - refused, refused, exit };
}

/** JSON as it is written in a framing. */
export function jsonText(value: unknown, framing: Framing): string {
	return framing === 'lines' ? JSON.stringify(value) : JSON.stringify(value, null, '\t');
}

interface Frame {
	item(text: string): Promise<void>;
	end(): Promise<void>;
}

function framer(framing: Framing, single: boolean, output: Output): Frame {
	if (framing === 'plain') return { item: (text) => output.write(text), end: () => Promise.resolve() };
	if (framing === 'lines' || single) {
		return { item: (text) => output.write(`${text}\n`), end: () => Promise.resolve() };
	}
	let first = true;
	return {
		item: async (text) => {
			await output.write(`${first ? '[' : ','}\n${text}`);
			first = false;
		},
		end: () => output.write(first ? '[]\n' : '\n]\n'),
	};
}
