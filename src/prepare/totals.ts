/**
 * The totals of Part III, filled by the form's own identities: each total is what the equation that states it makes
 * of the rows. There is no second list of sums; Part II comes from the accounts, and T02 and T03 prove the two
 * against one another.
 */
import { evaluateInstance } from '../form/identities/evaluate.ts';
import { type Instance, instancesOf } from '../form/identities/instance.ts';
import type { MonthlyReturn } from '../form/return.ts';
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
	fill(value, sectionTotal);
	fill(value, grandTotal);
}

type Finder = (
	value: MonthlyReturn,
	instance: Instance,
) => { total: Total; column: Column; sign: 1n | -1n } | null;

function fill(value: MonthlyReturn, find: Finder): void {
	for (const instance of instancesOf(value)) {
		const found = find(value, instance);
		if (found === null) continue;
		const { expected } = evaluateInstance(instance);
		if (
			expected === null ||
			!instance.terms.some(({ cells }) => cells.some(({ value: cell }) => isFigure(cell)))
		) {
			continue;
		}
		if (expected.scale !== 0) throw new Error('totals: a sum of shares has a fraction');
		found.total[found.column] = found.sign * expected.mantissa;
	}
}

function isFigure(value: Decimal | null): boolean {
	return value !== null && !isZero(value);
}

/** `Total A` to `Total E`, AA1 to EE1, AA2 to EE2; AA2 to DD2 are decreases, and printed as negative figures. */
function sectionTotal(value: MonthlyReturn, { over, equation }: Instance): ReturnType<Finder> {
	const [details, section, blocks, index] = over;
	if (details !== 'details' || blocks !== 'blocks' || over.length !== 4) return null;
	const column = columnOf(equation.stated.path, 'total/');
	const list = value.details[section as 'options' | 'other'];
	const block = list?.applicable ? list.blocks[index as number] : undefined;
	if (column === null || block === undefined) return null;
	return { total: block.total, column, sign: column === 'treasury' && section !== 'other' ? -1n : 1n };
}

/** Total of A to E of a class. */
function grandTotal(value: MonthlyReturn, { over, equation }: Instance): ReturnType<Finder> {
	const [details, totals, index] = over;
	if (details !== 'details' || totals !== 'totals' || over.length !== 3) return null;
	const column = columnOf(equation.stated.path, '');
	const total = value.details.totals[index as number];
	return column === null || total === undefined ? null : { total, column, sign: 1n };
}

function columnOf(path: string, before: string): Column | null {
	return path === `${before}issued` ? 'issued' : path === `${before}treasury` ? 'treasury' : null;
}
