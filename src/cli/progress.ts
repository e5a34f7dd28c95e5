/** How far a batch has come, on standard error: one line that moves on a terminal, else one line for each tenth. */
import type { World } from './world.ts';

export interface Progress {
	/** One more document is done. */
	step(): Promise<void>;
	/** Takes the moving line away. */
	clear(): Promise<void>;
}

/** Nothing is shown of what is over sooner. */
const PATIENCE_MS = 300;
const TENTHS_FROM = 10;

/** `shown` is false where results on the same terminal are progress enough. */
export function progressOf(world: World, total: number, shown: boolean): Progress {
	const started = world.now();
	let done = 0;
	let told = 0;
	let moving = false;
	const moves = world.stderr.isTTY && world.env['TERM'] !== 'dumb';
	return {
		async step() {
			done += 1;
			if (!shown || total < 2 || world.now() - started < PATIENCE_MS) return;
			if (moves) {
				moving = true;
				await world.stderr.write(`\r\u001b[K${done} of ${total} documents`);
			} else if (total >= TENTHS_FROM && Math.floor((done * 10) / total) > told) {
				told = Math.floor((done * 10) / total);
				await world.stderr.write(`ff301: ${done} of ${total} documents\n`);
			}
		},
		async clear() {
			if (moving) await world.stderr.write('\r\u001b[K');
			moving = false;
		},
	};
}
