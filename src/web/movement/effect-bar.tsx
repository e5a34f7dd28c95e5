/** What a movement takes from a mandate: used before, taken now, left afterwards; with the figures in words. */
import { mandateGeometry } from '../pictures/mandate-bar.ts';
import { useWidth } from '../pictures/use-width.ts';
import { useWords } from '../words/define.ts';
import { countShown } from '../words/formats.ts';
import { movementWords } from './words.ts';
import '../pictures/mandate-bar.css';

export interface EffectBarProps {
	readonly leftBefore: string;
	readonly leftAfter: string;
	readonly limit: string;
}

export function EffectBar({ leftBefore, leftAfter, limit }: EffectBarProps) {
	const say = useWords(movementWords);
	const [place, width] = useWidth<HTMLDivElement>(320);
	const taken = BigInt(leftBefore) - BigInt(leftAfter);
	const used = BigInt(limit) - BigInt(leftBefore);
	const { parts, mark } = mandateGeometry(
		{
			kind: 'general',
			limit,
			used: (used > 0n ? used : 0n).toString(),
			pending: (taken > 0n ? taken : 0n).toString(),
			left: leftAfter,
		},
		width,
	);
	const says = say('effect.mandateLeft', {
		before: countShown(leftBefore),
		after: countShown(leftAfter),
		limit: countShown(limit),
	});
	return (
		<div ref={place} className="mandate-bar">
			<svg role="img" aria-label={says} width={width} height={18} viewBox={`0 0 ${width} 18`}>
				{parts.map(({ part, x, width: length }) => (
					<rect key={part} x={x} y={3} width={length} height={12} className={`mandate-part ${part}`} />
				))}
				<line x1={mark} x2={mark} y1={0} y2={18} className="mandate-mark" />
			</svg>
			<p className="small muted figures">{says}</p>
		</div>
	);
}
