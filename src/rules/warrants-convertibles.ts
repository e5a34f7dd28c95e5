/** Rules on Part III.C, Convertibles, that are no equation. */
import { classWords } from './classes.ts';
import { type Rule, rule } from './rule.ts';
import { convertibleBlocks } from './sections.ts';

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

export const CONVERTIBLE_RULES: readonly Rule[] = [CLASS_TO_BE_ISSUED];
