/**
 * Names of the two PDFs. How the exchange wants an upload named is not published; these names are ours: stock code,
 * form, month, language, in letters that every system takes.
 */
import type { Language } from '../../form/words/index.ts';

const LETTER: Readonly<Record<Language, string>> = { en: 'E', 'zh-Hant': 'C' };

/** `00020_FF301_202209_E.pdf`; `month` is `YYYY-MM`. */
export function pdfName(issuer: string, month: string, language: Language): string {
	return `${issuer}_FF301_${month.replace('-', '')}_${LETTER[language]}.pdf`;
}
