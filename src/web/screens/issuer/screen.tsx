/** An issuer's home (S2): its months, its shares, what it may still do, and who works on it. */
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRoute } from '../../api/queries.ts';
import { Badge } from '../../look/badge.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { Tabs } from '../../look/tabs.tsx';
import { useAddress } from '../../shell/address.ts';
import { useKeys } from '../../shell/keys.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { dayInWords } from '../../words/formats.ts';
import { MonthStrip } from './month-strip.tsx';
import { ClassesPanel, MandatesPanel, SchemesPanel } from './panels.tsx';
import { IdentityPanel, type PanelProps, TeamPanel } from './people-panels.tsx';
import { IssuerPlaces, IssuerTitle, useIssuerName } from './places.tsx';
import { SharesPanel } from './shares-panel.tsx';
import { TeamLacks } from './team-lacks.tsx';
import { issuerWords } from './words.ts';
import './issuer.css';

const TABS = ['classes', 'shares', 'schemes', 'mandates', 'team', 'identity'] as const;
type TabName = (typeof TABS)[number];

const PANELS: Readonly<Record<TabName, (props: PanelProps) => ReactNode>> = {
	classes: ClassesPanel,
	shares: SharesPanel,
	schemes: SchemesPanel,
	mandates: MandatesPanel,
	team: TeamPanel,
	identity: IdentityPanel,
};

export default function IssuerScreen() {
	const { code = '' } = useParams({ strict: false });
	const language = useLanguage();
	const say = useWords(issuerWords);
	const name = useIssuerName(code);
	const { data, error, again } = useRoute('issuer', { params: { code } });
	return (
		<Screen
			title={<IssuerTitle code={code} />}
			name={name}
			beside={
				data ? (
					<>
						<Badge>{say(`board.${data.board}`)}</Badge>
						<span className="muted">{say('asAt', { day: dayInWords(data.asAt, language) })}</span>
					</>
				) : null
			}
			acts={
				<Link
					to="/issuers/$code/ledger"
					params={{ code }}
					search={{ act: 'record' }}
					className="button button-primary button-normal"
				>
					{say('record')}
				</Link>
			}
		>
			<IssuerPlaces code={code} />
			{error && !data ? <ErrorCard error={error} again={again} /> : null}
			{data ? <Home home={data} again={again} /> : null}
			{data || error ? null : <Skeleton rows={8} />}
		</Screen>
	);
}

function Home({ home, again }: PanelProps) {
	const say = useWords(issuerWords);
	const { search, set } = useAddress();
	const chosen = TABS.find((name) => name === search['tab']) ?? 'classes';
	useKeys(
		TABS.map((name, index) => ({
			keys: [String(index + 1)],
			does: say('keys.tab', { number: index + 1 }),
			run: () => set({ tab: name }),
		})),
	);
	const counts: Partial<Record<TabName, number>> = {
		classes: home.classes.length,
		schemes: home.schemes.length,
		mandates: home.mandates.length,
	};
	return (
		<>
			{chosen === 'team' ? null : <TeamLacks code={home.issuer} team={home.team} />}
			<MonthStrip code={home.issuer} months={home.months} />
			<Tabs
				label={say('tabs.label')}
				chosen={chosen}
				onChoose={(tab) => set({ tab })}
				tabs={TABS.map((name, index) => {
					const Panel = PANELS[name];
					const count = counts[name];
					return {
						id: name,
						words: say(`tabs.${name}`),
						hint: String(index + 1),
						panel: <Panel home={home} again={again} />,
						...(count === undefined ? {} : { count }),
					};
				})}
			/>
		</>
	);
}
