/** Answers as they leave: JSON text, problems, and what is told of an error that nobody expected. */
import { Refusal } from '../value/refusal.ts';
import type { Log } from './keeping.ts';
import { problemOf } from './problem.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A refusal as an answer; `current` is the head that stands now. */
export function refused(
	refusal: Refusal,
	more: { current?: string; headers?: Record<string, string> } = {},
): Response {
	const problem = problemOf(refusal, more.current);
	const headers = new Headers(more.headers);
	headers.set('content-type', PROBLEM_TYPE);
	return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** The details of an error go to the log, without its message, which may hold figures. */
export function faultOf(error: unknown, id: string, log: Log): Refusal {
	log.error({ id, error: nameOf(error), at: framesOf(error) }, 'fault');
	return new Refusal(
		'SERVER_FAULT',
		`something went wrong here, as ${id}`,
		'send it again; if it stays, report the number',
		[id],
	);
}

function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return typeof error;
	const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
	return `${error.name}${code}`;
}

/** Lines of the stack that name a place in a file. */
function framesOf(error: unknown): readonly string[] {
	const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
	return lines
		.filter((line) => /^\s+at /.test(line))
		.slice(0, 12)
		.map((line) => line.trim());
}
