/** What is typed of a team before it is saved: who is ticked, as whom a signatory signs, and what is wrong with it. */
import type { Person, Role, Team, TeamChange } from '../../../api/people.ts';

export interface SignatoryDraft {
	readonly id: string;
	readonly signsAs: string;
	readonly title: string;
}

export interface TeamDraft {
	readonly makers: readonly string[];
	readonly checkers: readonly string[];
	readonly signatories: readonly SignatoryDraft[];
	readonly fourEyes: Team['fourEyes'];
	/** Both empty when nobody is asked. */
	readonly contactName: string;
	readonly contactEmail: string;
}

export function draftOf(team: Team): TeamDraft {
	return {
		makers: team.makers.map(({ id }) => id),
		checkers: team.checkers.map(({ id }) => id),
		signatories: team.signatories.map(({ id, signsAs, title }) => ({ id, signsAs, title })),
		fourEyes: team.fourEyes,
		contactName: team.contact?.name ?? '',
		contactEmail: team.contact?.email ?? '',
	};
}

/** `seen` is the version of the team that the draft was begun on, or that was looked at since. */
export function changeOf(draft: TeamDraft, seen: string): TeamChange {
	const [name, email] = [draft.contactName.trim(), draft.contactEmail.trim()];
	return {
		seen,
		makers: draft.makers,
		checkers: draft.checkers,
		signatories: draft.signatories.map(({ id, signsAs, title }) => ({
			id,
			signsAs: signsAs.trim(),
			title: title.trim(),
		})),
		fourEyes: draft.fourEyes,
		contact: name === '' && email === '' ? null : { name, email },
	};
}

/** Who may be chosen for a role: those who have it; and whoever is on the team, so that they can be taken off. */
export function choicesOf(
	people: readonly Person[],
	role: Role,
	chosen: readonly string[],
): readonly Person[] {
	return people.filter((person) => isFit(person, role) || chosen.includes(person.id));
}

export function isFit({ roles, suspended }: Person, role: Role): boolean {
	return !suspended && roles.includes(role);
}

/** Names of words that say what keeps the team from being saved; null for what is as it should be. */
export interface TeamProblems {
	readonly makers: 'noRole' | null;
	readonly checkers: 'noRole' | null;
	readonly signatories: 'noRole' | null;
	/** By the id of the signatory. */
	readonly signsAs: ReadonlySet<string>;
	readonly title: ReadonlySet<string>;
	readonly contactName: 'needed' | null;
	readonly contactEmail: 'notEmail' | null;
	readonly any: boolean;
}

export function problemsOf(draft: TeamDraft, people: readonly Person[]): TeamProblems {
	const unfit = (ids: readonly string[], role: Role) => {
		const isThere = (id: string) => people.some((person) => person.id === id && isFit(person, role));
		return ids.every(isThere) ? null : ('noRole' as const);
	};
	const empty = (member: 'signsAs' | 'title') =>
		new Set(draft.signatories.filter((each) => each[member].trim() === '').map(({ id }) => id));
	const [name, email] = [draft.contactName.trim(), draft.contactEmail.trim()];
	const found = {
		makers: unfit(draft.makers, 'maker'),
		checkers: unfit(draft.checkers, 'checker'),
		signatories: unfit(
			draft.signatories.map(({ id }) => id),
			'signatory',
		),
		signsAs: empty('signsAs'),
		title: empty('title'),
		contactName: email !== '' && name === '' ? ('needed' as const) : null,
		contactEmail:
			(name !== '' || email !== '') && !/^[^\s@]+@[^\s@]+$/.test(email) ? ('notEmail' as const) : null,
	};
	const { makers, checkers, signatories, signsAs, title, contactName, contactEmail } = found;
	const single = [makers, checkers, signatories, contactName, contactEmail].some((each) => each !== null);
	return { ...found, any: single || signsAs.size > 0 || title.size > 0 };
}

/** Saved all the same, and nobody could do it: what the four eyes leave nobody for. */
export function nobodyFor(draft: TeamDraft): readonly ('maker' | 'checker' | 'signatory')[] {
	const { makers, checkers, fourEyes } = draft;
	const signing = draft.signatories.map(({ id }) => id);
	const pairs = makers.flatMap((maker) =>
		checkers.filter((checker) => checker !== maker).map((checker) => [maker, checker]),
	);
	const signs =
		fourEyes === 'three-people'
			? pairs.some((pair) => signing.some((id) => !pair.includes(id)))
			: signing.length > 0;
	return [
		...(makers.length === 0 ? (['maker'] as const) : []),
		...(checkers.length === 0 || (makers.length > 0 && pairs.length === 0) ? (['checker'] as const) : []),
		...(signing.length === 0 || (pairs.length > 0 && !signs) ? (['signatory'] as const) : []),
	];
}
