/** Rows 35 to 43: warrants (III.B), convertibles (III.C), convertible preference shares. */
import { z } from 'zod';
import { head, name, positiveAmount, price, shares } from '../field.ts';
import { convertibleSubject, warrantSubject } from '../subject.ts';

const warrants = { ...head, warrants: name, amount: positiveAmount };
const convertible = { ...head, convertible: name, amount: positiveAmount };

/** `shares` where the notice says how many; else the amount over the price, rounded down. */
function converted<Kind extends string>(kind: Kind) {
	return z.strictObject({ kind: z.literal(kind), ...convertible, shares: shares.optional() });
}

export const INSTRUMENTS = {
	'warrant-issued': z.strictObject({
		kind: z.literal('warrant-issued'),
		...head,
		warrants: z.union([name, warrantSubject]),
		amount: positiveAmount,
	}),
	'warrant-exercised': z.strictObject({
		kind: z.literal('warrant-exercised'),
		...warrants,
		shares: shares.optional(),
	}),
	'warrant-expired': z.strictObject({ kind: z.literal('warrant-expired'), ...warrants }),
	'warrant-cancelled': z.strictObject({ kind: z.literal('warrant-cancelled'), ...warrants }),
	'convertible-issued': z.strictObject({
		kind: z.literal('convertible-issued'),
		...head,
		convertible: z.union([name, convertibleSubject]),
		amount: positiveAmount,
	}),
	'convertible-converted': converted('convertible-converted'),
	'convertible-converted-treasury': converted('convertible-converted-treasury'),
	'convertible-redeemed': z.strictObject({ kind: z.literal('convertible-redeemed'), ...convertible }),
	'convertible-repurchased': z.strictObject({ kind: z.literal('convertible-repurchased'), ...convertible }),
	'conversion-price-reset': z.strictObject({
		kind: z.literal('conversion-price-reset'),
		...head,
		convertible: name,
		price,
	}),
	/** Preference shares become `issued` ordinary shares. */
	'preference-converted': z.strictObject({
		kind: z.literal('preference-converted'),
		...head,
		from: name,
		to: name,
		shares,
		issued: shares,
	}),
} as const;
