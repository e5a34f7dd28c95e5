/** What the server refuses, as an error that a screen can show and act on. */
import type { Problem } from '../../api/problem.ts';

/** A refusal (RFC 9457) with its code, its facts and what to do about it. */
export class ProblemError extends Error {
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(problem.detail);
		this.name = 'ProblemError';
		this.problem = problem;
	}

	get status(): number {
		return this.problem.status;
	}

	get code(): string {
		return this.problem.code;
	}
}

/** The server could not be reached, or answered with something that is no answer of ours. */
export class UnreachableError extends Error {
	constructor(reason: string) {
		super(reason);
		this.name = 'UnreachableError';
	}
}

/** The head that stands now, when a change was refused because somebody was faster (412); else null. */
export function changedSince(error: unknown): { readonly current: string | null } | null {
	return error instanceof ProblemError && error.status === 412
		? { current: error.problem.current ?? null }
		: null;
}

/** Reads problem+json; anything else becomes a problem that says what came. */
export function problemOf(status: number, body: unknown): Problem {
	if (typeof body === 'object' && body !== null && 'code' in body && 'detail' in body) {
		const { type, title, titles, detail, code, help, where, current } = body as Partial<Problem>;
		return {
			type: type ?? 'about:blank',
			title: title ?? '',
			...(titles === undefined ? {} : { titles }),
			status,
			detail: detail ?? '',
			code: code ?? 'UNKNOWN',
			help: help ?? null,
			where: where ?? [],
			...(current === undefined ? {} : { current }),
		};
	}
	return {
		type: 'about:blank',
		title: 'The server answered with something unexpected',
		status,
		detail: `status ${status}`,
		code: `HTTP_${status}`,
		help: null,
		where: [],
	};
}
