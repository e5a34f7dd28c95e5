/**
 * Words of a screen in both languages, checked against each other by the types: the Chinese has every key of the
 * English. They come with the screen's own chunk.
 */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { i18next, type Language, languageNow } from './language.ts';

interface Tree {
	readonly [key: string]: string | Tree;
}

/** Chinese has no singular of its own: `key_one` is English alone. */
type InChinese<English> = {
	readonly [Key in keyof English as Key extends `${string}_one` ? never : Key]: English[Key] extends string
		? string
		: InChinese<English[Key]>;
};

type KeysOf<English> = {
	[Key in keyof English & string]: English[Key] extends string
		? Key extends `${infer Base}_${'one' | 'other'}`
			? Base
			: Key
		: `${Key}.${KeysOf<English[Key]>}`;
}[keyof English & string];

export interface Words<Key extends string> {
	readonly namespace: string;
	/** Never there: carries the type of the keys. */
	readonly keys?: Key;
}

/** Gives the words for a key; `{{places}}` are filled from `values`, `count` also chooses singular and plural. */
export type Say<Key extends string> = (
	key: Key,
	values?: Readonly<Record<string, string | number>>,
) => string;

/** Registers the words of one screen under a name of its own. */
export function defineWords<const English extends Tree>(
	namespace: string,
	words: { readonly en: English; readonly 'zh-Hant': InChinese<English> },
): Words<KeysOf<English>> {
	i18next.addResourceBundle('en', namespace, words.en, true, true);
	i18next.addResourceBundle('zh-Hant', namespace, words['zh-Hant'], true, true);
	return { namespace };
}

/** The words of a screen in the language that is on. */
export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
	const { t, i18n } = useTranslation(words.namespace);
	// The language is part of what the callback closes over, so that what is memoised by it changes with it.
	// biome-ignore lint/correctness/useExhaustiveDependencies: `t` is bound to the language.
	return useCallback((key, values) => t(key, { ...values }) as string, [t, i18n.language]);
}

/** The language that is on; the component is drawn anew when it changes. */
export function useLanguage(): Language {
	useTranslation();
	return languageNow();
}
