/** A waterfall of one class: opening, every movement, close; with its table twin and its figures in words. */
import type { EditionName } from '../../form/return.ts';
import type { Language } from '../../form/words/index.ts';
import { useWidth } from './use-width.ts';
import './waterfall.css';
import { BAR, type Bar, drawWaterfall, grouped, LINE } from './waterfall.ts';
import type { Flow } from './waterfall-flow.ts';
import { flowInWords, formWord, stepLabel, WATERFALL_WORDS } from './waterfall-words.ts';

export interface WaterfallProps {
	readonly flow: Flow;
	/** What the class is called. */
	readonly name: string;
	readonly edition: EditionName;
	readonly language: Language;
	/** The table instead of the picture. */
	readonly asTable: boolean;
}

export function Waterfall({ flow, name, edition, language, asTable }: WaterfallProps) {
	const [place, width] = useWidth<HTMLDivElement>(400);
	const own = WATERFALL_WORDS[language];
	const openingLabel = formWord('row.preceding', edition, language);
	const closingLabel = formWord('row.close', edition, language);
	const movements = flow.steps.map(({ source, change }) => ({
		label: stepLabel(source, edition, language),
		change,
	}));
	const drawing = drawWaterfall({ opening: flow.opening, openingLabel, closingLabel, movements, width });
	return (
		<figure className="waterfall">
			<figcaption>{name}</figcaption>
			<div ref={place}>
				{asTable ? (
					<WaterfallTable bars={drawing.bars} words={own} caption={name} />
				) : (
					<svg
						role="img"
						aria-label={flowInWords(flow, name, edition, language)}
						width={drawing.width}
						height={drawing.height}
						viewBox={`0 0 ${drawing.width} ${drawing.height}`}
					>
						{drawing.bars.map((bar, index) => (
							<Join key={bar.top} bar={bar} next={drawing.bars[index + 1]} />
						))}
						{drawing.bars.map((bar) => (
							<BarRow key={bar.top} bar={bar} width={drawing.width} breakAt={drawing.breakAt} />
						))}
					</svg>
				)}
			</div>
			<p className="waterfall-note">{flow.steps.length === 0 ? own.nothing : own.broken}</p>
		</figure>
	);
}

/** From the end of a bar to the next, under the words. */
function Join({ bar, next }: { bar: Bar; next: Bar | undefined }) {
	if (bar.join === null || !next) return null;
	return (
		<line x1={bar.join} x2={bar.join} y1={bar.barTop + BAR} y2={next.barTop} className="waterfall-join" />
	);
}

function BarRow({ bar, width, breakAt }: { bar: Bar; width: number; breakAt: number }) {
	return (
		<g>
			{bar.lines.map((line, index) => (
				<text key={line} x={0} y={bar.top + LINE * (index + 1) - 3} className="waterfall-label">
					{line}
				</text>
			))}
			<text x={width} y={bar.top + LINE - 3} textAnchor="end" className={`waterfall-figure ${bar.kind}`}>
				{bar.kind === 'up' ? `+${grouped(bar.value)}` : grouped(bar.value)}
			</text>
			<rect
				x={bar.from}
				y={bar.barTop}
				width={Math.max(0, bar.to - bar.from)}
				height={BAR}
				rx={2}
				className={`waterfall-bar ${bar.kind}`}
			/>
			{bar.kind === 'total' ? <BreakMark x={breakAt} top={bar.barTop} /> : null}
		</g>
	);
}

/** Two strokes across a bar that is not drawn in full. */
function BreakMark({ x, top }: { x: number; top: number }) {
	const stroke = (shift: number) => `M${x + shift - 3} ${top + BAR + 3}L${x + shift + 3} ${top - 3}`;
	return (
		<g>
			<path d={`${stroke(0)}L${x + 9} ${top - 3}L${x + 3} ${top + BAR + 3}Z`} className="waterfall-gap" />
			<path d={stroke(0) + stroke(6)} className="waterfall-break" />
		</g>
	);
}

function WaterfallTable({
	bars,
	words,
	caption,
}: {
	bars: readonly Bar[];
	words: (typeof WATERFALL_WORDS)['en'];
	caption: string;
}) {
	return (
		<table className="waterfall-table">
			<caption className="only-read">{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{words.movement}</th>
					<th scope="col">{words.change}</th>
					<th scope="col">{words.balance}</th>
				</tr>
			</thead>
			<tbody>
				{bars.map((bar) => (
					<tr key={bar.top}>
						<th scope="row">{bar.label}</th>
						<td>{bar.kind === 'total' ? '' : grouped(bar.value)}</td>
						<td>{grouped(bar.after)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
