/** Postings of rows 19 to 33: share options and share awards. Options and the mandate they use are counted apart. */

import { floorQuotient, fromInteger, multiply } from '../../value/decimal.ts';
import { countOf, type Transfer } from '../account.ts';
import type { OPTIONS } from '../movements/options.ts';
import { named, type Standing } from '../standing.ts';
import type { SchemeSubject } from '../subject.ts';
import { ofAgreement, ofClass, type PostingRules, transfer } from './transfer.ts';

/** Shares that so many options of the scheme give, rounded down. */
export function sharesOf(scheme: SchemeSubject, options: bigint): bigint {
	const { sharesPerOption } = scheme;
	return sharesPerOption === undefined
		? options
		: floorQuotient(multiply(fromInteger(options), sharesPerOption), fromInteger(1n));
}

interface OfScheme {
	readonly scheme: string;
	readonly options: bigint;
}

interface OfAward {
	readonly agreement: string;
	readonly shares: bigint;
}

function ended(m: OfScheme, before: Standing): Transfer {
	const { name } = named(before.schemes, 'scheme', m.scheme);
	return transfer(`scheme/${name}`, 'outstanding', 'outside', fromInteger(m.options));
}

function exercised(from: 'unissued' | 'treasury') {
	return (m: OfScheme, before: Standing): readonly Transfer[] => {
		const scheme = named(before.schemes, 'scheme', m.scheme);
		return [ended(m, before), ofClass(scheme.class, from, 'issued', sharesOf(scheme, m.options))];
	};
}

/** What leaves the mandate of a scheme, or returns to it when negative; nothing when the scheme has none. */
function mandateUse(scheme: SchemeSubject | undefined, shares: bigint): readonly Transfer[] {
	if (!scheme?.mandate || shares === 0n) return [];
	const unit = `scheme-mandate/${scheme.name}` as const;
	return shares > 0n
		? [transfer(unit, 'available', 'outside', fromInteger(shares))]
		: [transfer(unit, 'outside', 'available', fromInteger(-shares))];
}

function schemeBehind(agreement: string, before: Standing): SchemeSubject | undefined {
	const { scheme } = named(before.agreements, 'agreement', agreement);
	return scheme === undefined ? undefined : named(before.schemes, 'scheme', scheme);
}

function vested(from: 'unissued' | 'treasury' | null) {
	return (m: OfAward, before: Standing): readonly Transfer[] => {
		const agreement = named(before.agreements, 'agreement', m.agreement);
		const award = ofAgreement(agreement.name, 'outstanding', 'outside', m.shares);
		return from === null ? [award] : [award, ofClass(agreement.class, from, 'issued', m.shares)];
	};
}

export const OPTION_POSTINGS: PostingRules<keyof typeof OPTIONS> = {
	'option-scheme-adopted': ({ subject, available }) => mandateUse({ ...subject, mandate: true }, -available),
	'option-scheme-refreshed': (m, before) => {
		const scheme = named(before.schemes, 'scheme', m.scheme);
		const left = countOf(before.balances, `scheme-mandate/${scheme.name}/available`);
		return mandateUse({ ...scheme, mandate: true }, left - m.available);
	},
	'option-granted': (m, before) => {
		const scheme = named(before.schemes, 'scheme', m.scheme);
		return [
			transfer(`scheme/${scheme.name}`, 'outside', 'outstanding', fromInteger(m.options)),
			...mandateUse(scheme, sharesOf(scheme, m.options)),
		];
	},
	'option-exercised-new': exercised('unissued'),
	'option-exercised-treasury': exercised('treasury'),
	'option-exercised-existing': (m, before) => [ended(m, before)],
	'option-lapsed': (m, before) => {
		const scheme = named(before.schemes, 'scheme', m.scheme);
		return [ended(m, before), ...mandateUse(scheme, -sharesOf(scheme, m.options))];
	},
	'option-cancelled': (m, before) => [ended(m, before)],
	'option-adjusted': (m, before) => {
		const { name } = named(before.schemes, 'scheme', m.scheme);
		return m.options > 0n
			? [transfer(`scheme/${name}`, 'outside', 'outstanding', fromInteger(m.options))]
			: [transfer(`scheme/${name}`, 'outstanding', 'outside', fromInteger(-m.options))];
	},
	'award-granted': (m, before) => {
		const name = typeof m.agreement === 'string' ? m.agreement : m.agreement.name;
		const given = typeof m.agreement === 'string' ? undefined : m.agreement.scheme;
		const scheme =
			typeof m.agreement === 'string'
				? schemeBehind(name, before)
				: given === undefined
					? undefined
					: named(before.schemes, 'scheme', given);
		return [ofAgreement(name, 'outside', 'outstanding', m.shares), ...mandateUse(scheme, m.shares)];
	},
	'award-vested-new': vested('unissued'),
	'award-vested-treasury': vested('treasury'),
	'award-vested-existing': vested(null),
	'award-lapsed': (m, before) => [
		ofAgreement(m.agreement, 'outstanding', 'outside', m.shares),
		...mandateUse(schemeBehind(m.agreement, before), -m.shares),
	],
	'award-cancelled': (m, before) => {
		const { name } = named(before.agreements, 'agreement', m.agreement);
		return [ofAgreement(name, 'outstanding', 'outside', m.shares)];
	},
	'holding-vehicle-sale': (m, before) => [ended(m, before)],
};
