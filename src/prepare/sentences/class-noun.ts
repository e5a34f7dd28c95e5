/** A class of shares in running text, by its line on the form: "Class B shares", "B類股份"; "H shares", "H股". */
import type { ClassLine } from '../../ledger/subject.ts';
import type { ClassKind } from '../../value/share-class.ts';
import type { Names } from './names.ts';
import { both, type Said, type Unit, unit } from './say.ts';

const KINDS: Readonly<Record<ClassKind, Said>> = {
	ordinary: both('ordinary shares', '普通股'),
	'wvr-ordinary': both('WVR ordinary shares', '不同投票權普通股'),
	preference: both('preference shares', '優先股'),
	other: both('shares', '股份'),
};

/** A type that the description has to name ("Other type (specify in description)"). */
const SPECIFY = /specify in description/;
const SHARES = /shares?$/i;

/** The class alone; "shares" for one that the ledger does not have. */
export function classNoun(names: Names, name: string): Said {
	const line = names.classes.get(name);
	return line ? lineNoun(line) : both('shares', '股份');
}

/** So many shares of the class. */
export function sharesOf(names: Names, name: string): Unit {
	const { en, 'zh-Hant': chinese } = classNoun(names, name);
	return unit(
		en.replace(SHARES, (words) => words.replace(/s$/i, '')),
		en,
		chinese === '股份' ? '股股份' : `股${chinese}`,
	);
}

function lineNoun(line: ClassLine): Said {
	const { type, description, kind } = line;
	if (type !== undefined && !SPECIFY.test(type.en))
		return typeNoun(kind, type.en, type['zh-Hant'] ?? type.en);
	const described = type !== undefined || kind === 'other' ? description : undefined;
	if (described === undefined) return KINDS[kind];
	const words = described['zh-Hant'] ?? described.en;
	return both(
		SHARES.test(described.en) ? described.en : `shares (${described.en})`,
		/股份?$/.test(words) ? words : `股份（${words}）`,
	);
}

/** `Class B` or `B類` of newer returns; of older ones, `B`, which is a class only of weighted voting rights. */
function typeNoun(kind: ClassKind, english: string, chinese: string): Said {
	const isLetter = /^[A-Z]$/.test(english);
	const type = isLetter && kind !== 'ordinary' ? `Class ${english}` : english;
	const noun = kind === 'preference' ? 'preference shares' : 'shares';
	const words = /^[A-Z]$/.test(chinese) ? (kind === 'ordinary' ? `${chinese}股` : `${chinese}類`) : chinese;
	const ending =
		kind === 'preference' ? '優先股' : words.endsWith('股') || words.endsWith('股份') ? '' : '股份';
	return both(SHARES.test(type) ? type : `${type} ${noun}`, `${words}${ending}`);
}
