/** An issuer is taken on: its first entries, and the firm that looks after it. */
import { entryOf } from '../../app/ledger/entries-json.ts';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { takeOnIssuer } from '../../app/ledger/take-on-issuer.ts';
import type { Client } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Handlers } from '../route.ts';
import { hasRole, type SignedIn } from '../session.ts';

export const BEGIN: Pick<Handlers, 'beginIssuer'> = {
	beginIssuer: async ({ body, keeping, who, see }) => {
		const { code, board } = body;
		const now = keeping.now();
		const entries = body.entries.map((entry, index) => entryOf(entry, index + 1));
		const known = await keeping.desk.client(code);
		if (known && known.firm !== who.firm.id) {
			// That it is another firm's is told by the code alone; that somebody asked is written down.
			await see(code).catch(() => undefined);
			throw isKnown(code);
		}
		await takeOnIssuer(keeping.ledgers, code, entries, { now, dryRun: true });
		// The firm first: a server that dies in between leaves an issuer without entries, which the retry fills.
		if (!known) await keeping.desk.addClient(clientOf(code, board, who, recordedInstant(now)));
		const { entries: recorded } = await takeOnIssuer(keeping.ledgers, code, entries, { now });
		return { issuer: code, entries: recorded };
	},
};

/** Whoever takes it on makes its returns, until an administrator says otherwise. */
function clientOf(issuer: string, board: Client['board'], who: SignedIn, addedAt: string): Client {
	const makers = hasRole(who, 'maker') ? [who.person.id] : [];
	return {
		issuer,
		firm: who.firm.id,
		board,
		addedAt,
		team: { makers, checkers: [], signatories: [], fourEyes: 'maker-is-not-checker', contact: null },
	};
}

function isKnown(code: string): Refusal {
	return new Refusal('ISSUER_KNOWN', `${code} is looked after already`, null, [code]);
}
