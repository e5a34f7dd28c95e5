/** Challenges of passkeys: given for one thing, answered once, and not for long. */
import { APIError } from 'better-auth/api';
import { z } from 'zod';

/** A challenge serves once and so long. */
const LASTS = 5 * 60 * 1000;
const TEXT_MOST = 65_536;

const base64url = z
	.string()
	.regex(/^[A-Za-z0-9_-]+$/)
	.max(TEXT_MOST);
/** What a browser answers, as far as it is looked at here. */
export const answered = z.object({
	id: base64url,
	rawId: base64url,
	type: z.literal('public-key'),
	response: z.looseObject({ clientDataJSON: base64url }),
	clientExtensionResults: z.looseObject({}).default({}),
});
const clientData = z.object({ challenge: z.string().min(16).max(200) });

export interface Challenges {
	readonly context: {
		readonly internalAdapter: {
			createVerificationValue(value: {
				identifier: string;
				value: string;
				expiresAt: Date;
			}): Promise<unknown>;
			consumeVerificationValue(identifier: string): Promise<unknown>;
		};
	};
}

export async function keep({ context }: Challenges, purpose: string, challenge: string): Promise<void> {
	await context.internalAdapter.createVerificationValue({
		identifier: `passkey ${purpose} ${challenge}`,
		value: 'open',
		expiresAt: new Date(Date.now() + LASTS),
	});
}

/** The challenge that the answer says it answers, when it was given for this and nobody has answered it. */
export async function consume(
	{ context }: Challenges,
	purpose: string,
	clientDataJSON: string,
): Promise<string> {
	let data: unknown = null;
	try {
		data = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
	} catch {
		// Told by its shape.
	}
	const { success, data: said } = clientData.safeParse(data);
	if (!success) throw refused();
	const kept = await context.internalAdapter.consumeVerificationValue(`passkey ${purpose} ${said.challenge}`);
	if (!kept) throw refused();
	return said.challenge;
}

/** The same for everything that can be wrong. */
export function refused(): APIError {
	return new APIError('UNAUTHORIZED', {
		code: 'SIGN_IN_PASSKEY',
		message: 'the passkey opens no session here',
	});
}
