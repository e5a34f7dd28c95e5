/** Lines that a checker ticks as seen: which are shown, how far it is, and which comes next. */
import type { Review } from '../../api/returns.ts';

export type Change = Review['changes'][number];

/** Once an approval went void, only what moved since; `all` shows every change against last month. */
export function linesShown(changes: readonly Change[], isStale: boolean, all: boolean): readonly Change[] {
	const moved = changes.filter((change) => change.moved);
	return isStale && !all && moved.length > 0 ? moved : changes;
}

export function isSeen(change: Change, ticked: ReadonlySet<string>): boolean {
	return change.seen || ticked.has(change.path);
}

export function seenCount(lines: readonly Change[], ticked: ReadonlySet<string>): number {
	return lines.filter((line) => isSeen(line, ticked)).length;
}

/** The line to be ticked by the next press: the one that is open where it is not seen, else the first unseen after it. */
export function nextUnseen(
	lines: readonly Change[],
	ticked: ReadonlySet<string>,
	active: string | null,
): Change | null {
	const at = lines.findIndex(({ path }) => path === active);
	const onwards = at === -1 ? lines : [...lines.slice(at), ...lines.slice(0, at)];
	return onwards.find((line) => !isSeen(line, ticked)) ?? null;
}

/** The element after the active one, going round; the first when none is active. */
export function following<Item>(items: readonly Item[], isActive: (item: Item) => boolean): Item | null {
	const at = items.findIndex(isActive);
	return items[(at + 1) % Math.max(1, items.length)] ?? null;
}
