/** Random movements of options, awards, warrants and convertibles. */

import { balanceOf } from '../../src/ledger/account.ts';
import type { MovementKind } from '../../src/ledger/movement.ts';
import type { INSTRUMENTS } from '../../src/ledger/movements/instruments.ts';
import type { OPTIONS } from '../../src/ledger/movements/options.ts';
import { sharesFor } from '../../src/ledger/postings/instruments.ts';
import type {
	AgreementSubject,
	ConvertibleSubject,
	SchemeSubject,
	WarrantSubject,
} from '../../src/ledger/subject.ts';
import { floorQuotient, fromInteger, multiply } from '../../src/value/decimal.ts';
import type { Draw } from './draw.ts';
import { twoClasses } from './drawn-issues.ts';
import {
	anyClass,
	anyOf,
	type DrawnKinds,
	held,
	hkd,
	least,
	ofClass,
	room,
	type Situation,
	whole,
	wholeOf,
	words,
} from './situation.ts';

/** Options that so many shares allow: at a ratio of two shares for one option, half of them. */
function optionsWithin({ sharesPerOption }: SchemeSubject, shares: bigint): bigint {
	return sharesPerOption === undefined ? shares : floorQuotient(fromInteger(shares), sharesPerOption);
}

function outstanding({ name }: SchemeSubject, at: Situation): bigint {
	return held(at, `scheme/${name}/outstanding`);
}

function ended<Kind extends MovementKind>(kind: Kind) {
	return (draw: Draw, at: Situation) => {
		const scheme = anyOf(draw, at.standing.schemes);
		const options = scheme && draw.upTo(outstanding(scheme, at));
		return scheme && options ? { kind, day: at.day, scheme: scheme.name, options } : null;
	};
}

function exercised<Kind extends MovementKind>(kind: Kind, from: 'unissued' | 'treasury' | null) {
	return (draw: Draw, at: Situation) => {
		const scheme = anyOf(draw, at.standing.schemes);
		if (!scheme || (from !== null && scheme.existingShares === true)) return null;
		const there = from === 'treasury' ? ofClass(at, scheme.class, 'treasury') : room(at, scheme.class);
		const most =
			from === null ? outstanding(scheme, at) : least(outstanding(scheme, at), optionsWithin(scheme, there));
		const options = draw.upTo(most);
		if (!options) return null;
		return {
			kind,
			day: at.day,
			scheme: scheme.name,
			options,
			...(draw.once(2) && { price: hkd(draw) }),
			...(draw.once(4) && { director: true }),
		};
	};
}

function anyAward(draw: Draw, at: Situation): AgreementSubject | null {
	return draw.pick([...at.standing.agreements.values()].filter(({ scheme }) => scheme !== undefined)) ?? null;
}

function award<Kind extends MovementKind>(kind: Kind, from: 'unissued' | 'treasury' | null) {
	return (draw: Draw, at: Situation) => {
		const agreement = anyAward(draw, at);
		if (!agreement) return null;
		const granted = held(at, `agreement/${agreement.name}/outstanding`);
		const there = from === 'treasury' ? ofClass(at, agreement.class, 'treasury') : room(at, agreement.class);
		const shares = draw.upTo(from === null ? granted : least(granted, there));
		return shares === null ? null : { kind, day: at.day, agreement: agreement.name, shares };
	};
}

export const DRAWN_OPTIONS: DrawnKinds<keyof typeof OPTIONS> = {
	'option-scheme-adopted': (draw, at) => {
		const name = anyClass(draw, at);
		if (name === null) return null;
		const subject: SchemeSubject = { name: at.fresh, class: name, particulars: words(`Scheme of ${at.day}`) };
		return { kind: 'option-scheme-adopted', day: at.day, subject, available: draw.shares() };
	},
	'option-scheme-refreshed': (draw, at) => {
		const scheme = anyOf(draw, at.standing.schemes);
		if (!scheme) return null;
		return { kind: 'option-scheme-refreshed', day: at.day, scheme: scheme.name, available: draw.shares() };
	},
	'option-granted': (draw, at) => {
		const scheme = anyOf(draw, at.standing.schemes);
		if (!scheme) return null;
		const left = scheme.mandate === true ? held(at, `scheme-mandate/${scheme.name}/available`) : 1_000_000n;
		const options = draw.upTo(optionsWithin(scheme, left));
		return options === null ? null : { kind: 'option-granted', day: at.day, scheme: scheme.name, options };
	},
	'option-exercised-new': exercised('option-exercised-new', 'unissued'),
	'option-exercised-treasury': exercised('option-exercised-treasury', 'treasury'),
	'option-exercised-existing': exercised('option-exercised-existing', null),
	'option-lapsed': ended('option-lapsed'),
	'option-cancelled': ended('option-cancelled'),
	'option-adjusted': (draw, at) => {
		const scheme = anyOf(draw, at.standing.schemes);
		if (!scheme) return null;
		const less = draw.once(2) ? draw.upTo(outstanding(scheme, at)) : null;
		return {
			kind: 'option-adjusted',
			day: at.day,
			scheme: scheme.name,
			options: less ? -less : draw.shares(),
		};
	},
	'award-granted': (draw, at) => {
		const known = draw.once(2) ? anyAward(draw, at) : null;
		const scheme =
			known?.scheme === undefined
				? anyOf(draw, at.standing.schemes)
				: (at.standing.schemes.get(known.scheme) ?? null);
		if (!scheme) return null;
		const left = scheme.mandate === true ? held(at, `scheme-mandate/${scheme.name}/available`) : 1_000_000n;
		const shares = draw.upTo(left);
		const agreement: AgreementSubject = {
			name: at.fresh,
			class: scheme.class,
			description: words('Awards'),
			scheme: scheme.name,
		};
		return shares === null
			? null
			: { kind: 'award-granted', day: at.day, agreement: known ? known.name : agreement, shares };
	},
	'award-vested-new': award('award-vested-new', 'unissued'),
	'award-vested-treasury': award('award-vested-treasury', 'treasury'),
	'award-vested-existing': award('award-vested-existing', null),
	'award-lapsed': award('award-lapsed', null),
	'award-cancelled': award('award-cancelled', null),
	'holding-vehicle-sale': (draw, at) => {
		const scheme = draw.pick(
			[...at.standing.schemes.values()].filter(({ existingShares }) => existingShares === true),
		);
		const options = scheme && draw.upTo(outstanding(scheme, at));
		return scheme && options
			? { kind: 'holding-vehicle-sale', day: at.day, scheme: scheme.name, options }
			: null;
	},
};

