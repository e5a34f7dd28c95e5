/** What the parts of the review share: the return, the cell that is open, and how an act is done on the head that was seen. */
import { useMemo } from 'react';
import type { RouteName } from '../../../api/paths.ts';
import type { ActAsked, Review } from '../../../api/returns.ts';
import { labelOf } from '../../../form/label.ts';
import type { MonthlyReturnJson } from '../../../form/return.ts';
import { type Change, useChange } from '../../api/queries.ts';
import { useLanguage } from '../../words/define.ts';
import type { Language } from '../../words/language.ts';

/** Everything that shows something else after an act. */
const TOUCHED: readonly RouteName[] = [
	'review',
	'monthLinks',
	'formPages',
	'compare',
	'sheet',
	'trail',
	'desk',
	'inbox',
	'issuer',
	'signPage',
];

export interface Acting extends Pick<Change<'act'>, 'isRunning' | 'error' | 'forget'> {
	/** On the head of the return that is shown, or on one that is named. */
	readonly act: (body: ActAsked, head?: string) => Promise<unknown>;
}

export function useActing(review: Pick<Review, 'issuer' | 'month' | 'head'>): Acting {
	const { run, isRunning, error, forget } = useChange('act', TOUCHED);
	const params = { code: review.issuer, month: review.month };
	const act = (body: ActAsked, head = review.head) => run({ params, body, ifMatch: head });
	return { act, isRunning, error, forget };
}

/** Where words of an act about the return are kept until they are sent. */
export function placeOfWords({ issuer, month }: Pick<Review, 'issuer' | 'month'>, act: string): string {
	return `${issuer} ${month} ${act}`;
}

/** The return in one language, as JSON. */
export function returnIn(review: Pick<Review, 'returns'>, language: Language): MonthlyReturnJson {
	return review.returns[language] as MonthlyReturnJson;
}

/** Names cells in a language, the screen's where none is given. */
export function useLabels(review: Pick<Review, 'returns'>): (path: string, language?: Language) => string {
	const own = useLanguage();
	return useMemo(
		() =>
			(path, language = own) =>
				labelOf(returnIn(review, language), path, language),
		[review, own],
	);
}
