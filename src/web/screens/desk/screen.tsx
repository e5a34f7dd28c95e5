/** S1: the month-end desk. Clock, funnel, three numbers, load, one line for each issuer, and the focused one beside. */
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { Desk, DeskRow } from '../../../api/desk.ts';
import { useRoute } from '../../api/queries.ts';
import { Grid } from '../../grid/grid.tsx';
import { GridTools } from '../../grid/grid-tools.tsx';
import { useGrid, useGridKeys } from '../../grid/use-grid.ts';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { type Address, useAddress } from '../../shell/address.ts';
import { useKeys } from '../../shell/keys.ts';
import { Screen } from '../../shell/screen.tsx';
import { useSession } from '../../shell/session.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { inLanguage, monthInWords } from '../../words/formats.ts';
import { Alarms } from './alarms.tsx';
import type { BulkAct } from './bulk.ts';
import { BulkBar } from './bulk-bar.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { Card } from './card.tsx';
import { ClockCard } from './clock-card.tsx';
import { useDeskColumns } from './columns.tsx';
import './desk.css';
import { deskWords } from './desk-words.ts';
import { filterOf, filterRows } from './filter.ts';
import { FilterField, useTyped, Views } from './filter-bar.tsx';
import { Funnel } from './funnel.tsx';
import { Load } from './load.tsx';
import { Panel } from './panel.tsx';

const EVERY = 30_000;
const idOf = (row: DeskRow) => row.issuer;

export default function DeskScreen() {
	const { month = '' } = useParams({ strict: false });
	const say = useWords(deskWords);
	const language = useLanguage();
	const { data, error, again } = useRoute('desk', { params: { month } }, { every: EVERY, keepShown: true });
	const name = `${say('title')} · ${monthInWords(month, language)}`;
	if (!data)
		return (
			<Screen title={say('title')} name={name}>
				{error ? <ErrorCard error={error} again={again} /> : <Skeleton rows={16} />}
			</Screen>
		);
	if (data.rows.length === 0)
		return (
			<Screen title={say('title')} name={name}>
				<ClockCard clock={data.clock} />
				<EmptyState title={say('emptyTitle')} about={say('emptyAbout')} icon="upload">
					<Link to="/issuers/new">{say('emptyAct')}</Link>
				</EmptyState>
			</Screen>
		);
	return <Loaded desk={data} month={month} name={name} />;
}

function Loaded({
	desk,
	month,
	name,
}: {
	readonly desk: Desk;
	readonly month: string;
	readonly name: string;
}) {
	const say = useWords(deskWords);
	const language = useLanguage();
	const navigate = useNavigate();
	const address = useAddress();
	const me = useSession().me?.person.id ?? '';
	const { typed, filter, rows } = useFiltered(desk, address, me);
	const columns = useDeskColumns(desk.clock?.now ?? null);
	const grid = useGrid({ rows, columns, idOf, usualSort: 'slack' });
	const [isPanel, setPanel] = useState(() => matchMedia('(min-width: 1700px)').matches);
	const [isTable, setTable] = useState(false);
	const [bulk, setBulk] = useState<{ readonly act: BulkAct; readonly rows: readonly DeskRow[] } | null>(null);
	const field = useRef<HTMLInputElement>(null);
	const open = ({ issuer }: DeskRow) =>
		void navigate({ to: '/issuers/$code/returns/$month', params: { code: issuer, month } });
	const act = (which: BulkAct) => {
		const about = grid.chosen.length > 0 ? grid.chosen : grid.row ? [grid.row] : [];
		if (about.length > 0) setBulk({ act: which, rows: about });
	};
	const gridKeys = useGridKeys(grid, open);
	useKeys([
		...gridKeys,
		{ keys: [' '], does: say('keyPeek'), run: () => setPanel((is) => !is) },
		{ keys: ['s'], does: say('keySend'), run: () => act('send') },
		{ keys: ['r'], does: say('keyRemind'), run: () => act('remind') },
		{ keys: ['m'], does: say('keyReassign'), run: () => act('reassign') },
		{ keys: ['/'], does: say('keyFilter'), run: () => field.current?.focus() },
		{ keys: ['t'], does: say('keyTable'), run: () => setTable((is) => !is) },
		{ keys: ['Escape'], does: say('keyClear'), run: grid.clear },
	]);
	return (
		<div className="desk">
			<Head desk={desk} name={name} address={address} isTable={isTable} onTable={() => setTable(!isTable)} />
			<div className="desk-tools">
				<Views rows={desk.rows} me={me} chosen={filter.view} />
				<span className="grow" />
				<FilterField address={address} typed={typed} field={field} onLeave={grid.enter} />
				<GridTools grid={grid} file={`desk-${month}`} />
			</div>
			<div className={isPanel ? 'desk-main has-panel' : 'desk-main'}>
				<div className="desk-grid">
					<Grid
						grid={grid}
						label={say('grid')}
						idOf={idOf}
						nameOf={(row) => `${row.issuer} ${inLanguage(row.name, language)?.text ?? ''}`}
						onOpen={open}
						isSelectable
						card={(row) => <Card row={row} />}
						cardHeight={104}
						rowClass={(row) => (row.differs ? 'is-different' : '')}
						empty={<EmptyState title={say('nothingTitle')} icon="filter" />}
					/>
					<BulkBar count={grid.chosen.length} onAct={act} onClear={grid.clear} />
				</div>
				{isPanel ? <Panel row={grid.row} month={month} onClose={() => setPanel(false)} /> : null}
			</div>
			{bulk ? (
				<BulkDialog
					{...bulk}
					load={desk.load}
					month={month}
					onClose={() => setBulk(null)}
					onDone={() => {
						setBulk(null);
						grid.clear();
					}}
				/>
			) : null}
		</div>
	);
}

/** The rows that are shown: by the address, and by what is typed before the address has it. */
function useFiltered(desk: Desk, address: Address, me: string) {
	const typed = useTyped(address);
	const { search } = address;
	const { text } = typed;
	const filter = useMemo(() => ({ ...filterOf(search), text }), [search, text]);
	const rows = useMemo(() => filterRows(desk.rows, filter, me), [desk.rows, filter, me]);
	return { typed, filter, rows };
}

/** What is over the grid: the clock, the three numbers, the load, the stages. */
function Head({
	desk,
	name,
	address,
	isTable,
	onTable,
}: {
	readonly desk: Desk;
	readonly name: string;
	readonly address: Address;
	readonly isTable: boolean;
	readonly onTable: () => void;
}) {
	const filter = filterOf(address.search);
	const { set } = address;
	return (
		<>
			<h1 className="only-read">{name}</h1>
			<div className="desk-top">
				<ClockCard clock={desk.clock} />
				<Alarms
					desk={desk}
					chosen={filter.alarm}
					onToggle={(alarm) => set({ only: alarm === filter.alarm ? null : alarm })}
				/>
				<Load
					load={desk.load}
					chosen={filter.person}
					onToggle={(person) => set({ person: person === filter.person ? null : person })}
				/>
			</div>
			<Funnel
				funnel={desk.funnel}
				chosen={filter.stages}
				onToggle={(stage) => {
					const without = filter.stages.filter((each) => each !== stage);
					const next = without.length < filter.stages.length ? without : [...without, stage];
					set({ stage: next.join('.') });
				}}
				isTable={isTable}
				onTable={onTable}
			/>
		</>
	);
}