type Instrument = WarrantSubject | ConvertibleSubject;

/** Most of an amount whose shares can be issued. */
function convertibleAmount(instrument: Instrument, amount: bigint, shares: bigint): bigint {
	if (sharesFor(instrument, whole(amount)) <= shares) return amount;
	const { price, rate } = instrument;
	return floorQuotient(multiply(fromInteger(shares), price.amount), rate ?? fromInteger(1n));
}

function warrants<Kind extends MovementKind>(kind: Kind, issues: boolean) {
	return (draw: Draw, at: Situation) => {
		const subject = anyOf(draw, at.standing.warrants);
		if (!subject) return null;
		const left = wholeOf(balanceOf(at.standing.balances, `warrants/${subject.name}/outstanding`));
		const amount = draw.upTo(issues ? convertibleAmount(subject, left, room(at, subject.class)) : left);
		return amount === null ? null : { kind, day: at.day, warrants: subject.name, amount: whole(amount) };
	};
}

function convertible<Kind extends MovementKind>(kind: Kind, from: 'unissued' | 'treasury' | null) {
	return (draw: Draw, at: Situation) => {
		const subject = anyOf(draw, at.standing.convertibles);
		if (!subject) return null;
		const left = wholeOf(balanceOf(at.standing.balances, `convertible/${subject.name}/outstanding`));
		const there = from === 'treasury' ? ofClass(at, subject.class, 'treasury') : room(at, subject.class);
		const amount = draw.upTo(from === null ? left : convertibleAmount(subject, left, there));
		return amount === null ? null : { kind, day: at.day, convertible: subject.name, amount: whole(amount) };
	};
}

export const DRAWN_INSTRUMENTS: DrawnKinds<keyof typeof INSTRUMENTS> = {
	'warrant-issued': (draw, at) => {
		const known = draw.once(2) ? anyOf(draw, at.standing.warrants) : null;
		const name = anyClass(draw, at);
		if (name === null) return null;
		const fresh: WarrantSubject = {
			name: at.fresh,
			class: name,
			description: words('Warrants'),
			currency: 'HKD',
			price: hkd(draw),
		};
		return {
			kind: 'warrant-issued',
			day: at.day,
			warrants: known?.name ?? fresh,
			amount: whole(draw.shares()),
		};
	},
	'warrant-exercised': warrants('warrant-exercised', true),
	'warrant-expired': warrants('warrant-expired', false),
	'warrant-cancelled': warrants('warrant-cancelled', false),
	'convertible-issued': (draw, at) => {
		const known = draw.once(2) ? anyOf(draw, at.standing.convertibles) : null;
		const name = anyClass(draw, at);
		if (name === null) return null;
		const fresh: ConvertibleSubject = {
			name: at.fresh,
			class: name,
			description: words('Notes'),
			kind: words('Bond/Notes'),
			currency: 'USD',
			price: hkd(draw),
			rate: { mantissa: 78n, scale: 1 },
		};
		return {
			kind: 'convertible-issued',
			day: at.day,
			convertible: known?.name ?? fresh,
			amount: whole(draw.shares()),
		};
	},
	'convertible-converted': convertible('convertible-converted', 'unissued'),
	'convertible-converted-treasury': convertible('convertible-converted-treasury', 'treasury'),
	'convertible-redeemed': convertible('convertible-redeemed', null),
	'convertible-repurchased': convertible('convertible-repurchased', null),
	'conversion-price-reset': (draw, at) => {
		const subject = anyOf(draw, at.standing.convertibles);
		if (!subject) return null;
		return { kind: 'conversion-price-reset', day: at.day, convertible: subject.name, price: hkd(draw) };
	},
	'preference-converted': (draw, at) => {
		const [from, to] = twoClasses(draw, at);
		if (from === null || to === null) return null;
		const shares = draw.upTo(ofClass(at, from, 'issued'));
		const issued = draw.upTo(room(at, to));
		return shares && issued ? { kind: 'preference-converted', day: at.day, from, to, shares, issued } : null;
	},
};
