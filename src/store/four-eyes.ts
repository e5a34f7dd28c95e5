/** The refusal of the database's own constraint on approvals; both engines say it alike. */
import { Refusal } from '../value/refusal.ts';

/** Name of the constraint in both databases. */
export const FOUR_EYES = 'four_eyes';

export function fourEyesRefusal(): Refusal {
	return new Refusal(
		'STORE_FOUR_EYES',
		'the approval names the same person as maker and as checker; nothing was recorded',
		'have another person approve the return',
	);
}
