/** What a class of shares is called in running text: "Class B Shares", "B類股份", "H股"; without a type, by its kind. */
import type { ClassSubject } from '../../ledger/subject.ts';
import type { ClassKind } from '../../value/share-class.ts';
import type { Language } from '../words.ts';

const KINDS: Readonly<Record<ClassKind, Readonly<Record<Language, string>>>> = {
	ordinary: { en: 'ordinary shares', 'zh-Hant': '普通股' },
	'wvr-ordinary': { en: 'WVR ordinary shares', 'zh-Hant': '不同投票權普通股' },
	preference: { en: 'preference shares', 'zh-Hant': '優先股' },
	other: { en: 'shares', 'zh-Hant': '股份' },
};

/** A type that the form lists, or one that the description has to name ("Other type (specify in description)"). */
const SPECIFY = /specify in description/;

export function classWords({ line }: ClassSubject, language: Language): string {
	const type = line.type;
	if (type === undefined || SPECIFY.test(type.en)) {
		const described = type !== undefined || line.kind === 'other' ? line.description : undefined;
		const words = described?.[language] ?? described?.en;
		return words ?? KINDS[line.kind][language];
	}
	if (language === 'en') return `${type.en} Shares`;
	const words = type['zh-Hant'] ?? type.en;
	if (words.endsWith('股')) return words;
	return /^[A-Z]$/.test(words) ? `${words}股` : `${words}股份`;
}
