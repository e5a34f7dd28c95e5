/** Which subjects a movement brings in, or changes in words, par value or price: the entries behind a row's words. */
import type { Unit } from '../ledger/account.ts';
import type { Movement } from '../ledger/movement.ts';

/** Units of the subjects that the movement speaks of as such; none for a movement that only moves balances. */
export function subjectsOf(movement: Movement): readonly Unit[] {
	switch (movement.kind) {
		case 'opening-balance':
			return [`${movement.opens.of}/${movement.opens.subject.name}`];
		case 'option-scheme-adopted':
			return [`scheme/${movement.subject.name}`, `scheme-mandate/${movement.subject.name}`];
		case 'mandate-granted':
			return [`mandate/${movement.subject.name}`];
		case 'placing-agreed':
		case 'subscription-agreed':
		case 'consideration-issue-agreed':
		case 'rights-issue-announced':
		case 'open-offer-announced':
		case 'over-allotment-granted':
			return [`agreement/${movement.agreement.name}`];
		case 'award-granted':
			return typeof movement.agreement === 'string' ? [] : [`agreement/${movement.agreement.name}`];
		case 'warrant-issued':
			return typeof movement.warrants === 'string' ? [] : [`warrants/${movement.warrants.name}`];
		case 'convertible-issued':
			return typeof movement.convertible === 'string' ? [] : [`convertible/${movement.convertible.name}`];
		case 'conversion-price-reset':
			return [`convertible/${movement.convertible}`];
		case 'class-line-changed':
		case 'subdivision':
		case 'consolidation':
		case 'par-reduction':
			return [`class/${movement.class}`];
		default:
			return [];
	}
}
