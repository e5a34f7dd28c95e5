/** A name or sentence in the language of the screen; in the other one, marked as such, where it is not known in it. */
import { useLanguage } from '../words/define.ts';
import { inLanguage } from '../words/formats.ts';

export function WordsIn({
	words,
	missing = '–',
}: {
	readonly words: { readonly en: string | null; readonly 'zh-Hant': string | null };
	readonly missing?: string;
}) {
	const language = useLanguage();
	const found = inLanguage(words, language);
	if (found === null) return <>{missing}</>;
	return found.lang === language ? found.text : <span lang={found.lang}>{found.text}</span>;
}
