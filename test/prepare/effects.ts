/**
 * What each kind of movement does to the figures of a return, by hand: 40 shares, options or the like each, of an
 * issuer as in `everything.ts`. Warrants are at 2, convertibles at 5, so that an amount of 40 is 20 shares and 8.
 */
import type { MovementKind } from '../../src/ledger/movement.ts';

/** Changes; what is not named does not change. */
export interface RowEffect {
	readonly authorised?: bigint;
	/** Issued shares excluding treasury shares, of the ordinary class. */
	readonly issued?: bigint;
	readonly treasury?: bigint;
	readonly preference?: bigint;
	readonly pending?: bigint;
	/** Options, and amounts of warrants and convertibles. */
	readonly outstanding?: bigint;
	readonly issuable?: bigint;
	readonly mandate?: bigint;
	readonly funds?: bigint;
	/** Dated rows of III.E, with E1 and E2. */
	readonly events?: readonly string[];
}

const words = (en: string) => ({ en, 'zh-Hant': `測試${en}` });
const shares = { class: 'ordinary', shares: '40' };
const price = { currency: 'HKD', amount: '3' };
const esop = { scheme: 'esop', options: '40' };
const awards = { agreement: 'awards', shares: '40' };
const warrants = { warrants: 'w', amount: '40' };
const notes = { convertible: 'notes', amount: '40' };
const by = (name: string) => ({ agreement: name, shares: '40' });
const signed = (name: string) => ({
	agreement: {
		name: `${name}-2`,
		class: 'ordinary',
		description: words(`Second ${name}`),
		generalMeeting: '2024-05-24',
	},
	shares: '40',
});
const conversion = { from: 'preference', to: 'ordinary', shares: '40' };
const AGREED: RowEffect = { issuable: 40n };
const LAPSED: RowEffect = { issuable: -40n };
const NOTHING: RowEffect = {};
const completed = (event: string): RowEffect => ({ issued: 40n, issuable: -40n, events: [`${event} 40 -`] });
const issued = (event: string): RowEffect => ({ issued: 40n, events: [`${event} 40 -`] });

