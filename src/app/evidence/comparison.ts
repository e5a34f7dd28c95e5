/** What was published against what was signed, as a pack keeps it. */
import type { Compared } from '../published/compare.ts';
import { publishedAgainstSigned } from '../published/published.ts';
import { jsonText } from './manifest.ts';

export async function comparisonText(documents: readonly Uint8Array[], compared: Compared): Promise<string> {
	const { result, unproved, comparisons } = await publishedAgainstSigned(documents, compared);
	const all = comparisons.map(({ fields, ...rest }) => ({
		...rest,
		fields: fields.map(({ at, ...field }) => ({
			...field,
			at: at === null ? null : { page: at.page, box: [...at.box] },
		})),
	}));
	return jsonText({ result, unproved, comparisons: all });
}
