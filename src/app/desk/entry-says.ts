/** An entry in one sentence of both languages: what it is, how much, and of what. */
import { encodeEntry, type LedgerEntry } from '../../ledger/entry.ts';
import { formatGrouped, parseDecimal } from '../../value/decimal.ts';
import { titleOfKind } from '../ledger/kind-list.ts';
import type { Both } from '../ledger/kind-words.ts';

/** What a figure counts, by the field that has it. */
const FIGURES: Readonly<Record<string, Both>> = {
	shares: { en: 'shares', 'zh-Hant': '股' },
	options: { en: 'options', 'zh-Hant': '份期權' },
	amount: { en: 'in amount', 'zh-Hant': '（金額）' },
	issued: { en: 'shares in issue', 'zh-Hant': '股已發行股份' },
	outstanding: { en: 'outstanding', 'zh-Hant': '尚未行使' },
};

/** What it happened to, by the field that names it. */
const SUBJECTS: Readonly<Record<string, Both>> = {
	class: { en: 'class', 'zh-Hant': '類別' },
	from: { en: 'from class', 'zh-Hant': '由類別' },
	to: { en: 'to class', 'zh-Hant': '至類別' },
	scheme: { en: 'scheme', 'zh-Hant': '計劃' },
	warrants: { en: 'warrants', 'zh-Hant': '權證' },
	convertible: { en: 'convertible', 'zh-Hant': '可換股票據' },
	agreement: { en: 'agreement', 'zh-Hant': '協議' },
	mandate: { en: 'mandate', 'zh-Hant': '授權' },
	month: { en: 'month', 'zh-Hant': '月份' },
	reverses: { en: 'entry', 'zh-Hant': '記項' },
};

/** `Options exercised, new shares: 5,000 options, scheme esop`. */
export function entrySays(entry: LedgerEntry): Both {
	return fieldsSay(entry.kind, encodeEntry(entry) as Fields);
}

export type Fields = Readonly<Record<string, unknown>>;

/** The same of the fields that an entry of the kind has. */
export function fieldsSay(kind: string, fields: Fields): Both {
	const title = titleOfKind(kind);
	const inner = fields['opens'];
	const all = inner !== null && typeof inner === 'object' ? { ...inner, ...fields } : fields;
	const [en, zh] = [partsIn(all, 'en'), partsIn(all, 'zh-Hant')];
	return {
		en: en.length === 0 ? title.en : `${title.en}: ${en.join(', ')}`,
		'zh-Hant': zh.length === 0 ? title.zh : `${title.zh}：${zh.join('，')}`,
	};
}

function partsIn(fields: Fields, language: keyof Both): string[] {
	const figures = Object.entries(FIGURES).flatMap(([name, words]) => {
		const value = fields[name];
		const figure = typeof value === 'string' ? parseDecimal(value) : null;
		return figure ? [`${formatGrouped(figure)} ${words[language]}`] : [];
	});
	const subjects = Object.entries(SUBJECTS).flatMap(([name, words]) => {
		const named = nameIn(fields[name]);
		return named === null ? [] : [`${words[language]} ${named}`];
	});
	return [...figures, ...subjects];
}

/** What an entry happened to: entries of one kind that agree in it can be told together. */
export function subjectsOf(fields: Fields): readonly (string | null)[] {
	return Object.keys(SUBJECTS).map((name) => nameIn(fields[name]));
}

/** A name, or the name in what is brought in whole. */
function nameIn(value: unknown): string | null {
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	const inner = value !== null && typeof value === 'object' && 'name' in value ? value.name : null;
	return typeof inner === 'string' ? inner : null;
}
