/** Postings of rows 44 to 58: buy-backs, redemptions, treasury shares, conversions between classes. */

import { fromInteger } from '../../value/decimal.ts';
import { countOf, type Spot, type Transfer } from '../account.ts';
import type { CLASSES } from '../movements/classes.ts';
import type { MANDATES } from '../movements/mandates.ts';
import type { REPURCHASES } from '../movements/repurchases.ts';
import { named, type Standing } from '../standing.ts';
import type { MandateSubject } from '../subject.ts';
import { ofClass, type PostingRules, transfer, useOfMandate } from './transfer.ts';

interface OfClass {
	readonly class: string;
	readonly shares: bigint;
	readonly mandate?: string | undefined;
}

function moves(from: Spot, to: Spot, mandate: readonly MandateSubject['for'][] = []) {
	return (m: OfClass, before: Standing): readonly Transfer[] => [
		ofClass(named(before.classes, 'class', m.class).name, from, to, m.shares),
		...useOfMandate({ mandate: m.mandate, for: mandate, class: m.class }, m.shares, before),
	];
}

export const REPURCHASE_POSTINGS: PostingRules<keyof typeof REPURCHASES> = {
	'repurchase-for-cancellation': moves('issued', 'pending', ['buy-back']),
	'repurchase-cancelled': moves('pending', 'unissued'),
	'repurchase-into-treasury': moves('issued', 'treasury', ['buy-back']),
	'pending-to-treasury': moves('pending', 'treasury'),
	'treasury-to-pending': moves('treasury', 'pending'),
	'treasury-cancelled': moves('treasury', 'unissued'),
	'treasury-sold-on-market': moves('treasury', 'issued', ['general']),
	'treasury-sold-off-market': moves('treasury', 'issued', ['general']),
	redemption: moves('issued', 'pending'),
	'redemption-cancelled': moves('pending', 'unissued'),
	forfeiture: moves('issued', 'unissued'),
};

interface Conversion {
	readonly from: string;
	readonly to: string;
	readonly shares: bigint;
}

/** One for one: the converted shares are unissued again in their class, as its authorised shares stay. */
function converted(m: Conversion, before: Standing): readonly Transfer[] {
	return [
		ofClass(named(before.classes, 'class', m.from).name, 'issued', 'unissued', m.shares),
		ofClass(named(before.classes, 'class', m.to).name, 'unissued', 'issued', m.shares),
	];
}

const nothing = () => [];

export const CLASS_POSTINGS: PostingRules<keyof typeof CLASSES> = {
	'weighted-voting-conversion': converted,
	'weighted-voting-voluntary-conversion': converted,
	/** Registered capital goes with the shares (row 55), where there is any. */
	'class-conversion': (m, before) => [
		...converted(m, before),
		...(before.issuer?.authorised === false
			? []
			: [ofClass(m.from, 'unissued', 'outside', m.shares), ofClass(m.to, 'outside', 'unissued', m.shares)]),
	],
	'a-share-issue': moves('unissued', 'issued'),
	'a-share-buy-back': moves('issued', 'unissued'),
	'depositary-receipts-changed': nothing,
	'class-line-changed': (m, before) => {
		named(before.classes, 'class', m.class);
		return [];
	},
	'name-changed': nothing,
};

function agreedUnder(mandate: string, { agreements, balances }: Standing): bigint {
	return [...agreements.values()]
		.filter((agreement) => agreement.mandate === mandate)
		.reduce((sum, { name }) => sum + countOf(balances, `agreement/${name}/outstanding`), 0n);
}

export const MANDATE_POSTINGS: PostingRules<keyof typeof MANDATES> = {
	'mandate-granted': ({ subject }) => [
		transfer(`mandate/${subject.name}`, 'outside', 'available', fromInteger(subject.limit)),
	],
	/** What was agreed under it before may still be issued: so much stays, until the agreement completes or lapses. */
	'mandate-lapsed': (m, before) => {
		const { name } = named(before.mandates, 'mandate', m.mandate);
		const left = countOf(before.balances, `mandate/${name}/available`) - agreedUnder(name, before);
		return left <= 0n ? [] : [transfer(`mandate/${name}`, 'available', 'outside', fromInteger(left))];
	},
	'public-float-snapshot': (m, before) => {
		named(before.classes, 'class', m.class);
		return [];
	},
	correction: nothing,
};
