// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one are no table of the browser
/**
 * A windowed grid: only the rows in sight are drawn, so that three thousand sort as quickly as thirty. The focus moves
 * by rows. Under 640 pixels, where a `card` is given, it is a list of cards.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { Icon } from '../look/icons.tsx';
import { useWords } from '../words/define.ts';
import { type Column, leastWidth } from './column.ts';
import './grid.css';
import { GridRow } from './grid-row.tsx';
import type { GridState } from './use-grid.ts';
import { gridWords } from './words.ts';

export interface GridProps<Row> {
	readonly grid: GridState<Row>;
	readonly label: string;
	readonly idOf: (row: Row) => string;
	/** What the row is called, for its tick box. */
	readonly nameOf: (row: Row) => string;
	readonly onOpen?: (row: Row) => void;
	readonly isSelectable?: boolean;
	readonly rowHeight?: number;
	/** The row on a narrow screen, and how high it is. */
	readonly card?: (row: Row) => ReactNode;
	readonly cardHeight?: number;
	/** A class of the row, such as one that marks it. */
	readonly rowClass?: (row: Row) => string;
	/** Stands under the head where there are no rows. */
	readonly empty?: ReactNode;
}

const NARROW = '(max-width: 640px)';

export function useNarrow(): boolean {
	return useSyncExternalStore(
		(listener) => {
			const query = matchMedia(NARROW);
			query.addEventListener('change', listener);
			return () => query.removeEventListener('change', listener);
		},
		() => matchMedia(NARROW).matches,
	);
}

export function Grid<Row>(props: GridProps<Row>) {
	const { grid, label, idOf, nameOf, onOpen, isSelectable = false, card, rowClass, empty } = props;
	const isNarrow = useNarrow() && card !== undefined;
	const height = isNarrow ? (props.cardHeight ?? 96) : (props.rowHeight ?? 34);
	const scroll = useRef<HTMLDivElement>(null);
	const virtual = useVirtualizer({
		count: grid.rows.length,
		getScrollElement: () => scroll.current,
		estimateSize: () => height,
		overscan: 6,
	});
	// The height of a row changes with the width of the page.
	// biome-ignore lint/correctness/useExhaustiveDependencies: `height` is what it is about
	useEffect(() => virtual.measure(), [height, virtual]);
	useShownFocus(grid, scroll, virtual.scrollToIndex);
	useFocusInGrid(grid, scroll);
	const widths = [...(isSelectable ? ['34px'] : []), ...grid.columns.map(({ width }) => width)];
	const template = widths.join(' ');
	const minWidth = isNarrow ? 0 : leastWidth(widths);
	const first = grid.selection.at ?? grid.ids[0];
	return (
		<div
			ref={scroll}
			className={isNarrow ? 'grid grid-cards' : 'grid'}
			role="grid"
			aria-label={label}
			aria-rowcount={grid.rows.length + 1}
			aria-colcount={grid.columns.length + (isSelectable ? 1 : 0)}
			aria-multiselectable={isSelectable}
		>
			<div
				className="grid-head"
				role="row"
				aria-rowindex={1}
				style={{ gridTemplateColumns: template, minWidth }}
				tabIndex={-1}
			>
				{isSelectable ? <AllBox grid={grid} /> : null}
				{grid.columns.map((column) => (
					<Head key={column.id} column={column} grid={grid} />
				))}
			</div>
			<div className="grid-body" role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth }}>
				{virtual.getVirtualItems().map(({ index, start }) => {
					const row = grid.rows[index];
					if (row === undefined) return null;
					const id = idOf(row);
					return (
						<GridRow
							key={id}
							id={id}
							row={row}
							index={index}
							top={start}
							height={height}
							template={template}
							columns={grid.columns}
							name={nameOf(row)}
							isFocused={grid.selection.at === id}
							isReached={first === id}
							isChosen={grid.selection.chosen.has(id)}
							isSelectable={isSelectable}
							className={rowClass?.(row) ?? ''}
							onFocus={grid.focus}
							onToggle={grid.toggle}
							onOpen={onOpen}
							card={isNarrow ? card : undefined}
						/>
					);
				})}
			</div>
			{grid.rows.length === 0 ? empty : null}
		</div>
	);
}

/** After a key moved the focus: scrolls to its row and gives it the focus of the page. */
function useShownFocus<Row>(
	grid: GridState<Row>,
	scroll: React.RefObject<HTMLDivElement | null>,
	scrollTo: (index: number, options: { align: 'auto' }) => void,
) {
	const { moves, ids, selection } = grid;
	// biome-ignore lint/correctness/useExhaustiveDependencies: only a key moves the page's focus
	useEffect(() => {
		if (moves === 0 || selection.at === null) return;
		scrollTo(ids.indexOf(selection.at), { align: 'auto' });
		const frame = requestAnimationFrame(() => {
			// Where it went away in the meantime, the row that Tab leads to.
			const shown = ['[data-at="yes"]', '.grid-row[tabindex="0"]'].flatMap(
				(each) => scroll.current?.querySelector<HTMLElement>(each) ?? [],
			);
			shown[0]?.focus({ preventScroll: true });
		});
		return () => cancelAnimationFrame(frame);
	}, [moves]);
}

/** When the row with the page's focus went away, as through a filter, the focus goes to one that is there. */
function useFocusInGrid<Row>(grid: GridState<Row>, scroll: React.RefObject<HTMLDivElement | null>) {
	const { ids, enter } = grid;
	const wasIn = useRef(false);
	useEffect(() => {
		const took = ({ target }: FocusEvent) => {
			wasIn.current = target instanceof Element && target.matches('[role=row]') && inside(target);
		};
		const inside = (target: Element) => scroll.current?.contains(target) ?? false;
		document.addEventListener('focusin', took);
		return () => document.removeEventListener('focusin', took);
	}, [scroll]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of rows that takes one away
	useEffect(() => {
		const active = document.activeElement;
		if (wasIn.current && (active === document.body || active === null)) enter();
	}, [ids]);
}

function AllBox<Row>({ grid }: { readonly grid: GridState<Row> }) {
	const say = useWords(gridWords);
	const all = grid.ids.length > 0 && grid.ids.every((id) => grid.selection.chosen.has(id));
	return (
		<div role="columnheader" className="grid-cell grid-tick" tabIndex={-1}>
			<input
				type="checkbox"
				checked={all}
				aria-label={say('selectAll', { count: grid.ids.length })}
				onChange={grid.toggleAll}
			/>
		</div>
	);
}

function Head<Row>({ column, grid }: { readonly column: Column<Row>; readonly grid: GridState<Row> }) {
	const isSorted = grid.sort.column === column.id;
	const direction = grid.sort.isDown ? 'descending' : 'ascending';
	return (
		<div
			role="columnheader"
			tabIndex={-1}
			className={`grid-cell ${column.align === 'right' ? 'grid-right' : ''}`}
			aria-sort={column.order ? (isSorted ? direction : 'none') : undefined}
			title={column.about}
		>
			{column.order ? (
				<button type="button" className="grid-sort" onClick={() => grid.sortBy(column.id)}>
					<span className="one-line">{column.head}</span>
					{isSorted ? <Icon name={grid.sort.isDown ? 'down' : 'up'} size={10} /> : null}
				</button>
			) : (
				<span className="one-line">{column.head}</span>
			)}
		</div>
	);
}
