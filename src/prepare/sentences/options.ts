/** Share option schemes and share awards. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { OPTIONS } from '../../ledger/movements/options.ts';
import { formatGrouped } from '../../value/decimal.ts';
import { sharesOf } from './class-noun.ts';
import { inBoth, type Names } from './names.ts';
import { alone, counted, decimalOf, type Saying, unit } from './say.ts';
import { agreementNoun, schemeNoun } from './subject-noun.ts';
import type { Template, Templates } from './template.ts';

const OPTIONS_OF = unit('option', 'options', '份期權');

type Moved = Pick<Extract<LedgerEntry, { readonly kind: 'option-cancelled' }>, 'scheme' | 'options'>;
type Award = Pick<Extract<LedgerEntry, { readonly kind: 'award-cancelled' }>, 'agreement' | 'shares'>;

/** Options of a scheme: `en` is what became of them. */
function moved(en: string, chinese: string, tail = { en: '', chinese: '' }) {
	return ({ scheme, options }: Moved, names: Names): Saying => {
		const noun = schemeNoun(names, scheme);
		return counted(
			scheme,
			{ figure: options, unit: OPTIONS_OF },
			`{n} {were} ${en} {when}${tail.en} (${noun.en})`,
			`{when}${chinese}{n}${tail.chinese}（${noun['zh-Hant']}）`,
		);
	};
}

/** Shares under an award scheme. */
function award(en: string, chinese: string) {
	return ({ agreement, shares }: Award, names: Names): Saying => {
		const noun = agreementNoun(names, agreement);
		return counted(
			agreement,
			{ figure: shares, unit: sharesOf(names, names.agreements.get(agreement)?.class ?? '') },
			`${en} (${noun.en})`,
			`${chinese}（${noun['zh-Hant']}）`,
		);
	};
}

const adopted: Template<'option-scheme-adopted'> = ({ subject, available }, names) => {
	const words = inBoth(subject.particulars);
	const shares = sharesOf(names, subject.class)(decimalOf(available));
	return alone(
		`A share option scheme was adopted {when}; ${shares.en} may be granted under it (${words.en})`,
		`{when}採納股份期權計劃，可授出${shares['zh-Hant']}（${words['zh-Hant']}）`,
	);
};

const refreshed: Template<'option-scheme-refreshed'> = ({ scheme, available }, names) => {
	const noun = schemeNoun(names, scheme);
	const shares = sharesOf(names, names.schemes.get(scheme)?.class ?? '')(decimalOf(available));
	return alone(
		`The scheme mandate was refreshed {when}; ${shares.en} may be granted from then on (${noun.en})`,
		`{when}更新計劃授權，此後可授出${shares['zh-Hant']}（${noun['zh-Hant']}）`,
	);
};

const adjusted: Template<'option-adjusted'> = ({ scheme, options, text }, names) => {
	const noun = schemeNoun(names, scheme);
	const [more, figure] = [options > 0n, options < 0n ? -options : options];
	const count = formatGrouped(figure);
	const why = text && inBoth(text);
	return alone(
		`The options outstanding were adjusted {when}: ${count} ${more ? 'more' : 'fewer'}${why ? `, ${why.en}` : ''} (${noun.en})`,
		`{when}調整尚未行使的期權，${more ? '增加' : '減少'}${count}份${why ? `，${why['zh-Hant']}` : ''}（${noun['zh-Hant']}）`,
	);
};

const lapsedOptions: Template<'option-lapsed'> = ({ scheme, options }, names) => {
	const noun = schemeNoun(names, scheme);
	return counted(
		scheme,
		{ figure: options, unit: OPTIONS_OF },
		`{n} lapsed {when} (${noun.en})`,
		`{when}{n}失效（${noun['zh-Hant']}）`,
	);
};

const sold: Template<'holding-vehicle-sale'> = ({ scheme, options }, names) => {
	const noun = schemeNoun(names, scheme);
	return counted(
		scheme,
		{ figure: options, unit: sharesOf(names, names.schemes.get(scheme)?.class ?? '') },
		`{n} already in issue {were} sold {when} by the vehicle that holds them (${noun.en})`,
		`{when}持股公司出售{n}（屬已發行股份）（${noun['zh-Hant']}）`,
	);
};

export const OPTIONS_SAY: Templates<keyof typeof OPTIONS> = {
	'option-scheme-adopted': adopted,
	'option-scheme-refreshed': refreshed,
	'option-granted': moved('granted', '授出'),
	'option-exercised-new': moved('exercised', '行使', {
		en: ' and met with new shares',
		chinese: '，以新股支付',
	}),
	'option-exercised-treasury': moved('exercised', '行使', {
		en: ' and met with treasury shares',
		chinese: '，以庫存股份支付',
	}),
	'option-exercised-existing': moved('exercised', '行使', {
		en: ' and met with shares already in issue',
		chinese: '，以現有股份支付',
	}),
	'option-lapsed': lapsedOptions,
	'option-cancelled': moved('cancelled', '註銷'),
	'option-adjusted': adjusted,
	'award-granted': ({ agreement, shares }, names) =>
		award('Awards of {n} were granted {when}', '{when}授出{n}的股份獎勵')(
			{ agreement: typeof agreement === 'string' ? agreement : agreement.name, shares },
			names,
		),
	'award-vested-new': award(
		'{n} {were} issued {when} for share awards that vested',
		'{when}因股份獎勵歸屬發行{n}',
	),
	'award-vested-treasury': award(
		'{n} {were} transferred out of treasury {when} for share awards that vested',
		'{when}因股份獎勵歸屬自庫存轉讓{n}',
	),
	'award-vested-existing': award(
		'Share awards of {n} vested {when} and were met with shares already in issue',
		'{when}{n}的股份獎勵歸屬，以現有股份支付',
	),
	'award-lapsed': award('Share awards of {n} lapsed {when}', '{when}{n}的股份獎勵失效'),
	'award-cancelled': award('Share awards of {n} were cancelled {when}', '{when}{n}的股份獎勵註銷'),
	'holding-vehicle-sale': sold,
};
