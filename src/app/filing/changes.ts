/** What the return says differently from the one of the month before, and what of it moved since the last approval. */
import type { RecordedAct } from '../../filing/act.ts';
import { compareReturns, type FieldDifference } from '../diff-returns.ts';
import type { Returns } from './content.ts';

export type Leaf = string | boolean | null;

export interface FilingChange {
	/**
	 * JSON pointer into the return as it stands; of a row that went, `last:` and the pointer into the return of the
	 * month before, or `approved:` and that into what was approved.
	 */
	readonly path: string;
	readonly label: string;
	/** Null for a blank cell, and where the return of the month before has no such cell. */
	readonly before: Leaf;
	readonly after: Leaf;
	/** Numbers of the ledger's entries behind it. */
	readonly sources: readonly number[];
	/** It is not what the content had that was approved last, which is void. */
	readonly moved: boolean;
}

/** Differ every month, and tell nothing. */
const EVERY_MONTH: ReadonlySet<string> = new Set(['/monthEnded', '/dateSubmitted', '/status']);

export interface Compared {
	/** Null where there is nothing to compare with. */
	readonly last: Returns | null;
	readonly now: Returns;
	/** The content of an approval that went void; null where none did. */
	readonly approved: Returns | null;
	readonly sourcesOf: (path: string) => readonly number[];
}

/** In the order of the form; cells that differ in the Chinese words alone come last. */
export function changesOf({ last, now, approved, sourcesOf }: Compared): readonly FilingChange[] {
	const since = approved === null ? [] : differences(approved, now).map(fromApproved);
	const moved = new Set(since.map(({ path }) => path));
	const changed = last === null ? [] : differences(last, now).filter(({ path }) => !EVERY_MONTH.has(path));
	const told = new Set(changed.map(({ path }) => path));
	// What moved may be as it was last month again, and is shown all the same.
	const back = since.filter(({ path }) => !told.has(path));
	return [...changed, ...back].map(({ path, label, a, b }) => ({
		path,
		label,
		before: a ?? null,
		after: b ?? null,
		sources: sourcesOf(path),
		moved: moved.has(path),
	}));
}

/** What was approved and went is told apart from what went since last month, which may have stood in the same place. */
function fromApproved(field: FieldDifference): FieldDifference {
	return { ...field, path: field.paths.b ?? `approved:${field.paths.a}` };
}

function differences(a: Returns, b: Returns): readonly FieldDifference[] {
	const english = compareReturns(a.en, b.en).filter(isTold);
	const told = new Set(english.map(({ path }) => path));
	const chinese = compareReturns(a['zh-Hant'], b['zh-Hant']).filter(
		(each) => isTold(each) && !told.has(each.path),
	);
	return [...english, ...chinese.filter(({ path }) => path !== '/language')];
}

/** A cell that is only in one of the two, and blank there, tells nothing. */
function isTold({ a, b, same }: FieldDifference): boolean {
	return !same && (a ?? null) !== (b ?? null);
}

/** Paths that somebody ticked while they said what they say now. */
export function seenBy(
	acts: readonly RecordedAct[],
	person: string,
	changes: readonly FilingChange[],
): ReadonlySet<string> {
	const seen = new Map<string, Leaf>();
	for (const { act } of acts) {
		if (act.act !== 'see' || act.by.id !== person) continue;
		for (const { path, value } of act.cells) seen.set(path, value);
	}
	return new Set(
		changes.flatMap(({ path, after }) => (seen.has(path) && seen.get(path) === after ? [path] : [])),
	);
}
