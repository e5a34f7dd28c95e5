/** The clients of the two firms of the demonstration, with who works on each. */
import type { ClientTeam, DeskStore } from '../../store/desk.ts';
import { recordedInstant } from '../ledger/instant.ts';
import { DEMONSTRATION_FIRMS } from './accounts.ts';
import { madeUpIssuer } from './character.ts';
import type { DemonstrationMoment } from './moment.ts';
import { SAMPLE_CODE } from './sample.ts';
import { DESK_ISSUERS, OTHER_ISSUERS } from './situations.ts';

/** Identifiers of firms and people by the names of `accounts.ts`. */
export interface DemonstrationPeople {
	firm(name: string): string;
	person(name: string): string;
}

/** Adds every issuer as a client; those that are there already stay as they are. */
export async function recordClients(
	desk: DeskStore,
	people: DemonstrationPeople,
	moment: DemonstrationMoment,
): Promise<void> {
	const addedAt = recordedInstant(moment.now - 30 * 86_400_000);
	const add = async (issuer: string, firm: string, board: 'main' | 'gem', team: ClientTeam) => {
		if (await desk.client(issuer)) return;
		await desk.addClient({ issuer, firm: people.firm(firm), board, addedAt, team });
	};
	await add(SAMPLE_CODE, DEMONSTRATION_FIRMS.desk, 'main', teamOf(0, people, 'Xu Li'));
	for (let number = 0; number < DESK_ISSUERS + OTHER_ISSUERS; number += 1) {
		const { code, board } = madeUpIssuer(number);
		const isOther = number >= DESK_ISSUERS;
		const firm = isOther ? DEMONSTRATION_FIRMS.other : DEMONSTRATION_FIRMS.desk;
		await add(code, firm, board, isOther ? otherTeam(people) : teamOf(number, people, 'Director One'));
	}
}

/** Makers and checkers take turns; both of a kind may step in for one another. */
function teamOf(number: number, { person }: DemonstrationPeople, signsAs: string): ClientTeam {
	const inTurn = (names: readonly [string, string]) =>
		(number % 2 === 0 ? names : [...names].reverse()).map(person);
	return {
		makers: inTurn(['Maker One', 'Maker Two']),
		checkers: (number % 3 === 0 ? ['Checker Two', 'Checker One'] : ['Checker One', 'Checker Two']).map(
			person,
		),
		signatories: [{ id: person('Director One'), signsAs, title: 'Director' }],
		fourEyes: number % 10 === 3 ? 'three-people' : 'maker-is-not-checker',
		contact: { name: 'Company Secretary', email: 'secretary@demonstration.example' },
	};
}

function otherTeam({ person }: DemonstrationPeople): ClientTeam {
	return {
		makers: [person('Other Maker')],
		checkers: [person('Other Checker')],
		signatories: [{ id: person('Other Director'), signsAs: 'Director One', title: 'Director' }],
		fourEyes: 'maker-is-not-checker',
		contact: null,
	};
}
