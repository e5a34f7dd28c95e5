/** What a mandate's bar says, in both languages. Figures come as exact text. */
import type { Language } from '../../form/words/index.ts';
import { grouped } from './figure.ts';
import type { MandateFigures, MandateGeometry } from './mandate-bar.ts';

export interface MandateWords {
	readonly used: string;
	/** Bought back and not cancelled. */
	readonly pending: string;
	/** Agreed and not issued. */
	readonly agreed: string;
	readonly left: string;
	readonly limit: string;
	readonly near: string;
	readonly notGiven: string;
	readonly says: (name: string, figures: MandateFigures, percent: string) => string;
}

export const MANDATE_WORDS: Readonly<Record<Language, MandateWords>> = {
	en: {
		used: 'Used',
		pending: 'Bought back, not cancelled',
		agreed: 'Agreed, not issued',
		left: 'Left',
		limit: 'Limit',
		near: 'More than 90 % used',
		notGiven: 'Not given',
		says: (name, { kind, limit, used, pending, left }, percent) =>
			`${name}: ${grouped(used)} of ${grouped(limit)} used (${percent} %), ${grouped(pending)} ${kind === 'buy-back' ? 'of them not cancelled' : 'agreed and not issued'}, ${grouped(left)} left.`,
	},
	'zh-Hant': {
		used: '已使用',
		pending: '已購回，未註銷',
		agreed: '已協議，未發行',
		left: '剩餘',
		limit: '上限',
		near: '已使用超過 90%',
		notGiven: '未獲授權',
		says: (name, { kind, limit, used, pending, left }, percent) =>
			`${name}：上限 ${grouped(limit)}，已使用 ${grouped(used)}（${percent}%），${kind === 'buy-back' ? '其中未註銷' : '已協議而未發行'} ${grouped(pending)}，剩餘 ${grouped(left)}。`,
	},
};

/** What the parts of a bar are called. */
export function partName(
	part: MandateGeometry['parts'][number]['part'],
	kind: string,
	words: MandateWords,
): string {
	if (part === 'pending') return kind === 'buy-back' ? words.pending : words.agreed;
	return words[part];
}
