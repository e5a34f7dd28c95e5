/** Warrants, convertibles, convertible preference shares. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { INSTRUMENTS } from '../../ledger/movements/instruments.ts';
import { formatDecimal } from '../../value/decimal.ts';
import { classNoun, sharesOf } from './class-noun.ts';
import type { Names } from './names.ts';
import { alone, counted, decimalOf, money, type Saying } from './say.ts';
import { convertibleNoun, warrantsNoun } from './subject-noun.ts';
import type { Templates } from './template.ts';

interface Amount {
	readonly amount: Extract<LedgerEntry, { readonly kind: 'warrant-expired' }>['amount'];
	readonly shares?: bigint | undefined;
}

function warrants(en: string, chinese: string) {
	return (m: Amount & { readonly warrants: string | { readonly name: string } }, names: Names): Saying => {
		const name = typeof m.warrants === 'string' ? m.warrants : m.warrants.name;
		const [subject, noun] = [names.warrants.get(name), warrantsNoun(names, name)];
		return amounts(m, { name, subject, noun, names }, en, chinese);
	};
}

function convertible(en: string, chinese: string) {
	return (m: Amount & { readonly convertible: string | { readonly name: string } }, names: Names): Saying => {
		const name = typeof m.convertible === 'string' ? m.convertible : m.convertible.name;
		const [subject, noun] = [names.convertibles.get(name), convertibleNoun(names, name)];
		return amounts(m, { name, subject, noun, names }, en, chinese);
	};
}

interface Instrument {
	readonly name: string;
	readonly subject: { readonly class: string; readonly currency: string } | undefined;
	readonly noun: { readonly en: string; readonly 'zh-Hant': string };
	readonly names: Names;
}

/** With the shares where the notice says how many; then it stands alone. */
function amounts({ amount, shares }: Amount, of: Instrument, en: string, chinese: string): Saying {
	const unit = money(of.subject?.currency ?? '');
	const says = counted(
		of.name,
		{ figure: amount, unit },
		`${en} (${of.noun.en})`,
		`${chinese}（${of.noun['zh-Hant']}）`,
	);
	if (shares === undefined) return says;
	const into = sharesOf(of.names, of.subject?.class ?? '')(decimalOf(shares));
	return {
		...says,
		sums: null,
		template: {
			en: `${en}, for ${into.en} (${of.noun.en})`,
			'zh-Hant': `${chinese}，涉及${into['zh-Hant']}（${of.noun['zh-Hant']}）`,
		},
	};
}

export const INSTRUMENTS_SAY: Templates<keyof typeof INSTRUMENTS> = {
	'warrant-issued': warrants('Warrants of {n} were issued {when}', '{when}發行{n}的權證'),
	'warrant-exercised': warrants('Warrants of {n} were exercised {when}', '{when}行使{n}的權證'),
	'warrant-expired': warrants('Warrants of {n} expired {when}', '{when}有{n}的權證到期'),
	'warrant-cancelled': warrants('Warrants of {n} were cancelled {when}', '{when}註銷{n}的權證'),
	'convertible-issued': convertible('Convertibles of {n} were issued {when}', '{when}發行{n}的可換股票據'),
	'convertible-converted': convertible(
		'Convertibles of {n} were converted into new shares {when}',
		'{when}有{n}的可換股票據轉換為新股',
	),
	'convertible-converted-treasury': convertible(
		'Convertibles of {n} were converted {when} and met with treasury shares',
		'{when}有{n}的可換股票據轉換，以庫存股份支付',
	),
	'convertible-redeemed': convertible(
		'Convertibles of {n} were redeemed {when}',
		'{when}贖回{n}的可換股票據',
	),
	'convertible-repurchased': convertible(
		'Convertibles of {n} were bought back {when}',
		'{when}購回{n}的可換股票據',
	),
	'conversion-price-reset': ({ convertible: name, price }, names) => {
		const noun = convertibleNoun(names, name);
		const now = `${price.currency} ${formatDecimal(price.amount)}`;
		return alone(
			`The conversion price became ${now} {when} (${noun.en})`,
			`{when}換股價調整為${now}（${noun['zh-Hant']}）`,
		);
	},
	'preference-converted': (m, names) => {
		const issued = sharesOf(names, m.to)(decimalOf(m.issued));
		const from = sharesOf(names, m.from)(decimalOf(m.shares));
		const isSame = classNoun(names, m.from).en === classNoun(names, m.to).en;
		return alone(
			`${from.en} became ${issued.en}${isSame ? ' of another class' : ''} on conversion {when}`,
			`{when}${from['zh-Hant']}轉換為${issued['zh-Hant']}`,
		);
	},
};
