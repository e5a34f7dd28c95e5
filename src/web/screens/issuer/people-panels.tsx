/** Who works on an issuer, and who it is. */
import { useState } from 'react';
import type { IssuerHome } from '../../../api/issuers.ts';
import { Button } from '../../look/button.tsx';
import { hasRole, useSession } from '../../shell/session.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { dayInWords, listInWords, monthInWords } from '../../words/formats.ts';
import { languageNow } from '../../words/language.ts';
import { TeamDialog } from './team-dialog.tsx';
import { teamWords } from './team-words.ts';
import { issuerWords } from './words.ts';

export interface PanelProps {
	readonly home: IssuerHome;
	/** Loads what stands now. */
	readonly again: () => void;
}

export function TeamPanel({ home: { issuer, team }, again }: PanelProps) {
	const change = useWords(teamWords);
	const { me } = useSession();
	const [isOpen, setOpen] = useState(false);
	return (
		<div className="stack">
			<Team team={team} />
			{hasRole(me, 'administrator') ? (
				<div>
					<Button icon="people" look="primary" onPress={() => setOpen(true)}>
						{change('change')}
					</Button>
				</div>
			) : (
				<p className="muted">{change('notYours')}</p>
			)}
			{isOpen ? <TeamDialog code={issuer} team={team} again={again} onClose={() => setOpen(false)} /> : null}
		</div>
	);
}

function Team({ team }: Pick<IssuerHome, 'team'>) {
	const say = useWords(issuerWords);
	const names = (people: readonly { readonly name: string }[]) =>
		people.length === 0
			? say('nobody')
			: listInWords(
					people.map(({ name }) => name),
					languageNow(),
				);
	return (
		<dl className="facts">
			<dt>{say('makers')}</dt>
			<dd>{names(team.makers)}</dd>
			<dt>{say('checkers')}</dt>
			<dd>{names(team.checkers)}</dd>
			<dt>{say('signatories')}</dt>
			<dd>
				{team.signatories.length === 0
					? say('nobody')
					: team.signatories.map(({ signsAs, title }) => say('signsAs', { name: signsAs, title })).join('; ')}
			</dd>
			<dt>{say('fourEyes.label')}</dt>
			<dd>{say(`fourEyes.${team.fourEyes}`)}</dd>
			<dt>{say('contact')}</dt>
			<dd>{team.contact === null ? say('noContact') : `${team.contact.name} <${team.contact.email}>`}</dd>
		</dl>
	);
}

export function IdentityPanel({ home }: { readonly home: IssuerHome }) {
	const language = useLanguage();
	const say = useWords(issuerWords);
	return (
		<dl className="facts">
			<dt>{say('english')}</dt>
			<dd lang="en">{home.name.en ?? say('notKnown')}</dd>
			<dt>{say('chinese')}</dt>
			<dd lang="zh-Hant">{home.name['zh-Hant'] ?? say('notKnown')}</dd>
			<dt>{say('stockCode')}</dt>
			<dd className="figures">{home.issuer}</dd>
			<dt>{say(`board.${home.board}`)}</dt>
			<dd>{home.authorised ? say('asAt', { day: dayInWords(home.asAt, language) }) : say('noCapital')}</dd>
			<dt>{say('entries')}</dt>
			<dd className="figures">{home.entries}</dd>
			<dt>{say('since')}</dt>
			<dd>{home.since === null ? '–' : monthInWords(home.since, language)}</dd>
		</dl>
	);
}
