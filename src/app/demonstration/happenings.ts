/** What happens to a made-up issuer in a month, by its character. */
import type { Month } from '../../value/day.ts';
import type { Balances } from './balances.ts';
import { bought, cancelled, intoTreasury, newMandate, soldFromTreasury } from './buy-backs.ts';
import type { MadeUpIssuer } from './character.ts';
import { converted, exercised, fullCirculation, granted, lapsed, placing, scripDividend } from './issues.ts';
import { listedClass } from './opening-classes.ts';
import type { Step, Telling } from './telling.ts';

/** `balances` are those at the start of the month. */
export function happeningsOf(
	issuer: MadeUpIssuer,
	month: Month,
	balances: Balances,
): Pick<Telling, 'balances' | 'groups'> {
	const start: Telling = { draw: issuer.draw, name: listedClass(issuer), month, balances, groups: [] };
	const meeting = month.endsWith('-06') ? [newMandate] : [];
	return [...stepsOf(issuer), ...meeting].reduce((telling, step) => step(telling), start);
}

function stepsOf({ character, draw }: MadeUpIssuer): readonly Step[] {
	const maybe = (inSoMany: number, ...steps: readonly Step[]) => (draw.once(inSoMany) ? steps : []);
	switch (character) {
		case 'plain':
			return maybe(14, scripDividend);
		case 'without-par':
			return maybe(10, scripDividend);
		case 'options':
			return [...maybe(2, exercised), ...maybe(3, lapsed), ...maybe(5, granted)];
		case 'buy-back':
			return [cancelled, bought(5, 5n), ...maybe(2, bought(7, 6n), bought(8, 7n))];
		case 'nearly-full-mandate':
			return [...maybe(2, cancelled), bought(6, 60n)];
		case 'treasury':
			return [...maybe(2, intoTreasury), ...maybe(3, soldFromTreasury)];
		case 'h-shares':
			return maybe(7, fullCirculation);
		case 'convertible':
			return maybe(2, converted);
		case 'weighted-voting':
			return [cancelled, exercised, bought(8, 5n)];
		case 'placing':
			return [placing];
		default:
			return character satisfies never;
	}
}
