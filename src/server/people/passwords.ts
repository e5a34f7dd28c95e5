/** Passwords: Argon2id with the parameters that OWASP gives for it, and what is too easy to guess. */
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../value/refusal.ts';

export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 200;
const DIFFERENT_LEAST = 5;

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** One writing for letters that can be composed in several ways, as keyboards differ. */
function written(password: string): string {
	return password.normalize('NFC');
}

export async function hashPassword(password: string): Promise<string> {
	return hash(written(password), COST);
}

export async function verifyHash(given: {
	readonly hash: string;
	readonly password: string;
}): Promise<boolean> {
	return verify(given.hash, written(given.password));
}

/** Refuses with `PASSWORD_WEAK`. */
export function refuseWeak(password: string, email: string): void {
	const characters = [...written(password)];
	const isTold = (message: string) => {
		throw new Refusal('PASSWORD_WEAK', message, 'three or four words that nobody says together are good');
	};
	if (characters.length < PASSWORD_LEAST)
		isTold(`the password has ${characters.length} characters; at least ${PASSWORD_LEAST} are asked for`);
	if (password.length > PASSWORD_MOST) isTold(`the password has more than ${PASSWORD_MOST} characters`);
	if (new Set(characters).size < DIFFERENT_LEAST)
		isTold(`the password is made of fewer than ${DIFFERENT_LEAST} different characters`);
	const [name = ''] = email.toLowerCase().split('@');
	const plain = written(password).toLowerCase();
	if (
		plain === email.toLowerCase() ||
		(name.length > 3 && plain.includes(name) && plain.length < name.length + 8)
	)
		isTold('the password holds the e-mail address');
}
