/** Issued shares as steps, one chart for each class, with the figures in words and a table twin. */
import type { Language } from '../../form/words/index.ts';
import { dayInWords } from '../words/formats.ts';
import { grouped } from './figure.ts';
import { type Step, stepGeometry } from './step-chart.ts';
import { STEP_WORDS, stepInWords, stepsInWords } from './step-words.ts';
import { useWidth } from './use-width.ts';
import './step-chart.css';

const HEIGHT = 120;
/** Room for the days beneath. */
const FOOT = 18;

export interface StepChartProps {
	readonly name: string;
	readonly steps: readonly Step[];
	readonly from: string;
	readonly until: string;
	readonly language: Language;
	readonly asTable: boolean;
}

export function StepChart({ name, steps, from, until, language, asTable }: StepChartProps) {
	return (
		<figure className="step-chart">
			<figcaption>{name}</figcaption>
			{asTable ? (
				<StepTable name={name} steps={steps} language={language} />
			) : (
				<Drawing name={name} steps={steps} from={from} until={until} language={language} />
			)}
		</figure>
	);
}

function Drawing({ name, steps, from, until, language }: Omit<StepChartProps, 'asTable'>) {
	const [place, width] = useWidth<HTMLDivElement>(480);
	const words = STEP_WORDS[language];
	const { paths, points, gaps, least, greatest } = stepGeometry(
		steps,
		{ from, until },
		{ width, height: HEIGHT },
	);
	if (least === null || greatest === null) return <p className="step-nothing">{words.nothing}</p>;
	return (
		<div ref={place}>
			<svg
				role="img"
				aria-label={stepsInWords(name, steps, language)}
				width={width}
				height={HEIGHT + FOOT}
				viewBox={`0 0 ${width} ${HEIGHT + FOOT}`}
			>
				{gaps.map(({ x, width: length }) => (
					<rect key={x} x={x} y={0} width={length} height={HEIGHT} className="step-gap" />
				))}
				<line x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} className="step-axis" />
				{paths.map((path) => (
					<path key={path} d={path} className="step-line" />
				))}
				{points.map((point) => (
					<circle
						key={`${point.day} ${point.x}`}
						cx={point.x}
						cy={point.y}
						r={point.restated ? 4 : 2.5}
						className={point.restated ? 'step-point restated' : 'step-point'}
					>
						<title>{stepInWords(point, language)}</title>
					</circle>
				))}
				<text x={0} y={HEIGHT + 14} className="step-day">
					{dayInWords(from, language)}
				</text>
				<text x={width} y={HEIGHT + 14} textAnchor="end" className="step-day">
					{dayInWords(until, language)}
				</text>
			</svg>
			<p className="step-extreme">{words.extremes(grouped(greatest), grouped(least))}</p>
		</div>
	);
}

function StepTable({ name, steps, language }: Pick<StepChartProps, 'name' | 'steps' | 'language'>) {
	const words = STEP_WORDS[language];
	return (
		<table className="picture-table">
			<caption className="only-read">{name}</caption>
			<thead>
				<tr>
					<th scope="col">{words.day}</th>
					<th scope="col">{words.shares}</th>
				</tr>
			</thead>
			<tbody>
				{steps.map(({ day, shares, restated }) => (
					<tr key={day}>
						<th scope="row">{dayInWords(day, language)}</th>
						<td>
							{shares === null ? words.unknown : grouped(shares)}
							{restated ? ` (${words.restated})` : ''}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
