/**
 * A return in the other language of the form: what stands in the return as the form's own words ("Class B",
 * "Bond/Notes") takes the words of that language; what an issuer wrote stays as it is.
 */
import type { MonthlyReturn, ShareClass } from '../form/return.ts';
import { type Language, type WordKey, words } from '../form/words/index.ts';

const TYPES = ['class.type.A', 'class.type.B', 'class.type.H', 'class.type.other'] as const;
const INSTRUMENTS = ['convertibles.kind.bond', 'convertibles.kind.preference'] as const;
const THRESHOLDS = [
	'publicFloat.threshold.initial-25',
	'publicFloat.threshold.initial',
	'publicFloat.threshold.alternative',
] as const;

/** The same return with its language set; the very same when it is in that language already. */
export function inLanguage(value: MonthlyReturn, language: Language): MonthlyReturn {
	if (value.language === language) return value;
	const say = (text: string | null, keys: readonly WordKey[]) => translated(value, text, keys, language);
	const named = (each: ShareClass): ShareClass => ({ ...each, type: say(each.type, TYPES) });
	const { authorised, issued, details } = value;
	return {
		...value,
		language,
		authorised: authorised?.applicable
			? { ...authorised, classes: authorised.classes.map((each) => ({ ...each, class: named(each.class) })) }
			: authorised,
		issued: issued && {
			...issued,
			classes: issued.classes.map((each) => ({
				...each,
				class: named(each.class),
				publicFloat: each.publicFloat && {
					...each.publicFloat,
					threshold: say(each.publicFloat.threshold, THRESHOLDS),
				},
			})),
		},
		details: {
			options: blocksNamed(details.options, named),
			warrants: blocksNamed(details.warrants, named),
			convertibles: convertibles(blocksNamed(details.convertibles, named), say),
			agreements: blocksNamed(details.agreements, named),
			other: blocksNamed(details.other, named),
			totals: details.totals.map((total) => ({ ...total, class: named(total.class) })),
		},
	};
}

interface Named {
	class: ShareClass;
}

function blocksNamed<Section extends { applicable: false } | { applicable: true; blocks: Named[] } | null>(
	section: Section,
	named: (value: ShareClass) => ShareClass,
): Section {
	if (!section?.applicable) return section;
	return { ...section, blocks: section.blocks.map((block) => ({ ...block, class: named(block.class) })) };
}

type Convertibles = MonthlyReturn['details']['convertibles'];

function convertibles(
	section: Convertibles,
	say: (text: string | null, keys: readonly WordKey[]) => string | null,
): Convertibles {
	if (!section?.applicable) return section;
	const blocks = section.blocks.map((block) => ({
		...block,
		rows: block.rows.map((row) => ({ ...row, kind: say(row.kind, INSTRUMENTS) })),
	}));
	return { ...section, blocks };
}

/** The words of the other language for a text that is one of the form's; else the text. */
function translated(
	value: MonthlyReturn,
	text: string | null,
	keys: readonly WordKey[],
	language: Language,
): string | null {
	const { edition } = value;
	if (text === null || edition === null) return text;
	const key = keys.find((each) => words(each, edition, value.language)?.text === text);
	return (key && words(key, edition, language)?.text) ?? text;
}
