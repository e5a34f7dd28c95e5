/** May this person do this to the return now: the table of its life, the roles of a team, four eyes, what is open. */
import type { ActName } from './act-names.ts';
import type { Life } from './fold.ts';
import { refusedAt } from './life.ts';
import type { Actor, Denial, FilingRole, FilingTeam } from './person.ts';
import type { Stage } from './stage.ts';
import type { FilingState } from './state.ts';

export interface Asking {
	readonly issuer: string;
	readonly month: string;
	readonly actor: Actor;
	readonly team: FilingTeam;
	readonly life: Life;
	readonly state: FilingState;
}

type Part = 'maker' | 'checker' | 'signatory';

/** Whose act it is. What anybody of the team may do has all three. */
const PARTS: Readonly<Record<ActName, readonly Part[]>> = {
	'ask-client': ['maker'],
	'client-answered': ['maker'],
	'accept-warning': ['maker'],
	'send-to-checker': ['maker'],
	'send-back': ['checker'],
	approve: ['checker'],
	withdraw: ['maker'],
	sign: ['signatory'],
	refuse: ['signatory'],
	submit: ['maker', 'checker'],
	publish: ['maker', 'checker'],
	'start-resubmission': ['maker', 'checker'],
	comment: ['maker', 'checker', 'signatory'],
	see: ['maker', 'checker', 'signatory'],
};

/** Why the act is refused; null when it is allowed. What depends on what is asked for is the use case's. */
export function mayAct(act: ActName, asking: Asking): Denial | null {
	return notYours(act, asking) ?? notNow(act, asking) ?? notAlone(act, asking) ?? notOpen(act, asking);
}

function notYours(act: ActName, { actor, team, issuer, life }: Asking): Denial | null {
	const parts = PARTS[act];
	if (!parts.some((part) => hasPart(actor, team, part))) {
		return {
			code: 'FILING_NOT_YOURS',
			why: `${act} is for a ${parts.join(' or ')} of the team of ${issuer}`,
			help: 'ask somebody of the team, or have an administrator change the team',
		};
	}
	const named = life.sent?.act.signatory;
	if ((act === 'sign' || act === 'refuse') && named !== undefined && named.id !== actor.id) {
		return {
			code: 'FILING_NOT_YOURS',
			why: `the return was sent to be signed by ${named.name}`,
			help: 'have it withdrawn and sent again with another signatory',
		};
	}
	return null;
}

/** Role and team both. */
function hasPart({ id, roles }: Actor, team: FilingTeam, part: Part): boolean {
	const role: FilingRole = part;
	return roles.includes(role) && idsOf(team, part).includes(id);
}

function idsOf(team: FilingTeam, part: Part): readonly string[] {
	switch (part) {
		case 'maker':
			return team.makers;
		case 'checker':
			return team.checkers;
		case 'signatory':
			return team.signatories.map(({ id }) => id);
		default:
			return part satisfies never;
	}
}

const AT: Readonly<Record<Stage, string>> = {
	'not-started': 'is not started',
	collecting: 'waits for the client',
	drafting: 'is being drafted',
	'checks-failing': 'is being drafted, with an open error',
	'with-checker': 'is with the checker',
	'with-director': 'is approved and with the director',
	signed: 'is signed',
	submitted: 'is submitted',
	'published-and-matched': 'is submitted and published',
};

function notNow(act: ActName, { month, state }: Asking): Denial | null {
	const code = refusedAt(act, state.stage);
	if (code === null) return null;
	// A return that cannot be sent says what is open, not where it is.
	if (code === 'FILING_ERRORS_OPEN') return null;
	if (state.stale !== null) {
		return {
			code: 'FILING_CHANGED',
			why: `the return of ${month} has changed since it was sent, by entry ${state.stale.by}`,
			help: 'look at what moved, and send it again',
		};
	}
	return { code, why: `the return of ${month} ${AT[state.stage]}` };
}

function notAlone(act: ActName, { actor, team, issuer, life }: Asking): Denial | null {
	const maker = life.sent?.act.by;
	if (act === 'approve' && maker?.id === actor.id) {
		return {
			code: 'FILING_SAME_PERSON',
			why: `${maker.name} sent the return, and somebody else approves it`,
			help: 'ask another checker of the team',
		};
	}
	if (team.fourEyes !== 'three-people') return null;
	const signatory = life.sent?.act.signatory.id;
	const others = [maker?.id, life.approval?.act.by.id];
	const meets =
		(act === 'approve' && signatory === actor.id) || (act === 'sign' && others.includes(actor.id));
	return meets ? threePeople(issuer) : null;
}

export function threePeople(issuer: string): Denial {
	return {
		code: 'FILING_THREE_PEOPLE',
		why: `the signatory of ${issuer} is neither the maker nor the checker of the return`,
		help: 'name another signatory, or have another person make or check the return',
	};
}

/** Nothing with an open error, and no warning that nobody answers for, goes on. */
function notOpen(act: ActName, { state: { errors, warnings } }: Asking): Denial | null {
	if (act !== 'send-to-checker' && act !== 'approve' && act !== 'sign') return null;
	if (errors > 0) {
		return {
			code: 'FILING_ERRORS_OPEN',
			why: `${errors} ${errors === 1 ? 'error is' : 'errors are'} open`,
			help: 'correct the entries that the findings name',
		};
	}
	if (warnings > 0) {
		return {
			code: 'FILING_WARNINGS_OPEN',
			why: `${warnings} ${warnings === 1 ? 'warning is' : 'warnings are'} open`,
			help: 'accept each warning with a reason, or correct the entries that it names',
		};
	}
	return null;
}
