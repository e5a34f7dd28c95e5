/** Words in the language of the document. What was recorded in English alone is printed in English, and told. */

import type { MonthlyReturn } from '../form/return.ts';
import type { Bilingual } from '../ledger/field.ts';

export type Language = MonthlyReturn['language'];

/** Says words in one language, and keeps what it could not say in it. */
export interface Words {
	readonly language: Language;
	readonly say: (words: Bilingual) => string;
	/** Null where nothing was recorded. */
	readonly sayIf: (words: Bilingual | undefined) => string | null;
	/** English words that were printed for want of Chinese ones. */
	readonly wanting: ReadonlySet<string>;
}

export function wordsIn(language: Language): Words {
	const wanting = new Set<string>();
	const say = (words: Bilingual): string => {
		if (language === 'en') return words.en;
		const chinese = words['zh-Hant'];
		if (chinese === undefined) wanting.add(words.en);
		return chinese ?? words.en;
	};
	return { language, say, sayIf: (words) => (words === undefined ? null : say(words)), wanting };
}
