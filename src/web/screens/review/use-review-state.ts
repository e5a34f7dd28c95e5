/** What is open in the review: the cell, the tab, the finding, the act that is asked; and the keys that lead there. */
import { useEffect, useRef, useState } from 'react';
import type { FindingShown } from '../../../api/findings.ts';
import type { Review } from '../../../api/returns.ts';
import { inOrder } from '../../return/form-marks.ts';
import { following, linesShown, nextUnseen } from '../../return/seen-lines.ts';
import { useAddress } from '../../shell/address.ts';
import { useLanguage } from '../../words/define.ts';
import type { Language } from '../../words/language.ts';
import type { ActDialogName } from './act-body.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useTicks } from './use-ticks.ts';

const TABS = ['findings', 'changes', 'evidence', 'talk'] as const;
export type Tab = (typeof TABS)[number];

export function useReviewState(review: Review) {
	const place = usePlace(review);
	const { path, set } = place;
	const [finding, setFinding] = useState<string | null>(null);
	const [act, setAct] = useState<ActDialogName | null>(null);
	const [showsAll, setShowsAll] = useState(false);
	const [asTable, setAsTable] = useState(false);
	const [isOpen, setOpen] = useState(false);
	const writing = useRef<HTMLDivElement>(null);
	const leadTo = useLeading(place.tab);
	const ticks = useTicks(review);
	const lines = linesShown(review.changes, review.stale !== null, showsAll);
	const open = (to: string) => {
		set({ cell: to });
		setOpen(true);
	};
	const openFinding = (found: FindingShown) => {
		setFinding(found.key);
		set({ tab: 'findings', ...(found.place.path === '' ? {} : { cell: found.place.path }) });
		leadTo(() => document.getElementById(`finding-${found.key}`));
	};
	const comment = () => {
		set({ tab: 'talk' });
		leadTo(() => writing.current?.querySelector('textarea') ?? null);
	};
	const seen = () => {
		const next = nextUnseen(lines, ticks.ticked, path);
		if (!next) return;
		ticks.tick(next.path);
		const after = nextUnseen(lines, new Set([...ticks.ticked, next.path]), next.path);
		set({ tab: 'changes', cell: after?.path ?? next.path });
	};
	const table = () => setAsTable((before) => !before);
	const close = () => {
		setOpen(false);
		// Back to the figure that was opened, so that the arrows go on from there.
		document.querySelector<HTMLElement>('.form-cell[aria-current="true"]')?.focus();
	};
	useReviewKeys(review, {
		nextFinding: () => {
			const next = following(inOrder(review.findings), ({ key }) => key === finding);
			if (next) openFinding(next);
		},
		comment,
		seen,
		ask: setAct,
		otherLanguage: () => set({ form: place.formLanguage === 'en' ? 'zh-Hant' : 'en' }),
		table,
		close,
	});
	const shown = { finding, act, showsAll, asTable, isOpen, ticks, lines, writing };
	return { ...place, ...shown, open, openFinding, comment, table, close, ask: setAct, showAll: setShowsAll };
}

export type ReviewState = ReturnType<typeof useReviewState>;

/** What the address says: a view is an address. */
function usePlace(review: Review) {
	const { search, set } = useAddress();
	const own = useLanguage();
	const form = search['form'];
	const formLanguage: Language = form === 'en' || form === 'zh-Hant' ? form : own;
	const tab: Tab = TABS.find((each) => each === search['tab']) ?? firstTab(review);
	return { tab, path: search['cell'] ?? null, formLanguage, set };
}

/** A maker looks at what stands against it, a checker at what changed. */
function firstTab({ findings, stage }: Review): Tab {
	const isOpen = findings.some(({ accepted, severity }) => accepted === null && severity !== 'info');
	return stage === 'with-checker' && !isOpen ? 'changes' : 'findings';
}

/** Leads the focus to something of the side, once its tab is there. */
function useLeading(tab: Tab) {
	const [asked, setAsked] = useState<{ readonly of: () => HTMLElement | null } | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for comes with its tab
	useEffect(() => {
		const found = asked?.of();
		if (!found) return;
		found.scrollIntoView({ block: 'nearest' });
		found.focus({ preventScroll: true });
		setAsked(null);
	}, [asked, tab]);
	return (of: () => HTMLElement | null) => setAsked({ of });
}
