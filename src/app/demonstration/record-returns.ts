/** The returns of the month that is due, each brought to where it stands. */
import type { Actor } from '../../filing/person.ts';
import type { FilingStores } from '../filing/load.ts';
import { DEMONSTRATION_ACCOUNTS } from './accounts.ts';
import { madeUpIssuer } from './character.ts';
import type { DemonstrationMoment } from './moment.ts';
import { recordActs } from './record-acts.ts';
import { type DemonstrationPeople, teamNames } from './record-clients.ts';
import { DESK_ISSUERS, situationOf } from './situations.ts';

export async function recordReturns(
	stores: FilingStores,
	people: DemonstrationPeople,
	moment: DemonstrationMoment,
	numbers: readonly number[],
	done: (issuers: number) => void,
): Promise<void> {
	for (const [index, number] of numbers.entries()) {
		if (number >= DESK_ISSUERS) continue;
		const [maker, checker] = teamNames(number);
		const team = {
			maker: actorOf(maker, people),
			checker: actorOf(checker, people),
			director: actorOf('Director One', people),
		};
		await recordActs(stores, madeUpIssuer(number), situationOf(number), team, moment);
		done(index + 1);
	}
}

function actorOf(name: string, { person }: DemonstrationPeople): Actor {
	const account = DEMONSTRATION_ACCOUNTS.find((each) => each.name === name);
	if (!account) throw new Error(`demonstration: nobody is called ${name}`);
	return { id: person(name), name, roles: account.roles };
}
