/** The clients of the two firms of the demonstration, with who works on each. */
import type { ClientTeam, DeskStore } from '../../store/desk.ts';
import { recordedInstant } from '../ledger/instant.ts';
import { DEMONSTRATION_FIRMS } from './accounts.ts';
import { madeUpIssuer } from './character.ts';
import type { DemonstrationMoment } from './moment.ts';
import { SAMPLE_CODE } from './sample.ts';
import { DESK_ISSUERS } from './situations.ts';

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
	numbers: readonly number[],
): Promise<void> {
	const before = recordedInstant(moment.now - 30 * 86_400_000);
	const add = async (
		issuer: string,
		firm: string,
		board: 'main' | 'gem',
		team: ClientTeam,
		addedAt = before,
	) => {
		if (await desk.client(issuer)) return;
		await desk.addClient({ issuer, firm: people.firm(firm), board, addedAt, team });
	};
	// Its ledger ends in 2022: taken on today, so that the years between are not late.
	const today = recordedInstant(moment.now);
	await add(SAMPLE_CODE, DEMONSTRATION_FIRMS.desk, 'main', teamOf(0, people, 'Xu Li'), today);
	for (const number of numbers) {
		const { code, board } = madeUpIssuer(number);
		const isOther = number >= DESK_ISSUERS;
		const firm = isOther ? DEMONSTRATION_FIRMS.other : DEMONSTRATION_FIRMS.desk;
		await add(code, firm, board, isOther ? otherTeam(people) : teamOf(number, people, 'Director One'));
	}
}

const MAKERS = ['Maker One', 'Maker Two'] as const;
const CHECKERS = ['Checker One', 'Checker Two'] as const;

/** Who makes and who checks the return of an issuer: they take turns. */
export function teamNames(number: number): readonly [maker: string, checker: string] {
	return [MAKERS[number % 2] ?? MAKERS[0], CHECKERS[number % 3 === 0 ? 1 : 0]];
}

/** Both of a kind may step in for one another. */
function teamOf(number: number, { person }: DemonstrationPeople, signsAs: string): ClientTeam {
	const [maker, checker] = teamNames(number);
	const first = (name: string, names: readonly string[]) =>
		[name, ...names.filter((each) => each !== name)].map(person);
	return {
		makers: first(maker, MAKERS),
		checkers: first(checker, CHECKERS),
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
