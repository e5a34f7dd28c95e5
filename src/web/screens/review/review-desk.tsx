/** The review once the return is there: the form on the left, the tabs on the right, and the acts above. */
import { Link } from '@tanstack/react-router';
import { FILES } from '../../../api/paths.ts';
import type { Review } from '../../../api/returns.ts';
import { fillPath } from '../../api/address.ts';
import { WordsIn } from '../../look/words-in.tsx';
import { seenCount } from '../../return/seen-lines.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { inLanguage, monthInWords } from '../../words/formats.ts';
import { TeamLacks } from '../issuer/team-lacks.tsx';
import { ActDialog } from './act-dialog.tsx';
import { Acts } from './acts.tsx';
import { Banners } from './banners.tsx';
import { CellCard } from './cell-card.tsx';
import { FormPane } from './form-pane.tsx';
import { Facts } from './head.tsx';
import { LinksCard } from './links-card.tsx';
import { SideTabs } from './side-tabs.tsx';
import { useReviewState } from './use-review-state.ts';
import { reviewWords } from './words.ts';

export function ReviewDesk({ review, again }: { readonly review: Review; readonly again: () => void }) {
	const language = useLanguage();
	const state = useReviewState(review);
	const { path, set, open, act, ask, isOpen, close, lines, ticks } = state;
	const name = inLanguage(review.name, language)?.text ?? review.issuer;
	return (
		<Screen
			title={
				<>
					<WordsIn words={review.name} /> <span className="muted">{review.issuer}</span>
				</>
			}
			name={`${name} ${monthInWords(review.month, language)}`}
			beside={<Facts review={review} />}
			acts={<Acts review={review} ask={ask} />}
		>
			<Ways review={review} />
			<Banners review={review} open={open} />
			{isOver(review.stage) ? null : <TeamLacks code={review.issuer} team={review.team} />}
			<LinksCard review={review} />
			<div className="review">
				<FormPane
					review={review}
					language={state.formLanguage}
					onLanguage={(to) => set({ form: to })}
					active={path}
					onActive={(to) => set({ cell: to })}
					onOpen={open}
				/>
				<div className="review-side">
					{isOpen && path !== null ? (
						<CellCard review={review} path={path} onClose={close} onComment={state.comment} />
					) : null}
					<SideTabs review={review} state={state} />
				</div>
			</div>
			{act ? (
				<ActDialog
					act={act}
					review={review}
					path={isOpen ? path : null}
					unseen={lines.length - seenCount(lines, ticks.ticked)}
					onClose={() => ask(null)}
					again={again}
				/>
			) : null}
		</Screen>
	);
}

/** Nobody has anything to do any more. */
function isOver(stage: Review['stage']): boolean {
	return stage === 'submitted' || stage === 'published-and-matched';
}

/** To the other screens of the same return. */
function Ways({ review: { issuer: code, month } }: { readonly review: Review }) {
	const say = useWords(reviewWords);
	const language = useLanguage();
	const params = { code, month };
	return (
		<nav className="row ways" aria-label={say('title', { month: monthInWords(month, language) })}>
			<span className="strong">{say('title', { month: monthInWords(month, language) })}</span>
			<Link to="/issuers/$code/returns/$month/compare" params={params}>
				{say('toCompare')}
			</Link>
			<Link to="/issuers/$code/returns/$month/submission" params={params}>
				{say('toSubmission')}
			</Link>
			<Link to="/issuers/$code/returns/$month/evidence" params={params}>
				{say('toEvidence')}
			</Link>
			<Link to="/issuers/$code/ledger" params={{ code }} search={{ month }}>
				{say('toLedger')}
			</Link>
			{(['en', 'zh-Hant'] as const).map((each) => (
				<a key={each} href={`${fillPath(FILES.pdf, params)}?language=${each}&of=now`}>
					{say('pdf')} <span lang={each}>{say(each === 'en' ? 'english' : 'chinese')}</span>
				</a>
			))}
		</nav>
	);
}
