/** What is not as it was last month, line by line, to be ticked as seen; and the movements of each class as a picture. */
import type { Review } from '../../../api/returns.ts';
import type { MonthlyReturnJson } from '../../../form/return.ts';
import { Badge } from '../../look/badge.tsx';
import { Checkbox } from '../../look/fields.tsx';
import { EmptyState, ErrorCard } from '../../look/states.tsx';
import { shownValue } from '../../return/printed-value.ts';
import { type Change, isSeen, seenCount } from '../../return/seen-lines.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import { CellLink } from './cell-link.tsx';
import { Pictures } from './pictures.tsx';
import { returnIn, useLabels } from './use-return.ts';
import type { Ticks } from './use-ticks.ts';
import { reviewWords } from './words.ts';

export interface ChangesTabProps {
	readonly review: Review;
	/** Those that are shown: all, or only what moved. */
	readonly lines: readonly Change[];
	readonly showsAll: boolean;
	readonly onShowAll: (all: boolean) => void;
	readonly ticks: Ticks;
	readonly active: string | null;
	readonly open: (path: string) => void;
	/** The pictures as tables. */
	readonly asTable: boolean;
	readonly onTable: () => void;
}

export function ChangesTab(props: ChangesTabProps) {
	const { review, lines, ticks, asTable, onTable } = props;
	const say = useWords(reviewWords);
	const language = useLanguage();
	const value: MonthlyReturnJson = returnIn(review, language);
	return (
		<div className="stack">
			{lines.length === 0 ? (
				<EmptyState icon="check" title={say('changes.none')} about={say('changes.noneAbout')} />
			) : (
				<div className="stack-small">
					<Progress {...props} />
					{ticks.error ? <ErrorCard error={ticks.error} /> : null}
					<ul className="changes">
						{lines.map((line) => (
							<Line key={line.path} line={line} {...props} />
						))}
					</ul>
				</div>
			)}
			<Pictures value={value} asTable={asTable} onTable={onTable} />
		</div>
	);
}

function Progress({ review, lines, showsAll, onShowAll, ticks }: ChangesTabProps) {
	const say = useWords(reviewWords);
	const seen = seenCount(lines, ticks.ticked);
	const words = say('changes.progress', { seen, all: lines.length });
	return (
		<>
			<div className="row-apart">
				<label className="row" htmlFor="seen-lines">
					<progress id="seen-lines" value={seen} max={lines.length} />
					<span>{words}</span>
				</label>
			</div>
			{review.stale && review.changes.some(({ moved }) => moved) ? (
				<Checkbox value={!showsAll} onChange={(only) => onShowAll(!only)}>
					{say('changes.onlyMoved')}
				</Checkbox>
			) : null}
		</>
	);
}

function Line({ line, review, ticks, active, open }: ChangesTabProps & { readonly line: Change }) {
	const say = useWords(reviewWords);
	const filing = useWords(filingWords);
	const language = useLanguage();
	const labelOf = useLabels(review);
	const words = { blank: filing('blank'), yes: filing('yes'), no: filing('no') };
	const seen = isSeen(line, ticks.ticked);
	const label = labelOf(line.path);
	const canSee = review.may.see?.allowed ?? false;
	return (
		<li className="change" data-active={line.path === active} data-seen={seen}>
			<Checkbox value={seen} isDisabled={seen || !canSee} onChange={() => ticks.tick(line.path)}>
				<span className="only-read">{say('changes.tick', { label })}</span>
			</Checkbox>
			<div className="grow">
				<CellLink path={line.path} label={label} open={open} />{' '}
				{line.moved ? <Badge tone="warning">{say('changes.movedMark')}</Badge> : null}
				<p className="figures change-values">
					<span className="only-read">{say('changes.before')} </span>
					<span className="muted">{shownValue(line.before, line.path, language, words)}</span>
					<span aria-hidden="true"> → </span>
					<span className="only-read">{say('changes.after')} </span>
					<strong>{shownValue(line.after, line.path, language, words)}</strong>
				</p>
			</div>
		</li>
	);
}
