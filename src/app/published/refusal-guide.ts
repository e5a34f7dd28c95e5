/** The refusals of published documents in full; `docs/errors.md` and `ff301 explain <code>` tell them. */
import type { RefusalCode } from '../../value/refusal.ts';
import type { RefusalGuide } from '../refusal-guide.ts';

type PublishedCode = Extract<RefusalCode, `PUBLISHED_${string}`>;

function guide(meaning: string, example: string, todo: string): RefusalGuide {
	return { meaning, example, todo, exit: 3 };
}

export const PUBLISHED_GUIDE: Readonly<Record<PublishedCode, RefusalGuide>> = {
	PUBLISHED_OTHER_ISSUER: guide(
		'Neither the name nor any stock code of the published return is that of what was signed. Where only one of both differs, it is compared, and the difference is told.',
		'this is the return of 00700 Another Company, and what was signed is that of 00020 SenseTime Group Inc.',
		'Give the PDF that the exchange published for this issuer.',
	),
	PUBLISHED_OTHER_MONTH: guide(
		'The published return is for another month than what was signed.',
		'this return is for the month ended 2022-08-31, and what was signed is for 2022-09-30',
		'Give the PDF of this month. If the month was published wrongly, tell the exchange.',
	),
	PUBLISHED_TWICE: guide(
		'Two PDFs in the same language were given, or one PDF holds two returns. One is compared for each language.',
		'both PDFs are in English',
		'Give one PDF in English and one in Chinese, or one alone.',
	),
};
