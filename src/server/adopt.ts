/** Ledgers that were begun on the command line come to the firm, where there is exactly one. */
import { recordedInstant } from '../app/ledger/instant.ts';
import type { ClientTeam } from '../store/desk.ts';
import type { Keeping } from './keeping.ts';

const NOBODY: ClientTeam = {
	makers: [],
	checkers: [],
	signatories: [],
	fourEyes: 'maker-is-not-checker',
	contact: null,
};

export async function adoptIssuers({ ledgers, desk, people, now }: Keeping): Promise<void> {
	const firm = await people.onlyFirm();
	if (firm === null) return;
	const known = new Set((await desk.clients(firm)).map(({ issuer }) => issuer));
	const addedAt = recordedInstant(now());
	for (const issuer of await ledgers.issuers()) {
		// The interface names issuers by their stock code.
		if (known.has(issuer) || !/^[0-9]{5}$/.test(issuer) || (await desk.client(issuer))) continue;
		await desk.addClient({ issuer, firm, board: 'main', addedAt, team: NOBODY });
	}
}
