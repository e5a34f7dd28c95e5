/**
 * In which order movements of one day take effect. It follows from what they are rather than from when they were
 * recorded: a correction that records a purchase anew must not come behind the cancellation of the same day.
 */
import type { Recorded } from './entry.ts';
import type { Movement } from './movement.ts';

/** Openings and what is set up, reorganisations of capital, what comes in, all the rest, and what ends last. */
const OPENED = { class: 0, scheme: 1, mandate: 2, warrants: 3, convertible: 3, agreement: 3 } as const;
const REORGANISED = 4;
const BROUGHT = 5;
const COMES_IN = 6;
const AS_RECORDED = 7;
const GOES_OUT = 8;
const ENDS = 9;

const RANKS: { readonly [Kind in Movement['kind']]?: number } = {
	'option-scheme-adopted': OPENED.scheme,
	'mandate-granted': OPENED.mandate,
	subdivision: REORGANISED,
	consolidation: REORGANISED,
	'over-allotment-granted': BROUGHT,
	'placing-agreed': BROUGHT,
	'subscription-agreed': BROUGHT,
	'consideration-issue-agreed': BROUGHT,
	'rights-issue-announced': BROUGHT,
	'open-offer-announced': BROUGHT,
	'option-scheme-refreshed': BROUGHT,
	'repurchase-for-cancellation': COMES_IN,
	redemption: COMES_IN,
	'treasury-to-pending': COMES_IN,
	'repurchase-cancelled': GOES_OUT,
	'redemption-cancelled': GOES_OUT,
	'pending-to-treasury': GOES_OUT,
	'over-allotment-lapsed': ENDS,
	'placing-lapsed': ENDS,
	'subscription-lapsed': ENDS,
	'consideration-issue-lapsed': ENDS,
	'rights-issue-lapsed': ENDS,
	'open-offer-lapsed': ENDS,
	'mandate-lapsed': ENDS,
};

/** Place of a movement within its day. */
export function rankOf(entry: Movement): number {
	switch (entry.kind) {
		case 'opening-balance':
			return OPENED[entry.opens.of];
		case 'award-granted':
			return typeof entry.agreement === 'string' ? COMES_IN : BROUGHT;
		case 'warrant-issued':
			return typeof entry.warrants === 'string' ? COMES_IN : BROUGHT;
		case 'convertible-issued':
			return typeof entry.convertible === 'string' ? COMES_IN : BROUGHT;
		default:
			return RANKS[entry.kind] ?? AS_RECORDED;
	}
}

/** Negative when `a` takes effect before `b`: by day, by what they are, then as recorded. */
export function byEffect(a: Recorded<Movement>, b: Recorded<Movement>): number {
	if (a.entry.day !== b.entry.day) return a.entry.day < b.entry.day ? -1 : 1;
	return rankOf(a.entry) - rankOf(b.entry) || a.sequence - b.sequence;
}
