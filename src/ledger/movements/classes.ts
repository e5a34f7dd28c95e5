/** Rows 53 to 58: from one class into another, A shares beside H shares, depositary receipts, the class line. */
import { z } from 'zod';
import { day, words } from '../../value/cells.ts';
import { bilingual, head, name, price, shares } from '../field.ts';
import { classLine } from '../subject.ts';

/** One for one. `text` is what III.E prints under "Other"; without it the names of the classes say it. */
function converted<Kind extends string>(kind: Kind) {
	return z.strictObject({
		kind: z.literal(kind),
		...head,
		from: name,
		to: name,
		shares,
		/** Who converted. */
		holder: bilingual.optional(),
		text: bilingual.optional(),
	});
}

export const CLASSES = {
	/** Forced by Rule 8A.15 when shares are cancelled or taken into treasury. */
	'weighted-voting-conversion': converted('weighted-voting-conversion'),
	'weighted-voting-voluntary-conversion': converted('weighted-voting-voluntary-conversion'),
	/** Full circulation: unlisted or domestic shares become H shares, registered capital with them. */
	'class-conversion': converted('class-conversion'),
	'a-share-issue': z.strictObject({
		kind: z.literal('a-share-issue'),
		...head,
		class: name,
		shares,
		price: price.optional(),
		generalMeeting: day.optional(),
	}),
	'a-share-buy-back': z.strictObject({
		kind: z.literal('a-share-buy-back'),
		...head,
		class: name,
		shares,
		generalMeeting: day.optional(),
	}),
	/** Part IV, whole, as it stands from then on. */
	'depositary-receipts-changed': z.strictObject({
		kind: z.literal('depositary-receipts-changed'),
		...head,
		text: bilingual,
	}),
	/** A counter, code, description or listing status: the line as it stands from then on. */
	'class-line-changed': z.strictObject({
		kind: z.literal('class-line-changed'),
		...head,
		class: name,
		line: classLine,
	}),
	'name-changed': z.strictObject({
		kind: z.literal('name-changed'),
		...head,
		issuerName: bilingual,
		stockCode: words.optional(),
	}),
} as const;
