/** Rows 7 to 18 and 34: shares issued other than under instruments, agreed first where an agreement comes first. */
import { z } from 'zod';
import { day } from '../../value/cells.ts';
import { head, name, price, shares } from '../field.ts';
import { agreementSubject } from '../subject.ts';

const issue = {
	...head,
	class: name,
	shares,
	price: price.optional(),
	/** The general mandate it uses. */
	mandate: name.optional(),
	/** Day of the general meeting that approved it, or that gave the mandate. */
	generalMeeting: day.optional(),
};

/** Shares issued at once. */
function issued<Kind extends string>(kind: Kind) {
	return z.strictObject({ kind: z.literal(kind), ...issue });
}

/** First of two phases: the agreement stands in III.D until it completes or lapses. */
function agreed<Kind extends string>(kind: Kind) {
	return z.strictObject({ kind: z.literal(kind), ...head, agreement: agreementSubject, shares });
}

/** Second phase: shares of the agreement are issued; fewer than agreed leave the rest outstanding. */
function completed<Kind extends string>(kind: Kind) {
	return z.strictObject({
		kind: z.literal(kind),
		...head,
		agreement: name,
		shares,
		price: price.optional(),
		generalMeeting: day.optional(),
	});
}

/** The rest of an agreement will not be issued. */
function lapsed<Kind extends string>(kind: Kind) {
	return z.strictObject({ kind: z.literal(kind), ...head, agreement: name, shares: shares.optional() });
}

export const ISSUES = {
	'ipo-issue': issued('ipo-issue'),
	'over-allotment-granted': agreed('over-allotment-granted'),
	'over-allotment-exercised': completed('over-allotment-exercised'),
	'over-allotment-lapsed': lapsed('over-allotment-lapsed'),
	'placing-agreed': agreed('placing-agreed'),
	'placing-completed': completed('placing-completed'),
	'placing-lapsed': lapsed('placing-lapsed'),
	'top-up-subscription': completed('top-up-subscription'),
	'subscription-agreed': agreed('subscription-agreed'),
	'subscription-completed': completed('subscription-completed'),
	'subscription-lapsed': lapsed('subscription-lapsed'),
	'consideration-issue-agreed': agreed('consideration-issue-agreed'),
	'consideration-issue-completed': completed('consideration-issue-completed'),
	'consideration-issue-lapsed': lapsed('consideration-issue-lapsed'),
	'rights-issue-announced': agreed('rights-issue-announced'),
	'rights-issue-completed': completed('rights-issue-completed'),
	'rights-issue-lapsed': lapsed('rights-issue-lapsed'),
	'open-offer-announced': agreed('open-offer-announced'),
	'open-offer-completed': completed('open-offer-completed'),
	'open-offer-lapsed': lapsed('open-offer-lapsed'),
	'bonus-issue': issued('bonus-issue'),
	'scrip-dividend': issued('scrip-dividend'),
	'loan-capitalisation': issued('loan-capitalisation'),
	/** Shares issued to a depositary in reserve for its programme. */
	'bulk-issue-to-depositary': issued('bulk-issue-to-depositary'),
} as const;
