/** One page of the printed form: ruled cells, lines and ticks as a drawing, words as text in their places. */
import { memo, type ReactNode } from 'react';
import type { FormBlock, FormBox, FormPage, FormRun } from '../../api/form-page.ts';

interface Scale {
	readonly width: number;
	readonly height: number;
}

interface FormPaperProps extends Scale {
	readonly page: FormPage;
	readonly children: ReactNode;
}

/** `children` are laid over the page. */
export function FormPaper({ page, width, height, children }: FormPaperProps) {
	return (
		<div className="form-paper" style={{ aspectRatio: `${width} / ${height}` }}>
			<Print page={page} width={width} height={height} />
			{children}
		</div>
	);
}

const Print = memo(({ page, width, height }: Scale & { page: FormPage }) => (
	<>
		<Ruling page={page} width={width} height={height} />
		{page.blocks.map((block) => {
			const first = block.kind === 'table' ? block.frame : block.runs[0];
			return (
				<Block key={`${block.kind} ${JSON.stringify(first)}`} block={block} width={width} height={height} />
			);
		})}
		<Runs runs={page.furniture} width={width} height={height} />
	</>
));

function Ruling({ page, width, height }: Scale & { page: FormPage }) {
	const tables = page.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
	const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
	const frames = tables.flatMap(({ frame }) => (frame ? [frame] : []));
	const ruled = cells.filter((cell) => cell.ruled || cell.grey);
	const ticks = cells.flatMap((cell) => cell.ticks);
	const lines = [
		...page.blocks.flatMap((block) => (block.kind === 'text' ? block.lines : [])),
		...cells.flatMap((cell) => cell.lines),
	];
	return (
		<svg className="form-ruling" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
			{ruled.map(({ box, grey }) => (
				<Rectangle key={`${box}`} box={box} name={grey ? 'grey' : ''} />
			))}
			{frames.map((box) => (
				<Rectangle key={`frame ${box}`} box={box} name="" />
			))}
			{lines.map(({ left, right, y }) => (
				<path key={`${left} ${right} ${y}`} d={`M${left} ${y}H${right}`} />
			))}
			{ticks.map(({ box, ticked }) => (
				<g key={`tick ${box}`}>
					<Rectangle box={box} name="" />
					{ticked ? <path className="form-tick" d={tickIn(box)} /> : null}
				</g>
			))}
		</svg>
	);
}

function Rectangle({ box: [left, top, right, bottom], name }: { box: FormBox; name: string }) {
	return <rect className={name} x={left} y={top} width={right - left} height={bottom - top} />;
}

function tickIn([left, top, right, bottom]: FormBox): string {
	const x = (part: number) => left + (right - left) * part;
	const y = (part: number) => top + (bottom - top) * part;
	return `M${x(0.15)} ${y(0.55)}L${x(0.4)} ${y(0.8)}L${x(0.85)} ${y(0.2)}`;
}

/** Below the heading of the screen. */
const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

function Block({ block, width, height }: Scale & { block: FormBlock }) {
	const scale = { width, height };
	switch (block.kind) {
		case 'heading': {
			const Heading = HEADINGS[block.level];
			return (
				<Heading className="form-heading">
					<Runs runs={block.runs} {...scale} />
				</Heading>
			);
		}
		case 'text':
			return <Runs runs={block.runs} {...scale} />;
		case 'table':
			return <Runs runs={block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.runs))} {...scale} />;
		default:
			return block satisfies never;
	}
}

/** Part of the size that stands above the baseline in a line as high as its size, in the form's own fonts. */
const BASELINE = 0.8465;

/** What stands in a cell that can be opened is said by that cell, so it is passed over here. */
function Runs({ runs, width, height }: Scale & { runs: readonly FormRun[] }) {
	return runs.map((run) => {
		const across =
			run.align === 'right'
				? { right: `${(100 * (width - run.x - run.width)) / width}%` }
				: { left: `${(100 * run.x) / width}%` };
		return (
			<span
				key={`${run.x} ${run.y} ${run.text}`}
				className="form-run"
				aria-hidden={run.path === null ? undefined : 'true'}
				style={{
					...across,
					top: `${(100 * (run.y - run.size * BASELINE)) / height}%`,
					fontSize: inWidths(run.size, width),
					fontWeight: run.bold ? 700 : 400,
					...(run.wordSpace === undefined ? {} : { wordSpacing: inWidths(run.wordSpace, width) }),
				}}
			>
				{run.text}
			</span>
		);
	});
}

/** Points as a part of the width at which the page is shown. */
function inWidths(points: number, width: number): string {
	return `${(100 * points) / width}cqw`;
}
