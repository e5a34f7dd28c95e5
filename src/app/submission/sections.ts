/** The parts of the form in their order, each with the key of its heading in the form's words. */
import { type EditionName, type MonthlyReturn, SECTION_KEYS } from '../../form/return.ts';
import { type Language, type WordKey, words } from '../../form/words/index.ts';

export interface Section {
	readonly heading: WordKey;
	/** Where its values stand in the return. */
	readonly under: (path: string) => boolean;
	/** False where the return marks it as not applicable. */
	readonly applies: (value: MonthlyReturn) => boolean;
	/** Where the return says so. */
	readonly applicable: string;
}

const always = () => true;

function part(heading: WordKey, start: string, applies: Section['applies'] = always): Section {
	return { heading, under: (path) => path.startsWith(start), applies, applicable: `${start}applicable` };
}

export const SECTIONS: readonly Section[] = [
	{ ...part('header.title', '/'), under: (path) => !path.includes('/', 1) },
	part('authorised.heading', '/authorised/', ({ authorised }) => authorised?.applicable === true),
	part('issued.heading', '/issued/'),
	...SECTION_KEYS.map((key) =>
		part(`${key}.heading`, `/details/${key}/`, ({ details }) => details[key]?.applicable === true),
	),
	part('details.heading', '/details/totals/'),
	part(
		'depositaryReceipts.heading',
		'/depositaryReceipts/',
		({ depositaryReceipts }) => depositaryReceipts?.applicable === true,
	),
	part('confirmations.heading', '/confirmations/', ({ confirmations }) => confirmations?.applicable === true),
	part('signatory.name', '/signatory/'),
];

/** Words of the form; '' where the edition has none. */
export function formWords(key: WordKey, edition: EditionName | null, language: Language): string {
	return (edition === null ? null : words(key, edition, language)?.text) ?? '';
}
