/** What a subdivision or consolidation changes besides balances: par values, prices, lots, limits of mandates. */

import { type Decimal, exactQuotient, fromInteger, multiply } from '../../value/decimal.ts';
import { Refusal } from '../../value/refusal.ts';
import type { MovementOf } from '../movement.ts';
import { named, type OpenStanding } from '../standing.ts';
import type { ClassSubject } from '../subject.ts';
import { scaledLots } from './lots.ts';

interface Scale {
	readonly shares: (held: bigint) => bigint;
	/** The new price of one of the instruments; null when it has no end and was not given. */
	readonly price: (price: Decimal, of: 'warrants' | 'convertible', name: string) => Decimal | null;
}

export function subdivide(m: MovementOf<'subdivision'>, standing: OpenStanding): void {
	const subject = named(standing.classes, 'class', m.class);
	const given = (of: string, name: string) => m.prices?.find((each) => each.of === of && each.name === name);
	const par = m.par ?? (subject.par && exactQuotient(subject.par, m.into));
	if (par === null) throw endless('the par value', m);
	const scale: Scale = {
		shares: (held) => held * m.into,
		price: (price, of, name) => given(of, name)?.amount ?? exactQuotient(price, m.into),
	};
	rescale(subject, par, scale, standing);
	const endlessPrice = [
		...reprice(standing.warrants, 'warrants', { className: subject.name, scale }),
		...reprice(standing.convertibles, 'convertible', { className: subject.name, scale }),
	][0];
	if (endlessPrice !== undefined) throw endless(`the price of "${endlessPrice}"`, m);
}

function endless(what: string, m: MovementOf<'subdivision'>): Refusal {
	return new Refusal(
		'LEDGER_INCOMPLETE',
		`${what} divided by ${m.into} has no end in decimals`,
		'give the new one with the movement',
		[m.class],
	);
}

export function consolidate(m: MovementOf<'consolidation'>, standing: OpenStanding): void {
	const subject = named(standing.classes, 'class', m.class);
	const scale: Scale = {
		shares: (held) => held / m.every,
		price: (price) => multiply(price, fromInteger(m.every)),
	};
	const par = subject.par && multiply(subject.par, fromInteger(m.every));
	rescale(subject, par, scale, standing);
	reprice(standing.warrants, 'warrants', { className: subject.name, scale });
	reprice(standing.convertibles, 'convertible', { className: subject.name, scale });
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
	for (const [name, mandate] of standing.mandates) {
		if (mandate.class !== subject.name) continue;
		standing.mandates.set(name, {
			...mandate,
			limit: scale.shares(mandate.limit),
			issued: scale.shares(mandate.issued),
		});
	}
}

/** Gives the instruments over a class their new prices; the names of those whose price has no end are returned. */
function reprice<
	Instrument extends { readonly class: string; readonly price: { currency: string; amount: Decimal } },
>(
	instruments: Map<string, Instrument>,
	of: 'warrants' | 'convertible',
	{ className, scale }: { readonly className: string; readonly scale: Scale },
): string[] {
	const left: string[] = [];
	for (const [name, instrument] of instruments) {
		if (instrument.class !== className) continue;
		const amount = scale.price(instrument.price.amount, of, name);
		if (amount) instruments.set(name, { ...instrument, price: { ...instrument.price, amount } });
		else left.push(name);
	}
	return left;
}
