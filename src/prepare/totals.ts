/**
 * The totals of Part III, filled by the form's own identities: each total is what the equation that states it makes
 * of the rows. There is no second list of sums; Part II comes from the accounts, and T02 and T03 prove the two
 * against one another.
 */
import { evaluateInstance } from '../form/identities/evaluate.ts';
import { type Instance, instancesOver } from '../form/identities/instance.ts';
import { type MonthlyReturn, SECTION_KEYS } from '../form/return.ts';
import { type Decimal, isZero } from '../value/decimal.ts';

type Column = 'issued' | 'treasury';
interface Total {
	issued: bigint | null;
	treasury: bigint | null;
}

/**
 * Fills the totals of a return that was just made, first of the sections, then of A to E. A total is blank when all
 * that it adds up is nothing, as the form leaves it in a month without movement.
 */
export function fillTotals(value: MonthlyReturn): void {
	for (const key of SECTION_KEYS) {
		const section = value.details[key];
		if (!section?.applicable) continue;
		const totals = section.blocks.map(({ total }) => total);
		// AA2 to DD2 are decreases, and printed as negative figures.
		const treasury = key === 'other' ? 1n : -1n;
		fill(value, `/details/${key}/blocks/{}`, totals, { before: 'total/', treasury });
	}
	fill(value, '/details/totals/{}', value.details.totals, { before: '', treasury: 1n });
}

/** The same totals in the other document of the same return. */
export function copyTotals(from: MonthlyReturn, to: MonthlyReturn): void {
	for (const key of SECTION_KEYS) {
		const [one, other] = [from.details[key], to.details[key]];
		if (!one?.applicable || !other?.applicable) continue;
		one.blocks.forEach(({ total }, index) => {
			Object.assign(other.blocks[index]?.total ?? {}, total);
		});
	}
	from.details.totals.forEach(({ issued, treasury }, index) => {
		Object.assign(to.details.totals[index] ?? {}, { issued, treasury });
	});
}

function fill(
	value: MonthlyReturn,
	over: string,
	totals: readonly Total[],
	{ before, treasury }: { readonly before: string; readonly treasury: 1n | -1n },
): void {
	for (const instance of instancesOver(value, over)) {
		const column = columnOf(instance, before);
		const index = instance.over.findLast((step) => typeof step === 'number');
		const total = totals[typeof index === 'number' ? index : -1];
		const { expected } = evaluateInstance(instance);
		if (column === null || total === undefined || expected === null || !isMoved(instance)) continue;
		if (expected.scale !== 0) throw new Error('totals: a sum of shares has a fraction');
		total[column] = (column === 'treasury' ? treasury : 1n) * expected.mantissa;
	}
}

function columnOf({ equation }: Instance, before: string): Column | null {
	const { path } = equation.stated;
	return path === `${before}issued` ? 'issued' : path === `${before}treasury` ? 'treasury' : null;
}

function isMoved({ terms }: Instance): boolean {
	return terms.some(({ cells }) => cells.some(({ value }) => isFigure(value)));
}

function isFigure(value: Decimal | null): boolean {
	return value !== null && !isZero(value);
}
