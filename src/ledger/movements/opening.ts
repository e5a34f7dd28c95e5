/** Row 1: balances taken over when an issuer's ledger begins, each on the closing day of the return it came from. */
import { z } from 'zod';
import { day } from '../../value/cells.ts';
import { amountBalance, balance, head, shares } from '../field.ts';
import {
	agreementSubject,
	classSubject,
	convertibleSubject,
	mandateSubject,
	schemeSubject,
	warrantSubject,
} from '../subject.ts';

/** Shares bought back or redeemed for cancellation on one day and not yet cancelled. */
export const lot = z.strictObject({
	day,
	shares,
	/** Day of the general meeting behind the mandate. */
	generalMeeting: day.optional(),
	redeemed: z.boolean().optional(),
});

const opens = z.discriminatedUnion('of', [
	z.strictObject({
		of: z.literal('class'),
		subject: classSubject,
		/** Absent where there is no authorised capital. */
		authorised: balance.optional(),
		/** Issued shares excluding treasury shares, those awaiting cancellation included. */
		issued: balance,
		treasury: balance.optional(),
		pending: z.array(lot).readonly().optional(),
	}),
	z.strictObject({
		of: z.literal('scheme'),
		subject: schemeSubject,
		outstanding: balance,
		/** Shares that may still be granted under the mandate. */
		available: balance.optional(),
	}),
	z.strictObject({ of: z.literal('warrants'), subject: warrantSubject, outstanding: amountBalance }),
	z.strictObject({ of: z.literal('convertible'), subject: convertibleSubject, outstanding: amountBalance }),
	z.strictObject({ of: z.literal('agreement'), subject: agreementSubject, outstanding: balance }),
	z.strictObject({
		of: z.literal('mandate'),
		subject: mandateSubject,
		/** Shares bought back or issued under it so far. */
		used: balance,
	}),
]);

export const OPENING = {
	'opening-balance': z.strictObject({ kind: z.literal('opening-balance'), ...head, opens }),
} as const;

export type Lot = z.output<typeof lot>;
