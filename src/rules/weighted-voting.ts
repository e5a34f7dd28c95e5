/**
 * Rules on shares with weighted voting rights (Chapter 8A): their proportion of all shares in issue, and the
 * conversion that Rule 8A.15 asks for when shares cease to be in issue. Exact fractions of whole numbers.
 */
import type { MonthlyReturn, ShareClass } from '../form/return.ts';
import { type Day, formatDay } from '../value/day.ts';
import { formatGrouped } from '../value/decimal.ts';
import type { CheckContext } from './context.ts';
import { against, plain } from './lines.ts';
import { shapeOf } from './other-movements.ts';
import { type Rule, rule } from './rule.ts';
import { otherBlocks } from './sections.ts';

interface Proportion {
	readonly weighted: bigint;
	readonly total: bigint;
}

interface Weighted {
	/** Index in Part II of the (first) class with weighted voting rights. */
	readonly place: number;
	readonly before: Proportion;
	readonly after: Proportion;
	/** Lowest proportion so far. */
	readonly cap: Proportion;
	/** Shares converted out of the class, one for one. */
	readonly converted: bigint;
	readonly conversions: readonly { readonly path: string; readonly date: Day | null }[];
	/** Shares that ceased to be in issue, and on which days. */
	readonly ceased: bigint;
	readonly ceasedOn: readonly Day[];
	/** Fewest shares that had to be converted. */
	readonly least: bigint;
}

/** The class with more votes is the one that is not listed; both are "WVR ordinary shares". */
function isWeighted(line: ShareClass): boolean {
	return line.kind === 'wvr-ordinary' && line.listed === false;
}

/** Null when the issuer has no weighted voting rights, or a balance is not known. */
function weightedOf(context: CheckContext): Weighted | null {
	const classes = context.return.issued?.classes ?? [];
	const place = classes.findIndex((each) => isWeighted(each.class));
	if (place < 0) return null;
	const before = { weighted: 0n, total: 0n };
	const after = { weighted: 0n, total: 0n };
	for (const { class: line, preceding, close } of classes) {
		if (line.kind !== 'wvr-ordinary' && line.kind !== 'ordinary') continue;
		if (preceding.issued === null || close.issued === null) return null;
		before.total += preceding.issued;
		after.total += close.issued;
		if (!isWeighted(line)) continue;
		before.weighted += preceding.issued;
		after.weighted += close.issued;
	}
	if (before.total <= 0n || after.total <= 0n) return null;
	const cap = lower(before, context.facts.issuer?.weightedVotingCap);
	const room = before.weighted - (cap.weighted * after.total) / cap.total;
	return { place, before, after, cap, least: room > 0n ? room : 0n, ...movementsOf(context.return) };
}

/** The proportion at close of the preceding month is a cap too: once lower, it may not rise again. */
function lower(before: Proportion, cap: Proportion | undefined): Proportion {
	if (cap === undefined || cap.total <= 0n) return before;
	return before.weighted * cap.total < cap.weighted * before.total ? before : cap;
}

function movementsOf(of: MonthlyReturn): Pick<Weighted, 'converted' | 'conversions' | 'ceased' | 'ceasedOn'> {
	let converted = 0n;
	let ceased = 0n;
	const conversions: { path: string; date: Day | null }[] = [];
	const ceasedOn: Day[] = [];
	for (const [index, { class: line, rows }] of otherBlocks(of).entries()) {
		for (const [place, row] of rows.entries()) {
			if (row.issued === null || row.issued >= 0n) continue;
			if (shapeOf(row) === 'cancelled' || row.event === 'repurchase-held-as-treasury') {
				ceased -= row.issued;
				if (row.date !== null) ceasedOn.push(row.date);
			} else if (row.event === 'other' && isWeighted(line)) {
				converted -= row.issued;
				conversions.push({ path: `/details/other/blocks/${index}/rows/${place}`, date: row.date });
			}
		}
	}
	return { converted, conversions, ceased, ceasedOn };
}

function exceeds(a: Proportion, cap: Proportion): boolean {
	return a.weighted * cap.total > cap.weighted * a.total;
}

const PLACES = 12;

