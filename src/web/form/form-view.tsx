/**
 * The printed form on the screen: the pages as they leave the printer, drawn to scale, with every figure a cell that
 * can be reached by keyboard and opened. One cell takes part in the tab order; arrows lead to the others.
 */
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import type { FormPages } from '../../api/returns.ts';
import { bringIntoSight } from '../return/bring-into-sight.ts';
import { cellAt, cellsOf, type Direction, type FormCell, neighbour } from './form-cells.ts';
import { FormPaper } from './form-paper.tsx';
import { type FormMark, nameOfCell } from './form-words.ts';
import './form-view.css';

export interface FormViewProps {
	readonly form: FormPages;
	/** What stands against a cell, and whether it changed, by JSON pointer. */
	readonly marks: ReadonlyMap<string, FormMark>;
	/** Words for the place that a pointer names. */
	readonly labelOf: (path: string) => string;
	/** The cell that was opened last, or that a finding leads to; null before any. */
	readonly active: string | null;
	readonly onActive: (path: string) => void;
	readonly onOpen: (path: string) => void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
	ArrowRight: 'next',
	ArrowLeft: 'previous',
	ArrowDown: 'down',
	ArrowUp: 'up',
	Home: 'first',
	End: 'last',
};

export function FormView({ form, marks, labelOf, active, onActive, onOpen }: FormViewProps) {
	const cells = useMemo(() => cellsOf(form.pages), [form]);
	const buttons = useRef(new Map<number, HTMLButtonElement>());
	const found = active === null ? -1 : cellAt(cells, active);
	const marked = useMemo(() => marksByCell(cells, marks), [cells, marks]);
	const current = found === -1 ? 0 : found;
	useEffect(() => {
		if (active === null) return;
		const button = buttons.current.get(found);
		if (button) bringIntoSight(button);
	}, [active, found]);
	const onKeyDown = (event: KeyboardEvent, cell: FormCell) => {
		const direction = DIRECTIONS[event.key];
		if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		event.stopPropagation();
		const next = cells[neighbour(cells, cell.index, direction)];
		if (!next) return;
		buttons.current.get(next.index)?.focus();
		onActive(next.path);
	};
	return (
		<div className="form-view" lang={form.language}>
			{form.pages.map((page) => (
				<FormPaper key={page.number} page={page} width={form.width} height={form.height}>
					{cells
						.filter((cell) => cell.page === page.number)
						.map((cell) => (
							<CellButton
								key={cell.index}
								cell={cell}
								width={form.width}
								height={form.height}
								mark={marked.get(cell.index)}
								name={nameOfCell(labelOf(cell.path), cell, marked.get(cell.index), form.language)}
								isCurrent={cell.index === current}
								isActive={cell.index === found}
								place={(button) => {
									if (button) buttons.current.set(cell.index, button);
									else buttons.current.delete(cell.index);
								}}
								onKeyDown={onKeyDown}
								onOpen={onOpen}
							/>
						))}
				</FormPaper>
			))}
		</div>
	);
}

/** Marks by the cell that carries them; of two on one cell, that which stands on its very pointer wins. */
function marksByCell(
	cells: readonly FormCell[],
	marks: ReadonlyMap<string, FormMark>,
): ReadonlyMap<number, FormMark> {
	const found = new Map<number, FormMark>();
	for (const [path, mark] of marks) {
		const index = cellAt(cells, path);
		if (index === -1) continue;
		const isOwn = cells[index]?.path === path;
		if (isOwn || !found.has(index)) found.set(index, mark);
	}
	// A pointer may be printed more than once.
	for (const cell of cells) {
		const mark = marks.get(cell.path);
		if (mark) found.set(cell.index, mark);
	}
	return found;
}

interface CellButtonProps {
	readonly cell: FormCell;
	readonly width: number;
	readonly height: number;
	readonly mark: FormMark | undefined;
	readonly name: string;
	readonly isCurrent: boolean;
	readonly isActive: boolean;
	readonly place: (button: HTMLButtonElement | null) => void;
	readonly onKeyDown: (event: KeyboardEvent, cell: FormCell) => void;
	readonly onOpen: (path: string) => void;
}

/** Drawn anew only when what it shows is different: a form has some hundred cells. */
const CellButton = memo(
	({ cell, width, height, mark, name, isCurrent, isActive, place, onKeyDown, onOpen }: CellButtonProps) => {
		const [left, top, right, bottom] = cell.box;
		const severity = mark?.severity ?? '';
		const classes = ['form-cell', severity, mark?.changed ? 'changed' : '', mark?.moved ? 'moved' : ''];
		return (
			<button
				type="button"
				ref={place}
				className={classes.filter((each) => each !== '').join(' ')}
				style={{
					left: `${(100 * left) / width}%`,
					top: `${(100 * top) / height}%`,
					width: `${(100 * (right - left)) / width}%`,
					height: `${(100 * (bottom - top)) / height}%`,
				}}
				tabIndex={isCurrent ? 0 : -1}
				aria-label={name}
				aria-current={isActive ? 'true' : undefined}
				title={name}
				onKeyDown={(event) => onKeyDown(event, cell)}
				onClick={() => onOpen(cell.path)}
			/>
		);
	},
	(one, other) =>
		one.cell === other.cell &&
		one.name === other.name &&
		one.mark === other.mark &&
		one.isCurrent === other.isCurrent &&
		one.isActive === other.isActive &&
		one.onOpen === other.onOpen,
);
