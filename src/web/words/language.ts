/** The language of the screen: English or Traditional Chinese, kept on this device and said on the page. */
import i18next from 'i18next';
import { keepPreference, onPreference, preference } from '../look/preferences.ts';

export type Language = 'en' | 'zh-Hant';

/** The browser's own language where nobody chose. */
function firstLanguage(): Language {
	const chosen = preference('language');
	if (chosen === 'en' || chosen === 'zh-Hant') return chosen;
	return navigator.languages.some((each) => /^zh/i.test(each)) && !/^en/i.test(navigator.language)
		? 'zh-Hant'
		: 'en';
}

void i18next.init({
	lng: firstLanguage(),
	fallbackLng: 'en',
	resources: {},
	initAsync: false,
	interpolation: { escapeValue: false },
});
document.documentElement.lang = languageNow();
offerFont(languageNow());
// Also when it was chosen in another tab.
onPreference(() => turnTo(firstLanguage()));

export function languageNow(): Language {
	return i18next.language === 'zh-Hant' ? 'zh-Hant' : 'en';
}

/** A Chinese font of this server; the browser fetches of it what no font of the device has. */
function offerFont(language: Language): void {
	if (language === 'zh-Hant') void import('@fontsource/noto-sans-hk/400.css');
}

/** Calls back when it changes; the function that is given ends that. */
export function onLanguage(listener: () => void): () => void {
	i18next.on('languageChanged', listener);
	return () => i18next.off('languageChanged', listener);
}

/** Changes it at once, everywhere; the page says so in `lang`. */
export function chooseLanguage(language: Language): void {
	keepPreference('language', language);
	turnTo(language);
}

function turnTo(language: Language): void {
	if (language === languageNow()) return;
	document.documentElement.lang = language;
	offerFont(language);
	void i18next.changeLanguage(language);
}

export { i18next };