export const EFFECTS: readonly (readonly [MovementKind, object, RowEffect])[] = [
	['authorised-increase', shares, { authorised: 40n }],
	['authorised-decrease', shares, { authorised: -40n }],
	['authorised-reclassified', { from: 'ordinary', to: 'preference', shares: '40' }, { authorised: -40n }],
	[
		'subdivision',
		{ class: 'ordinary', into: '2' },
		{
			authorised: 10_000_000_000n,
			issued: 1_000_000_000n,
			treasury: 5_000n,
			pending: 500n,
			outstanding: 1_000n,
			// Options 1,000, warrants 500, convertibles 200, seven agreements of 100.
			issuable: 2_400n,
			mandate: 400n,
			events: ['capital-reorganisation 1000000000 5000'],
		},
	],
	[
		'consolidation',
		{ class: 'ordinary', every: '2' },
		{
			authorised: -5_000_000_000n,
			issued: -500_000_000n,
			treasury: -2_500n,
			pending: -250n,
			outstanding: -500n,
			issuable: -1_200n,
			mandate: -200n,
			events: ['capital-reorganisation -500000000 -2500'],
		},
	],
	['par-reduction', { class: 'ordinary', par: '0.01' }, NOTHING],
	['ipo-issue', { ...shares, price }, issued('other')],
	['over-allotment-granted', signed('over-allotment'), AGREED],
	['over-allotment-exercised', { ...by('over-allotment'), price }, { issued: 40n, issuable: -40n }],
	['over-allotment-lapsed', by('over-allotment'), LAPSED],
	['placing-agreed', signed('placing'), AGREED],
	['placing-completed', { ...by('placing'), price }, completed('placing')],
	['placing-lapsed', by('placing'), LAPSED],
	['top-up-subscription', { ...by('placing'), price }, completed('placing')],
	['subscription-agreed', signed('subscription'), AGREED],
	['subscription-completed', { ...by('subscription'), price }, completed('other')],
	['subscription-lapsed', by('subscription'), LAPSED],
	['consideration-issue-agreed', signed('consideration'), AGREED],
	['consideration-issue-completed', { ...by('consideration'), price }, completed('consideration-issue')],
	['consideration-issue-lapsed', by('consideration'), LAPSED],
	['rights-issue-announced', signed('rights'), AGREED],
	['rights-issue-completed', { ...by('rights'), price }, completed('rights-issue')],
	['rights-issue-lapsed', by('rights'), LAPSED],
	['open-offer-announced', signed('offer'), AGREED],
	['open-offer-completed', { ...by('offer'), price }, completed('open-offer')],
	['open-offer-lapsed', by('offer'), LAPSED],
	['bonus-issue', shares, issued('bonus-issue')],
	['scrip-dividend', { ...shares, price }, issued('scrip-dividend')],
	['loan-capitalisation', { ...shares, price }, issued('other')],
	['bulk-issue-to-depositary', shares, issued('other')],
	[
		'option-scheme-adopted',
		{
			subject: {
				name: 'second',
				class: 'ordinary',
				particulars: words('Second'),
				generalMeeting: '2024-05-24',
			},
			available: '40',
		},
		{ mandate: 40n },
	],
	['option-scheme-refreshed', { scheme: 'esop', available: '440' }, { mandate: 40n }],
	['option-granted', esop, { outstanding: 40n, issuable: 40n, mandate: -40n }],
	[
		'option-exercised-new',
		{ ...esop, price },
		{ issued: 40n, outstanding: -40n, issuable: -40n, funds: 120n },
	],
	[
		'option-exercised-treasury',
		{ ...esop, price },
		{ issued: 40n, treasury: -40n, outstanding: -40n, issuable: -40n, funds: 120n },
	],
	['option-exercised-existing', { ...esop, price }, { outstanding: -40n, issuable: -40n, funds: 120n }],
	['option-lapsed', esop, { outstanding: -40n, issuable: -40n, mandate: 40n }],
	['option-cancelled', esop, { outstanding: -40n, issuable: -40n }],
	['option-adjusted', { ...esop, text: words('Adjusted') }, { outstanding: 40n, issuable: 40n }],
	['award-granted', awards, { issuable: 40n, mandate: -40n }],
	['award-vested-new', awards, { issued: 40n, issuable: -40n }],
	['award-vested-treasury', awards, { issued: 40n, treasury: -40n, issuable: -40n }],
	['award-vested-existing', awards, { issuable: -40n }],
	['award-lapsed', awards, { issuable: -40n, mandate: 40n }],
	['award-cancelled', awards, { issuable: -40n }],
	['holding-vehicle-sale', esop, { outstanding: -40n, issuable: -40n }],
	['warrant-issued', warrants, { outstanding: 40n, issuable: 20n }],
	['warrant-exercised', warrants, { issued: 20n, outstanding: -40n, issuable: -20n }],
	['warrant-expired', warrants, { outstanding: -40n, issuable: -20n }],
	['warrant-cancelled', warrants, { outstanding: -40n, issuable: -20n }],
	['convertible-issued', notes, { outstanding: 40n, issuable: 8n }],
	['convertible-converted', notes, { issued: 8n, outstanding: -40n, issuable: -8n }],
	['convertible-converted-treasury', notes, { issued: 8n, treasury: -8n, outstanding: -40n, issuable: -8n }],
	['convertible-redeemed', notes, { outstanding: -40n, issuable: -8n }],
	['convertible-repurchased', notes, { outstanding: -40n, issuable: -8n }],
	// 1,000 at 4 are 250 shares, and were 200.
	[
		'conversion-price-reset',
		{ convertible: 'notes', price: { currency: 'HKD', amount: '4' } },
		{ issuable: 50n },
	],
	[
		'preference-converted',
		{ ...conversion, issued: '20' },
		{ issued: 20n, preference: -40n, events: ['other 20 -', 'other -40 -'] },
	],
	['repurchase-for-cancellation', { ...shares, mandate: 'buy-back' }, { pending: 40n }],
	['repurchase-cancelled', shares, { issued: -40n, pending: -40n, events: ['repurchase-cancelled -40 -'] }],
	[
		'repurchase-into-treasury',
		{ ...shares, mandate: 'buy-back' },
		{ issued: -40n, treasury: 40n, events: ['repurchase-held-as-treasury -40 40'] },
	],
	['pending-to-treasury', shares, { issued: -40n, treasury: 40n, pending: -40n, events: ['other -40 40'] }],
	['treasury-to-pending', shares, { issued: 40n, treasury: -40n, pending: 40n, events: ['other 40 -40'] }],
	['treasury-cancelled', shares, { treasury: -40n, events: ['treasury-cancelled - -40'] }],
	[
		'treasury-sold-on-market',
		{ ...shares, price },
		{ issued: 40n, treasury: -40n, events: ['treasury-sold 40 -40'] },
	],
	[
		'treasury-sold-off-market',
		{ ...shares, price },
		{ issued: 40n, treasury: -40n, events: ['treasury-sold 40 -40'] },
	],
	['redemption', shares, { pending: 40n }],
	['redemption-cancelled', shares, { issued: -40n, pending: -40n, events: ['redemption-cancelled -40 -'] }],
	['forfeiture', shares, { issued: -40n, events: ['other -40 -'] }],
	[
		'weighted-voting-conversion',
		conversion,
		{ issued: 40n, preference: -40n, events: ['other 40 -', 'other -40 -'] },
	],
	[
		'weighted-voting-voluntary-conversion',
		conversion,
		{ issued: 40n, preference: -40n, events: ['other 40 -', 'other -40 -'] },
	],
	[
		'class-conversion',
		conversion,
		{ authorised: 40n, issued: 40n, preference: -40n, events: ['other 40 -', 'other -40 -'] },
	],
	['a-share-issue', { ...shares, price }, issued('other')],
	['a-share-buy-back', shares, { issued: -40n, events: ['repurchase-cancelled -40 -'] }],
	['depositary-receipts-changed', { text: words('One receipt is one share') }, NOTHING],
	[
		'class-line-changed',
		{ class: 'preference', line: { kind: 'preference', listed: false, description: words('Preference') } },
		NOTHING,
	],
	['name-changed', { issuerName: words('Renamed Limited') }, NOTHING],
	[
		'mandate-granted',
		{
			subject: {
				name: 'third',
				class: 'ordinary',
				for: 'general',
				limit: '40',
				issued: '1000000000',
				granted: '2024-09-16',
			},
		},
		NOTHING,
	],
	['mandate-lapsed', { mandate: 'issue' }, NOTHING],
	[
		'public-float-snapshot',
		{ class: 'ordinary', complied: true, threshold: words('25% of the issued shares') },
		NOTHING,
	],
];
