/** From one class into another, A shares, depositary receipts, the line of a class, the name of the issuer. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { CLASSES } from '../../ledger/movements/classes.ts';
import { classNoun, sharesOf } from './class-noun.ts';
import { inBoth, type Names } from './names.ts';
import { alone, counted, type Saying } from './say.ts';
import type { Templates } from './template.ts';

type Converted = Pick<Extract<LedgerEntry, { readonly kind: 'class-conversion' }>, 'from' | 'to' | 'shares'>;

function converted(tail = { en: '', chinese: '' }) {
	return ({ from, to, shares }: Converted, names: Names): Saying => {
		const into = classNoun(names, to);
		return counted(
			`${from} ${to}`,
			{ figure: shares, unit: sharesOf(names, from) },
			`{n} {were} converted into ${into.en} {when}${tail.en}`,
			`{when}${tail.chinese}{n}轉換為${into['zh-Hant']}`,
		);
	};
}

export const CLASSES_SAY: Templates<keyof typeof CLASSES> = {
	'weighted-voting-conversion': converted({
		en: ', as Rule 8A.15 requires',
		chinese: '按《上市規則》第8A.15條規定，',
	}),
	'weighted-voting-voluntary-conversion': converted({ en: ' by their holder', chinese: '持有人將' }),
	'class-conversion': converted(),
	'a-share-issue': (m, names) =>
		counted(
			m.class,
			{ figure: m.shares, unit: sharesOf(names, m.class) },
			'{n} {were} issued {when}',
			'{when}發行{n}',
		),
	'a-share-buy-back': (m, names) =>
		counted(
			m.class,
			{ figure: m.shares, unit: sharesOf(names, m.class) },
			'{n} {were} bought back and cancelled {when}',
			'{when}購回並註銷{n}',
		),
	'depositary-receipts-changed': ({ text }) => {
		const words = inBoth(text);
		return alone(
			`What Part IV says of depositary receipts changed {when}: ${words.en}`,
			`{when}第IV部分的預託證券資料變更：${words['zh-Hant']}`,
		);
	},
	'class-line-changed': (m, names) => {
		const noun = classNoun(names, m.class);
		const code = m.line.stockCode;
		return alone(
			`The line of the ${noun.en} on the form changed {when}${code === undefined ? '' : ` (stock code ${code})`}`,
			`{when}${noun['zh-Hant']}在月報表上的資料變更${code === undefined ? '' : `（證券代號${code}）`}`,
		);
	},
	'name-changed': ({ issuerName, stockCode }) => {
		const name = inBoth(issuerName);
		return alone(
			`The name of the issuer became ${name.en} {when}${stockCode === undefined ? '' : `, stock code ${stockCode}`}`,
			`{when}發行人名稱改為${name['zh-Hant']}${stockCode === undefined ? '' : `，證券代號${stockCode}`}`,
		);
	},
};
