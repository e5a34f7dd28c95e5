/** A mandate as a bar: used, pending, left, with a mark at nine tenths; hatched where there is none. */
import type { Language } from '../../form/words/index.ts';
import { grouped } from './figure.ts';
import { type MandateFigures, mandateGeometry } from './mandate-bar.ts';
import { MANDATE_WORDS, partName } from './mandate-words.ts';
import { useWidth } from './use-width.ts';
import './mandate-bar.css';

const HEIGHT = 12;

export interface MandateBarProps {
	readonly name: string;
	/** Null for a mandate that was not given. */
	readonly figures: MandateFigures | null;
	readonly language: Language;
}

export function MandateBar({ name, figures, language }: MandateBarProps) {
	const [place, width] = useWidth<HTMLDivElement>(320);
	const words = MANDATE_WORDS[language];
	if (!figures) {
		return (
			<div ref={place} className="mandate-bar" role="img" aria-label={`${name}: ${words.notGiven}`}>
				<Hatched width={width} />
			</div>
		);
	}
	const { parts, mark, isNearLimit, percent } = mandateGeometry(figures, width);
	return (
		<div ref={place} className="mandate-bar">
			<svg
				role="img"
				aria-label={words.says(name, figures, percent)}
				width={width}
				height={HEIGHT + 6}
				viewBox={`0 0 ${width} ${HEIGHT + 6}`}
			>
				<rect x={0} y={3} width={width} height={HEIGHT} rx={2} className="mandate-part left" />
				{parts
					.filter(({ part }) => part !== 'left')
					.map(({ part, x, width: length }) => (
						<rect
							key={part}
							x={x}
							y={3}
							width={length}
							height={HEIGHT}
							className={`mandate-part ${part}${isNearLimit ? ' near' : ''}`}
						/>
					))}
				<line x1={mark} x2={mark} y1={0} y2={HEIGHT + 6} className="mandate-mark" />
			</svg>
		</div>
	);
}

/** What there is none of: never an empty bar, which would say that nothing is used. */
function Hatched({ width }: { width: number }) {
	const lines = Array.from({ length: Math.ceil((width + HEIGHT) / 8) }, (_, index) => index * 8);
	return (
		<svg width={width} height={HEIGHT + 6} aria-hidden="true">
			<rect x={0.5} y={3.5} width={Math.max(0, width - 1)} height={HEIGHT - 1} className="mandate-none" />
			{lines.map((x) => (
				<line key={x} x1={x} y1={3 + HEIGHT} x2={x + HEIGHT} y2={3} className="mandate-hatch" />
			))}
		</svg>
	);
}

/** The same figures as text beneath or instead of the bar. */
export function MandateFiguresList({ figures, language }: { figures: MandateFigures; language: Language }) {
	const words = MANDATE_WORDS[language];
	const { parts, isNearLimit, percent } = mandateGeometry(figures, 100);
	return (
		<ul className="mandate-figures">
			{parts
				.filter(({ part, shares }) => part === 'left' || shares !== '0')
				.map(({ part, shares }) => (
					<li key={part}>
						<i className={`mandate-swatch ${part}${isNearLimit ? ' near' : ''}`} aria-hidden="true" />
						<span>{partName(part, figures.kind, words)}</span> <b>{grouped(shares)}</b>
					</li>
				))}
			<li>
				<span>{words.limit}</span> <b>{grouped(figures.limit)}</b> ({percent} %)
			</li>
			{isNearLimit ? <li className="mandate-near">{words.near}</li> : null}
		</ul>
	);
}
