/** One desk for the tests that only look at it: opened by the first of them, closed after the last test of all. */
import { after } from 'node:test';
import { type OpenDesk, openDesk } from './desk.ts';

let shared: Promise<OpenDesk> | null = null;

after(async () => {
	await (await shared)?.close();
});

/** Whoever has it leaves it open. */
export function sharedDesk(): Promise<OpenDesk> {
	shared ??= openDesk();
	return shared;
}
