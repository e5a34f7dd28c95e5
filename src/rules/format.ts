/** Rules on how cells are filled: stock codes, counters, decimals, descriptions, parts not applicable. */
import type { MonthlyReturn, SectionKey, ShareClass } from '../form/return.ts';
import type { Decimal } from '../value/decimal.ts';
import { formatGrouped } from '../value/decimal.ts';
import { SPECIFY } from './classes.ts';
import { isBlank } from './context.ts';
import { type Fault, type Rule, rule } from './rule.ts';
import { blocksOf, SECTION_KEYS } from './sections.ts';

const STOCK_CODE = /^[0-9]{5}$/;

interface ClassLine {
	readonly class: ShareClass;
	readonly part: 'authorised' | 'issued' | 'totals' | SectionKey;
	readonly path: string;
}

/** Every class line of the form that a test picks; pointers are made only for those. */
function classLines(
	of: MonthlyReturn,
	picks: (line: ShareClass, part: ClassLine['part']) => boolean,
): ClassLine[] {
	const found: ClassLine[] = [];
	const visit = (list: readonly { readonly class: ShareClass }[], part: ClassLine['part'], path: string) => {
		for (let index = 0; index < list.length; index += 1) {
			const line = list[index]?.class;
			if (line && picks(line, part)) found.push({ class: line, part, path: `${path}/${index}/class` });
		}
	};
	if (of.authorised?.applicable) visit(of.authorised.classes, 'authorised', '/authorised/classes');
	if (of.issued) visit(of.issued.classes, 'issued', '/issued/classes');
	for (const key of SECTION_KEYS) {
		const blocks = blocksOf(of, key);
		if (blocks.length > 0) visit(blocks, key, `/details/${key}/blocks`);
	}
	visit(of.details.totals, 'totals', '/details/totals');
	return found;
}

const CODE_OF_LISTED: Rule = rule({
	code: 'F01',
	title: { en: 'a listed class has no stock code of five digits', zh: '上市類別的證券代號並非五位數字' },
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301, class lines of Parts I to III',
	sure: 'seen',
	since: '1.0.0',
	needs: [],
	about:
		'Where a class is listed on the Exchange, its stock code is five digits with leading zeros. A blank code counts in Parts I and II only, since Part III may leave it out.',
	*faults(context) {
		const lines = classLines(context.return, (line, part) => {
			if (line.listed !== true) return false;
			if (line.stockCode === null) return part === 'authorised' || part === 'issued';
			return !STOCK_CODE.test(line.stockCode);
		});
		for (const { class: line, path } of lines) {
			if (line.stockCode === null && !isBlank(context, `${path}/stockCode`)) continue;
			yield {
				path: `${path}/stockCode`,
				lines: [line.stockCode === null ? 'the return says nothing' : `the return says ${line.stockCode}`],
				figures: [{ label: 'stock code', value: line.stockCode ?? '', path: `${path}/stockCode` }],
				cause: line.stockCode ?? '',
				...codeHelp(line.stockCode),
			};
		}
	},
});

function codeHelp(code: string | null): { help?: string } {
	return code !== null && /^[0-9]{1,4}$/.test(code) ? { help: `write ${code.padStart(5, '0')}` } : {};
}

const COUNTERS: Rule = rule({
	code: 'F03',
	title: { en: 'a multi-counter stock code is not as the form asks', zh: '多櫃檯證券代號不符合表格要求' },
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301, Multi-counter stock code',
	sure: 'seen',
	needs: [],
	about:
		'A further counter of a class has a code of five digits and a currency, another code than the class itself, and no block of its own in Part II: all counters trade the same shares.',
	*faults(context) {
		const lines = classLines(context.return, (line) => line.counters.length > 0);
		for (const { class: line, part, path } of lines) {
			for (const [index, counter] of line.counters.entries()) {
				const at = `${path}/counters/${index}`;
				const told = (text: string): Fault => ({ path: at, lines: [text], cause: text });
				const { stockCode, currency } = counter;
				if (!STOCK_CODE.test(stockCode)) yield told(`${stockCode} is not five digits`);
				if (currency === null && isBlank(context, `${at}/currency`))
					yield told(`${stockCode} has no currency`);
				if (stockCode === line.stockCode) yield told(`${stockCode} is also the code of the class itself`);
				if (part === 'issued') yield* ownBlock(context.return, stockCode);
			}
		}
	},
});

function* ownBlock(of: MonthlyReturn, code: string): Generator<Fault> {
	const classes = of.issued?.classes ?? [];
	const index = classes.findIndex(
		(each) => each.class.stockCode === code && each.class.counters.length === 0,
	);
	if (index < 0) return;
	yield {
		path: `/issued/classes/${index}`,
		lines: [`${code} is a counter of another class, and has a block of its own here`],
		note: 'the shares of both counters are the same shares; they would be counted twice',
	};
}

