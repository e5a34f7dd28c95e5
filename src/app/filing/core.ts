/** The return of a month as it stands: the chain's word, the ledger's, and the rules'. No disk and no network here. */
import { type Life, lifeOf } from '../../filing/fold.ts';
import { type FilingState, stateOf } from '../../filing/state.ts';
import type { Ledger } from '../../ledger/fold.ts';
import type { Client } from '../../store/desk.ts';
import { type Day, type Month, monthOf } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { type Derived, deriveReturn } from '../ledger/derive.ts';
import type { Chain } from './chain.ts';
import { returnDigest } from './content.ts';
import { eventsOf } from './events.ts';
import { factsOfDesk } from './facts.ts';
import { type FilingFinding, filingFindings, openErrors, openWarnings } from './findings.ts';
import { movedSince } from './moved.ts';
import { type FilingSettings, settingsFor } from './settings.ts';

export interface Core {
	readonly client: Client;
	readonly month: Month;
	readonly chain: Chain;
	readonly life: Life;
	readonly settings: FilingSettings;
	/** Null when no return can be derived; `failed` then tells why. */
	readonly derived: Derived | null;
	readonly failed: Refusal | null;
	/** Of both returns as derived; null with `failed`, and where a light core has nothing to compare it with. */
	readonly returnDigest: string | null;
	readonly findings: readonly FilingFinding[];
	readonly state: FilingState;
}

/** Everything that follows from a chain, the client's team and today's date in Hong Kong. */
export function coreOf(chain: Chain, client: Client, month: Month, today: Day): Core {
	return coreWith(chain, client, { month, today, isLight: false });
}

/**
 * The same for hundreds of issuers at once, in less time: without the digest of a return that was not sent, on which
 * the state does not depend.
 */
export function lightCoreOf(chain: Chain, client: Client, month: Month, today: Day): Core {
	return coreWith(chain, client, { month, today, isLight: true });
}

interface CoreAsked {
	readonly month: Month;
	readonly today: Day;
	readonly isLight: boolean;
}

function coreWith(chain: Chain, client: Client, { month, today, isLight }: CoreAsked): Core {
	const life = lifeOf(eventsOf(chain, month));
	const settings = settingsFor(life, client.team, month, today);
	const { derived, failed } = derivedOrNot(chain.ledger, { client, month, life, settings });
	const findings = derived === null ? [] : filingFindings(derived.checked.findings, life);
	const { sent } = life;
	const isNeeded = derived !== null && (sent !== null || !isLight);
	const digest = isNeeded ? returnDigest(derived.prepared.returns) : null;
	const isMoved = sent !== null && sent.act.returnDigest !== digest;
	const state = stateOf(life, {
		returnDigest: digest,
		moved: isMoved ? movedSince(chain, month, sent) : null,
		errors: failed ? 1 : openErrors(findings).length,
		warnings: openWarnings(findings).length,
		begun: hasEntryOf(chain.ledger, month),
	});
	return { client, month, chain, life, settings, derived, failed, returnDigest: digest, findings, state };
}

export interface Deriving {
	readonly client: Client;
	readonly month: Month;
	readonly life: Life;
	readonly settings: FilingSettings;
}

/** Refuses what `deriveReturn` refuses. */
export function deriveFor(ledger: Ledger, { client, month, life, settings }: Deriving): Derived {
	const { dateSubmitted, signatory, status } = settings;
	return deriveReturn(ledger, {
		month,
		status,
		...(dateSubmitted !== null && { dateSubmitted }),
		...(signatory !== null && { signatory }),
		check: { facts: factsOfDesk(life, client.team), only: null },
	});
}

function derivedOrNot(ledger: Ledger, deriving: Deriving): Pick<Core, 'derived' | 'failed'> {
	try {
		return { derived: deriveFor(ledger, deriving), failed: null };
	} catch (error) {
		if (error instanceof Refusal) return { derived: null, failed: error };
		throw error;
	}
}

/** Movements and remarks of the month: somebody has begun to work on it. */
function hasEntryOf({ movements, statements }: Ledger, month: Month): boolean {
	const moved = movements.some(
		({ entry }) => entry.kind !== 'opening-balance' && monthOf(entry.day) === month,
	);
	return moved || statements.some(({ entry }) => entry.kind === 'note' && entry.month === month);
}
