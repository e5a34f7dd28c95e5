/** The issuer that `ff301 init` is to take on: from its last return or by hand. */
import { begunEntries } from '../app/ledger/begin.ts';
import { codeOf } from '../app/ledger/issuer-code.ts';
import { type TakenFigure, takeOnFromReturn } from '../app/ledger/take-on-return.ts';
import { SECTION_KEYS, type SectionKey } from '../form/return.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { Refusal } from '../value/refusal.ts';
import { type CommandOptions, textOption } from './command-spec.ts';
import { sourceNamed } from './files.ts';
import { refuseAs } from './refusal-text.ts';
import type { World } from './world.ts';

export interface Newcomer {
	readonly code: string;
	readonly entries: readonly LedgerEntry[];
	/** What was taken over from where, and how sure it is; empty for what was given by hand. */
	readonly taken: readonly TakenFigure[];
	/** What could not be taken over, in words. */
	readonly notes: readonly string[];
}

/** Null when none is asked for. Refuses with `USAGE` options that contradict one another or are missing. */
export async function newcomerOf(options: CommandOptions, world: World): Promise<Newcomer | null> {
	const from = textOption(options, 'from');
	const code = textOption(options, 'code');
	if (from === undefined) return code === undefined ? null : byHand(code, options);
	const source = sourceNamed(from, world);
	return refuseAs(source.name, async () => {
		const made = await takeOnFromReturn(await source.read(), {
			other: await otherLanguage(options, world),
			notApplicable: notApplicable(options),
		});
		const wanted = code === undefined ? made.code : codeOf(code);
		if (wanted === null) {
			throw new Refusal('USAGE', 'the return names no stock code', 'give it with --code');
		}
		return { ...made, code: wanted };
	});
}

async function otherLanguage(options: CommandOptions, world: World): Promise<Uint8Array | null> {
	const name = textOption(options, 'with');
	if (name === undefined) return null;
	const source = sourceNamed(name, world);
	return refuseAs(source.name, () => source.read());
}

function notApplicable(options: CommandOptions): readonly SectionKey[] {
	const typed = textOption(options, 'notApplicable');
	return (typed?.split(',') ?? []).map((each) => {
		const found = SECTION_KEYS.find((name) => name === each.trim());
		if (found) return found;
		throw new Refusal('USAGE', `Part III has no section "${each}"`, `they are ${SECTION_KEYS.join(', ')}`);
	});
}

function byHand(code: string, options: CommandOptions): Newcomer {
	const needed = { name: '--name', issued: '--issued', day: '--day' } as const;
	const missing = Object.entries(needed).filter(([name]) => textOption(options, name) === undefined);
	if (missing.length > 0) {
		throw new Refusal(
			'USAGE',
			`${missing.map(([, flag]) => flag).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
			'or take the issuer on from its last return with --from',
		);
	}
	const entries = begunEntries({
		code,
		name: textOption(options, 'name') ?? '',
		nameChinese: textOption(options, 'nameZh'),
		class: textOption(options, 'class') ?? 'ordinary',
		day: textOption(options, 'day') ?? '',
		issued: textOption(options, 'issued') ?? '',
		authorised: textOption(options, 'authorised'),
		par: textOption(options, 'par'),
	});
	return { code: codeOf(code), entries, taken: [], notes: [] };
}
