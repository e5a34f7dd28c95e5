/** Words of either origin as the interface has them: in both languages, null where one is not known. */

export interface Bilingual {
	readonly en: string | null;
	readonly 'zh-Hant': string | null;
}

export function bilingual(words: {
	readonly en: string;
	readonly 'zh-Hant'?: string | undefined;
}): Bilingual {
	return { en: words.en, 'zh-Hant': words['zh-Hant'] ?? null };
}

/** Of words that have their Chinese under `zh`. */
export function both({ en, zh }: { readonly en: string; readonly zh: string }): Bilingual {
	return { en, 'zh-Hant': zh };
}
