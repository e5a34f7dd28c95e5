/** Says that nobody is on the team yet, or who is missing, and leads to where it is set; nothing where all is well. */
import { Link } from '@tanstack/react-router';
import type { Team } from '../../../api/people.ts';
import { Icon } from '../../look/icons.tsx';
import { useWords } from '../../words/define.ts';
import { draftOf, nobodyFor } from './team-draft.ts';
import { teamWords } from './team-words.ts';

export function TeamLacks({ code, team }: { readonly code: string; readonly team: Team }) {
	const say = useWords(teamWords);
	const missing = nobodyFor(draftOf(team));
	if (missing.length === 0) return null;
	const isEmpty = team.makers.length + team.checkers.length + team.signatories.length === 0;
	return (
		<div className="banner banner-warning" role="status">
			<Icon name="people" size={20} />
			<div className="stack-tight grow">
				<p className="banner-title">{say(isEmpty ? 'unset' : 'lacks')}</p>
				<p>{missing.map((each) => say(`nobody.${each}`)).join(' ')}</p>
			</div>
			<Link className="button button-plain" to="/issuers/$code" params={{ code }} search={{ tab: 'team' }}>
				{say('toTeam')}
			</Link>
		</div>
	);
}
