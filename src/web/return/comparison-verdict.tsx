/** The outcome of a comparison: one calm sentence with both digests, or the loudest thing on the screen. */
import type { Comparison } from '../../api/returns.ts';
import { Icon } from '../look/icons.tsx';
import { useWords } from '../words/define.ts';
import { comparisonWords } from './comparison-words.ts';
import { counted } from './differing.ts';
import { shortDigest } from './short-digest.ts';
import './comparison.css';

export function ComparisonVerdict({ comparison }: { readonly comparison: Comparison }) {
	const say = useWords(comparisonWords);
	const { left, right, fields } = comparison;
	const { differing, expected } = counted(fields);
	const isPublished = left.side === 'published' || right.side === 'published';
	const more = expected.length > 0 ? say('differExpected', { count: expected.length }) : null;
	if (differing.length === 0)
		return (
			<div className="verdict verdict-good" role="status">
				<Icon name="check" size={20} />
				<p>
					<strong>{isPublished ? `${say('publishedMatched')} ` : ''}</strong>
					{say('same', { count: fields.length - expected.length })} {more ? `${more} ` : ''}
					<span className="digests">{digestsOf(comparison, say)}</span>
				</p>
			</div>
		);
	if (isPublished)
		return (
			<div className="verdict verdict-loud" role="alert">
				<Icon name="error" size={32} />
				<div>
					<p className="verdict-title">{say('publishedTitle')}</p>
					<p>
						<strong>{say('differ', { count: differing.length })}</strong> {more ? `${more} ` : ''}
						{say('publishedAbout')}
					</p>
				</div>
			</div>
		);
	return (
		<div className="verdict" role="status">
			<Icon name="info" size={20} />
			<p>
				<strong>{say('differ', { count: differing.length })}</strong> {more}
			</p>
		</div>
	);
}

function digestsOf(
	{ left, right }: Comparison,
	say: (key: 'sameDigests' | 'sameOneDigest', values: Record<string, string>) => string,
): string {
	const [one, other] = [left.digest, right.digest].map((each) => (each === null ? null : shortDigest(each)));
	if (one && other) return say('sameDigests', { left: one, right: other });
	const only = one ?? other;
	return only ? say('sameOneDigest', { digest: only }) : '';
}
