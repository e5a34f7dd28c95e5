/** The columns of the desk, in the order in which they are read. */
import { useMemo } from 'react';
import type { DeskRow } from '../../../api/desk.ts';
import { STAGES } from '../../../filing/stage.ts';
import { byCount, byText, type Column } from '../../grid/column.ts';
import { StageBadge } from '../../look/stage-badge.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { changeShown, countShown, inLanguage, minutesBetween } from '../../words/formats.ts';
import { stageWords } from '../../words/stage-words.ts';
import { Findings, Mandate, Name, People, Slack, Waiting } from './cells.tsx';
import { deskWords } from './desk-words.ts';
import { listedOf, tightest, usedThousandths } from './figures.ts';

type DeskColumn = Column<DeskRow>;

type Made = Omit<DeskColumn, 'head'> & { readonly id: ColumnName };

interface Telling {
	readonly nameOf: (row: DeskRow) => string;
	readonly stage: (row: DeskRow) => string;
	/** The server's clock, for how long a row has waited. */
	readonly now: string | null;
}

function issuerColumns({ nameOf, stage }: Telling): readonly Made[] {
	return [
		{
			id: 'code',
			width: '56px',
			isName: true,
			cell: ({ issuer }) => issuer,
			text: ({ issuer }) => issuer,
			order: (a, b) => byText(a.issuer, b.issuer),
		},
		{
			id: 'name',
			width: 'minmax(150px, 4fr)',
			cell: (row) => <Name row={row} />,
			text: nameOf,
			order: (a, b) => byText(nameOf(a), nameOf(b)),
		},
		{
			id: 'stage',
			width: 'minmax(114px, 1fr)',
			cell: (row) => <StageBadge stage={row.stage} isBefore={row.beforeUs} />,
			text: stage,
			order: (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage),
		},
		{
			id: 'findings',
			width: '70px',
			cell: (row) => <Findings row={row} />,
			text: (row) => `${row.errors}/${row.warnings}`,
			order: (a, b) => b.errors - a.errors || b.warnings - a.warnings,
		},
	];
}

function figureColumns(): readonly Made[] {
	return [
		{
			id: 'change',
			width: 'minmax(98px, 1fr)',
			align: 'right',
			cell: (row) => classes(row, 'change', changeShown),
			text: (row) =>
				listedOf(row)
					.map(({ change }) => change)
					.join(' / '),
			order: (a, b) => byCount(listedOf(a)[0]?.change ?? null, listedOf(b)[0]?.change ?? null),
		},
		{
			id: 'close',
			width: 'minmax(112px, 1fr)',
			align: 'right',
			cell: (row) => classes(row, 'close', countShown),
			text: (row) =>
				listedOf(row)
					.map(({ close }) => close ?? '')
					.join(' / '),
			order: (a, b) => byCount(listedOf(a)[0]?.close ?? null, listedOf(b)[0]?.close ?? null),
		},
		{
			id: 'mandate',
			width: '80px',
			cell: (row) => <Mandate row={row} />,
			text: (row) => mandateText(row),
			order: (a, b) => furthest(b) - furthest(a),
		},
		{
			id: 'headroom',
			width: '84px',
			align: 'right',
			cell: ({ weightedVotingHeadroom: shares }) => (shares === null ? '' : countShown(shares)),
			text: ({ weightedVotingHeadroom: shares }) => shares ?? '',
			order: (a, b) => byCount(a.weightedVotingHeadroom, b.weightedVotingHeadroom),
		},
	];
}

function workColumns({ now }: Telling): readonly Made[] {
	return [
		{
			id: 'nextDay',
			width: '70px',
			align: 'right',
			cell: ({ nextDayOwing }) => (nextDayOwing === 0 ? '' : nextDayOwing),
			text: ({ nextDayOwing }) => String(nextDayOwing),
			order: (a, b) => b.nextDayOwing - a.nextDayOwing,
		},
		{
			id: 'people',
			width: '118px',
			cell: (row) => <People row={row} />,
			text: (row) =>
				[row.maker, row.checker, row.director].map((person) => person?.initials ?? '–').join(' → '),
			order: (a, b) => byText(a.maker?.name ?? null, b.maker?.name ?? null),
		},
		{
			id: 'waiting',
			width: '62px',
			align: 'right',
			cell: (row) => <Waiting since={row.waitingSince} now={now} />,
			text: (row) =>
				row.waitingSince === null || now === null ? '' : String(minutesBetween(row.waitingSince, now)),
			order: (a, b) => byText(a.waitingSince, b.waitingSince),
		},
		{
			id: 'slack',
			width: '112px',
			align: 'right',
			cell: (row) => <Slack row={row} />,
			text: (row) => String(row.slackMinutes),
			order: (a, b) => a.slackMinutes - b.slackMinutes || byText(a.issuer, b.issuer),
		},
	];
}

function classes(row: DeskRow, figure: 'change' | 'close', show: (text: string) => string): string {
	return listedOf(row)
		.map((each) => (each[figure] === null ? '–' : show(each[figure])))
		.join(' / ');
}

/** `now` is the server's clock, for how long a row has waited. */
export function useDeskColumns(now: string | null): readonly DeskColumn[] {
	const say = useWords(deskWords);
	const stage = useWords(stageWords);
	const language = useLanguage();
	return useMemo(() => {
		const telling: Telling = {
			nameOf: (row) => inLanguage(row.name, language)?.text ?? '',
			stage: (row) => stage(row.beforeUs ? 'beforeUs' : `stage.${row.stage}`),
			now,
		};
		return [...issuerColumns(telling), ...figureColumns(), ...workColumns(telling)].map((column) => ({
			...column,
			head: say(`column.${column.id}`),
			...(hasAbout(column.id) ? { about: say(`columnAbout.${column.id}`) } : {}),
		}));
	}, [say, stage, language, now]);
}

type Explained = 'change' | 'close' | 'mandate' | 'headroom' | 'nextDay' | 'people' | 'waiting' | 'slack';
type ColumnName = Explained | 'code' | 'name' | 'stage' | 'findings';

function hasAbout(name: ColumnName): name is Explained {
	return !['code', 'name', 'stage', 'findings'].includes(name);
}

function furthest(row: DeskRow): number {
	const mandate = tightest(row);
	return mandate === null ? -1 : usedThousandths(mandate);
}

function mandateText(row: DeskRow): string {
	const mandate = tightest(row);
	return mandate === null ? '' : `${mandate.used}/${mandate.limit}`;
}
