/**
 * The log: one line of JSON for each request, with the name of its route, its status and its time. No figure, name,
 * secret, address or body is ever a part of it: a line is made of what the server itself knows beforehand.
 */
import { pino } from 'pino';
import type { Log } from './keeping.ts';

/** `destination` takes lines; standard error when absent, so that standard output stays for people. */
export function logTo(destination?: { write(line: string): void }, level = 'info'): Log {
	const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
	return destination ? pino(options, destination) : pino(options, pino.destination(2));
}
