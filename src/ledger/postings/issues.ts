/** Postings of rows 2, 3, 7 to 18 and 34: authorised capital, issues, agreements to issue. */
import { countOf, type Transfer } from '../account.ts';
import type { CAPITAL } from '../movements/capital.ts';
import type { ISSUES } from '../movements/issues.ts';
import { named, type Standing } from '../standing.ts';
import { ofAgreement, ofClass, type PostingRules, useOfMandate } from './transfer.ts';

type AuthorisedKind = Exclude<keyof typeof CAPITAL, 'subdivision' | 'consolidation'>;

export const AUTHORISED_POSTINGS: PostingRules<AuthorisedKind> = {
	'authorised-increase': (m, before) => [ofClass(known(before, m.class), 'outside', 'unissued', m.shares)],
	'authorised-decrease': (m, before) => [ofClass(known(before, m.class), 'unissued', 'outside', m.shares)],
	'authorised-reclassified': (m, before) => [
		ofClass(known(before, m.from), 'unissued', 'outside', m.shares),
		ofClass(known(before, m.to), 'outside', 'unissued', m.shares),
	],
	'par-reduction': (m, before) => {
		known(before, m.class);
		return [];
	},
};

function known(before: Standing, name: string): string {
	return named(before.classes, 'class', name).name;
}

function issued(
	m: { readonly class: string; readonly shares: bigint; readonly mandate?: string | undefined },
	before: Standing,
): readonly Transfer[] {
	return [
		ofClass(known(before, m.class), 'unissued', 'issued', m.shares),
		...useOfMandate(m.mandate, m.shares),
	];
}

/** Nothing is issued yet: the agreement stands by itself. */
function agreed(m: {
	readonly agreement: { readonly name: string };
	readonly shares: bigint;
}): readonly Transfer[] {
	return [ofAgreement(m.agreement.name, 'outside', 'outstanding', m.shares)];
}

function completed(
	m: { readonly agreement: string; readonly shares: bigint },
	before: Standing,
): readonly Transfer[] {
	const agreement = named(before.agreements, 'agreement', m.agreement);
	return [
		ofAgreement(agreement.name, 'outstanding', 'outside', m.shares),
		ofClass(agreement.class, 'unissued', 'issued', m.shares),
		...useOfMandate(agreement.mandate, m.shares),
	];
}

function lapsed(
	m: { readonly agreement: string; readonly shares?: bigint | undefined },
	before: Standing,
): readonly Transfer[] {
	const { name } = named(before.agreements, 'agreement', m.agreement);
	const rest = m.shares ?? countOf(before.balances, `agreement/${name}/outstanding`);
	return [ofAgreement(name, 'outstanding', 'outside', rest)];
}

export const ISSUE_POSTINGS: PostingRules<keyof typeof ISSUES> = {
	'ipo-issue': issued,
	'over-allotment-granted': agreed,
	'over-allotment-exercised': completed,
	'over-allotment-lapsed': lapsed,
	'placing-agreed': agreed,
	'placing-completed': completed,
	'placing-lapsed': lapsed,
	'top-up-subscription': completed,
	'subscription-agreed': agreed,
	'subscription-completed': completed,
	'subscription-lapsed': lapsed,
	'consideration-issue-agreed': agreed,
	'consideration-issue-completed': completed,
	'consideration-issue-lapsed': lapsed,
	'rights-issue-announced': agreed,
	'rights-issue-completed': completed,
	'rights-issue-lapsed': lapsed,
	'open-offer-announced': agreed,
	'open-offer-completed': completed,
	'open-offer-lapsed': lapsed,
	'bonus-issue': issued,
	'scrip-dividend': issued,
	'loan-capitalisation': issued,
	'bulk-issue-to-depositary': issued,
};
