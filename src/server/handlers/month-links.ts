/**
 * The personal links of a month, shown to its makers and checkers: no mail is sent, so they hand the addresses over.
 * Who looked is in the log of access; the addresses are in no log.
 */
import { z } from 'zod';
import type { MonthLinks } from '../../api/people.ts';
import type { Filing } from '../../app/filing/load.ts';
import { recordedInstant } from '../../app/ledger/instant.ts';
import type { Client, Token } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import { filingOf, monthIn, type OfMonth } from '../filing.ts';
import { addressOf, answerLink, signLinks, stateOfLink } from '../personal-links.ts';
import type { Handlers } from '../route.ts';
import type { SignedIn } from '../session.ts';
import { directoryOf } from '../shown/person-shown.ts';

type Purpose = MonthLinks['possible'][number];
type Shown = MonthLinks['links'][number];

const PURPOSES: readonly Purpose[] = ['answer', 'sign'];
const aboutAnswer = z.object({ contact: z.string() });

export const MONTH_LINKS: Pick<Handlers, 'monthLinks' | 'renewLink'> = {
	monthLinks: async (asked) => {
		refuseOthers(asked.who, asked.client);
		return linksOf(asked);
	},
	renewLink: async (asked) => {
		refuseOthers(asked.who, asked.client);
		const { purpose } = asked.body;
		if (!possibleFor(await filingOf(asked)).includes(purpose)) {
			const not =
				purpose === 'sign' ? 'is not with the director' : 'has no question to the client that is open';
			throw new Refusal('LINK_NOT_NOW', `${monthIn(asked)} ${not}`, null);
		}
		await (purpose === 'sign' ? signLinks(asked) : answerLink(asked));
		return linksOf(asked);
	},
};

/** Refuses with `FILING_NOT_YOURS` whoever neither makes nor checks the returns of the issuer. */
function refuseOthers({ person, roles }: SignedIn, client: Client | null): void {
	const team = client?.team;
	const isMaker = roles.includes('maker') && team?.makers.includes(person.id);
	const isChecker = roles.includes('checker') && team?.checkers.includes(person.id);
	if (isMaker || isChecker) return;
	throw new Refusal(
		'FILING_NOT_YOURS',
		'personal links are handed over by makers and checkers of the team',
		null,
	);
}

function possibleFor({ state, life, client }: Filing): readonly Purpose[] {
	const asks = life.asked !== null && life.submission === null && client.team.contact !== null;
	return PURPOSES.filter((purpose) => (purpose === 'sign' ? state.stage === 'with-director' : asks));
}

async function linksOf(of: OfMonth): Promise<MonthLinks> {
	const { keeping, who, params } = of;
	const filing = await filingOf(of);
	const where = { firm: who.firm.id, issuer: params['code'] ?? '', month: monthIn(of) };
	const person = directoryOf(await keeping.people.people(who.firm.id));
	const links: Shown[] = [];
	for (const purpose of PURPOSES) {
		const kept = await keeping.desk.tokensOf({ purpose, ...where });
		const latest = kept.findLast(({ revokedAt }) => revokedAt === null);
		if (latest) links.push(shown(of, latest, { purpose, filing, nameOf: (id) => person(id).name }));
	}
	return { links, possible: possibleFor(filing) };
}

interface Showing {
	readonly purpose: Purpose;
	readonly filing: Filing;
	readonly nameOf: (id: string) => string;
}

function shown({ keeping }: OfMonth, token: Token, { purpose, filing, nameOf }: Showing): Shown {
	const { person, createdAt, expiresAt } = token;
	const at = recordedInstant(keeping.now());
	const told = stateOfLink(token, at);
	const isChanged = told === 'open' && token.digest !== null && token.digest !== filing.state.digest;
	const state = isChanged ? 'changed' : told;
	const serves =
		purpose === 'sign' ? state === 'open' : stateOfLink({ ...token, usedAt: null }, at) === 'open';
	const contact = purpose === 'answer' ? aboutAnswer.parse(JSON.parse(token.about)).contact : '';
	return {
		purpose,
		who: person === null ? contact : nameOf(person),
		url: serves ? addressOf(keeping, token) : null,
		createdAt,
		expiresAt,
		state,
	};
}
