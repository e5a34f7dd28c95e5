/** What stands beside the title: stage, who has it, and exactly which content. */
import type { Review } from '../../../api/returns.ts';
import { Badge } from '../../look/badge.tsx';
import { CopyButton } from '../../look/copy-button.tsx';
import { StageBadge } from '../../look/stage-badge.tsx';
import { shortDigest } from '../../return/short-digest.ts';
import { useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import { listInWords } from '../../words/formats.ts';
import { languageNow } from '../../words/language.ts';
import { holderOf } from './holder.ts';
import { type ReviewSay, reviewWords } from './words.ts';

export function Facts({ review }: { readonly review: Review }) {
	const say = useWords(reviewWords);
	const filing = useWords(filingWords);
	const { stage, round, nil, digest, returnDigest } = review;
	const content = digest ?? returnDigest;
	return (
		<>
			<StageBadge stage={stage} />
			{review.status === 're-submission' || round > 1 ? (
				<Badge tone="accent" icon={null}>
					{filing(`status.${review.status}`)} · {say('round', { round })}
				</Badge>
			) : null}
			{nil ? <Badge icon={null}>{say('nil')}</Badge> : null}
			<span className="muted">{holderWords(review, say)}</span>
			<span className="review-digest muted" title={`${say('digestAbout')} ${content}`}>
				{say(digest === null ? 'digestDraft' : 'digest', { digest: shortDigest(content) })}
				<CopyButton isIcon text={content} label={say('digest', { digest: shortDigest(content) })} />
			</span>
		</>
	);
}

function holderWords(review: Review, say: ReviewSay): string {
	const holder = holderOf(review);
	switch (holder.kind) {
		case 'client':
			return say('holderClient');
		case 'nobody':
			return say('holderNobody');
		case 'people':
			return say('holder', { who: listInWords(holder.names, languageNow()) });
		default:
			return holder satisfies never;
	}
}
