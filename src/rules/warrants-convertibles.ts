/** Rules on Parts III.B, Warrants, and III.C, Convertibles, that are no equation. */
import { formatDay } from '../value/day.ts';
import { formatDecimal, formatGrouped, isZero } from '../value/decimal.ts';
import { classWords } from './classes.ts';
import { type Rule, rule } from './rule.ts';
import { convertibleBlocks, warrantBlocks } from './sections.ts';

const PREFERENCE = /preference|優先股/i;

const CLASS_TO_BE_ISSUED: Rule = rule({
	code: 'C07',
	title: {
		en: 'convertibles stand under their own class, not under the class to be issued',
		zh: '可換股票據列於其本身類別之下，而非將予發行的股份類別之下',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part III.C, class of shares issuable',
	sure: 'medium',
	needs: [],
	about:
		'The class line of a block of Part III.C names the shares to be issued on conversion. Convertible preference shares do not stand under preference shares. Some filed returns do it, hence a warning when reading.',
	*faults({ return: value }) {
		for (const [block, { class: line, rows }] of convertibleBlocks(value).entries()) {
			if (line.kind !== 'preference') continue;
			for (const [row, each] of rows.entries()) {
				if (each.kind === null || !PREFERENCE.test(each.kind)) continue;
				yield {
					path: `/details/convertibles/blocks/${block}/class`,
					also: [`/details/convertibles/blocks/${block}/rows/${row}/kind`],
					lines: [`class to be issued: ${classWords(line)}`, `the convertibles:   ${each.kind}`],
				};
				break;
			}
		}
	},
});

const EXPIRED: Rule = rule({
	code: 'W03',
	title: { en: 'warrants that have expired are still outstanding', zh: '已屆滿的權證於本月底仍有結存' },
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part III.B, Date of expiry',
	sure: 'high',
	needs: [],
	about:
		'Warrants whose date of expiry is before the end of the month have a nominal value of 0 at close of the month. Those that expire on its last day are not judged.',
	*faults({ return: value }) {
		const { monthEnded } = value;
		if (monthEnded === null) return;
		for (const [block, { rows }] of warrantBlocks(value).entries()) {
			for (const [row, { expiry, close }] of rows.entries()) {
				if (expiry === null || expiry >= monthEnded || close === null || isZero(close)) continue;
				const path = `/details/warrants/blocks/${block}/rows/${row}`;
				yield {
					path: `${path}/close`,
					also: [`${path}/expiry`],
					lines: [`expired on ${formatDay(expiry)}`, `close of the month: ${formatGrouped(close)}`],
					figures: [{ label: 'close of the month', value: formatDecimal(close), path: `${path}/close` }],
				};
			}
		}
	},
});

export const CONVERTIBLE_RULES: readonly Rule[] = [EXPIRED, CLASS_TO_BE_ISSUED];
