/** Which row has the focus and which are selected. Pure: rows are known by their ids, in the order in which they are shown. */

export interface Selection {
	/** The row with the focus; null before any has. */
	readonly at: string | null;
	/** Where an extension began. */
	readonly from: string | null;
	readonly chosen: ReadonlySet<string>;
}

export const NOTHING: Selection = { at: null, from: null, chosen: new Set() };

/** Moves the focus by rows, stopping at the ends; `Infinity` goes to the end. */
export function move(state: Selection, ids: readonly string[], by: number): Selection {
	const at = idAt(state, ids, by);
	return { ...state, at, from: at };
}

/** Moves the focus and selects everything from where the extension began. */
export function extend(state: Selection, ids: readonly string[], by: number): Selection {
	const from = state.from ?? state.at ?? ids[0] ?? null;
	const at = idAt(state, ids, by);
	if (from === null || at === null) return state;
	const [low, high] = [ids.indexOf(from), ids.indexOf(at)].sort((one, other) => one - other);
	const between = ids.slice(Math.max(0, low ?? 0), (high ?? 0) + 1);
	return { at, from, chosen: new Set([...state.chosen, ...between]) };
}

/** Selects a row, or takes it out. */
export function toggle(state: Selection, id: string | null): Selection {
	if (id === null) return state;
	const chosen = new Set(state.chosen);
	if (!chosen.delete(id)) chosen.add(id);
	return { at: id, from: id, chosen };
}

/** All rows that are shown; none where all are selected already. */
export function toggleAll(state: Selection, ids: readonly string[]): Selection {
	const all = ids.every((id) => state.chosen.has(id));
	return { ...state, chosen: all ? new Set() : new Set(ids) };
}

/** What is left when rows went away through a filter: a row that is out of sight is never acted on. */
export function within(state: Selection, ids: readonly string[]): Selection {
	const there = new Set(ids);
	const chosen = [...state.chosen].filter((id) => there.has(id));
	const at = state.at !== null && there.has(state.at) ? state.at : null;
	if (at === state.at && chosen.length === state.chosen.size) return state;
	return { at, from: at === null ? null : state.from, chosen: new Set(chosen) };
}

function idAt(state: Selection, ids: readonly string[], by: number): string | null {
	if (ids.length === 0) return null;
	const now = state.at === null ? -1 : ids.indexOf(state.at);
	const start = now === -1 ? (by > 0 ? -1 : 0) : now;
	return ids[Math.max(0, Math.min(ids.length - 1, start + by))] ?? null;
}
