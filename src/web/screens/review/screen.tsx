/** S6, the review of a return: the form as printed on the left, what is to be known about it on the right. */
import { Link, useParams } from '@tanstack/react-router';
import { useRoute } from '../../api/queries.ts';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { monthInWords } from '../../words/formats.ts';
import { ReviewDesk } from './review-desk.tsx';
import '../../return/return.css';
import './review.css';
import { reviewWords } from './words.ts';

export default function ReviewScreen() {
	const say = useWords(reviewWords);
	const language = useLanguage();
	const { code = '', month = '' } = useParams({ strict: false });
	const { data, error, again } = useRoute('review', { params: { code, month } });
	const title = `${code} ${say('title', { month: monthInWords(month, language) })}`;
	if (data) return <ReviewDesk key={`${code} ${month}`} review={data} again={again} />;
	return (
		<Screen title={title} name={title}>
			{error ? (
				<>
					<ErrorCard error={error} again={again} />
					<p>
						<Link to="/issuers/$code/ledger" params={{ code }}>
							{say('toLedger')}
						</Link>
					</p>
				</>
			) : (
				<Skeleton rows={16} />
			)}
		</Screen>
	);
}
