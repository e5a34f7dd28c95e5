/**
 * Words of a screen in both languages, checked against each other by the types: the Chinese has every key of the
 * English. They come with the screen's own chunk.
 */
import { useSyncExternalStore } from 'react';
import { i18next, type Language, languageNow, onLanguage } from './language.ts';

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

const made = new Map<string, Say<string>>();

/** One function for each screen and language, the same every time: rows of a grid ask for it by the hundred. */
function sayIn(namespace: string, language: Language): Say<string> {
	const name = `${language} ${namespace}`;
	const known = made.get(name);
	if (known) return known;
	const fixed = i18next.getFixedT(language, namespace);
	const say: Say<string> = (key, values) => fixed(key, { ...values }) as string;
	made.set(name, say);
	return say;
}

/** The words of a screen in the language that is on. */
export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
	return sayIn(words.namespace, useLanguage());
}

/** The language that is on; the component is drawn anew when it changes. */
export function useLanguage(): Language {
	return useSyncExternalStore(onLanguage, languageNow);
}
