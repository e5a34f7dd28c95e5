/** A refusal on the terminal: code and sentence, the document, the places, what to do. */
import { Refusal, type RefusalCode } from '../value/refusal.ts';
import type { Colours } from './colours.ts';
import { printable } from './width.ts';
import { EXIT } from './world.ts';

export function refusalText(refusal: Refusal, file: string | null, colours: Colours): string {
	const lines = [`${colours.bold(colours.red(`error[${refusal.code}]`))}: ${printable(refusal.message)}`];
	if (file !== null) lines.push(`  ${colours.blue('-->')} ${file}`);
	if (refusal.code === 'RETURN_SHAPE' && refusal.where.length > 1) {
		for (const place of refusal.where) lines.push(`   ${colours.blue('|')}   ${printable(place)}`);
	}
	if (refusal.help !== null) lines.push(`   ${colours.blue('=')} help: ${refusal.help}`);
	return `${lines.join('\n')}\n`;
}

/** What a document that was refused leaves in JSON output. */
export function refusalJson(refusal: Refusal): {
	readonly code: RefusalCode;
	readonly message: string;
	readonly help: string | null;
} {
	return { code: refusal.code, message: refusal.message, help: refusal.help };
}

/** Something came in between; the same again may well succeed. */
const CONFLICTS: ReadonlySet<RefusalCode> = new Set(['STORE_CONFLICT', 'STORE_BUSY', 'HEAD_MOVED']);

/** The exit code of a command that ended in a refusal: how it was called, or what it was given. */
export function exitOf(code: RefusalCode): number {
	if (CALLED_WRONGLY.has(code)) return EXIT.usage;
	return CONFLICTS.has(code) ? EXIT.conflict : EXIT.input;
}

const CALLED_WRONGLY: ReadonlySet<RefusalCode> = new Set([
	'USAGE',
	'CODE_UNKNOWN',
	'CALENDAR_BEYOND',
	'KEY_REUSED',
	'STORE_NOT_EMPTY',
	'WORKSPACE_MISSING',
	'WORKSPACE_KNOWN',
	'ISSUER_UNKNOWN',
	'ISSUER_KNOWN',
] as const);

/** A refusal that knows the document it is about. */
export class DocumentRefusal extends Error {
	readonly refusal: Refusal;
	readonly file: string;

	constructor(refusal: Refusal, file: string) {
		super(refusal.message);
		this.refusal = refusal;
		this.file = file;
	}
}

/** Runs `work`; a refusal that it ends in will name `file`. */
export async function refuseAs<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		throw error instanceof Refusal ? new DocumentRefusal(error, file) : error;
	}
}
