/** Colour is decided for each stream by itself: only on a terminal, and as NO_COLOR, FORCE_COLOR and TERM say. */
import picocolors from 'picocolors';
import type { Sink, World } from './world.ts';

export type Colours = ReturnType<typeof picocolors.createColors>;

export function coloursOf(sink: Sink, env: World['env']): Colours {
	return picocolors.createColors(wantsColour(sink, env));
}

function wantsColour(sink: Sink, env: World['env']): boolean {
	if (env['NO_COLOR']) return false;
	const forced = env['FORCE_COLOR'];
	if (forced !== undefined) return forced !== '0' && forced !== 'false';
	return sink.isTTY && env['TERM'] !== 'dumb';
}

/** Colours for results: none when they go to a file. */
export function coloursFor(target: string | undefined, world: World): Colours {
	return target === undefined ? coloursOf(world.stdout, world.env) : picocolors.createColors(false);
}
