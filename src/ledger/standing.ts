/** Where an issuer stands at the close of a day: its subjects, its balances, and what awaits cancellation. */
import type { Decimal } from '../value/decimal.ts';
import { Refusal } from '../value/refusal.ts';
import type { Account } from './account.ts';
import type { StatementOf } from './entry.ts';
import type { Bilingual } from './field.ts';
import type { MovementOf } from './movement.ts';
import type { Lot } from './movements/opening.ts';
import type {
	AgreementSubject,
	ClassSubject,
	ConvertibleSubject,
	MandateSubject,
	SchemeSubject,
	WarrantSubject,
} from './subject.ts';

/** Names map to subjects in the order in which they came, which is the order of the form. */
export interface Standing {
	readonly issuer: StatementOf<'issuer-registered'> | null;
	readonly classes: ReadonlyMap<string, ClassSubject>;
	readonly schemes: ReadonlyMap<string, SchemeSubject>;
	readonly warrants: ReadonlyMap<string, WarrantSubject>;
	readonly convertibles: ReadonlyMap<string, ConvertibleSubject>;
	readonly agreements: ReadonlyMap<string, AgreementSubject>;
	readonly mandates: ReadonlyMap<string, MandateSubject>;
	readonly balances: ReadonlyMap<Account, Decimal>;
	/** Purchases and redemptions of a class not yet cancelled, oldest first; they add up to its `pending`. */
	readonly lots: ReadonlyMap<string, readonly Lot[]>;
	/** The latest statement on the public float of a class. */
	readonly floats: ReadonlyMap<string, MovementOf<'public-float-snapshot'>>;
	readonly depositaryReceipts: Bilingual | null;
	/** Lowest proportion of shares with weighted voting rights so far (Rule 8A.13); null without such shares. */
	readonly weightedVotingCap: Proportion | null;
}

/** `weighted` of `total` shares in issue. */
export interface Proportion {
	readonly weighted: bigint;
	readonly total: bigint;
}

/** A standing that is being folded. */
export interface OpenStanding extends Standing {
	issuer: StatementOf<'issuer-registered'> | null;
	readonly classes: Map<string, ClassSubject>;
	readonly schemes: Map<string, SchemeSubject>;
	readonly warrants: Map<string, WarrantSubject>;
	readonly convertibles: Map<string, ConvertibleSubject>;
	readonly agreements: Map<string, AgreementSubject>;
	readonly mandates: Map<string, MandateSubject>;
	readonly balances: Map<Account, Decimal>;
	readonly lots: Map<string, readonly Lot[]>;
	readonly floats: Map<string, MovementOf<'public-float-snapshot'>>;
	depositaryReceipts: Bilingual | null;
	weightedVotingCap: Proportion | null;
}

/** Before the first entry. */
export function newStanding(): OpenStanding {
	return {
		issuer: null,
		classes: new Map(),
		schemes: new Map(),
		warrants: new Map(),
		convertibles: new Map(),
		agreements: new Map(),
		mandates: new Map(),
		balances: new Map(),
		lots: new Map(),
		floats: new Map(),
		depositaryReceipts: null,
		weightedVotingCap: null,
	};
}

/** A copy that later folding leaves as it is. */
export function frozen(standing: Standing): Standing {
	return {
		...standing,
		classes: new Map(standing.classes),
		schemes: new Map(standing.schemes),
		warrants: new Map(standing.warrants),
		convertibles: new Map(standing.convertibles),
		agreements: new Map(standing.agreements),
		mandates: new Map(standing.mandates),
		balances: new Map(standing.balances),
		lots: new Map(standing.lots),
		floats: new Map(standing.floats),
	};
}

/** What a name stands for; refuses with `LEDGER_UNKNOWN` a name that no entry brought in. */
export function named<Subject>(subjects: ReadonlyMap<string, Subject>, what: string, name: string): Subject {
	const found = subjects.get(name);
	if (found !== undefined) return found;
	const known = [...subjects.keys()];
	throw new Refusal(
		'LEDGER_UNKNOWN',
		`the ledger has no ${what} called "${name}"`,
		known.length > 0 ? `it has: ${known.join(', ')}` : `record its opening balance first`,
		[name],
	);
}
