/** What a subdivision or consolidation changes besides balances: par values, prices, lots, limits of mandates. */

import { type Decimal, exactQuotient, fromInteger, multiply } from '../../value/decimal.ts';
import { Refusal } from '../../value/refusal.ts';
import type { MovementOf } from '../movement.ts';
import { named, type OpenStanding } from '../standing.ts';
import type { ClassSubject } from '../subject.ts';
import { scaledLots } from './lots.ts';

interface Scale {
	readonly shares: (held: bigint) => bigint;
	/** Null when the price has no end. */
	readonly price: (price: Decimal) => Decimal | null;
}

export function subdivide(m: MovementOf<'subdivision'>, standing: OpenStanding): void {
	const subject = named(standing.classes, 'class', m.class);
	const scale: Scale = {
		shares: (held) => held * m.into,
		price: (price) => exactQuotient(price, m.into),
	};
	const par = m.par ?? (subject.par && scale.price(subject.par));
	if (par === null) {
		throw new Refusal(
			'LEDGER_INCOMPLETE',
			`the par value divided by ${m.into} has no end in decimals`,
			'give the new par value with the movement',
			[m.class],
		);
	}
	rescale(subject, par, scale, standing);
}

export function consolidate(m: MovementOf<'consolidation'>, standing: OpenStanding): void {
	const subject = named(standing.classes, 'class', m.class);
	const scale: Scale = {
		shares: (held) => held / m.every,
		price: (price) => multiply(price, fromInteger(m.every)),
	};
	const par = subject.par && multiply(subject.par, fromInteger(m.every));
	rescale(subject, par, scale, standing);
}

function rescale(
	{ par: _, ...subject }: ClassSubject,
	par: Decimal | undefined,
	scale: Scale,
	standing: OpenStanding,
): void {
	standing.classes.set(subject.name, par === undefined ? subject : { ...subject, par });
	const lots = standing.lots.get(subject.name);
	if (lots) standing.lots.set(subject.name, scaledLots(lots, scale.shares));
	reprice(standing.warrants, subject.name, scale);
	reprice(standing.convertibles, subject.name, scale);
	for (const [name, mandate] of standing.mandates) {
		if (mandate.class !== subject.name) continue;
		standing.mandates.set(name, {
			...mandate,
			limit: scale.shares(mandate.limit),
			issued: scale.shares(mandate.issued),
		});
	}
}

/** A price that has no end stays as it is, and the instrument's terms must say the new one (a price reset). */
function reprice<
	Instrument extends { readonly class: string; readonly price: { currency: string; amount: Decimal } },
>(instruments: Map<string, Instrument>, className: string, scale: Scale): void {
	for (const [name, instrument] of instruments) {
		const amount = instrument.class === className ? scale.price(instrument.price.amount) : null;
		if (amount) instruments.set(name, { ...instrument, price: { ...instrument.price, amount } });
	}
}