/** Per cent to twelve places, cut off; the judgement itself is by whole numbers. */
function percentText({ weighted, total }: Proportion): string {
	const digits = ((weighted * 10n ** BigInt(PLACES + 2)) / total).toString().padStart(PLACES + 1, '0');
	const exact = (weighted * 10n ** BigInt(PLACES + 2)) % total === 0n;
	return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}${exact ? '' : '…'}%`;
}

function proportionText(of: Proportion): string {
	return `${formatGrouped(of.weighted)} of ${formatGrouped(of.total)} = ${percentText(of)}`;
}

const PROPORTION: Rule = rule({
	code: 'V01',
	title: {
		en: 'the proportion of shares with weighted voting rights rises above its limit',
		zh: '不同投票權股份的比例高於其上限',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'Main Board Rules 8A.13 and 8A.15',
	sure: 'seen',
	needs: [],
	about:
		'Shares with weighted voting rights ÷ all ordinary shares in issue at the close of the month is not above the lowest proportion so far: that of the register entry, or that at close of the preceding month if lower. Where shares were converted, but too few, V02 tells it.',
	*faults(context) {
		const weighted = weightedOf(context);
		if (weighted === null || weighted.converted > 0n || !exceeds(weighted.after, weighted.cap)) return;
		const { place, cap, after, least, ceased } = weighted;
		const path = `/issued/classes/${place}/close/issued`;
		yield {
			path,
			lines: [`limit: ${proportionText(cap)}`, `close: ${proportionText(after)}`],
			figures: [
				{ label: 'weighted voting shares at close of the month', value: plain(after.weighted), path },
				{ label: 'all shares in issue at close of the month', value: plain(after.total) },
			],
			...(ceased > 0n
				? { help: `convert at least ${formatGrouped(least)} shares, one for one (Rule 8A.15)` }
				: {
						note: `${formatGrouped(least)} shares too many; an issuer exempt from Chapter 8A is not held to it`,
					}),
		};
	},
});

const LEAST_CONVERSION: Rule = rule({
	code: 'V02',
	title: {
		en: 'fewer shares with weighted voting rights were converted than the rule asks for',
		zh: '轉換的不同投票權股份少於規則所要求的數目',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'Main Board Rules 8A.13, 8A.15 and 8A.21',
	sure: 'seen',
	needs: [],
	about:
		'When shares cease to be in issue, so many shares with weighted voting rights are converted, one for one, that their proportion does not rise: at least A − floor(a × T ÷ t), where A were in issue at close of the preceding month, T are all shares in issue at the close of the month, and a of t is the limit. More is allowed.',
	*faults(context) {
		const weighted = weightedOf(context);
		if (weighted === null || weighted.converted === 0n || weighted.converted >= weighted.least) return;
		const { before, after, cap, least, converted, ceased, conversions } = weighted;
		const path = `${conversions[0]?.path ?? '/details/other'}/issued`;
		const a = formatGrouped(before.weighted);
		yield {
			path,
			also: conversions.slice(1).map((each) => `${each.path}/issued`),
			lines: [
				`${formatGrouped(ceased)} shares ceased to be in issue; limit ${proportionText(cap)}`,
				...against(
					`${a} - floor(${formatGrouped(cap.weighted)} × ${formatGrouped(after.total)} ÷ ${formatGrouped(cap.total)}) = ${formatGrouped(least)}`,
					formatGrouped(converted),
				),
			],
			figures: [
				{ label: 'fewest shares to convert', value: plain(least) },
				{ label: 'shares converted', value: plain(converted), path },
			],
			difference: plain(converted - least),
			help: `convert ${formatGrouped(least - converted)} more, ${formatGrouped(least)} in all`,
		};
	},
});

const SAME_DAY: Rule = rule({
	code: 'V04',
	title: {
		en: 'shares with weighted voting rights were not converted on a day of cancellation',
		zh: '不同投票權股份的轉換日期與註銷日期不同',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'Main Board Rule 8A.15',
	sure: 'medium',
	needs: [],
	about:
		'Where shares ceased to be in issue and a conversion was called for, one of the conversions has the date of a cancellation. A filed return does not say why shares were converted, hence a warning when reading.',
	*faults(context) {
		const weighted = weightedOf(context);
		if (weighted === null || weighted.least === 0n) return;
		const { conversions, ceasedOn } = weighted;
		const days = conversions.flatMap((each) => each.date ?? []);
		const first = conversions.find((each) => each.date !== null);
		const [day] = days;
		if (first === undefined || day === undefined || ceasedOn.length === 0) return;
		if (days.some((each) => ceasedOn.includes(each))) return;
		const path = `${first.path}/date`;
		yield {
			path,
			lines: [
				`cancelled on ${[...new Set(ceasedOn)].map(formatDay).join(', ')}`,
				`converted on ${[...new Set(days)].map(formatDay).join(', ')}`,
			],
			figures: [{ label: 'date of conversion', value: day, path }],
		};
	},
});

export const WEIGHTED_VOTING_RULES: readonly Rule[] = [PROPORTION, LEAST_CONVERSION, SAME_DAY];
