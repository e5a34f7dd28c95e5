/** Who of the firm is on the team, role by role; signatories with the name and the title that the return prints. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Person } from '../../../api/people.ts';
import { Checkbox, TextField } from '../../look/fields.tsx';
import { useWords } from '../../words/define.ts';
import { choicesOf, isFit, type TeamDraft, type TeamProblems } from './team-draft.ts';
import { teamWords } from './team-words.ts';

interface PeopleFieldProps {
	readonly label: string;
	readonly part: 'maker' | 'checker' | 'signatory';
	readonly people: readonly Person[];
	readonly chosen: readonly string[];
	readonly onChoose: (person: Person, is: boolean) => void;
	readonly problem: string | null;
	/** What the team lacks, said and not refused. */
	readonly note: string | null;
	/** Beside a person who is chosen. */
	readonly more?: (person: Person) => ReactNode;
}

/** Everybody who may be chosen, ticked or not; in the order of their names. */
export function PeopleField(props: PeopleFieldProps) {
	const { label, part, people, chosen, onChoose, problem, note, more } = props;
	const say = useWords(teamWords);
	const choices = choicesOf(people, part, chosen);
	return (
		<fieldset className="team-people">
			<legend className="field-label">{label}</legend>
			{choices.length === 0 ? (
				<p className="muted">
					{say(`nobodyHas.${part}`)} <Link to="/people">{say('invite')}</Link>
				</p>
			) : null}
			<div className="team-choices">
				{choices.map((person) => {
					const is = chosen.includes(person.id);
					return (
						<div key={person.id} className="stack-tight">
							<Checkbox value={is} onChange={(to) => onChoose(person, to)}>
								<span className="choice-words">
									{person.name}
									<small className={isFit(person, part) ? 'muted' : 'tone-bad'}>
										{isFit(person, part) ? person.email : say('gone')}
									</small>
								</span>
							</Checkbox>
							{is && more ? more(person) : null}
						</div>
					);
				})}
			</div>
			{problem ? <p className="field-problem">{problem}</p> : null}
			{note ? <p className="tone-warning small">{note}</p> : null}
		</fieldset>
	);
}

interface PrintedProps {
	readonly person: Person;
	readonly draft: TeamDraft;
	/** Null until what is missing is to be said. */
	readonly problems: TeamProblems | null;
	readonly onDraft: (draft: TeamDraft) => void;
}

/** As whom a signatory signs. */
export function Printed({ person: { id, name }, draft, problems, onDraft }: PrintedProps) {
	const say = useWords(teamWords);
	const typed = draft.signatories.find((each) => each.id === id);
	if (!typed) return null;
	const type = (part: Partial<typeof typed>) => {
		const signatories = draft.signatories.map((each) => (each.id === id ? { ...each, ...part } : each));
		onDraft({ ...draft, signatories });
	};
	return (
		<fieldset className="team-people team-printed" aria-label={name}>
			<TextField
				label={say('signsAs')}
				value={typed.signsAs}
				onChange={(signsAs) => type({ signsAs })}
				maxLength={200}
				problem={problems?.signsAs.has(id) ? say('problem.needed') : null}
			/>
			<TextField
				label={say('role')}
				value={typed.title}
				onChange={(title) => type({ title })}
				maxLength={200}
				problem={problems?.title.has(id) ? say('problem.neededTitle') : null}
			/>
		</fieldset>
	);
}
