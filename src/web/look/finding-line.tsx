/** A line of a finding in the language of the screen; in English, marked as such, where it has no other form. */
import { useLanguage } from '../words/define.ts';
import { findingLineInChinese } from '../words/finding-lines.ts';

export function FindingLine({ line }: { readonly line: string }) {
	const language = useLanguage();
	if (language === 'en') return line;
	const chinese = findingLineInChinese(line);
	return chinese === null ? <span lang="en">{line}</span> : chinese;
}
