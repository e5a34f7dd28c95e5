/** The review once the return is there: what is open, which tab, and the keys. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { FindingShown } from '../../../api/findings.ts';
import { FILES } from '../../../api/paths.ts';
import type { Review } from '../../../api/returns.ts';
import { fillPath } from '../../api/address.ts';
import { Tabs } from '../../look/tabs.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { inOrder } from '../../return/form-marks.ts';
import { following, linesShown, nextUnseen, seenCount } from '../../return/seen-lines.ts';
import { useAddress } from '../../shell/address.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { inLanguage, monthInWords } from '../../words/formats.ts';
import type { Language } from '../../words/language.ts';
import type { ActDialogName } from './act-body.ts';
import { ActDialog } from './act-dialog.tsx';
import { Acts } from './acts.tsx';
import { Banners } from './banners.tsx';
import { CellCard } from './cell-card.tsx';
import { ChangesTab } from './changes-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { FormPane } from './form-pane.tsx';
import { Facts } from './head.tsx';
import { TalkTab } from './talk-tab.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { useTicks } from './use-ticks.ts';
import { reviewWords } from './words.ts';

const TABS = ['findings', 'changes', 'evidence', 'talk'] as const;
type Tab = (typeof TABS)[number];

export function ReviewDesk({ review, again }: { readonly review: Review; readonly again: () => void }) {
	const say = useWords(reviewWords);
	const language = useLanguage();
	const { search, set } = useAddress();
	const tab: Tab = TABS.find((each) => each === search['tab']) ?? firstTab(review);
	const path = search['cell'] ?? null;
	const formLanguage: Language =
		search['form'] === 'en' || search['form'] === 'zh-Hant' ? search['form'] : language;
	const [finding, setFinding] = useState<string | null>(null);
	const [act, setAct] = useState<ActDialogName | null>(null);
	const [showsAll, setShowsAll] = useState(false);
	const [asTable, setAsTable] = useState(false);
	const [isOpen, setOpen] = useState(false);
	const writing = useRef<HTMLDivElement>(null);
	const [isWriting, setWriting] = useState(0);
	const ticks = useTicks(review);
	const lines = linesShown(review.changes, review.stale !== null, showsAll);
	const open = (to: string) => {
		set({ cell: to });
		setOpen(true);
	};
	const openFinding = (found: FindingShown) => {
		setFinding(found.key);
		set({ tab: 'findings', ...(found.place.path === '' ? {} : { cell: found.place.path }) });
		document.getElementById(`finding-${found.key}`)?.scrollIntoView({ block: 'nearest' });
	};
	const comment = () => {
		set({ tab: 'talk' });
		setWriting((count) => count + 1);
	};
	useEffect(() => {
		if (isWriting > 0) writing.current?.querySelector('textarea')?.focus();
	}, [isWriting]);
	useReviewKeys(review, {
		nextFinding: () => {
			const next = following(inOrder(review.findings), ({ key }) => key === finding);
			if (next) openFinding(next);
		},
		comment,
		seen: () => {
			const next = nextUnseen(lines, ticks.ticked, path);
			if (!next) return;
			ticks.tick(next.path);
			const after = nextUnseen(lines, new Set([...ticks.ticked, next.path]), next.path);
			set({ tab: 'changes', cell: after?.path ?? next.path });
		},
		ask: setAct,
		otherLanguage: () => set({ form: formLanguage === 'en' ? 'zh-Hant' : 'en' }),
		table: () => setAsTable((before) => !before),
		close: () => setOpen(false),
	});
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
			acts={<Acts review={review} ask={setAct} />}
		>
			<Ways review={review} />
			<Banners review={review} open={open} />
			<div className="review">
				<FormPane
					review={review}
					language={formLanguage}
					onLanguage={(to) => set({ form: to })}
					active={path}
					onActive={(to) => set({ cell: to })}
					onOpen={open}
				/>
				<div className="review-side">
					{isOpen && path !== null ? (
						<CellCard review={review} path={path} onClose={() => setOpen(false)} onComment={comment} />
					) : null}
					<Tabs
						label={say('tabs.label')}
						chosen={tab}
						onChoose={(to) => set({ tab: to })}
						tabs={[
							{
								id: 'findings',
								words: say('tabs.findings'),
								count: review.findings.filter(({ accepted }) => accepted === null).length,
								hint: 'f',
								panel: <FindingsTab review={review} active={finding} open={openFinding} />,
							},
							{
								id: 'changes',
								words: say('tabs.changes'),
								count: lines.length - seenCount(lines, ticks.ticked),
								hint: 'v',
								panel: (
									<ChangesTab
										review={review}
										lines={lines}
										showsAll={showsAll}
										onShowAll={setShowsAll}
										ticks={ticks}
										active={path}
										open={open}
										asTable={asTable}
										onTable={() => setAsTable((before) => !before)}
									/>
								),
							},
							{ id: 'evidence', words: say('tabs.evidence'), panel: <EvidenceTab review={review} /> },
							{
								id: 'talk',
								words: say('tabs.talk'),
								hint: 'c',
								panel: (
									<TalkTab
										review={review}
										path={path}
										onPath={(to) => set({ cell: to })}
										open={open}
										place={writing}
									/>
								),
							},
						]}
					/>
				</div>
			</div>
			{act ? (
				<ActDialog
					act={act}
					review={review}
					path={isOpen ? path : null}
					unseen={lines.length - seenCount(lines, ticks.ticked)}
					onClose={() => setAct(null)}
					again={again}
				/>
			) : null}
		</Screen>
	);
}

/** A maker looks at what stands against it, a checker at what changed. */
function firstTab({ findings, stage }: Review): Tab {
	const isOpen = findings.some(({ accepted, severity }) => accepted === null && severity !== 'info');
	return stage === 'with-checker' && !isOpen ? 'changes' : 'findings';
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
