/** What nobody may overlook: an approval that went void with what moved, and a published return that differs. */
import { Link } from '@tanstack/react-router';
import type { Review } from '../../../api/returns.ts';
import { Icon } from '../../look/icons.tsx';
import { shownValue } from '../../return/printed-value.ts';
import { shortDigest } from '../../return/short-digest.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import { instantInWords } from '../../words/formats.ts';
import { CellLink } from './cell-link.tsx';
import { useLabels } from './use-return.ts';
import { reviewWords } from './words.ts';

/** As many lines as are shown before one has to look into the tab. */
const LINES = 6;

export function Banners({
	review,
	open,
}: {
	readonly review: Review;
	readonly open: (path: string) => void;
}) {
	return (
		<>
			{review.published === 'differs' ? <Differs review={review} /> : null}
			{review.stale ? <Stale review={review} stale={review.stale} open={open} /> : null}
		</>
	);
}

function Differs({ review: { issuer, month } }: { readonly review: Review }) {
	const say = useWords(reviewWords);
	return (
		<div className="banner banner-bad" role="alert">
			<Icon name="error" size={20} />
			<div>
				<p className="banner-title">{say('publishedDiffers')}</p>
				<p>{say('publishedDiffersAbout')}</p>
			</div>
			<Link
				className="button button-danger"
				to="/issuers/$code/returns/$month/compare"
				params={{ code: issuer, month }}
				search={{ left: 'signed', right: 'published' }}
			>
				{say('toCompare')}
			</Link>
		</div>
	);
}

interface StaleProps {
	readonly review: Review;
	readonly stale: NonNullable<Review['stale']>;
	readonly open: (path: string) => void;
}

function Stale({ review, stale, open }: StaleProps) {
	const say = useWords(reviewWords);
	const filing = useWords(filingWords);
	const language = useLanguage();
	const labelOf = useLabels(review);
	const words = { blank: filing('blank'), yes: filing('yes'), no: filing('no') };
	const moved = review.changes.filter((change) => change.moved);
	return (
		<div className="banner banner-warning" role="alert">
			<Icon name="warning" size={20} />
			<div className="stack-small grow">
				<p className="banner-title">{say('stale', { at: instantInWords(stale.since, language) })}</p>
				{moved.length === 0 ? (
					<p>{say('staleNothing')}</p>
				) : (
					<p>{say('staleAbout', { entry: stale.by, was: shortDigest(stale.was) })}</p>
				)}
				<ul className="stack-tight">
					{moved.slice(0, LINES).map(({ path, before, after }) => (
						<li key={path}>
							<CellLink path={path} label={labelOf(path)} open={open} />{' '}
							<span className="figures">
								{shownValue(before, path, language, words)} →{' '}
								<strong>{shownValue(after, path, language, words)}</strong>
							</span>
						</li>
					))}
				</ul>
			</div>
		</div>
	);
}
