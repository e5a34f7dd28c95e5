/** The ledger of an issuer (S3): every entry with its balances, filters, corrections as pairs, and recording. */
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Movements } from '../../../api/movements.ts';
import { useRoute } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { draftOfEntry } from '../../movement/draft-of-entry.ts';
import { keepDraft } from '../../movement/drafts-kept.ts';
import { MovementDrawer } from '../../movement/movement-drawer.tsx';
import { type Address, useAddress } from '../../shell/address.ts';
import { useKeys } from '../../shell/keys.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { dayInWords } from '../../words/formats.ts';
import { IssuerPlaces, IssuerTitle, useIssuerName } from '../issuer/places.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { EmptyMonth } from './empty-month.tsx';
import { endOfDay, groupOf, ledgerRows } from './entries.ts';
import { ExportMenu } from './export-menu.tsx';
import { Filters } from './filters.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { ledgerWords } from './words.ts';
import './ledger.css';
import '../../movement/movement.css';

const AT_ONCE = 100;
const MOST = 500;

export default function LedgerScreen() {
	const { code = '' } = useParams({ strict: false });
	const address = useAddress();
	const { search } = address;
	const language = useLanguage();
	const say = useWords(ledgerWords);
	const name = useIssuerName(code);
	const [limit, setLimit] = useState(AT_ONCE);
	const known = search['known'];
	const shown = useRoute(
		'movements',
		{
			params: { code },
			query: {
				limit,
				...(search['month'] ? { month: search['month'] } : {}),
				...(search['kind'] ? { kind: search['kind'] } : {}),
				...(search['after'] ? { after: search['after'] } : {}),
				...(known ? { known_at: endOfDay(known) } : {}),
			},
		},
		{ keepShown: true },
	);
	const findField = useRef<HTMLDivElement>(null);
	const rows = ledgerRows(shown.data?.items ?? [], search['find'] ?? '');
	const mayRecord = !known && shown.data !== undefined;
	return (
		<Screen
			title={<IssuerTitle code={code} />}
			name={`${say('title')} ${name}`}
			acts={
				<>
					<ExportMenu code={code} rows={rows} />
					<Button
						look="primary"
						icon="plus"
						hint="n"
						isDisabled={!mayRecord}
						onPress={() => address.set({ act: 'record' }, true)}
					>
						{say('record')}
					</Button>
				</>
			}
		>
			<IssuerPlaces code={code} />
			<p className="muted">{say('about')}</p>
			<Filters code={code} address={address} findField={findField} />
			{known ? (
				<p className="ledger-known row-apart">
					{say('knownSays', { day: dayInWords(known, language) })}
					<Button size="small" onPress={() => address.set({ known: null })}>
						{say('now')}
					</Button>
				</p>
			) : null}
			{shown.error && !shown.data ? <ErrorCard error={shown.error} again={shown.again} /> : null}
			{shown.isPending ? <Skeleton rows={8} height={56} /> : null}
			{shown.data ? (
				<Entries code={code} data={shown.data} rows={rows} address={address} findField={findField} />
			) : null}
			{shown.data?.next ? (
				<div className="row">
					{limit < MOST ? <Button onPress={() => setLimit(MOST)}>{say('more')}</Button> : null}
					<Button onPress={() => address.set({ after: shown.data?.next ?? null }, true)}>
						{say('older')}
					</Button>
				</div>
			) : null}
			{search['after'] ? (
				<Button look="quiet" onPress={() => address.set({ after: null })}>
					{say('newest')}
				</Button>
			) : null}
		</Screen>
	);
}

interface EntriesProps {
	readonly code: string;
	readonly data: Movements;
	readonly rows: ReturnType<typeof ledgerRows>;
	readonly address: Address;
	readonly findField: { readonly current: HTMLDivElement | null };
}

function Entries({ code, data, rows, address, findField }: EntriesProps) {
	const say = useWords(ledgerWords);
	const kinds = useRoute('kinds', { params: { code } });
	const [chosen, setChosen] = useState<number | null>(null);
	const { search, set } = address;
	const mayRecord = data.knownAt === null;
	const correcting = data.items.find(({ sequence }) => String(sequence) === search['correct']);
	const group = correcting ? groupOf(data.items, correcting) : [];
	const move = (by: number) => {
		const at = rows.findIndex(({ entry }) => entry.sequence === chosen);
		const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
		if (next) setChosen(next.entry.sequence);
	};
	const correct = (sequence: number) => set({ correct: String(sequence) }, true);
	useKeys([
		{ keys: ['n'], does: say('keys.record'), run: () => mayRecord && set({ act: 'record' }, true) },
		{
			keys: ['e'],
			does: say('keys.correct'),
			run: () => {
				const entry = data.items.find(({ sequence }) => sequence === chosen);
				if (mayRecord && entry && entry.reversedBy === null && entry.reverses === null)
					correct(entry.sequence);
			},
		},
		{ keys: ['/'], does: say('keys.find'), run: () => findField.current?.querySelector('input')?.focus() },
		{ keys: ['j', 'ArrowDown'], does: say('keys.down'), run: () => move(1) },
		{ keys: ['k', 'ArrowUp'], does: say('keys.up'), run: () => move(-1) },
	]);
	useEffect(() => {
		if (chosen !== null)
			document.querySelector(`[data-sequence="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
	}, [chosen]);
	return (
		<>
			{rows.length > 0 ? (
				<LedgerTable
					rows={rows}
					chosen={chosen}
					onChoose={setChosen}
					onCorrect={mayRecord ? correct : null}
				/>
			) : (
				<Nothing
					code={code}
					data={data}
					month={search['month'] ?? null}
					isFiltered={Boolean(search['kind'])}
				/>
			)}
			{mayRecord && search['act'] === 'record' ? (
				<MovementDrawer
					code={code}
					head={data.head}
					day={search['day'] ?? ''}
					onClose={() => set({ act: null, day: null })}
				/>
			) : null}
			{mayRecord && correcting ? (
				<CorrectDialog
					code={code}
					head={data.head}
					entry={correcting}
					group={group}
					onClose={() => set({ correct: null })}
					onDone={(_effect, anew) => {
						const [first] = group;
						const kind = kinds.data?.kinds.find((each) => each.kind === first?.kind);
						if (!anew || !kind || !first) return set({ correct: null });
						keepDraft(code, {
							kind: kind.kind,
							draft: draftOfEntry(kind, first.entry),
							// A conversion that was forced is worked out anew with what forces it.
							withConversion: group.slice(1).some((each) => each.kind === 'weighted-voting-conversion'),
						});
						return set({ correct: null, act: 'record' });
					}}
				/>
			) : null}
		</>
	);
}

function Nothing({
	code,
	data,
	month,
	isFiltered,
}: {
	readonly code: string;
	readonly data: Movements;
	readonly month: string | null;
	readonly isFiltered: boolean;
}) {
	const say = useWords(ledgerWords);
	if (data.items.length > 0)
		return (
			<EmptyState
				title={say('noneTitle')}
				about={say('noneAbout', { count: data.items.length })}
				icon="filter"
			/>
		);
	if (isFiltered) return <EmptyState title={say('noneTitle')} icon="filter" />;
	return month ? (
		<EmptyMonth code={code} month={month} />
	) : (
		<EmptyState title={say('emptyTitle')} about={say('emptyAbout')} />
	);
}
