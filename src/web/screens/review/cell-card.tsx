/** What is behind the figure that was opened: its value, last month's, and the entries that make it. */
import type { Review } from '../../../api/returns.ts';
import { useRoute } from '../../api/queries.ts';
import { Button, IconButton } from '../../look/button.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { shownValue } from '../../return/printed-value.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import { Entries } from './entries.tsx';
import { useLabels } from './use-return.ts';
import { reviewWords } from './words.ts';

interface CellCardProps {
	readonly review: Review;
	readonly path: string;
	readonly onClose: () => void;
	readonly onComment: () => void;
}

export function CellCard({ review, path, onClose, onComment }: CellCardProps) {
	const say = useWords(reviewWords);
	const filing = useWords(filingWords);
	const language = useLanguage();
	const labelOf = useLabels(review);
	const { data, error, again } = useRoute(
		'cell',
		{ params: { code: review.issuer, month: review.month }, query: { path, language } },
		{ keepShown: false },
	);
	const words = { blank: filing('blank'), yes: filing('yes'), no: filing('no') };
	return (
		<section className="card cell-card" aria-label={say('cell.title')}>
			<div className="cell-card-head">
				<p className="muted grow">{labelOf(path)}</p>
				<IconButton label={say('cell.close')} icon="cross" onPress={onClose} />
			</div>
			{error ? <ErrorCard error={error} again={again} /> : null}
			{!data && !error ? <Skeleton rows={3} /> : null}
			{data ? (
				<>
					<p className="figure-large" aria-live="polite">
						{shownValue(data.value, path, language, words)}
					</p>
					<p className="muted">
						{say('cell.before', { value: shownValue(data.before, path, language, words) })}
					</p>
					<Entries entries={data.entries} code={review.issuer} />
				</>
			) : null}
			{review.may.comment?.allowed ? (
				<div>
					<Button size="small" icon="message" hint="c" onPress={onComment}>
						{say('cell.comment')}
					</Button>
				</div>
			) : null}
		</section>
	);
}
