/** The state of a grid: order from the address, focus and selection; and the keys that move it. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useAddress } from '../shell/address.ts';
import type { KeyBinding } from '../shell/keys.ts';
import { useWords } from '../words/define.ts';
import { type Column, type Sort, sortOf, sortRows, sortText } from './column.ts';
import { extend, move, NOTHING, type Selection, toggle, toggleAll, within } from './selection.ts';
import { gridWords } from './words.ts';

export interface GridState<Row> {
	/** In the order in which they are shown. */
	readonly rows: readonly Row[];
	readonly ids: readonly string[];
	readonly columns: readonly Column<Row>[];
	readonly sort: Sort;
	readonly sortBy: (column: string) => void;
	readonly selection: Selection;
	/** The row with the focus. */
	readonly row: Row | null;
	readonly chosen: readonly Row[];
	readonly focus: (id: string) => void;
	readonly move: (by: number) => void;
	/** Leads the page's focus to the row that has it, or to the first. */
	readonly enter: () => void;
	readonly extend: (by: number) => void;
	readonly toggle: (id: string | null) => void;
	readonly toggleAll: () => void;
	readonly clear: () => void;
	/** Says that the focus moved by a key and should be shown. */
	readonly moves: number;
}

export function useGrid<Row>({
	rows,
	columns,
	idOf,
	usualSort,
	name = 'sort',
}: {
	readonly rows: readonly Row[];
	readonly columns: readonly Column<Row>[];
	readonly idOf: (row: Row) => string;
	/** Such as `slack` or `-recordedAt`. */
	readonly usualSort: string;
	/** The member of the address that holds the order. */
	readonly name?: string;
}): GridState<Row> {
	const { search, set } = useAddress();
	const held = search[name];
	// The order changes at once; the address, which goes through the router, follows.
	const [text, setText] = useState(held);
	useEffect(() => setText(held), [held]);
	const sort = useMemo(() => sortOf(text, usualSort), [text, usualSort]);
	const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
	const ids = useMemo(() => sorted.map(idOf), [sorted, idOf]);
	const [selected, setSelected] = useState<Selection>(NOTHING);
	const [moves, setMoves] = useState(0);
	const selection = useMemo(() => within(selected, ids), [selected, ids]);
	useEffect(() => setSelected((before) => within(before, ids)), [ids]);
	const stepped = useCallback((next: (before: Selection) => Selection) => {
		setSelected(next);
		setMoves((count) => count + 1);
	}, []);
	const byId = useMemo(() => new Map(sorted.map((row) => [idOf(row), row])), [sorted, idOf]);
	return {
		rows: sorted,
		ids,
		columns,
		sort,
		sortBy: (column) => {
			const isDown = sort.column === column ? !sort.isDown : false;
			const next = sortText({ column, isDown });
			setText(next);
			set({ [name]: next });
		},
		selection,
		row: selection.at === null ? null : (byId.get(selection.at) ?? null),
		chosen: sorted.filter((row) => selection.chosen.has(idOf(row))),
		focus: (id) => setSelected((before) => ({ ...before, at: id, from: id })),
		move: (by) => stepped((before) => move(before, ids, by)),
		enter: () => stepped((before) => move(before, ids, 0)),
		extend: (by) => stepped((before) => extend(before, ids, by)),
		toggle: (id) => setSelected((before) => toggle(before, id ?? before.at)),
		toggleAll: () => setSelected((before) => toggleAll(before, ids)),
		clear: () => setSelected((before) => ({ ...before, chosen: new Set() })),
		moves,
	};
}

/** The keys of a grid, for the `useKeys` of its screen. */
export function useGridKeys<Row>(
	grid: GridState<Row>,
	open?: (row: Row) => void,
	isSelectable = true,
): readonly KeyBinding[] {
	const say = useWords(gridWords);
	const keys: KeyBinding[] = [
		{ keys: ['j', 'ArrowDown'], does: say('keyDown'), run: () => grid.move(1) },
		{ keys: ['k', 'ArrowUp'], does: say('keyUp'), run: () => grid.move(-1) },
		{ keys: ['PageDown'], does: say('keyPageDown'), run: () => grid.move(15) },
		{ keys: ['PageUp'], does: say('keyPageUp'), run: () => grid.move(-15) },
		{ keys: ['Home'], does: say('keyFirst'), run: () => grid.move(-grid.ids.length) },
		{ keys: ['End'], does: say('keyLast'), run: () => grid.move(grid.ids.length) },
	];
	if (isSelectable)
		keys.push(
			{ keys: ['x'], does: say('keySelect'), run: () => grid.toggle(null) },
			{ keys: ['Shift+ArrowDown'], does: say('keyExtendDown'), run: () => grid.extend(1) },
			{ keys: ['Shift+ArrowUp'], does: say('keyExtendUp'), run: () => grid.extend(-1) },
		);
	if (open)
		keys.push({
			keys: ['Enter'],
			does: say('keyOpen'),
			run: () => {
				if (grid.row !== null) open(grid.row);
			},
		});
	return keys;
}
