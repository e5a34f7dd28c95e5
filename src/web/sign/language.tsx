/** The language of the page, chosen by its reader or taken from the browser. */
import { createContext, useContext } from 'react';
import { keepPreference, preference } from '../look/preferences.ts';
import { inLanguage } from '../words/formats.ts';
import type { Language } from '../words/language.ts';
import { SIGN_WORDS } from './words.ts';

const Chosen = createContext<Language>('en');
export const LanguageProvider = Chosen.Provider;

export function useSignWords() {
	const language = useContext(Chosen);
	return { language, words: SIGN_WORDS[language] };
}

export function languageAtFirst(): Language {
	const chosen = preference('language');
	if (chosen === 'en' || chosen === 'zh-Hant') return chosen;
	return /^zh/i.test(navigator.language) ? 'zh-Hant' : 'en';
}

export function keepLanguage(language: Language): void {
	keepPreference('language', language);
}

/** A name or sentence; marked as of the other language where it is known in that one only. */
export function Both({
	says,
}: {
	readonly says: { readonly en: string | null; readonly 'zh-Hant': string | null };
}) {
	const { language } = useSignWords();
	const found = inLanguage(says, language);
	if (found === null) return '–';
	return found.lang === language ? found.text : <span lang={found.lang}>{found.text}</span>;
}
