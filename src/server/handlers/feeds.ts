/** Calendars to subscribe to: made, listed, ended. Their addresses are shown once. */
import { randomUUID } from 'node:crypto';
import { recordedInstant } from '../../app/ledger/instant.ts';
import type { Token } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import { feedAbout } from '../calendar-feed.ts';
import type { Keeping } from '../keeping.ts';
import type { Handlers } from '../route.ts';
import { newSecret } from '../secret.ts';
import { hasRole, type SignedIn } from '../session.ts';

const FEEDS_MOST = 20;

export const FEEDS: Pick<Handlers, 'feeds' | 'makeFeed' | 'revokeFeed'> = {
	feeds: async ({ keeping, who }) => ({ feeds: (await feedsOf(keeping, who)).map(feedShown) }),
	makeFeed: async ({ body, keeping, who }) => {
		const { scope } = body;
		if (scope === 'firm' && !hasRole(who, 'administrator', 'maker', 'checker', 'viewer')) {
			throw new Refusal('ROLE_NEEDED', 'the deadlines of all issuers are for those who work on them', null);
		}
		if ((await feedsOf(keeping, who)).length >= FEEDS_MOST) {
			throw new Refusal('REQUEST_TOO_MANY', `there are ${FEEDS_MOST} calendars already`, 'end one first');
		}
		const { text, hash } = newSecret();
		const createdAt = recordedInstant(keeping.now());
		const token: Token = {
			id: randomUUID(),
			hash,
			purpose: 'feed',
			firm: who.firm.id,
			person: who.person.id,
			issuer: null,
			month: null,
			digest: null,
			about: JSON.stringify({ scope }),
			createdAt,
			expiresAt: null,
			usedAt: null,
			revokedAt: null,
		};
		await keeping.desk.addToken(token);
		return { ...feedShown(token), url: `${keeping.settings.origin}/feeds/${text}.ics` };
	},
	revokeFeed: async ({ params, keeping, who }) => {
		const feed = (await feedsOf(keeping, who)).find(({ id }) => id === params['id']);
		if (!feed) throw new Refusal('REQUEST_UNKNOWN', 'there is no such calendar', null);
		await keeping.desk.revokeToken(feed.id, recordedInstant(keeping.now()));
		return { done: true };
	},
};

async function feedsOf({ desk }: Keeping, who: SignedIn): Promise<readonly Token[]> {
	const tokens = await desk.tokensOf({ purpose: 'feed', firm: who.firm.id, person: who.person.id });
	return tokens.filter(({ revokedAt }) => revokedAt === null);
}

function feedShown({ id, createdAt, about }: Token) {
	return { id, createdAt, ...feedAbout.parse(JSON.parse(about)) };
}
