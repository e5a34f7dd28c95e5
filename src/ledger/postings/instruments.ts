/** Postings of rows 35 to 43: warrants, convertibles, convertible preference shares. */

import { type Decimal, floorQuotient, multiply } from '../../value/decimal.ts';
import type { Transfer } from '../account.ts';
import type { INSTRUMENTS } from '../movements/instruments.ts';
import { named, type Standing } from '../standing.ts';
import type { ConvertibleSubject, WarrantSubject } from '../subject.ts';
import { ofClass, type PostingRules, transfer } from './transfer.ts';

/** Shares that an amount of the instrument gives at its price (and fixed rate), rounded down: identity C2. */
export function sharesFor(instrument: ConvertibleSubject | WarrantSubject, amount: Decimal): bigint {
	const { price, rate } = instrument;
	return floorQuotient(rate === undefined ? amount : multiply(amount, rate), price.amount);
}

interface OfConvertible {
	readonly convertible: string;
	readonly amount: Decimal;
	readonly shares?: bigint | undefined;
}

interface OfWarrants {
	readonly warrants: string;
	readonly amount: Decimal;
	readonly shares?: bigint | undefined;
}

function redeemed(m: OfConvertible, before: Standing): Transfer {
	const { name } = named(before.convertibles, 'convertible', m.convertible);
	return transfer(`convertible/${name}`, 'outstanding', 'outside', m.amount);
}

function converted(from: 'unissued' | 'treasury') {
	return (m: OfConvertible, before: Standing): readonly Transfer[] => {
		const convertible = named(before.convertibles, 'convertible', m.convertible);
		const shares = m.shares ?? sharesFor(convertible, m.amount);
		return [redeemed(m, before), ofClass(convertible.class, from, 'issued', shares)];
	};
}

function ended(m: OfWarrants, before: Standing): Transfer {
	const { name } = named(before.warrants, 'series of warrants', m.warrants);
	return transfer(`warrants/${name}`, 'outstanding', 'outside', m.amount);
}

export const INSTRUMENT_POSTINGS: PostingRules<keyof typeof INSTRUMENTS> = {
	'warrant-issued': ({ warrants, amount }) => {
		const name = typeof warrants === 'string' ? warrants : warrants.name;
		return [transfer(`warrants/${name}`, 'outside', 'outstanding', amount)];
	},
	'warrant-exercised': (m, before) => {
		const warrants = named(before.warrants, 'series of warrants', m.warrants);
		const shares = m.shares ?? sharesFor(warrants, m.amount);
		return [ended(m, before), ofClass(warrants.class, 'unissued', 'issued', shares)];
	},
	'warrant-expired': (m, before) => [ended(m, before)],
	'warrant-cancelled': (m, before) => [ended(m, before)],
	'convertible-issued': ({ convertible, amount }) => {
		const name = typeof convertible === 'string' ? convertible : convertible.name;
		return [transfer(`convertible/${name}`, 'outside', 'outstanding', amount)];
	},
	'convertible-converted': converted('unissued'),
	'convertible-converted-treasury': converted('treasury'),
	'convertible-redeemed': (m, before) => [redeemed(m, before)],
	'convertible-repurchased': (m, before) => [redeemed(m, before)],
	'conversion-price-reset': (m, before) => {
		named(before.convertibles, 'convertible', m.convertible);
		return [];
	},
	'preference-converted': (m, before) => [
		ofClass(named(before.classes, 'class', m.from).name, 'issued', 'unissued', m.shares),
		ofClass(named(before.classes, 'class', m.to).name, 'unissued', 'issued', m.issued),
	],
};
