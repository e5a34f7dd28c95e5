/** Sessions: how they begin and end. The addresses are those of the sign-in library, which is no part of our contract. */
import { ProblemError, problemOf, UnreachableError } from './problem-error.ts';

/** Asks an address of the sign-in library. Throws `ProblemError` with what it refuses. */
export async function askSignIn(path: string, body: unknown): Promise<unknown> {
	let response: Response;
	try {
		response = await fetch(`/api/auth${path}`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
			body: JSON.stringify(body),
			credentials: 'same-origin',
		});
	} catch (error) {
		throw new UnreachableError(error instanceof Error ? error.message : String(error));
	}
	const answer: unknown = await response.json().catch(() => null);
	if (!response.ok) throw new ProblemError(problemOf(response.status, answer));
	return answer;
}

export async function endSession(): Promise<void> {
	await askSignIn('/sign-out', {});
}
