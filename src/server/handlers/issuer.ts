/** An issuer's home: what it has in issue, its months, its mandates, its people. */
import { issuedSteps } from '../../app/desk/issued-steps.ts';
import { monthTiles, sinceMonth } from '../../app/desk/month-tiles.ts';
import { dayOfInstant, hongKongTime } from '../../app/due.ts';
import { loadChain } from '../../app/filing/chain.ts';
import { headroomAt } from '../../app/ledger/headroom.ts';
import { knownAtInstant } from '../../app/ledger/instant.ts';
import { authorisedShares, issuedShares, pendingShares, treasuryShares } from '../../ledger/account.ts';
import { standingAt } from '../../ledger/fold.ts';
import type { Standing } from '../../ledger/standing.ts';
import type { ClassSubject } from '../../ledger/subject.ts';
import { formatDecimal } from '../../value/decimal.ts';
import { type Handlers, Tagged } from '../route.ts';
import { bilingual } from '../shown/both.ts';
import { headroomShown, mandateBar } from '../shown/headroom-shown.ts';
import { directoryOf } from '../shown/person-shown.ts';
import { teamShown } from '../shown/team-shown.ts';
import { unknownIssuer } from '../wall.ts';

export const ISSUER: Pick<Handlers, 'issuer'> = {
	issuer: async ({ params, query, keeping, client, who }) => {
		const issuer = params['code'] ?? '';
		if (!client) throw unknownIssuer(issuer);
		const known = query.known_at === undefined ? undefined : knownAtInstant(query.known_at);
		const [chain, people] = await Promise.all([
			loadChain(keeping.ledgers, issuer, known),
			keeping.people.people(who.firm.id),
		]);
		const { ledger, head } = chain;
		const today = dayOfInstant(known ?? hongKongTime(keeping.now()));
		const standing = standingAt(ledger, today);
		const headroom = headroomAt(ledger, today);
		const home = {
			issuer,
			name: standing.issuer ? bilingual(standing.issuer.issuerName) : { en: null, 'zh-Hant': null },
			board: client.board,
			authorised: standing.issuer?.authorised ?? false,
			asAt: today,
			classes: [...standing.classes.values()].map((subject) => classShown(standing, subject)),
			schemes: headroomShown(headroom, null).schemes.map(({ basis: _, ...scheme }) => scheme),
			mandates: headroom.mandates.map(mandateBar),
			months: monthTiles(chain, client, today).map(({ change, ...tile }) => ({
				...tile,
				change: change === null ? null : String(change),
			})),
			steps: issuedSteps(ledger, today).map(({ class: subject, steps }) => ({
				class: classWords(subject),
				steps: steps.map(({ day, shares, restated }) => ({ day, shares: String(shares), restated })),
			})),
			team: teamShown(client.team, directoryOf(people)),
			entries: ledger.entries.length,
			since: sinceMonth(chain),
		};
		return new Tagged(home, head.hash);
	},
};

function classShown(standing: Standing, subject: ClassSubject) {
	const { name, line, currency, par } = subject;
	const { balances } = standing;
	const isAuthorised = standing.issuer?.authorised !== false;
	return {
		class: name,
		line: classWords(subject),
		listed: line.listed,
		stockCode: line.stockCode ?? null,
		currency: currency ?? null,
		par: par === undefined ? null : formatDecimal(par),
		authorised: isAuthorised ? String(authorisedShares(balances, name)) : null,
		issued: String(issuedShares(balances, name)),
		treasury: String(treasuryShares(balances, name)),
		pending: String(pendingShares(balances, name)),
	};
}

/** Its type as the form says it; of a class without one its name in the ledger. */
function classWords({ name, line }: ClassSubject) {
	return bilingual(line.type ?? line.description ?? { en: name });
}
