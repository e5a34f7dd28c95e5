/**
 * An issuer may come to have authorised capital when it had none, or the other way round. Nothing moves on that
 * day, so that the limits of a class are looked at for the registration itself.
 */
import { type Ledger, standingAt } from './fold.ts';
import { keepsLimits } from './limits.ts';

/**
 * Refuses with `LEDGER_ABOVE_AUTHORISED` when a class has more shares in issue than it has authorised at the close
 * of a day from which on the issuer is said to have authorised capital.
 */
export function registrationsKeepLimits(ledger: Ledger): void {
	const registered = ledger.statements.flatMap(({ entry }) =>
		entry.kind === 'issuer-registered' ? [entry] : [],
	);
	if (registered.every(({ authorised }) => authorised === registered[0]?.authorised)) return;
	for (const { authorised, day } of registered) {
		if (!authorised) continue;
		const standing = standingAt(ledger, day);
		keepsLimits(standing, standing.balances.keys(), { day, before: standing.balances });
	}
}
