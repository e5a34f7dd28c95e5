/** What SQLite says when something is wrong, as refusals. Anything else that it throws is a mistake of ours. */
import { Refusal, type RefusalCode } from '../../value/refusal.ts';
import { FOUR_EYES, fourEyesRefusal } from '../four-eyes.ts';

/** Primary result codes of SQLite; extended ones have them in their lowest byte. */
const PERM = 3;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

interface Saying {
	readonly code: RefusalCode;
	readonly message: (raw: string) => string;
	readonly help: string;
}

const SAYINGS: ReadonlyMap<number, Saying> = new Map<number, Saying>([
	[BUSY, busy()],
	[LOCKED, busy()],
	[PERM, readOnly()],
	[READONLY, readOnly()],
	[
		FULL,
		{
			code: 'STORE_FULL',
			message: () => 'there is no room left for the store; nothing was recorded',
			help: 'make room and record it again with the same key',
		},
	],
	[
		CORRUPT,
		{
			code: 'STORE_DAMAGED',
			message: (raw) => `the file of the store is cut off or broken: ${raw}`,
			help: 'restore the last export into a new store',
		},
	],
	[
		IOERR,
		{
			code: 'STORE_UNREACHABLE',
			message: (raw) => `the file of the store could not be read or written: ${raw}`,
			help: 'check the disk, then try again with the same key',
		},
	],
	[
		CANTOPEN,
		{
			code: 'STORE_UNREACHABLE',
			message: (raw) => `the file of the store cannot be opened: ${raw}`,
			help: 'check that its folder is there and may be entered',
		},
	],
	[
		NOTADB,
		{
			code: 'STORE_FOREIGN',
			message: () => 'the file is not a store of ff301: it is no SQLite database',
			help: 'check the path of the store',
		},
	],
]);

function busy(): Saying {
	return {
		code: 'STORE_BUSY',
		message: () => 'the store is in use by another program and did not become free; nothing was recorded',
		help: 'try again',
	};
}

function readOnly(): Saying {
	return {
		code: 'STORE_READ_ONLY',
		message: (raw) => `the store may be read but not written to: ${raw}`,
		help: 'give the right to write to the file and its folder',
	};
}

/** The refusal for an error of SQLite; null when it is none of those that a user can meet. */
export function sqliteRefusal(error: unknown): Refusal | null {
	if (!(error instanceof Error)) return null;
	if (error.message.includes(`CHECK constraint failed: ${FOUR_EYES}`)) return fourEyesRefusal();
	const raw = rawCodeOf(error);
	const saying = raw === null ? undefined : SAYINGS.get(raw & 0xff);
	return saying ? new Refusal(saying.code, saying.message(error.message), saying.help) : null;
}

function rawCodeOf(error: Error): number | null {
	if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode;
	// While opening, the driver gives the code in its words only.
	const [, digits] = /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(error.message) ?? [];
	return digits === undefined ? null : Number.parseInt(digits, 10);
}
