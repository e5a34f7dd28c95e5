/** The submissions of a month, first to last: the new submission and every resubmission after it. */
import { FILES } from '../../../api/paths.ts';
import type { Review } from '../../../api/returns.ts';
import { fillPath } from '../../api/address.ts';
import { Badge } from '../../look/badge.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import { instantInWords } from '../../words/formats.ts';
import { submissionWords } from './words.ts';

export function Chain({ submissions }: Pick<Review, 'submissions'>) {
	const say = useWords(submissionWords);
	const filing = useWords(filingWords);
	const language = useLanguage();
	return (
		<section className="card" aria-labelledby="chain">
			<h2 id="chain">{say('chain')}</h2>
			{submissions.length === 0 ? <p className="muted">{say('none')}</p> : null}
			<ol className="timeline">
				{submissions.map((each) => (
					<li key={each.round}>
						<p className="row-apart">
							<strong>
								{say('round', { round: each.round })} · {filing(`status.${each.status}`)}
							</strong>
							<span className="muted small">{each.reference}</span>
						</p>
						<p>{instantInWords(each.submittedAt, language)}</p>
						<p className="muted small">
							{each.by ? say('by', { name: each.by.name }) : null}{' '}
							{each.receipt ? (
								<a href={fillPath(FILES.document, { digest: each.receipt })}>{say('receiptOf')}</a>
							) : null}
						</p>
						{each.lateReason ? (
							<p>
								<Badge tone="warning">{say('lateMark', { reason: each.lateReason })}</Badge>
							</p>
						) : null}
					</li>
				))}
			</ol>
		</section>
	);
}
