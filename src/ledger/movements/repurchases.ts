/** Rows 44 to 52: shares bought back, redeemed, cancelled, held in treasury, sold out of it, forfeited. */
import { z } from 'zod';
import { day } from '../../value/cells.ts';
import { head, name, price, shares } from '../field.ts';
import { lot } from './opening.ts';

const moved = { ...head, class: name, shares };

const purchase = {
	...moved,
	/** The buy-back mandate it uses. */
	mandate: name.optional(),
	generalMeeting: day.optional(),
	/** Highest price paid for one share. */
	price: price.optional(),
	/** Where: on the Exchange, another exchange, by private arrangement, by general offer. */
	venue: z.enum(['exchange', 'other-exchange', 'private', 'general-offer']).optional(),
};

/** `lots` says which purchases are cancelled; else the oldest. */
const cancelled = { ...moved, lots: z.array(lot).readonly().optional() };

const sold = {
	...moved,
	price: price.optional(),
	mandate: name.optional(),
	generalMeeting: day.optional(),
};

function plain<Kind extends string>(kind: Kind) {
	return z.strictObject({ kind: z.literal(kind), ...moved });
}

export const REPURCHASES = {
	'repurchase-for-cancellation': z.strictObject({
		kind: z.literal('repurchase-for-cancellation'),
		...purchase,
	}),
	'repurchase-cancelled': z.strictObject({ kind: z.literal('repurchase-cancelled'), ...cancelled }),
	'repurchase-into-treasury': z.strictObject({ kind: z.literal('repurchase-into-treasury'), ...purchase }),
	/** A change of intention. */
	'pending-to-treasury': plain('pending-to-treasury'),
	'treasury-to-pending': plain('treasury-to-pending'),
	'treasury-cancelled': plain('treasury-cancelled'),
	'treasury-sold-on-market': z.strictObject({ kind: z.literal('treasury-sold-on-market'), ...sold }),
	'treasury-sold-off-market': z.strictObject({ kind: z.literal('treasury-sold-off-market'), ...sold }),
	redemption: z.strictObject({
		kind: z.literal('redemption'),
		...moved,
		price: price.optional(),
		generalMeeting: day.optional(),
	}),
	'redemption-cancelled': z.strictObject({ kind: z.literal('redemption-cancelled'), ...cancelled }),
	/** Forfeited or surrendered, and gone at once. */
	forfeiture: plain('forfeiture'),
} as const;
