/** S9, submission: what to enter into the exchange's system, what it answered, and whether it published what was signed. */
import { Link, useParams } from '@tanstack/react-router';
import { ProblemError } from '../../api/problem-error.ts';
import { useRoute } from '../../api/queries.ts';
import { StageBadge } from '../../look/stage-badge.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { monthInWords } from '../../words/formats.ts';
import { Chain } from './chain.tsx';
import { PublishedPart } from './published-part.tsx';
import { RecordForm } from './record-form.tsx';
import { Sheet } from './sheet.tsx';
import './submission.css';
import { submissionWords } from './words.ts';

export default function SubmissionScreen() {
	const say = useWords(submissionWords);
	const language = useLanguage();
	const { code = '', month = '' } = useParams({ strict: false });
	const params = { code, month };
	const review = useRoute('review', { params });
	const sheet = useRoute('sheet', { params });
	const title = say('title', { month: monthInWords(month, language) });
	const notYet = sheet.error instanceof ProblemError && sheet.error.code.startsWith('FILING_NOT_');
	const submissions = review.data?.submissions ?? [];
	const isAgain = submissions.length > 0;
	const isLoading = review.isPending || sheet.isPending;
	return (
		<Screen
			title={
				<>
					{title} <span className="muted">{code}</span>
				</>
			}
			name={`${title} ${code}`}
			beside={
				review.data ? (
					<>
						<WordsIn words={review.data.name} />
						<StageBadge stage={review.data.stage} />
					</>
				) : null
			}
			acts={
				<Link to="/issuers/$code/returns/$month" params={params}>
					{say('toReview')}
				</Link>
			}
		>
			{isLoading ? <Skeleton rows={12} /> : null}
			{review.error ? <ErrorCard error={review.error} again={review.again} /> : null}
			{review.data ? <PublishedPart review={review.data} /> : null}
			{sheet.error && notYet ? (
				<EmptyState
					icon="send"
					title={say(isAgain ? 'notSignedAgain' : 'notSigned')}
					about={say(isAgain ? 'notSignedAgainAbout' : 'notSignedAbout')}
				>
					<Link to="/issuers/$code/returns/$month" params={params}>
						{say('toReview')}
					</Link>
				</EmptyState>
			) : null}
			{sheet.error && isAgain ? <Chain submissions={submissions} /> : null}
			{sheet.error && !notYet ? <ErrorCard error={sheet.error} again={sheet.again} /> : null}
			{sheet.data && review.data ? (
				<div className="submission">
					<Sheet sheet={sheet.data} />
					<div className="stack">
						{review.data.may.submit?.allowed ? <RecordForm review={review.data} sheet={sheet.data} /> : null}
						<Chain submissions={review.data.submissions} />
					</div>
				</div>
			) : null}
		</Screen>
	);
}
