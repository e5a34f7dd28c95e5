/** Shares issued, agreements to issue them, and agreements that lapsed. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { ISSUES } from '../../ledger/movements/issues.ts';
import { sharesOf } from './class-noun.ts';
import type { Names } from './names.ts';
import { alone, counted, type Saying } from './say.ts';
import { agreementNoun } from './subject-noun.ts';
import type { Templates } from './template.ts';

type Issued = Extract<LedgerEntry, { readonly kind: 'bonus-issue' | 'ipo-issue' | 'scrip-dividend' }>;
type Agreed = Extract<LedgerEntry, { readonly kind: 'placing-agreed' }>;
type Completed = Extract<LedgerEntry, { readonly kind: 'placing-completed' }>;
type Lapsed = Extract<LedgerEntry, { readonly kind: 'placing-lapsed' }>;

function issued(en: string, chinese: string) {
	return (m: Pick<Issued, 'class' | 'shares'>, names: Names): Saying =>
		counted(
			m.class,
			{ figure: m.shares, unit: sharesOf(names, m.class) },
			`{n} {were} issued ${en} {when}`,
			`{when}${chinese}{n}`,
		);
}

/** What may be issued from then on. */
function agreed(en: string, chinese: string) {
	return ({ agreement, shares }: Pick<Agreed, 'agreement' | 'shares'>, names: Names): Saying => {
		const noun = agreementNoun(names, agreement.name);
		return counted(
			agreement.name,
			{ figure: shares, unit: sharesOf(names, agreement.class) },
			`${en} {when}: {n} may be issued (${noun.en})`,
			`{when}${chinese}，可發行{n}（${noun['zh-Hant']}）`,
		);
	};
}

function completed(en: string, chinese: string) {
	return ({ agreement, shares }: Pick<Completed, 'agreement' | 'shares'>, names: Names): Saying => {
		const noun = agreementNoun(names, agreement);
		return counted(
			agreement,
			{ figure: shares, unit: sharesOf(names, names.agreements.get(agreement)?.class ?? '') },
			`{n} {were} issued ${en} {when} (${noun.en})`,
			`{when}${chinese}{n}（${noun['zh-Hant']}）`,
		);
	};
}

function lapsed(en: string, chinese: string) {
	return ({ agreement, shares }: Pick<Lapsed, 'agreement' | 'shares'>, names: Names): Saying => {
		const noun = agreementNoun(names, agreement);
		if (shares === undefined) {
			return alone(`${en} lapsed {when} (${noun.en})`, `{when}${chinese}失效（${noun['zh-Hant']}）`);
		}
		return counted(
			agreement,
			{ figure: shares, unit: sharesOf(names, names.agreements.get(agreement)?.class ?? '') },
			`${en} lapsed {when} as to {n} (${noun.en})`,
			`{when}${chinese}就{n}失效（${noun['zh-Hant']}）`,
		);
	};
}

export const ISSUES_SAY: Templates<keyof typeof ISSUES> = {
	'ipo-issue': issued('at listing', '上市時發行'),
	'over-allotment-granted': agreed('An over-allotment option was granted', '授出超額配股權'),
	'over-allotment-exercised': completed(
		'on the exercise of the over-allotment option',
		'因行使超額配股權發行',
	),
	'over-allotment-lapsed': lapsed('The over-allotment option', '超額配股權'),
	'placing-agreed': agreed('A placing was agreed', '訂立配售協議'),
	'placing-completed': completed('in a placing', '完成配售，發行'),
	'placing-lapsed': lapsed('The placing', '配售'),
	'top-up-subscription': completed('in a top-up subscription', '根據先舊後新認購發行'),
	'subscription-agreed': agreed('A subscription was agreed', '訂立認購協議'),
	'subscription-completed': completed('in a subscription', '完成認購，發行'),
	'subscription-lapsed': lapsed('The subscription', '認購'),
	'consideration-issue-agreed': agreed('A consideration issue was agreed', '訂立代價發行協議'),
	'consideration-issue-completed': completed('in a consideration issue', '代價發行'),
	'consideration-issue-lapsed': lapsed('The consideration issue', '代價發行'),
	'rights-issue-announced': agreed('A rights issue was announced', '公布供股'),
	'rights-issue-completed': completed('in a rights issue', '完成供股，發行'),
	'rights-issue-lapsed': lapsed('The rights issue', '供股'),
	'open-offer-announced': agreed('An open offer was announced', '公布公開招股'),
	'open-offer-completed': completed('in an open offer', '完成公開招股，發行'),
	'open-offer-lapsed': lapsed('The open offer', '公開招股'),
	'bonus-issue': issued('in a bonus issue', '以紅股發行方式發行'),
	'scrip-dividend': issued('as scrip dividend', '以股代息發行'),
	'loan-capitalisation': issued('in a loan capitalisation', '以貸款資本化方式發行'),
	'bulk-issue-to-depositary': issued('to a depositary in bulk', '向存管人大批發行'),
};
