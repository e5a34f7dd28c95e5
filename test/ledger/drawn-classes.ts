/** Random buy-backs, treasury movements, conversions between classes, mandates, and late openings. */

import type { MovementKind } from '../../src/ledger/movement.ts';
import type { CLASSES } from '../../src/ledger/movements/classes.ts';
import type { MANDATES } from '../../src/ledger/movements/mandates.ts';
import type { Lot, OPENING } from '../../src/ledger/movements/opening.ts';
import type { REPURCHASES } from '../../src/ledger/movements/repurchases.ts';
import type { MandateSubject } from '../../src/ledger/subject.ts';
import type { Draw } from './draw.ts';
import { mandateFor, twoClasses } from './drawn-issues.ts';
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
	words,
} from './situation.ts';

function bought<Kind extends MovementKind>(kind: Kind) {
	return (draw: Draw, at: Situation) => {
		const name = anyClass(draw, at);
		if (name === null) return null;
		const mandate = draw.once(2) ? mandateFor(at, name, 'buy-back') : null;
		const issued = ofClass(at, name, 'issued') / 20n;
		const shares = draw.upTo(
			mandate === null ? issued : least(issued, held(at, `mandate/${mandate}/available`)),
		);
		if (!shares) return null;
		const venue = draw.pick(['exchange', 'other-exchange', 'private', 'general-offer'] as const);
		return {
			kind,
			day: at.day,
			class: name,
			shares,
			...(mandate !== null && { mandate }),
			...(venue && draw.once(2) && { venue, price: hkd(draw) }),
		};
	};
}

/** Shares of a class move from one place of it. */
function moved<Kind extends MovementKind>(kind: Kind, from: 'issued' | 'treasury' | 'unissued') {
	return (draw: Draw, at: Situation) => {
		const name = anyClass(draw, at);
		if (name === null) return null;
		const shares = draw.upTo(from === 'unissued' ? room(at, name) : ofClass(at, name, from));
		return shares === null ? null : { kind, day: at.day, class: name, shares };
	};
}

function lotsOf(at: Situation, name: string, redeemed: boolean): readonly Lot[] {
	return (at.standing.lots.get(name) ?? []).filter((lot) => (lot.redeemed ?? false) === redeemed);
}

function pendingOf(at: Situation, name: string, redeemed: boolean): bigint {
	return lotsOf(at, name, redeemed).reduce((sum, { shares }) => sum + shares, 0n);
}

/** The oldest, or all of the lot that came last, by name. */
function uncancelled<Kind extends MovementKind>(kind: Kind, redeemed: boolean) {
	return (draw: Draw, at: Situation) => {
		const name = anyClass(draw, at);
		const last = name === null ? undefined : lotsOf(at, name, redeemed).at(-1);
		if (name === null || !last) return null;
		if (draw.once(3)) return { kind, day: at.day, class: name, shares: last.shares, lots: [last] };
		const shares = draw.upTo(pendingOf(at, name, redeemed));
		return shares === null ? null : { kind, day: at.day, class: name, shares };
	};
}

export const DRAWN_REPURCHASES: DrawnKinds<keyof typeof REPURCHASES> = {
	'repurchase-for-cancellation': bought('repurchase-for-cancellation'),
	'repurchase-cancelled': uncancelled('repurchase-cancelled', false),
	'repurchase-into-treasury': bought('repurchase-into-treasury'),
	'pending-to-treasury': (draw, at) => {
		const name = anyClass(draw, at);
		const shares = name === null ? null : draw.upTo(pendingOf(at, name, false));
		return name === null || shares === null
			? null
			: { kind: 'pending-to-treasury', day: at.day, class: name, shares };
	},
	'treasury-to-pending': moved('treasury-to-pending', 'treasury'),
	'treasury-cancelled': moved('treasury-cancelled', 'treasury'),
	'treasury-sold-on-market': moved('treasury-sold-on-market', 'treasury'),
	'treasury-sold-off-market': moved('treasury-sold-off-market', 'treasury'),
	redemption: moved('redemption', 'issued'),
	'redemption-cancelled': uncancelled('redemption-cancelled', true),
	forfeiture: moved('forfeiture', 'issued'),
};

function converted<Kind extends MovementKind>(kind: Kind) {
	return (draw: Draw, at: Situation) => {
		const [from, to] = twoClasses(draw, at);
		if (from === null || to === null) return null;
		const there =
			kind === 'class-conversion'
				? ofClass(at, from, 'issued')
				: least(ofClass(at, from, 'issued'), room(at, to));
		const shares = draw.upTo(there);
		return shares === null ? null : { kind, day: at.day, from, to, shares, text: words('Conversion') };
	};
}

export const DRAWN_CLASSES: DrawnKinds<keyof typeof CLASSES> = {
	'weighted-voting-conversion': converted('weighted-voting-conversion'),
	'weighted-voting-voluntary-conversion': converted('weighted-voting-voluntary-conversion'),
	'class-conversion': converted('class-conversion'),
	'a-share-issue': moved('a-share-issue', 'unissued'),
	'a-share-buy-back': moved('a-share-buy-back', 'issued'),
	'depositary-receipts-changed': (_, at) => ({
		kind: 'depositary-receipts-changed',
		day: at.day,
		text: words(`Receipts of ${at.day}`),
	}),
	'class-line-changed': (draw, at) => {
		const subject = anyOf(draw, at.standing.classes);
		if (!subject) return null;
		const line = { ...subject.line, description: words(`Since ${at.day}`) };
		return { kind: 'class-line-changed', day: at.day, class: subject.name, line };
	},
	'name-changed': (_, at) => ({ kind: 'name-changed', day: at.day, issuerName: words(`Named on ${at.day}`) }),
};

export const DRAWN_MANDATES: DrawnKinds<keyof typeof MANDATES> = {
	'mandate-granted': (draw, at) => {
		const name = anyClass(draw, at);
		const issued = name === null ? 0n : ofClass(at, name, 'issued');
		if (name === null || issued < 10n) return null;
		const subject: MandateSubject = {
			name: at.fresh,
			class: name,
			for: draw.pick(['buy-back', 'general', 'service-providers'] as const) ?? 'general',
			limit: issued / 10n,
			issued,
			granted: at.day,
		};
		return { kind: 'mandate-granted', day: at.day, subject };
	},
	'mandate-lapsed': (draw, at) => {
		const mandate = anyOf(draw, at.standing.mandates);
		return mandate && { kind: 'mandate-lapsed', day: at.day, mandate: mandate.name };
	},
	'public-float-snapshot': (draw, at) => {
		const name = anyClass(draw, at);
		if (name === null) return null;
		return {
			kind: 'public-float-snapshot',
			day: at.day,
			class: name,
			complied: !draw.once(4),
			threshold: words('25% of the class'),
			shares: ofClass(at, name, 'issued') / 3n,
		};
	},
	/** Drawn with the entry that it reverses, by the history. */
	correction: () => null,
};

export const DRAWN_OPENINGS: DrawnKinds<keyof typeof OPENING> = {
	'opening-balance': (draw, at) => {
		const name = anyClass(draw, at);
		if (name === null) return null;
		const subject = { name: at.fresh, class: name, description: words('Awards taken over') };
		return {
			kind: 'opening-balance',
			day: at.day,
			opens: { of: 'agreement', subject, outstanding: draw.shares() },
		};
	},
};
