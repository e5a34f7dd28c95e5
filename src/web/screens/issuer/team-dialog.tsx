/** Sets who works on an issuer. Where somebody else did meanwhile, what was ticked stands beside what stands now. */
import { useState } from 'react';
import type { Person, Team } from '../../../api/people.ts';
import { changedSince } from '../../api/problem-error.ts';
import { useChange, useRoute } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { RadioField, TextField } from '../../look/fields.tsx';
import { MergeDialog, type Merged } from '../../look/merge-dialog.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { tell } from '../../look/toast.tsx';
import { lookWords } from '../../look/words.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { listInWords } from '../../words/formats.ts';
import { changeOf, draftOf, nobodyFor, problemsOf, type TeamDraft, type TeamProblems } from './team-draft.ts';
import { PeopleField, Printed } from './team-fields.tsx';
import { teamWords } from './team-words.ts';
import { issuerWords } from './words.ts';

interface TeamDialogProps {
	readonly code: string;
	/** As it stands now. */
	readonly team: Team;
	/** Loads what stands now. */
	readonly again: () => void;
	readonly onClose: () => void;
}

export function TeamDialog({ code, team, again, onClose }: TeamDialogProps) {
	const say = useWords(teamWords);
	const look = useWords(lookWords);
	const { data, error } = useRoute('people', {});
	const [draft, setDraft] = useState(() => draftOf(team));
	const [seen, setSeen] = useState(team.version);
	const [isTold, setTold] = useState(false);
	const change = useChange('changeTeam', ['issuer', 'review', 'desk', 'people', 'inbox', 'monthLinks']);
	const people = data?.people ?? [];
	const problems = problemsOf(draft, people);
	const hasMoved = changedSince(change.error) !== null;
	const save = async (on: string) => {
		if (problems.any) return setTold(true);
		try {
			await change.run({ params: { code }, body: changeOf(draft, on) });
			tell({ words: say('saved', { code }), tone: 'good' });
			onClose();
		} catch (failed) {
			if (changedSince(failed)) again();
		}
	};
	const merged = useMerged(draft, team, people);
	if (hasMoved && team.version !== seen) {
		const look = () => {
			setSeen(team.version);
			change.forget();
		};
		const take = () => {
			setDraft(draftOf(team));
			look();
		};
		const keep = () => {
			look();
			void save(team.version);
		};
		return <MergeDialog isOpen fields={merged} onKeep={keep} onTake={take} onClose={onClose} />;
	}
	return (
		<Dialog
			isOpen
			shape="wide"
			title={say('title', { code })}
			onClose={onClose}
			isDismissable={false}
			foot={
				<>
					<Button onPress={onClose}>{look('cancel')}</Button>
					<Button look="primary" isDisabled={!data || change.isRunning} onPress={() => void save(seen)}>
						{say('save')}
					</Button>
				</>
			}
		>
			{change.error && !hasMoved ? <ErrorCard error={change.error} /> : null}
			{error ? <ErrorCard error={error} /> : null}
			{data ? (
				<TeamForm draft={draft} people={people} problems={isTold ? problems : null} onDraft={setDraft} />
			) : (
				<Skeleton rows={6} />
			)}
		</Dialog>
	);
}

interface TeamFormProps {
	readonly draft: TeamDraft;
	readonly people: readonly Person[];
	/** Null until what is wrong is to be said. */
	readonly problems: TeamProblems | null;
	readonly onDraft: (draft: TeamDraft) => void;
}

function TeamForm({ draft, people, problems, onDraft }: TeamFormProps) {
	const say = useWords(teamWords);
	const home = useWords(issuerWords);
	const missing = nobodyFor(draft);
	const noteOf = (role: (typeof missing)[number]) => (missing.includes(role) ? say(`nobody.${role}`) : null);
	const said = (problem: 'noRole' | 'needed' | 'notEmail' | null | undefined) =>
		problem ? say(`problem.${problem}`) : null;
	const tick = (ids: readonly string[], { id }: Person, is: boolean) =>
		is ? [...ids, id] : ids.filter((each) => each !== id);
	const sign = ({ id, name }: Person, is: boolean) => {
		const others = draft.signatories.filter((each) => each.id !== id);
		const signatories = is ? [...others, { id, signsAs: name, title: say('firstTitle') }] : others;
		onDraft({ ...draft, signatories });
	};
	return (
		<div className="stack">
			{(['maker', 'checker'] as const).map((role) => (
				<PeopleField
					key={role}
					label={say(`${role}s`)}
					part={role}
					people={people}
					chosen={draft[`${role}s`]}
					onChoose={(person, is) => onDraft({ ...draft, [`${role}s`]: tick(draft[`${role}s`], person, is) })}
					problem={said(problems?.[`${role}s`])}
					note={noteOf(role)}
				/>
			))}
			<PeopleField
				label={say('signatories')}
				part="signatory"
				people={people}
				chosen={draft.signatories.map(({ id }) => id)}
				onChoose={sign}
				problem={said(problems?.signatories)}
				note={noteOf('signatory')}
				more={(person) => <Printed person={person} draft={draft} problems={problems} onDraft={onDraft} />}
			/>
			<RadioField
				label={home('fourEyes.label')}
				value={draft.fourEyes}
				onChange={(fourEyes) => onDraft({ ...draft, fourEyes })}
				choices={(['maker-is-not-checker', 'three-people'] as const).map((id) => ({
					id,
					words: home(`fourEyes.${id}`),
				}))}
			/>
			<div className="team-printed">
				<TextField
					label={say('contactName')}
					about={say('contactAbout')}
					value={draft.contactName}
					onChange={(contactName) => onDraft({ ...draft, contactName })}
					maxLength={200}
					problem={said(problems?.contactName)}
				/>
				<TextField
					label={say('contactEmail')}
					type="email"
					value={draft.contactEmail}
					onChange={(contactEmail) => onDraft({ ...draft, contactEmail })}
					maxLength={320}
					problem={said(problems?.contactEmail)}
				/>
			</div>
		</div>
	);
}

/** What was ticked and typed beside what stands now, in words. */
function useMerged(draft: TeamDraft, team: Team, people: readonly Person[]): readonly Merged[] {
	const language = useLanguage();
	const say = useWords(teamWords);
	const home = useWords(issuerWords);
	const names = (ids: readonly string[]) =>
		ids.length === 0
			? say('nowNobody')
			: listInWords(
					ids.map((id) => people.find((person) => person.id === id)?.name ?? id),
					language,
				);
	const rows = (of: TeamDraft) => ({
		makers: names(of.makers),
		checkers: names(of.checkers),
		signatories:
			of.signatories.map(({ signsAs, title }) => home('signsAs', { name: signsAs, title })).join('; ') ||
			say('nowNobody'),
		'fourEyes.label': home(`fourEyes.${of.fourEyes}`),
		contact: of.contactEmail === '' ? home('noContact') : `${of.contactName} <${of.contactEmail}>`,
	});
	const [typed, now] = [rows(draft), rows(draftOf(team))];
	return (['makers', 'checkers', 'signatories', 'fourEyes.label', 'contact'] as const).map((name) => ({
		label: home(name),
		typed: typed[name],
		now: now[name],
	}));
}
