/** Rules on the figures of Part II that are no equation: a close that is blank, a change that nothing explains. */
import { editionNamed } from '../form/editions.ts';
import type { MonthlyReturn, ShareClass } from '../form/return.ts';
import { formatGrouped } from '../value/decimal.ts';
import { sameClass } from './classes.ts';
import { isBlank } from './context.ts';
import { plain } from './lines.ts';
import { type Rule, rule } from './rule.ts';
import { SECTION_KEYS } from './sections.ts';

const UNEXPLAINED_CHANGE: Rule = rule({
	code: 'B10',
	title: {
		en: 'Part II changes while all of Part III is Not applicable',
		zh: '第 III 部分全部不適用，而第 II 部分有所增減',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'FF301 Parts II and III',
	sure: 'high',
	needs: [],
	about:
		'A change of issued or treasury shares in Part II has its movement in Part III. Where Part III has a total for the class, T02 and T03 tell it.',
	*faults({ return: value }) {
		if (!SECTION_KEYS.every((key) => value.details[key]?.applicable === false)) return;
		for (const [index, { class: line, change }] of (value.issued?.classes ?? []).entries()) {
			if (hasTotal(value, line)) continue;
			for (const column of ['issued', 'treasury'] as const) {
				const moved = change[column];
				if (moved === null || moved === 0n) continue;
				const path = `/issued/classes/${index}/change/${column}`;
				yield {
					path,
					lines: [
						`Part II: ${column === 'issued' ? 'issued' : 'treasury'} shares change by ${formatGrouped(moved)}`,
						'Part III: (A) to (E) say Not applicable',
					],
					figures: [{ label: 'increase / decrease', value: plain(moved), path }],
					cause: `${index}`,
				};
			}
		}
	},
});

function hasTotal(value: MonthlyReturn, line: ShareClass): boolean {
	return value.details.totals.some((each) => sameClass(each.class, line));
}

const CLOSE_FILLED_IN: Rule = rule({
	code: 'B12',
	title: { en: 'the balance at close of the month is blank', zh: '本月底結存並無填上數目' },
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part II, Balance at close of the month',
	sure: 'high',
	since: '1.0.0',
	needs: [],
	about:
		'Issued shares at close of the month are filled in for each class, and from 1.1.0 their total with treasury shares. A blank opening is left to the first month of an issuer. Told when preparing only: of a filed return, the reading tells which cells it did not find.',
	*faults(context) {
		const { edition, issued } = context.return;
		if (context.as !== 'preparing') return;
		const columns =
			edition !== null && editionNamed(edition).treasury
				? (['issued', 'total'] as const)
				: (['issued'] as const);
		for (const [index, { close }] of (issued?.classes ?? []).entries()) {
			for (const column of columns) {
				const path = `/issued/classes/${index}/close/${column}`;
				if (close[column] !== null || !isBlank(context, path)) continue;
				yield {
					path,
					lines: [`${column === 'issued' ? 'issued shares' : 'the total number of issued shares'}: blank`],
					help: 'enter the balance at close of the month, 0 if there is none',
					cause: `${index}`,
				};
			}
		}
	},
});

export const PART_2_BALANCE_RULES: readonly Rule[] = [UNEXPLAINED_CHANGE, CLOSE_FILLED_IN];
