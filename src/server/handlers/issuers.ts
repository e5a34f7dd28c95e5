/** The issuers of a firm. */
import { loadChain } from '../../app/filing/chain.ts';
import { standingAt } from '../../ledger/fold.ts';
import { monthsOf } from '../../ledger/months.ts';
import type { Client } from '../../store/desk.ts';
import type { Keeping } from '../keeping.ts';
import type { Handlers } from '../route.ts';
import { bilingual } from '../shown/both.ts';
import { maySee } from '../wall.ts';

const PAGE = 100;

export const ISSUERS: Pick<Handlers, 'issuers'> = {
	issuers: async ({ query, keeping, who }) => {
		const clients = (await keeping.desk.clients(who.firm.id)).filter((client) => maySee(who, client));
		const rest =
			query.after === undefined ? clients : clients.filter(({ issuer }) => issuer > (query.after ?? ''));
		const shown = rest.slice(0, query.limit ?? PAGE);
		const items = [];
		for (const client of shown) items.push(await lineOf(keeping, client));
		return { items, next: rest.length > shown.length ? (shown.at(-1)?.issuer ?? null) : null };
	},
};

async function lineOf({ ledgers }: Keeping, { issuer, board }: Client) {
	const { ledger } = await loadChain(ledgers, issuer);
	const standing = standingAt(ledger, null);
	return {
		issuer,
		name: standing.issuer ? bilingual(standing.issuer.issuerName) : { en: null, 'zh-Hant': null },
		board,
		classes: standing.classes.size,
		submitted: monthsOf(ledger).at(-1)?.month ?? null,
	};
}
