/** A stock code as it was typed: told apart, filled with zeros, and looked for among the issuers that have a ledger. */
import type { Store } from '../../store/store.ts';
import { Refusal } from '../../value/refusal.ts';
import { nearest } from '../nearest.ts';

const DIGITS = /^[0-9]{1,5}$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** `20` → `00020`; letters are kept. Refuses with `USAGE` what can be no code. */
export function codeOf(typed: string): string {
	const code = typed.trim();
	if (DIGITS.test(code)) return code.padStart(5, '0');
	if (NAME.test(code)) return code;
	throw new Refusal('USAGE', `"${typed}" is no stock code`, 'write it as 00020');
}

/** The issuer with that code; refuses with `ISSUER_UNKNOWN`, offering the nearest. */
export async function issuerOf(store: Store, typed: string): Promise<string> {
	const code = codeOf(typed);
	const { sequence } = await store.head(code);
	if (sequence > 0) return code;
	const known = await store.issuers();
	const near = nearest(code, known);
	throw new Refusal(
		'ISSUER_UNKNOWN',
		`there is no ledger of ${code}`,
		near
			? `did you mean ${near}?`
			: known.length > 0
				? `there are ledgers of ${listed(known)}`
				: '`ff301 init` takes an issuer on',
		[code],
	);
}

function listed(codes: readonly string[]): string {
	const shown = codes.slice(0, 8).join(', ');
	return codes.length > 8 ? `${shown} and ${codes.length - 8} more` : shown;
}
