/** What each kind of movement does to the accounts. */
import { type Posting, postingsOf, type Transfer } from '../account.ts';
import type { Movement, MovementKind } from '../movement.ts';
import type { Standing } from '../standing.ts';
import { INSTRUMENT_POSTINGS } from './instruments.ts';
import { AUTHORISED_POSTINGS, ISSUE_POSTINGS } from './issues.ts';
import { OPENING_POSTINGS } from './opening.ts';
import { OPTION_POSTINGS } from './options.ts';
import { REORGANISATION_POSTINGS } from './reorganisation.ts';
import { CLASS_POSTINGS, MANDATE_POSTINGS, REPURCHASE_POSTINGS } from './repurchases.ts';
import type { PostingRules } from './transfer.ts';

const RULES: PostingRules<MovementKind> = {
	...OPENING_POSTINGS,
	...AUTHORISED_POSTINGS,
	...REORGANISATION_POSTINGS,
	...ISSUE_POSTINGS,
	...OPTION_POSTINGS,
	...INSTRUMENT_POSTINGS,
	...REPURCHASE_POSTINGS,
	...CLASS_POSTINGS,
	...MANDATE_POSTINGS,
};

/**
 * The postings of a movement on top of `before`; those of each unit add up to zero. Refuses with
 * `LEDGER_UNKNOWN` when it names what the ledger has not.
 */
export function postingsFor(movement: Movement, before: Standing): readonly Posting[] {
	const rule = RULES[movement.kind] as (movement: Movement, before: Standing) => readonly Transfer[];
	return rule(movement, before).flatMap(postingsOf);
}