/** Digits after the point that the cells of Part I take. */
const CAPITAL_PLACES = 2;
const PAR_PLACES = 12;
const DECIMAL_FIGURE = /^-?[0-9][0-9,]*\.[0-9]+$/;
const COUNT_LEAF =
	/\/(?:shares|issued|treasury|total|options|sharesIssued|treasuryTransferred|sharesIssuable|mandateAvailable|issuable)$/;

const DECIMALS: Rule = rule({
	code: 'F05',
	title: { en: 'a figure has more decimals than its cell takes', zh: '數字的小數位超過該欄所容' },
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301, Parts I to III',
	sure: 'medium',
	since: '1.0.0',
	needs: [],
	about: `Numbers of shares and options are whole; authorised capital has at most ${CAPITAL_PLACES} decimals, par value at most ${PAR_PLACES}.`,
	*faults({ return: { authorised }, facts }) {
		if (authorised?.applicable) {
			for (const [index, each] of authorised.classes.entries()) {
				const path = `/authorised/classes/${index}`;
				yield* tooFine(each.preceding.capital, CAPITAL_PLACES, `${path}/preceding/capital`);
				yield* tooFine(each.change.capital, CAPITAL_PLACES, `${path}/change/capital`);
				yield* tooFine(each.close.capital, CAPITAL_PLACES, `${path}/close/capital`);
				yield* tooFine(each.preceding.par, PAR_PLACES, `${path}/preceding/par`);
				yield* tooFine(each.close.par, PAR_PLACES, `${path}/close/par`);
			}
			for (const [index, total] of authorised.totals.entries()) {
				yield* tooFine(total.amount, CAPITAL_PLACES, `/authorised/totals/${index}/amount`);
			}
		}
		for (const gap of facts.reading?.gaps ?? []) {
			if (gap.raw !== null && COUNT_LEAF.test(gap.path) && DECIMAL_FIGURE.test(gap.raw.trim())) {
				yield { path: gap.path, lines: [`${gap.raw.trim()} is not a whole number`], cause: gap.raw.trim() };
			}
		}
	},
});

const NO_FAULT: readonly Fault[] = [];

function tooFine(value: Decimal | null, places: number, path: string): readonly Fault[] {
	if (value === null || value.scale <= places) return NO_FAULT;
	const text = formatGrouped(value);
	const lines = [`${text} has ${value.scale} decimals; the cell takes ${places}`];
	return [{ path, lines, cause: text }];
}

const DESCRIPTION: Rule = rule({
	code: 'F06',
	title: { en: 'a class that is to be described has no description', zh: '須予說明的類別並無說明' },
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301, Description, Parts I and II',
	sure: 'seen',
	since: '1.0.0',
	needs: [],
	about: 'Where kind or type is "Other … (specify in description)", the description is filled in.',
	*faults(context) {
		const lines = classLines(
			context.return,
			(line, part) =>
				(part === 'authorised' || part === 'issued') &&
				line.description === null &&
				((line.kind === 'other' && line.type === null) || (line.type !== null && SPECIFY.test(line.type))),
		);
		for (const { path } of lines) {
			if (!isBlank(context, `${path}/description`)) continue;
			yield { path: `${path}/description`, lines: ['the return says nothing'], cause: 'blank' };
		}
	},
});

const APPLICABLE_PARTS: Rule = rule({
	code: 'F07',
	title: {
		en: 'a part has no rows and is not marked Not applicable',
		zh: '部分並無任何項目，亦無標明「不適用」',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301, Parts I and III',
	sure: 'high',
	since: '1.0.0',
	needs: [],
	about:
		'A part marked Not applicable has no rows (a return in this shape cannot hold any), and a part without rows is marked Not applicable. When reading, the rows may also have been lost on the way, hence a warning.',
	*faults({ return: { authorised, details } }) {
		const empty: string[] = [];
		if (authorised?.applicable && authorised.classes.length === 0) empty.push('/authorised');
		for (const key of SECTION_KEYS) {
			const section = details[key];
			if (!section?.applicable) continue;
			let rows = 0;
			for (const block of section.blocks) rows += block.rows.length;
			if (rows === 0) empty.push(`/details/${key}`);
		}
		for (const path of empty) {
			yield {
				path,
				lines: ['the part is open, and holds no row'],
				help: 'mark the part Not applicable, or enter its rows',
				cause: 'empty',
			};
		}
	},
});

export const FORMAT_RULES: readonly Rule[] = [
	CODE_OF_LISTED,
	COUNTERS,
	DECIMALS,
	DESCRIPTION,
	APPLICABLE_PARTS,
];
