/** The access log: who opened what, newest first, page after page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AccessRecord } from '../../../api/people.ts';
import { call } from '../../api/call.ts';
import { byText, type Column } from '../../grid/column.ts';
import { Grid } from '../../grid/grid.tsx';
import { GridTools } from '../../grid/grid-tools.tsx';
import { useGrid, useGridKeys } from '../../grid/use-grid.ts';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { useKeys } from '../../shell/keys.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords } from '../../words/formats.ts';
import './access.css';
import { accessWords } from './words.ts';

type Numbered = AccessRecord & { readonly id: string };
const idOf = ({ id }: Numbered) => id;

export default function AccessScreen() {
	const say = useWords(accessWords);
	const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
		queryKey: ['accessLog'],
		queryFn: async ({ pageParam }) =>
			(
				await call('accessLog', {
					query: pageParam === '' ? { limit: 200 } : { limit: 200, after: pageParam },
				})
			).body,
		initialPageParam: '',
		getNextPageParam: (last) => last.next,
	});
	const rows = useMemo(
		() =>
			(data?.pages ?? [])
				.flatMap(({ items }) => items)
				.map((record, index): Numbered => ({ ...record, id: `${record.at} ${index}` })),
		[data],
	);
	return (
		<Screen title={say('title')} name={say('title')}>
			<p className="muted">{say('about')}</p>
			{error ? <ErrorCard error={error} again={() => void refetch()} /> : null}
			{!data && !error ? <Skeleton rows={14} /> : null}
			{data ? <Log rows={rows} /> : null}
			{hasNextPage ? (
				<div>
					<Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
						{say('more')}
					</Button>
				</div>
			) : null}
		</Screen>
	);
}

function Log({ rows }: { readonly rows: readonly Numbered[] }) {
	const say = useWords(accessWords);
	const columns = useColumns();
	const grid = useGrid({ rows, columns, idOf, usualSort: '-at' });
	useKeys(useGridKeys(grid, undefined, false));
	return (
		<>
			<GridTools grid={grid} file="access-log" />
			<div className="access-grid">
				<Grid
					grid={grid}
					label={say('grid')}
					idOf={idOf}
					nameOf={({ what }) => what}
					card={(row) => <Card row={row} />}
					cardHeight={84}
					empty={<EmptyState title={say('none')} icon="lock" />}
				/>
			</div>
		</>
	);
}

function useColumns(): readonly Column<Numbered>[] {
	const say = useWords(accessWords);
	const language = useLanguage();
	return useMemo((): readonly Column<Numbered>[] => {
		const who = ({ person }: Numbered) => person?.name ?? say('nobody');
		return [
			{
				id: 'at',
				head: say('at'),
				width: '190px',
				isName: true,
				cell: ({ at }) => instantInWords(at, language),
				text: ({ at }) => at,
				order: (a, b) => byText(a.at, b.at),
			},
			{
				id: 'who',
				head: say('who'),
				width: 'minmax(140px, 1fr)',
				cell: who,
				text: who,
				order: (a, b) => byText(who(a), who(b)),
			},
			{
				id: 'issuer',
				head: say('issuer'),
				width: '84px',
				cell: ({ issuer }) => issuer ?? '',
				text: ({ issuer }) => issuer ?? '',
				order: (a, b) => byText(a.issuer, b.issuer),
			},
			{
				id: 'what',
				head: say('what'),
				width: 'minmax(220px, 3fr)',
				cell: ({ what }) => <span className="mono">{what}</span>,
				text: ({ what }) => what,
				order: (a, b) => byText(a.what, b.what),
			},
			{
				id: 'outcome',
				head: say('outcome'),
				width: '120px',
				cell: ({ outcome }) => <Outcome outcome={outcome} />,
				text: ({ outcome }) => say(outcome),
				order: (a, b) => byText(a.outcome, b.outcome),
			},
		];
	}, [say, language]);
}

function Outcome({ outcome }: Pick<AccessRecord, 'outcome'>) {
	const say = useWords(accessWords);
	return outcome === 'given' ? (
		<span className="muted">{say(outcome)}</span>
	) : (
		<Badge tone="warning" icon="lock">
			{say(outcome)}
		</Badge>
	);
}

function Card({ row }: { readonly row: Numbered }) {
	const say = useWords(accessWords);
	const language = useLanguage();
	return (
		<div className="stack-tight">
			<p className="row-apart">
				<span className="strong">{row.person?.name ?? say('nobody')}</span>
				<Outcome outcome={row.outcome} />
			</p>
			<p className="mono small one-line">{row.what}</p>
			<p className="muted small">{instantInWords(row.at, language)}</p>
		</div>
	);
}
