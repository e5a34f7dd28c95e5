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
	/** They were held in treasury; `day` is that of the decision to cancel them. */
	fromTreasury: z.boolean().optional(),
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
		pending: z
			.array(lot)
			.refine((lots) => lots.length > 0, 'purchases, or the field left out')
			.readonly()
			.optional(),
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

type Opened = { readonly opens: z.output<typeof opens> };

function pendingOf(m: Opened): readonly Lot[] {
	return m.opens.of === 'class' ? (m.opens.pending ?? []) : [];
}

function issuedOf(m: Opened): bigint {
	return m.opens.of === 'class' ? m.opens.issued : 0n;
}

/** Shares of all lots. */
export function sumOf(lots: readonly Lot[]): bigint {
	return lots.reduce((sum, each) => sum + each.shares, 0n);
}

export const OPENING = {
	'opening-balance': z
		.strictObject({ kind: z.literal('opening-balance'), ...head, opens })
		.refine((m) => sumOf(pendingOf(m)) <= issuedOf(m), {
			message: 'no more shares than are issued',
			path: ['opens', 'pending'],
		})
		.refine((m) => pendingOf(m).every((each) => each.day <= m.day), {
			message: 'purchases up to the day of the opening balance',
			path: ['opens', 'pending'],
		}),
} as const;

export type Lot = z.output<typeof lot>;
