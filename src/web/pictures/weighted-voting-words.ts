/** What the headroom of weighted voting rights says, in both languages. */
import type { Language } from '../../form/words/index.ts';
import { grouped } from './figure.ts';
import type { WeightedVotingGeometry } from './weighted-voting.ts';

export interface WeightedVotingWords {
	readonly headroom: (shares: string) => string;
	/** Which end of the limit it stands at. */
	readonly least: string;
	readonly spare: (shares: string) => string;
	readonly breached: (shares: string) => string;
	readonly forced: (pending: string, conversion: string) => string;
	readonly held: string;
	readonly allowed: string;
	readonly allowedAfter: string;
	readonly proportion: string;
	readonly limit: string;
	readonly exactly: string;
}

export const WEIGHTED_VOTING_WORDS: Readonly<Record<Language, WeightedVotingWords>> = {
	en: {
		headroom: (shares) => `${shares} whole shares may be cancelled before a conversion is due`,
		least: 'One fewer converted share would breach Rule 8A.13.',
		spare: (shares) => `${shares} shares with weighted voting rights below the limit.`,
		breached: (shares) =>
			`${shares} shares with weighted voting rights above the limit: they are to be converted (Rule 8A.15).`,
		forced: (pending, conversion) =>
			`Cancelling the ${pending} shares bought back will force a conversion of ${conversion}.`,
		held: 'With weighted voting rights',
		allowed: 'Limit now',
		allowedAfter: 'Limit once all bought back is cancelled',
		proportion: 'Proportion now',
		limit: 'Highest allowed',
		exactly: 'Twelve decimals',
	},
	'zh-Hant': {
		headroom: (shares) => `尚可註銷 ${shares} 股（整股）而毋須轉換`,
		least: '少轉換一股，即違反第8A.13條。',
		spare: (shares) => `具不同投票權的股份較上限少 ${shares} 股。`,
		breached: (shares) => `具不同投票權的股份超出上限 ${shares} 股，須予轉換（第8A.15條）。`,
		forced: (pending, conversion) => `註銷已購回的 ${pending} 股時，須轉換 ${conversion} 股。`,
		held: '具不同投票權的股份',
		allowed: '目前上限',
		allowedAfter: '已購回股份全部註銷後的上限',
		proportion: '目前比例',
		limit: '最高比例',
		exactly: '十二位小數',
	},
};

/** The state of the limit, and what pending cancellations will force: one or two sentences. */
export function headroomSentences(
	drawn: WeightedVotingGeometry,
	pending: string,
	language: Language,
): readonly string[] {
	const words = WEIGHTED_VOTING_WORDS[language];
	const now = drawn.isBreached
		? words.breached(grouped(drawn.spare.replace('-', '')))
		: drawn.isLeast
			? words.least
			: words.spare(grouped(drawn.spare));
	return drawn.conversion === '0' ? [now] : [now, words.forced(grouped(pending), grouped(drawn.conversion))];
}
