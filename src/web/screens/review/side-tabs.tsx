/** The right side: findings, changes, evidence and talk. */
import type { Review } from '../../../api/returns.ts';
import { type TabShown, Tabs } from '../../look/tabs.tsx';
import { seenCount } from '../../return/seen-lines.ts';
import { useWords } from '../../words/define.ts';
import { ChangesTab } from './changes-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { TalkTab } from './talk-tab.tsx';
import type { ReviewState, Tab } from './use-review-state.ts';
import { reviewWords } from './words.ts';

interface SideTabsProps {
	readonly review: Review;
	readonly state: ReviewState;
}

export function SideTabs({ review, state }: SideTabsProps) {
	const say = useWords(reviewWords);
	const { lines, ticks, path, set, open, writing } = state;
	const tabs: readonly (TabShown & { readonly id: Tab })[] = [
		{
			id: 'findings',
			words: say('tabs.findings'),
			count: review.findings.filter(({ accepted }) => accepted === null).length,
			hint: 'f',
			panel: <FindingsTab review={review} active={state.finding} open={state.openFinding} />,
		},
		{
			id: 'changes',
			words: say('tabs.changes'),
			count: lines.length - seenCount(lines, ticks.ticked),
			hint: 'v',
			panel: <Changes review={review} state={state} />,
		},
		{ id: 'evidence', words: say('tabs.evidence'), panel: <EvidenceTab review={review} /> },
		{
			id: 'talk',
			words: say('tabs.talk'),
			hint: 'c',
			panel: (
				<TalkTab review={review} path={path} onPath={(to) => set({ cell: to })} open={open} place={writing} />
			),
		},
	];
	return (
		<Tabs label={say('tabs.label')} chosen={state.tab} onChoose={(to) => set({ tab: to })} tabs={tabs} />
	);
}

function Changes({ review, state }: SideTabsProps) {
	const { lines, showsAll, showAll, ticks, path, open, asTable, table } = state;
	return (
		<ChangesTab
			review={review}
			lines={lines}
			showsAll={showsAll}
			onShowAll={showAll}
			ticks={ticks}
			active={path}
			open={open}
			asTable={asTable}
			onTable={table}
		/>
	);
}
