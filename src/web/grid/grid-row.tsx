// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one are no table of the browser
/** One row of a grid. It is drawn anew only when something of it changed. */
import { memo, type ReactNode } from 'react';
import { useWords } from '../words/define.ts';
import type { Column } from './column.ts';
import { gridWords } from './words.ts';

interface GridRowProps<Row> {
	readonly id: string;
	readonly row: Row;
	readonly index: number;
	readonly top: number;
	readonly height: number;
	readonly template: string;
	readonly columns: readonly Column<Row>[];
	readonly name: string;
	readonly isFocused: boolean;
	/** Tab leads to it. */
	readonly isReached: boolean;
	readonly isChosen: boolean;
	readonly isSelectable: boolean;
	readonly className: string;
	readonly onFocus: (id: string) => void;
	readonly onToggle: (id: string) => void;
	readonly onOpen: ((row: Row) => void) | undefined;
	readonly card: ((row: Row) => ReactNode) | undefined;
}

function Row<Each>(props: GridRowProps<Each>) {
	const { id, row, index, columns, isSelectable, isChosen, isFocused, onOpen, card } = props;
	const say = useWords(gridWords);
	const place = { transform: `translateY(${props.top}px)`, height: props.height };
	const tick = isSelectable ? (
		<div role="gridcell" className="grid-cell grid-tick" tabIndex={-1}>
			<input
				type="checkbox"
				tabIndex={-1}
				checked={isChosen}
				aria-label={say('select', { name: props.name })}
				onChange={() => props.onToggle(id)}
				onClick={(event) => event.stopPropagation()}
			/>
		</div>
	) : null;
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a grid are those of its screen
		<div
			role="row"
			aria-rowindex={index + 2}
			aria-selected={isSelectable ? isChosen : undefined}
			data-at={isFocused ? 'yes' : undefined}
			className={`grid-row ${isChosen ? 'is-chosen' : ''} ${props.className}`}
			style={card ? place : { ...place, gridTemplateColumns: props.template }}
			tabIndex={props.isReached ? 0 : -1}
			onFocus={() => {
				if (!isFocused) props.onFocus(id);
			}}
			onClick={() => (card ? onOpen?.(row) : props.onFocus(id))}
			onDoubleClick={() => onOpen?.(row)}
		>
			{tick}
			{card ? (
				<div role="gridcell" className="grid-card" tabIndex={-1} aria-colspan={columns.length}>
					{card(row)}
				</div>
			) : (
				columns.map((column) => (
					<div
						key={column.id}
						role={column.isName ? 'rowheader' : 'gridcell'}
						tabIndex={-1}
						className={`grid-cell one-line ${column.align === 'right' ? 'grid-right' : ''}`}
					>
						{column.cell(row)}
					</div>
				))
			)}
		</div>
	);
}

export const GridRow = memo(Row, (one, other) =>
	(Object.keys(other) as (keyof typeof other)[]).every(
		(key) => key === 'onFocus' || key === 'onToggle' || key === 'onOpen' || one[key] === other[key],
	),
) as typeof Row;
