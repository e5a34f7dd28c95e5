/** The people of the firm, one line each. */
import type { Person } from '../../../api/people.ts';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords, listInWords } from '../../words/formats.ts';
import { languageNow } from '../../words/language.ts';
import { stageWords } from '../../words/stage-words.ts';
import { peopleWords } from './words.ts';

export function PeopleTable({
	people,
	me,
	onChange,
}: {
	readonly people: readonly Person[];
	readonly me: string;
	/** Null where the person who looks may change nothing. */
	readonly onChange: ((person: Person) => void) | null;
}) {
	const say = useWords(peopleWords);
	return (
		<div className="table-scroll card people-card">
			<table className="plain-table">
				<thead>
					<tr>
						<th scope="col">{say('name')}</th>
						<th scope="col">{say('roles')}</th>
						<th scope="col" className="figure">
							{say('issuers')}
						</th>
						<th scope="col">{say('security')}</th>
						<th scope="col">{say('seen')}</th>
						{onChange ? (
							<th scope="col">
								<span className="only-read">{say('change')}</span>
							</th>
						) : null}
					</tr>
				</thead>
				<tbody>
					{people.map((person) => (
						<PersonLine key={person.id} person={person} isMe={person.id === me} onChange={onChange} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function PersonLine({
	person,
	isMe,
	onChange,
}: {
	readonly person: Person;
	readonly isMe: boolean;
	readonly onChange: ((person: Person) => void) | null;
}) {
	const say = useWords(peopleWords);
	const stages = useWords(stageWords);
	const language = useLanguage();
	return (
		<tr>
			<th scope="row">
				<span className="row">
					<span className="initials" aria-hidden="true">
						{person.initials}
					</span>
					<span>
						{person.name} {isMe ? <Badge>{say('you')}</Badge> : null}
						{person.suspended ? (
							<Badge tone="bad" icon="lock">
								{say('suspended')}
							</Badge>
						) : null}
						<br />
						<span className="muted small">{person.email}</span>
					</span>
				</span>
			</th>
			<td>
				{listInWords(
					person.roles.map((role) => stages(`role.${role}`)),
					languageNow(),
				)}
			</td>
			<td className="figure">{person.issuers.length}</td>
			<td>
				<span className="stack-tight people-badges">
					{person.secondFactor ? (
						<Badge tone="good">{say('secondFactor')}</Badge>
					) : (
						<Badge tone="warning">{say('noSecondFactor')}</Badge>
					)}
					{person.canSignWithPasskey ? (
						<Badge tone="good" icon="key">
							{say('passkey')}
						</Badge>
					) : null}
				</span>
			</td>
			<td>{person.lastSeenAt === null ? say('never') : instantInWords(person.lastSeenAt, language)}</td>
			{onChange ? (
				<td>
					<Button
						size="small"
						aria-label={say('changeTitle', { name: person.name })}
						onPress={() => onChange(person)}
					>
						{say('change')}
					</Button>
				</td>
			) : null}
		</tr>
	);
}
