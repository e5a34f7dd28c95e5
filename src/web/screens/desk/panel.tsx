/** The side panel: the focused line at a glance, without leaving the desk. */
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { DeskRow } from '../../../api/desk.ts';
import type { FindingShown } from '../../../api/findings.ts';
import { useRoute } from '../../api/queries.ts';
import { IconButton } from '../../look/button.tsx';
import { FindingLine } from '../../look/finding-line.tsx';
import { StageBadge } from '../../look/stage-badge.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { changeShown, countShown, instantInWords, monthInWords, monthMoved } from '../../words/formats.ts';
import { deskWords } from './desk-words.ts';
import { listedOf } from './figures.ts';

const Flows = lazy(() => import('./panel-flows.tsx'));

export function Panel({
	row,
	month,
	onClose,
}: {
	readonly row: DeskRow | null;
	readonly month: string;
	readonly onClose: () => void;
}) {
	const say = useWords(deskWords);
	return (
		<aside className="desk-panel" aria-label={say('panel')}>
			<header className="row-apart">
				{row === null ? (
					<p className="muted">{say('panelNothing')}</p>
				) : (
					<h2 className="one-line">
						{row.issuer} <WordsIn words={row.name} />
					</h2>
				)}
				<IconButton label={say('panelClose')} icon="cross" onPress={onClose} />
			</header>
			{row === null ? null : <Inside key={row.issuer} row={row} month={month} />}
		</aside>
	);
}

function Inside({ row, month }: { readonly row: DeskRow; readonly month: string }) {
	const say = useWords(deskWords);
	const isStill = useStill();
	const { data, error } = useRoute(
		'review',
		{ params: { code: row.issuer, month } },
		{ enabled: isStill && row.failed === null },
	);
	return (
		<div className="stack">
			<div className="row-apart">
				<StageBadge stage={row.stage} isBefore={row.beforeUs} />
				<Link to="/issuers/$code/returns/$month" params={{ code: row.issuer, month }}>
					{say('panelOpen')}
				</Link>
			</div>
			{row.failed ? <p className="tone-bad">{row.failed.detail}</p> : null}
			{error ? <ErrorCard error={error} /> : null}
			{!data && !error && row.failed === null ? <Skeleton rows={6} /> : null}
			{data ? (
				<>
					<Suspense fallback={<Skeleton rows={4} />}>
						<Flows review={data} />
					</Suspense>
					{row.weightedVotingHeadroom === null ? null : (
						<div>
							<p className="figure-large">{countShown(row.weightedVotingHeadroom)}</p>
							<p className="muted small">{say('panelHeadroom')}</p>
						</div>
					)}
					<FirstFinding findings={data.findings} />
					<Said acts={data.acts} />
				</>
			) : null}
			<LastMonth row={row} month={monthMoved(month, -1)} />
		</div>
	);
}

/** True once the focus has rested on a line: moving through lines asks nothing of the server. */
function useStill(): boolean {
	const [isStill, setStill] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setStill(true), 180);
		return () => clearTimeout(timer);
	}, []);
	return isStill;
}

function FirstFinding({ findings }: { readonly findings: readonly FindingShown[] }) {
	const say = useWords(deskWords);
	const first =
		findings.find(({ severity }) => severity === 'error') ??
		findings.find(({ severity, accepted }) => severity === 'warning' && accepted === null);
	return (
		<section className="stack-tight">
			<h3>{say('panelFinding')}</h3>
			{first ? (
				<div className={`desk-finding desk-finding-${first.severity}`}>
					<p className="strong">
						<WordsIn words={first.title} />
					</p>
					<p className="muted small">
						{first.code} · <WordsIn words={first.place.label} />
					</p>
					{first.lines.map((line) => (
						<p key={line} className="mono small">
							<FindingLine line={line} />
						</p>
					))}
					{first.difference === null ? null : (
						<p className="small">{`${say('panelDifference')}: ${countShown(first.difference)}`}</p>
					)}
				</div>
			) : (
				<p className="muted">{say('panelNoFinding')}</p>
			)}
		</section>
	);
}

function Said({ acts }: { readonly acts: readonly { act: string; at: string; words: string | null }[] }) {
	const say = useWords(deskWords);
	const language = useLanguage();
	const said = [...acts].reverse().find(({ act }) => act === 'client-answered');
	return (
		<section className="stack-tight">
			<h3>{say('panelClient')}</h3>
			{said ? (
				<>
					<p>{said.words === null || said.words === '' ? say('panelSaidNothing') : said.words}</p>
					<p className="muted small">{instantInWords(said.at, language)}</p>
				</>
			) : (
				<p className="muted">{say('panelNothingSaid')}</p>
			)}
		</section>
	);
}

function LastMonth({ row, month }: { readonly row: DeskRow; readonly month: string }) {
	const say = useWords(deskWords);
	const language = useLanguage();
	const { data } = useRoute('desk', { params: { month } });
	const last = data?.rows.find(({ issuer }) => issuer === row.issuer);
	return (
		<section className="stack-tight">
			<h3>{say('panelLast', { month: monthInWords(month, language) })}</h3>
			{last ? (
				<>
					<StageBadge stage={last.stage} isBefore={last.beforeUs} />
					{listedOf(last).map((each) => (
						<p key={each.name.en ?? each.close} className="row-apart">
							<WordsIn words={each.name} />
							<span className="figure">{`${each.close === null ? '–' : countShown(each.close)} (${changeShown(each.change)})`}</span>
						</p>
					))}
				</>
			) : (
				<p className="muted">{data ? say('panelNoLast') : '…'}</p>
			)}
		</section>
	);
}
