/** Rules on remarks that break a figure of Part III down: they were written beside it, and must agree with it. */
import { type Breakdown, breakdownsOf } from '../form/identities/breakdown.ts';
import type { MonthlyReturn } from '../form/return.ts';
import { formatGrouped } from '../value/decimal.ts';
import { against, plain, sumText } from './lines.ts';
import { type Fault, type Rule, rule } from './rule.ts';

function breakdownsIn(value: MonthlyReturn, section: 'options' | 'other'): Breakdown[] {
	return breakdownsOf(value).filter(({ path }) => path.startsWith(`/details/${section}/`));
}

const OPTIONS_REMARK: Rule = rule({
	code: 'O17',
	title: {
		en: 'the remark under the scheme breaks down another figure',
		zh: '計劃備註所列明細之和與結存不符',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'FF301 Part III.A, Remarks',
	sure: 'medium',
	needs: [],
	about:
		'Where the remark under a scheme states a total and parts that add up to it, the total is the number outstanding at close of the month. With several schemes, the remark may speak of another one.',
	*faults({ return: value }): Iterable<Fault> {
		const all = breakdownsIn(value, 'options');
		// One remark stands for every scheme: as long as it agrees with one of them, it speaks of that one.
		if (all.some((each) => each.agrees)) return;
		for (const { path, figure, sum, parts } of all) {
			if (sum === null) continue;
			yield {
				path,
				lines: against(`${sumText(parts)} = ${formatGrouped(sum)} in the remark`, formatGrouped(figure)),
				difference: plain(figure - sum),
				cause: 'remark',
			};
		}
	},
});

const PURCHASES_REMARK: Rule = rule({
	code: 'E17',
	title: {
		en: 'the purchases in the remark do not add up to the shares not yet cancelled',
		zh: '備註所列各次購回之和與尚未註銷的股份數目不符',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'FF301 Part III.E, Remarks',
	sure: 'medium',
	needs: [],
	about:
		'Where the remark under (E) lists purchases with their dates, some run of them makes the figure of shares repurchased and not yet cancelled. Checked when one row has such a figure.',
	*faults({ return: value }): Iterable<Fault> {
		for (const { path, figure, parts, agrees } of breakdownsIn(value, 'other')) {
			if (agrees) continue;
			const total = parts.reduce((sum, each) => sum + each, 0n);
			yield {
				path,
				lines: against(`${sumText(parts)} = ${formatGrouped(total)} in the remark`, formatGrouped(figure)),
				note: 'no run of the purchases in the remark makes the figure in the row',
			};
		}
	},
});

export const REMARK_RULES: readonly Rule[] = [OPTIONS_REMARK, PURCHASES_REMARK];
