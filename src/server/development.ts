/** One person who is always signed in: until people and their sessions are there, and never beyond this machine. */
import { createHash } from 'node:crypto';
import type { DeskStore } from '../store/desk.ts';
import type { Store } from '../store/store.ts';
import type { Sessions } from './session.ts';

const FIRM = { id: 'firm', name: 'Firm' };
const PERSON = { id: 'person-one', name: 'Person One', initials: 'PO', email: 'one@example.com' };

export function fixedSession(): Sessions {
	const csrf = createHash('sha256').update('fixed').digest('hex');
	return {
		of: async () => ({
			person: PERSON,
			firm: FIRM,
			roles: ['administrator', 'maker', 'checker', 'signatory'],
			csrf,
		}),
	};
}

/** Issuers that no firm looks after yet are the one firm's. */
export async function adoptIssuers(ledgers: Store, desk: DeskStore, at: string): Promise<void> {
	for (const issuer of await ledgers.issuers()) {
		if (await desk.client(issuer)) continue;
		await desk.addClient({
			issuer,
			firm: FIRM.id,
			board: 'main',
			addedAt: at,
			team: {
				makers: [PERSON.id],
				checkers: [],
				signatories: [],
				fourEyes: 'maker-is-not-checker',
				contact: null,
			},
		});
	}
}
