/** What every part of the return is prepared from, and where it leaves which entries are behind which cell. */
import type { Edition } from '../form/editions.ts';
import type { Account, Unit } from '../ledger/account.ts';
import type { ClassSubject } from '../ledger/subject.ts';
import { classesOf } from './class-lines.ts';
import type { LedgerMonth, Sequences } from './month.ts';
import { type Notice, Notices } from './notices.ts';
import { type Language, type Words, wordsIn } from './words.ts';

/** One document in the making. */
export interface Preparation {
	readonly of: LedgerMonth;
	readonly edition: Edition;
	readonly words: Words;
	readonly classes: readonly ClassSubject[];
	/** Entries behind cells, by JSON pointer; empty lists unless they were asked for. */
	readonly sources: Map<string, Sequences>;
	readonly isTracked: boolean;
	readonly notices: Notices;
}

/** `isTracked`: the entries behind each cell are wanted, too. */
export function preparationOf(
	of: LedgerMonth,
	edition: Edition,
	{ language, isTracked }: { readonly language: Language; readonly isTracked: boolean },
): Preparation {
	const words = wordsIn(language);
	return {
		of,
		edition,
		words,
		classes: classesOf(of, words),
		sources: new Map(),
		isTracked,
		notices: new Notices(),
	};
}

export type { Notice };

const NOTHING: Sequences = [];

/** Entries behind the words, par value or price of a subject. */
export function behindSubject({ of }: Preparation, unit: Unit): Sequences {
	return of.subjects.get(unit) ?? NOTHING;
}

/** Entries behind a balance before the month: those that moved the account, and the one that brought its unit in. */
export function behindOpening(p: Preparation, unit: Unit, ...accounts: readonly Account[]): Sequences {
	if (!p.isTracked) return NOTHING;
	const start = behindSubject(p, unit).slice(0, 1);
	return merged(start, ...accounts.map((account) => p.of.before.get(account) ?? NOTHING));
}

/** Entries that moved an account in the month. */
export function behindChange(p: Preparation, ...accounts: readonly Account[]): Sequences {
	return merged(...accounts.map((account) => p.of.during.get(account) ?? NOTHING));
}

/** Entries behind a balance at close of the month. */
export function behindClose(p: Preparation, unit: Unit, ...accounts: readonly Account[]): Sequences {
	if (!p.isTracked) return NOTHING;
	return merged(behindOpening(p, unit, ...accounts), behindChange(p, ...accounts));
}

/** Several lists as one: ascending, each entry once. */
export function merged(...lists: readonly Sequences[]): Sequences {
	const some = lists.filter((list) => list.length > 0);
	const [only] = some;
	if (only === undefined) return NOTHING;
	if (some.length === 1 && isAscending(only)) return only;
	return [...new Set(some.flat())].sort((a, b) => a - b);
}

function isAscending(list: Sequences): boolean {
	for (let at = 1; at < list.length; at += 1) {
		if ((list[at - 1] ?? 0) >= (list[at] ?? 0)) return false;
	}
	return true;
}
