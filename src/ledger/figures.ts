/**
 * The figures of a ledger that somebody outside can count, under the names that assertions use. They are those
 * that a return prints: issued shares are with those that await cancellation, and what is authorised is one
 * figure, not unissued shares.
 *
 * | unit | figures |
 * |---|---|
 * | `class/B` | `authorised`, `issued`, `treasury`, `pending` |
 * | `scheme/esop`, `warrants/w1`, `convertible/n1`, `agreement/p1` | `outstanding` |
 * | `scheme-mandate/esop` | `available` |
 * | `mandate/m1` | `available`, `used` |
 */
import { type Decimal, fromInteger } from '../value/decimal.ts';
import { authorisedShares, balanceOf, issuedShares, type Spot, type Unit, type UnitKind } from './account.ts';
import type { Standing } from './standing.ts';

type FigureName =
	| Extract<Spot, 'issued' | 'treasury' | 'pending' | 'outstanding' | 'available' | 'used'>
	| 'authorised';

const FIGURES: Readonly<Record<UnitKind, readonly FigureName[]>> = {
	class: ['authorised', 'issued', 'treasury', 'pending'],
	scheme: ['outstanding'],
	'scheme-mandate': ['available'],
	warrants: ['outstanding'],
	convertible: ['outstanding'],
	agreement: ['outstanding'],
	mandate: ['available', 'used'],
};

/** Every figure that a standing has, by name. */
export function figuresOf(standing: Standing): string[] {
	return Object.entries(FIGURES).flatMap(([kind, figures]) =>
		namesOf(standing, kind as UnitKind).flatMap((name) =>
			figures.map((figure) => `${kind}/${name}/${figure}`),
		),
	);
}

/** The figure of a name such as `class/B/issued`; null when the standing has no such thing. */
export function figureOf(standing: Standing, text: string): Decimal | null {
	const [kind = '', name = '', figure = '', ...more] = text.split('/');
	if (!isUnitKind(kind) || more.length > 0 || !namesOf(standing, kind).includes(name)) return null;
	if (!FIGURES[kind].includes(figure as FigureName)) return null;
	const { balances } = standing;
	switch (figure as FigureName) {
		case 'authorised':
			return fromInteger(authorisedShares(balances, name));
		case 'issued':
			return fromInteger(issuedShares(balances, name));
		default:
			return balanceOf(balances, `${`${kind}/${name}` as Unit}/${figure as Spot}`);
	}
}

function isUnitKind(text: string): text is UnitKind {
	return Object.hasOwn(FIGURES, text);
}

function namesOf(standing: Standing, kind: UnitKind): string[] {
	const subjects: Readonly<Record<UnitKind, ReadonlyMap<string, unknown>>> = {
		class: standing.classes,
		scheme: standing.schemes,
		'scheme-mandate': standing.schemes,
		warrants: standing.warrants,
		convertible: standing.convertibles,
		agreement: standing.agreements,
		mandate: standing.mandates,
	};
	return [...subjects[kind].keys()];
}
