/** What of a comparison goes into the chain: the result, which files, and every difference that was not expected. */
import type { PublishedAsked, PublishedDifference } from '../filing/publish.ts';
import type { PublishedResult } from './published.ts';

export function recordOf({ result, comparisons, unproved }: PublishedResult): PublishedAsked {
	const differences = comparisons.flatMap(({ language, fields }): PublishedDifference[] =>
		fields
			.filter(({ same, expected }) => !same && expected === null)
			.map(({ path, label, signed, published }) => ({ language, path, label, signed, published })),
	);
	return { result, documents: comparisons.map(({ document }) => document), differences, unproved };
}
