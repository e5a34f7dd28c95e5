/** Headroom of weighted voting rights: the figure in whole shares, a ruler of shares, and twelve decimals on demand. */
import { useId, useState } from 'react';
import type { Language } from '../../form/words/index.ts';
import { grouped } from './figure.ts';
import { useWidth } from './use-width.ts';
import './weighted-voting.css';
import {
	type WeightedVotingFigures,
	type WeightedVotingGeometry,
	weightedVotingGeometry,
} from './weighted-voting.ts';
import { headroomSentences, WEIGHTED_VOTING_WORDS } from './weighted-voting-words.ts';

export interface WeightedVotingProps {
	readonly figures: WeightedVotingFigures & {
		readonly cancellable: string;
		/** Per cent, twelve decimals, cut. */
		readonly proportion: string;
		readonly limit: string;
	};
	readonly language: Language;
	readonly asTable: boolean;
}

export function WeightedVoting({ figures, language, asTable }: WeightedVotingProps) {
	const words = WEIGHTED_VOTING_WORDS[language];
	const [place, width] = useWidth<HTMLDivElement>(480);
	const drawn = weightedVotingGeometry(figures, width);
	const sentences = headroomSentences(drawn, figures.pending, language);
	return (
		<div className="weighted-voting" ref={place}>
			<p className="weighted-headroom">{words.headroom(grouped(figures.cancellable))}</p>
			{sentences.map((each) => (
				<p key={each} className={drawn.isBreached ? 'weighted-says breached' : 'weighted-says'}>
					{each}
				</p>
			))}
			{asTable ? (
				<Table figures={figures} drawn={drawn} language={language} />
			) : (
				<Ruler drawn={drawn} held={figures.weighted} width={width} language={language} />
			)}
			<Decimals figures={figures} language={language} />
		</div>
	);
}

interface RulerProps {
	readonly drawn: WeightedVotingGeometry;
	readonly held: string;
	readonly width: number;
	readonly language: Language;
}

function Ruler({ drawn, held, width, language }: RulerProps) {
	const words = WEIGHTED_VOTING_WORDS[language];
	const { places, allowed, allowedAfter } = drawn;
	const said = [
		`${words.held}: ${grouped(held)}`,
		`${words.allowed}: ${grouped(allowed)}`,
		...(allowedAfter === null ? [] : [`${words.allowedAfter}: ${grouped(allowedAfter)}`]),
	];
	return (
		<>
			<svg role="img" aria-label={said.join('; ')} width={width} height={34} viewBox={`0 0 ${width} 34`}>
				<line x1={0} x2={width} y1={22} y2={22} className="weighted-axis" />
				{places.allowedAfter === null ? null : (
					<>
						<rect
							x={Math.min(places.allowedAfter, places.held)}
							y={18}
							width={Math.abs(places.held - places.allowedAfter)}
							height={8}
							className="weighted-forced"
						/>
						<line
							x1={places.allowedAfter}
							x2={places.allowedAfter}
							y1={8}
							y2={32}
							className="weighted-after"
						/>
					</>
				)}
				<line x1={places.allowed} x2={places.allowed} y1={4} y2={32} className="weighted-limit" />
				<circle
					cx={places.held}
					cy={22}
					r={5}
					className={drawn.isBreached ? 'weighted-held breached' : 'weighted-held'}
				/>
			</svg>
			<ul className="weighted-legend">
				<li>
					<i className="weighted-sign held" aria-hidden="true" /> {words.held} <b>{grouped(held)}</b>
				</li>
				<li>
					<i className="weighted-sign limit" aria-hidden="true" /> {words.allowed} <b>{grouped(allowed)}</b>
				</li>
				{allowedAfter === null ? null : (
					<li>
						<i className="weighted-sign after" aria-hidden="true" /> {words.allowedAfter}{' '}
						<b>{grouped(allowedAfter)}</b>
					</li>
				)}
			</ul>
		</>
	);
}

function Table({
	figures,
	drawn,
	language,
}: Pick<WeightedVotingProps, 'figures' | 'language'> & { drawn: WeightedVotingGeometry }) {
	const words = WEIGHTED_VOTING_WORDS[language];
	const rows = [
		[words.held, figures.weighted],
		[words.allowed, drawn.allowed],
		...(drawn.allowedAfter === null ? [] : [[words.allowedAfter, drawn.allowedAfter]]),
	];
	return (
		<table className="picture-table">
			<tbody>
				{rows.map(([name = '', figure = '']) => (
					<tr key={name}>
						<th scope="row">{name}</th>
						<td>{grouped(figure)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Decimals({ figures, language }: Pick<WeightedVotingProps, 'figures' | 'language'>) {
	const words = WEIGHTED_VOTING_WORDS[language];
	const [isOpen, setOpen] = useState(false);
	const id = useId();
	return (
		<div className="weighted-decimals">
			<button
				type="button"
				className="button button-quiet button-small"
				aria-expanded={isOpen}
				aria-controls={id}
				onClick={() => setOpen(!isOpen)}
			>
				{words.exactly}
			</button>
			<dl id={id} hidden={!isOpen}>
				<dt>{words.proportion}</dt>
				<dd>{figures.proportion} %</dd>
				<dt>{words.limit}</dt>
				<dd>{figures.limit} %</dd>
			</dl>
		</div>
	);
}
