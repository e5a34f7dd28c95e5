/** How many of an issuer's shares in issue carry weighted voting rights. */
import { issuedShares } from './account.ts';
import type { Proportion, Standing } from './standing.ts';

/**
 * Shares with weighted voting rights, of all shares in issue; null for an issuer without such a class, or without
 * shares. Shares in treasury are not in issue, and preference shares are of another kind.
 */
export function proportionOf({ classes, balances }: Standing): Proportion | null {
	let weighted = 0n;
	let total = 0n;
	let exists = false;
	for (const { name, weightedVoting, line } of classes.values()) {
		if (line.kind === 'preference') continue;
		const issued = issuedShares(balances, name);
		total += issued;
		if (weightedVoting === true) {
			exists = true;
			weighted += issued;
		}
	}
	return exists && total > 0n ? { weighted, total } : null;
}
