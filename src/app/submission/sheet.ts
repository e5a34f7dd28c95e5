/**
 * What has to be entered into the exchange's e-Submission System, in the order of its form, to be copied field by
 * field: there is no interface to it.
 */
import { labelOf } from '../../form/label.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import type { Language } from '../../form/words/index.ts';
import { printedValues } from './printed-values.ts';
import { formWords, SECTIONS, type Section } from './sections.ts';

export type InBoth = Readonly<Record<Language, string>>;

export interface SheetField {
	/** JSON pointer into the returns. */
	readonly path: string;
	readonly section: InBoth;
	readonly label: InBoth;
	/** As printed in English; '' where `blank`. */
	readonly value: string;
	/** As printed in Chinese; null where that is the same. */
	readonly chinese: string | null;
	readonly blank: boolean;
}

export interface SignedPair {
	readonly en: MonthlyReturn;
	readonly 'zh-Hant': MonthlyReturn;
}

/** A part that does not apply is one field that says so. */
export async function sheetFields(returns: SignedPair): Promise<SheetField[]> {
	const values = {
		en: await printedValues(returns.en),
		'zh-Hant': await printedValues(returns['zh-Hant']),
	};
	const paths = [...new Set([...values.en.keys(), ...values['zh-Hant'].keys()])];
	return SECTIONS.flatMap((section) => {
		if (!section.applies(returns.en)) return [notApplicable(returns, section)];
		if (section.heading === 'confirmations.heading') return confirmations(returns, section);
		return paths.filter(section.under).map((path) => {
			const value = values.en.get(path) ?? '';
			const chinese = values['zh-Hant'].get(path) ?? '';
			return {
				path,
				section: sectionWords(returns, section),
				label: labels(returns, path),
				value,
				chinese: chinese === value ? null : chinese,
				blank: value === '',
			};
		});
	});
}

function notApplicable(returns: SignedPair, section: Section): SheetField {
	const says = bothWords(returns, 'notApplicable');
	return {
		path: section.applicable,
		section: sectionWords(returns, section),
		label: says,
		value: says.en,
		chinese: says['zh-Hant'],
		blank: false,
	};
}

/** Each confirmation that is given, in the words of the form. */
function confirmations(returns: SignedPair, section: Section): SheetField[] {
	const { confirmations: given } = returns.en;
	if (!given?.applicable) return [];
	return given.items.map((item, index) => ({
		path: `/confirmations/items/${index}`,
		section: sectionWords(returns, section),
		label: bothWords(returns, `confirmations.${item}`),
		value: `(${item})`,
		chinese: null,
		blank: false,
	}));
}

function sectionWords(returns: SignedPair, { heading }: Section): InBoth {
	return bothWords(returns, heading);
}

function bothWords(returns: SignedPair, key: Parameters<typeof formWords>[0]): InBoth {
	const { en, 'zh-Hant': chinese } = returns;
	return { en: formWords(key, en.edition, 'en'), 'zh-Hant': formWords(key, chinese.edition, 'zh-Hant') };
}

/** The name of the cell without that of its part, which the section says. */
function labels({ en, 'zh-Hant': chinese }: SignedPair, path: string): InBoth {
	return {
		en: labelOf(en, path).replace(/^Part [IV]+(?:\.[A-E])?, /, ''),
		'zh-Hant': labelOf(chinese, path, 'zh-Hant').replace(/^第[IV]+部(?:\([A-E]\))?，/, ''),
	};
}
