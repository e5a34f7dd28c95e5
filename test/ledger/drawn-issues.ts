/** Random movements of capital, issues and agreements to issue. */

import type { MovementKind } from '../../src/ledger/movement.ts';
import type { CAPITAL } from '../../src/ledger/movements/capital.ts';
import type { ISSUES } from '../../src/ledger/movements/issues.ts';
import type { AgreementSubject } from '../../src/ledger/subject.ts';
import { exactQuotient } from '../../src/value/decimal.ts';
import type { Draw } from './draw.ts';
import {
	anyClass,
	cents,
	type DrawnKinds,
	held,
	hkd,
	least,
	room,
	type Situation,
	words,
} from './situation.ts';

export const DRAWN_CAPITAL: DrawnKinds<keyof typeof CAPITAL> = {
	'authorised-increase': (draw, at) => {
		const name = anyClass(draw, at);
		if (name === null || at.standing.issuer?.authorised === false) return null;
		return { kind: 'authorised-increase', day: at.day, class: name, shares: draw.shares() };
	},
	'authorised-decrease': (draw, at) => {
		const name = anyClass(draw, at);
		if (name === null || at.standing.issuer?.authorised === false) return null;
		const shares = draw.upTo(room(at, name));
		return shares === null ? null : { kind: 'authorised-decrease', day: at.day, class: name, shares };
	},
	'authorised-reclassified': (draw, at) => {
		const [from, to] = twoClasses(draw, at);
		if (from === null || to === null || at.standing.issuer?.authorised === false) return null;
		const shares = draw.upTo(room(at, from));
		return shares === null ? null : { kind: 'authorised-reclassified', day: at.day, from, to, shares };
	},
	subdivision: (draw, at) => {
		const name = anyClass(draw, at);
		const subject = name === null ? undefined : at.standing.classes.get(name);
		const into = [2n, 5n, 10n][draw.below(3)] ?? 2n;
		if (!subject || draw.once(2)) return null;
		const tooFine = subject.par !== undefined && (exactQuotient(subject.par, into)?.scale ?? 99) > 20;
		return tooFine ? null : { kind: 'subdivision', day: at.day, class: subject.name, into };
	},
	consolidation: (draw, at) => {
		const name = anyClass(draw, at);
		if (name === null || draw.once(2)) return null;
		return { kind: 'consolidation', day: at.day, class: name, every: [2n, 3n, 10n][draw.below(3)] ?? 2n };
	},
	'par-reduction': (draw, at) => {
		const name = anyClass(draw, at);
		return name === null ? null : { kind: 'par-reduction', day: at.day, class: name, par: cents(draw) };
	},
};

/** Two different classes. */
export function twoClasses(draw: Draw, at: Situation): readonly [string | null, string | null] {
	const names = [...at.standing.classes.keys()];
	const from = draw.pick(names) ?? null;
	return [from, draw.pick(names.filter((name) => name !== from)) ?? null];
}

function issued<Kind extends MovementKind>(kind: Kind) {
	return (draw: Draw, at: Situation) => {
		const name = anyClass(draw, at);
		if (name === null) return null;
		const mandate = draw.once(2) ? mandateFor(at, name, 'general') : null;
		const most =
			mandate === null ? room(at, name) : least(room(at, name), held(at, `mandate/${mandate}/available`));
		const shares = draw.upTo(most);
		if (!shares) return null;
		return {
			kind,
			day: at.day,
			class: name,
			shares,
			...(draw.once(2) && { price: hkd(draw) }),
			...(mandate !== null && { mandate }),
		};
	};
}

/** A mandate of a class for something, still in force. */
export function mandateFor(at: Situation, className: string, what: 'buy-back' | 'general'): string | null {
	const found = [...at.standing.mandates.values()].find(
		(mandate) =>
			mandate.class === className &&
			mandate.for === what &&
			held(at, `mandate/${mandate.name}/available`) > 0n,
	);
	return found?.name ?? null;
}

function agreed<Kind extends MovementKind>(kind: Kind) {
	return (draw: Draw, at: Situation) => {
		const name = anyClass(draw, at);
		const shares = name === null ? null : draw.upTo(room(at, name));
		if (name === null || !shares) return null;
		const agreement: AgreementSubject = {
			name: at.fresh,
			class: name,
			description: words(`Agreement of ${at.day}`),
		};
		return { kind, day: at.day, agreement, shares };
	};
}

/** An agreement that is no award scheme, with what of it can be issued. */
function standing(draw: Draw, at: Situation): { name: string; most: bigint } | null {
	const open = [...at.standing.agreements.values()].filter(
		({ name, scheme }) => scheme === undefined && held(at, `agreement/${name}/outstanding`) > 0n,
	);
	const found = draw.pick(open);
	if (!found) return null;
	return {
		name: found.name,
		most: least(held(at, `agreement/${found.name}/outstanding`), room(at, found.class)),
	};
}

function completed<Kind extends MovementKind>(kind: Kind) {
	return (draw: Draw, at: Situation) => {
		const agreement = standing(draw, at);
		const shares = agreement && draw.upTo(agreement.most);
		if (!agreement || !shares) return null;
		return {
			kind,
			day: at.day,
			agreement: agreement.name,
			shares,
			...(draw.once(2) && { price: hkd(draw) }),
		};
	};
}

function lapsed<Kind extends MovementKind>(kind: Kind) {
	return (draw: Draw, at: Situation) => {
		const agreement = standing(draw, at);
		if (!agreement) return null;
		const shares = draw.once(2) ? draw.upTo(agreement.most) : null;
		return { kind, day: at.day, agreement: agreement.name, ...(shares && { shares }) };
	};
}

export const DRAWN_ISSUES: DrawnKinds<keyof typeof ISSUES> = {
	'ipo-issue': issued('ipo-issue'),
	'over-allotment-granted': agreed('over-allotment-granted'),
	'over-allotment-exercised': completed('over-allotment-exercised'),
	'over-allotment-lapsed': lapsed('over-allotment-lapsed'),
	'placing-agreed': agreed('placing-agreed'),
	'placing-completed': completed('placing-completed'),
	'placing-lapsed': lapsed('placing-lapsed'),
	'top-up-subscription': completed('top-up-subscription'),
	'subscription-agreed': agreed('subscription-agreed'),
	'subscription-completed': completed('subscription-completed'),
	'subscription-lapsed': lapsed('subscription-lapsed'),
	'consideration-issue-agreed': agreed('consideration-issue-agreed'),
	'consideration-issue-completed': completed('consideration-issue-completed'),
	'consideration-issue-lapsed': lapsed('consideration-issue-lapsed'),
	'rights-issue-announced': agreed('rights-issue-announced'),
	'rights-issue-completed': completed('rights-issue-completed'),
	'rights-issue-lapsed': lapsed('rights-issue-lapsed'),
	'open-offer-announced': agreed('open-offer-announced'),
	'open-offer-completed': completed('open-offer-completed'),
	'open-offer-lapsed': lapsed('open-offer-lapsed'),
	'bonus-issue': issued('bonus-issue'),
	'scrip-dividend': issued('scrip-dividend'),
	'loan-capitalisation': issued('loan-capitalisation'),
	'bulk-issue-to-depositary': issued('bulk-issue-to-depositary'),
};
