/** What an issuer may still do (S11): mandates, schemes, authorised shares, weighted voting rights, public float. */
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { HeadroomShown } from '../../../api/issuers.ts';
import { useRoute } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { DayField } from '../../look/day-field.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { WeightedVoting } from '../../pictures/weighted-voting.tsx';
import { type Address, useAddress } from '../../shell/address.ts';
import { useKeys } from '../../shell/keys.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { IssuerPlaces, IssuerTitle, useIssuerName } from '../issuer/places.tsx';
import { endOfDay } from '../ledger/entries.ts';
import { AuthorisedLimits, FloatLimits, Moratoria, SchemeLimits } from './limit-sections.tsx';
import { MandateBars, MandateTable } from './mandate-section.tsx';
import { mandatesWords } from './words.ts';
import './mandates.css';

export default function MandatesScreen() {
	const { code = '' } = useParams({ strict: false });
	const say = useWords(mandatesWords);
	const name = useIssuerName(code);
	const address = useAddress();
	const [asTable, setAsTable] = useState(false);
	const turn = () => setAsTable((before) => !before);
	useKeys([{ keys: ['t'], does: say('keys.table'), run: turn }]);
	const { as, known } = address.search;
	const query = { ...(as ? { as_at: as } : {}), ...(known ? { known_at: endOfDay(known) } : {}) };
	const { data, error, again } = useRoute('headroom', { params: { code }, query }, { keepShown: true });
	return (
		<Screen
			title={<IssuerTitle code={code} />}
			name={`${say('title')} ${name}`}
			acts={
				<Button hint="t" onPress={turn}>
					{say(asTable ? 'picture' : 'table')}
				</Button>
			}
		>
			<IssuerPlaces code={code} />
			<Days address={address} />
			{error ? <ErrorCard error={error} again={again} /> : null}
			{data || error ? null : <Skeleton rows={8} />}
			{data ? <Limits code={code} headroom={data} asTable={asTable} /> : null}
		</Screen>
	);
}

function Days({ address: { search, set } }: { readonly address: Address }) {
	const say = useWords(mandatesWords);
	return (
		<div className="limit-days">
			<DayField label={say('asAt')} value={search['as'] ?? ''} onChange={(as) => set({ as })} />
			<DayField label={say('knownAt')} value={search['known'] ?? ''} onChange={(known) => set({ known })} />
			{search['as'] || search['known'] ? (
				<Button look="quiet" onPress={() => set({ as: null, known: null })}>
					{say('now')}
				</Button>
			) : null}
		</div>
	);
}

interface LimitsProps {
	readonly code: string;
	readonly headroom: HeadroomShown;
	readonly asTable: boolean;
}

function Limits({ code, headroom, asTable }: LimitsProps) {
	const language = useLanguage();
	const say = useWords(mandatesWords);
	const { weightedVoting, moratoria, mandates } = headroom;
	return (
		<div className="limits">
			<Card title={say('mandates')}>
				{asTable ? <MandateTable mandates={mandates} /> : <MandateBars code={code} mandates={mandates} />}
			</Card>
			{weightedVoting ? (
				<Card title={say('weighted')}>
					<WeightedVoting figures={weightedVoting} language={language} asTable={asTable} />
					<p className="small muted" lang="en">
						{weightedVoting.basis}
					</p>
				</Card>
			) : null}
			<Card title={say('authorised')}>
				<AuthorisedLimits headroom={headroom} asTable={asTable} />
			</Card>
			<Card title={say('schemes')}>
				<SchemeLimits headroom={headroom} asTable={asTable} />
			</Card>
			<Card title={say('float')}>
				<FloatLimits headroom={headroom} />
			</Card>
			{moratoria.length > 0 ? (
				<Card title={say('moratoria')}>
					<Moratoria headroom={headroom} />
				</Card>
			) : null}
		</div>
	);
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
	return (
		<section className="card">
			<h2>{title}</h2>
			{children}
		</section>
	);
}
