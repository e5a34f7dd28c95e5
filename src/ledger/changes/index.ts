/** What a movement changes besides the accounts: the subjects it brings in or alters, the lots, the public float. */

import { Refusal } from '../../value/refusal.ts';
import type { Movement, MovementKind, MovementOf } from '../movement.ts';
import type { Lot } from '../movements/opening.ts';
import { named, type OpenStanding } from '../standing.ts';
import type { AgreementSubject } from '../subject.ts';
import {
	bring,
	bringAgreement,
	bringConvertible,
	bringMandate,
	bringScheme,
	bringWarrants,
} from './bring.ts';
import { withLot, withoutLots } from './lots.ts';
import { consolidate, subdivide } from './reorganisation.ts';

type Changes = {
	readonly [Kind in MovementKind]?: (movement: MovementOf<Kind>, standing: OpenStanding) => void;
};

function opened({ opens }: MovementOf<'opening-balance'>, standing: OpenStanding): void {
	switch (opens.of) {
		case 'class':
			bring(standing.classes, 'class', opens.subject);
			if (opens.pending) standing.lots.set(opens.subject.name, [...opens.pending].sort(byDay));
			return;
		case 'scheme':
			bringScheme(standing, {
				...opens.subject,
				...(opens.available !== undefined && { mandate: true }),
			});
			return;
		case 'warrants':
			bringWarrants(standing, opens.subject);
			return;
		case 'convertible':
			bringConvertible(standing, opens.subject);
			return;
		case 'agreement':
			bringAgreement(standing, opens.subject);
			return;
		case 'mandate':
			bringMandate(standing, opens.subject);
			return;
		default:
			opens satisfies never;
	}
}

function byDay(a: Lot, b: Lot): number {
	return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

function agreed(m: { readonly agreement: AgreementSubject }, standing: OpenStanding): void {
	bringAgreement(standing, m.agreement);
}

function awaiting(how: Pick<Lot, 'redeemed' | 'fromTreasury'>) {
	return (
		m: {
			readonly class: string;
			readonly day: Lot['day'];
			readonly shares: bigint;
			readonly mandate?: string | undefined;
			readonly generalMeeting?: Lot['day'] | undefined;
		},
		standing: OpenStanding,
	): void => {
		const generalMeeting = m.generalMeeting ?? standing.mandates.get(m.mandate ?? '')?.granted;
		const lot: Lot = {
			day: m.day,
			shares: m.shares,
			...(generalMeeting !== undefined && { generalMeeting }),
			...how,
		};
		standing.lots.set(m.class, withLot(standing.lots.get(m.class) ?? [], lot));
	};
}

function released(redeemed: boolean) {
	return (
		m: { readonly class: string; readonly shares: bigint; readonly lots?: readonly Lot[] | undefined },
		standing: OpenStanding,
	): void => {
		const { class: name, shares, lots } = m;
		standing.lots.set(name, withoutLots(standing.lots.get(name) ?? [], { redeemed, shares, named: lots }));
	};
}

const CHANGES: Changes = {
	'opening-balance': opened,
	subdivision: subdivide,
	consolidation: consolidate,
	'par-reduction': (m, standing) => {
		standing.classes.set(m.class, { ...named(standing.classes, 'class', m.class), par: m.par });
	},
	'over-allotment-granted': agreed,
	'placing-agreed': agreed,
	'subscription-agreed': agreed,
	'consideration-issue-agreed': agreed,
	'rights-issue-announced': agreed,
	'open-offer-announced': agreed,
	'option-scheme-adopted': (m, standing) => {
		bringScheme(standing, { ...m.subject, mandate: true });
	},
	'option-scheme-refreshed': (m, standing) => {
		standing.schemes.set(m.scheme, { ...named(standing.schemes, 'scheme', m.scheme), mandate: true });
	},
	'award-granted': (m, standing) => {
		if (typeof m.agreement !== 'string') bringAgreement(standing, m.agreement);
		else named(standing.agreements, 'agreement', m.agreement);
	},
	'warrant-issued': (m, standing) => {
		if (typeof m.warrants !== 'string') bringWarrants(standing, m.warrants);
		else named(standing.warrants, 'series of warrants', m.warrants);
	},
	'convertible-issued': (m, standing) => {
		if (typeof m.convertible !== 'string') bringConvertible(standing, m.convertible);
		else named(standing.convertibles, 'convertible', m.convertible);
	},
	'conversion-price-reset': (m, standing) => {
		const convertible = named(standing.convertibles, 'convertible', m.convertible);
		standing.convertibles.set(m.convertible, { ...convertible, price: m.price });
	},
	'repurchase-for-cancellation': awaiting({}),
	'repurchase-cancelled': released(false),
	'pending-to-treasury': released(false),
	'treasury-to-pending': awaiting({ fromTreasury: true }),
	redemption: awaiting({ redeemed: true }),
	'redemption-cancelled': released(true),
	'depositary-receipts-changed': (m, standing) => {
		standing.depositaryReceipts = m.text;
	},
	'class-line-changed': (m, standing) => {
		standing.classes.set(m.class, { ...named(standing.classes, 'class', m.class), line: m.line });
	},
	'name-changed': (m, standing) => {
		const { issuer } = standing;
		if (!issuer)
			throw new Refusal('LEDGER_UNKNOWN', 'the issuer was not registered', 'register the issuer first');
		standing.issuer = {
			...issuer,
			issuerName: m.issuerName,
			...(m.stockCode !== undefined && { stockCode: m.stockCode }),
		};
	},
	'mandate-granted': (m, standing) => bringMandate(standing, m.subject),
	/** It expires on that day, whatever was expected. */
	'mandate-lapsed': (m, standing) => {
		standing.mandates.set(m.mandate, {
			...named(standing.mandates, 'mandate', m.mandate),
			expires: m.day,
		});
	},
	'public-float-snapshot': (m, standing) => {
		standing.floats.set(m.class, m);
	},
};

/** Changes the standing that is being folded; refuses names that are unknown, or taken. */
export function change(standing: OpenStanding, movement: Movement): void {
	const rule = CHANGES[movement.kind] as ((movement: Movement, standing: OpenStanding) => void) | undefined;
	rule?.(movement, standing);
}
