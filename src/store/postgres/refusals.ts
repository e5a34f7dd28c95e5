/** What PostgreSQL and its driver say when something is wrong, as refusals. Anything else is a mistake of ours. */
import { Refusal, type RefusalCode } from '../../value/refusal.ts';
import { FOUR_EYES, fourEyesRefusal } from '../four-eyes.ts';

/** A deadlock, or two transactions that cannot both stand: the same again may well succeed. */
const AGAIN = new Set(['40001', '40P01']);

const BUSY = new Set(['55P03', '57014']);
const FULL = new Set(['53100', '53200', '54000']);
const READ_ONLY = new Set(['25006', '42501']);
const DAMAGED = new Set(['XX001', 'XX002']);
const TABLE_THERE = new Set(['42P07', '42723', '42710']);

/** The code of an error of the server; null for others. */
export function codeOf(error: unknown): string | null {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

export function mayTryAgain(error: unknown): boolean {
	return AGAIN.has(codeOf(error) ?? '');
}

/** The refusal for an error of PostgreSQL; null when it is none of those that a user can meet. */
export function postgresRefusal(error: unknown): Refusal | null {
	if (!(error instanceof Error) || error instanceof Refusal) return null;
	const code = codeOf(error) ?? '';
	if ('constraint' in error && error.constraint === FOUR_EYES) return fourEyesRefusal();
	const refusal = (name: RefusalCode, message: string, help: string) => new Refusal(name, message, help);
	if (BUSY.has(code) || AGAIN.has(code))
		return refusal(
			'STORE_BUSY',
			`the store is in use and did not become free: ${error.message}`,
			'try again',
		);
	if (FULL.has(code))
		return refusal(
			'STORE_FULL',
			`there is no room left for the store; nothing was recorded: ${error.message}`,
			'make room and record it again with the same key',
		);
	if (READ_ONLY.has(code))
		return refusal(
			'STORE_READ_ONLY',
			`the store may not be written to: ${error.message}`,
			'give the database role the rights that docs/store.md lists',
		);
	if (DAMAGED.has(code))
		return refusal(
			'STORE_DAMAGED',
			`the database is broken: ${error.message}`,
			'restore the last export into a new store',
		);
	if (TABLE_THERE.has(code))
		return refusal(
			'STORE_FOREIGN',
			`the schema is not a store of ff301: ${error.message}`,
			'name an empty schema in the address, as docs/store.md shows',
		);
	return isUnreachable(code, error) ? unreachable(error) : null;
}

/** Connection errors of the server (08, 57P, 53300, 28, 3D) and of the network, and the driver's own without a code. */
function isUnreachable(code: string, error: Error): boolean {
	return (
		/^(?:08|57P|28|3D|3F|53300)/.test(code) ||
		/^E(?:CONN|HOST|NET|PIPE|TIMEDOUT|AI_|NOTFOUND|NOENT)/.test(code) ||
		/Connection terminated|timeout exceeded|not queryable|Client was closed/i.test(error.message)
	);
}

function unreachable(error: Error): Refusal {
	const said = error.message === '' ? String(codeOf(error)) : error.message;
	return new Refusal(
		'STORE_UNREACHABLE',
		`the database does not answer: ${said}`,
		'check the address, then try again with the same key',
	);
}
