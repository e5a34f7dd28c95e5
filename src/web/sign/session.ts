/** Signing in and out inside the page, so that a link from a message is enough to begin with. */
import { UnreachableError } from '../api/problem-error.ts';

export type SignedIn = 'in' | 'code' | 'wrong' | 'locked';

/** `code`: a one-time code is asked for next. */
export async function signIn(email: string, password: string): Promise<SignedIn> {
	const { response, body } = await post('/api/auth/sign-in/email', { email, password });
	if (!response.ok) return refusedBy(response);
	return body['secondFactor'] === true ? 'code' : 'in';
}

export async function giveCode(code: string): Promise<SignedIn> {
	const { response } = await post('/api/auth/two-factor/verify-totp', { code });
	return response.ok ? 'in' : refusedBy(response);
}

export async function signOut(): Promise<void> {
	await post('/api/auth/sign-out', {});
}

function refusedBy(response: Response): SignedIn {
	return response.status === 429 || response.status === 423 ? 'locked' : 'wrong';
}

async function post(path: string, body: Readonly<Record<string, unknown>>) {
	try {
		const response = await fetch(path, {
			method: 'POST',
			credentials: 'same-origin',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(body),
		});
		const text = await response.text();
		const given: unknown = text.startsWith('{') ? JSON.parse(text) : {};
		return { response, body: given as Readonly<Record<string, unknown>> };
	} catch (error) {
		throw new UnreachableError(error instanceof Error ? error.message : String(error));
	}
}
