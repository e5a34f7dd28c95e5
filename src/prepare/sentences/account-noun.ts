/** An account of the ledger in words: "Class B shares: awaiting cancellation", "B類股份：待註銷". */
import { type Account, partsOf } from '../../ledger/account.ts';
import { classNoun } from './class-noun.ts';
import type { Names } from './names.ts';
import { both, type Said } from './say.ts';
import { agreementNoun, convertibleNoun, mandateNoun, schemeNoun, warrantsNoun } from './subject-noun.ts';

const SPOTS: Readonly<Record<string, Said>> = {
	authorised: both('authorised', '法定'),
	unissued: both('not issued', '未發行'),
	issued: both('in issue, not awaiting cancellation', '已發行（不包括待註銷）'),
	treasury: both('in treasury', '庫存'),
	pending: both('awaiting cancellation', '待註銷'),
	outstanding: both('outstanding', '尚未行使'),
	available: both('left', '尚餘'),
	used: both('used', '已使用'),
	outside: both('from outside', '由外轉入'),
};

const NOUNS: Readonly<Record<string, (names: Names, name: string) => Said>> = {
	class: classNoun,
	scheme: schemeNoun,
	'scheme-mandate': schemeNoun,
	warrants: warrantsNoun,
	convertible: convertibleNoun,
	agreement: agreementNoun,
	mandate: mandateNoun,
};

/** What an account is called: its issued shares are those that do not await cancellation. */
export function accountNoun(names: Names, account: string): Said {
	const { unit, spot } = partsOf(account as Account);
	return placed(names, unit, SPOTS[spot]);
}

/** What a figure that somebody outside stated (`class/B/issued`) is called: it means what the return prints. */
export function figureNoun(names: Names, figure: string): Said {
	const { unit, spot } = partsOf(figure as Account);
	return placed(names, unit, spot === 'issued' ? both('in issue', '已發行') : SPOTS[spot]);
}

function placed(names: Names, unit: string, place: Said | undefined): Said {
	const [kind = '', name = ''] = unit.split('/');
	const noun = NOUNS[kind]?.(names, name) ?? both('figure', '數字');
	const words = noun.en.replace(/^the (.)/, (_, first: string) => first.toUpperCase());
	return place ? both(`${words}: ${place.en}`, `${noun['zh-Hant']}：${place['zh-Hant']}`) : noun;
}
