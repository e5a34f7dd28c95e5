/** Rules on the rows of Part III.E: repurchases and redemptions, treasury shares, other events. */
import type { OtherRow } from '../form/return.ts';
import { formatDay } from '../value/day.ts';
import { formatGrouped } from '../value/decimal.ts';
import { type CheckContext, isBlank } from './context.ts';
import { against, plain } from './lines.ts';
import { type Fault, type Rule, type RuleHead, rule } from './rule.ts';
import { type OtherBlock, otherBlocks } from './sections.ts';

/**
 * What a row of a repurchase or redemption reports. From 1.1.0 the event says it; before, the cells do:
 * shares not yet cancelled stand in the last column, as a negative figure, without a date.
 */
export function shapeOf(row: OtherRow): 'pending' | 'cancelled' | 'neither' {
	switch (row.event) {
		case 'repurchase-not-yet-cancelled':
		case 'redemption-not-yet-cancelled':
			return 'pending';
		case 'repurchase-cancelled':
		case 'redemption-cancelled':
			return 'cancelled';
		case 'repurchase':
		case 'redemption':
			if (isFigure(row.issuable)) return 'pending';
			return isFigure(row.issued) || row.date !== null ? 'cancelled' : 'pending';
		default:
			return 'neither';
	}
}

function isFigure(value: bigint | null): value is bigint {
	return value !== null && value !== 0n;
}

function* rowsOf(context: CheckContext): Generator<{ row: OtherRow; block: OtherBlock; path: string }> {
	for (const [index, block] of otherBlocks(context.return).entries()) {
		for (const [place, row] of block.rows.entries()) {
			yield { row, block, path: `/details/other/blocks/${index}/rows/${place}` };
		}
	}
}

/**
 * E1 and E2 of a row, a blank being nothing moved; null when a reading did not find one of them, so that nothing
 * can be said of the two together.
 */
function effectOf(
	context: CheckContext,
	row: OtherRow,
	path: string,
): { readonly issued: bigint; readonly treasury: bigint } | null {
	if (row.issued === null && !isBlank(context, `${path}/issued`)) return null;
	if (row.treasury === null && !isBlank(context, `${path}/treasury`)) return null;
	return { issued: row.issued ?? 0n, treasury: row.treasury ?? 0n };
}

/** E1 and E2 as the row has them, one under the other. */
function effectTold(row: OtherRow, path: string): Pick<Fault, 'lines' | 'figures'> {
	const cells = [
		['E1', 'increase / decrease in issued shares (E1):   ', row.issued, `${path}/issued`],
		['E2', 'increase / decrease in treasury shares (E2): ', row.treasury, `${path}/treasury`],
	] as const;
	return {
		lines: cells.map(([, label, value]) => `${label}${orBlank(value)}`),
		figures: cells.flatMap(([label, , value, at]) =>
			value === null ? [] : [{ label, value: plain(value), path: at }],
		),
	};
}

function orBlank(value: bigint | null): string {
	return value === null ? 'blank' : formatGrouped(value);
}

const PENDING_HEAD = {
	code: 'E03',
	title: {
		en: 'shares not yet cancelled are not reported as the form asks',
		zh: '尚未註銷的股份並非按表格要求填報',
	},
	severity: 'error',
	severityReading: 'error',
	needs: [],
} satisfies Partial<RuleHead>;

/** Cells of a row of shares not yet cancelled; the date is for the two editions to judge. */
function* pendingFaults(row: OtherRow, path: string, context: CheckContext): Generator<Fault> {
	const { issued, treasury, issuable } = row;
	if (isFigure(issued)) {
		yield {
			path: `${path}/issued`,
			lines: [`issued shares change by ${formatGrouped(issued)}; they do not until cancellation`],
			figures: [
				{ label: 'increase / decrease in issued shares', value: plain(issued), path: `${path}/issued` },
			],
		};
	}
	if (isFigure(treasury)) {
		yield {
			path: `${path}/treasury`,
			lines: [
				`treasury shares change by ${formatGrouped(treasury)}; shares bought for cancellation are not treasury shares`,
			],
			figures: [
				{ label: 'increase / decrease in treasury shares', value: plain(treasury), path: `${path}/treasury` },
			],
		};
	}
	if (issuable === null && !isFigure(issued) && issued === null) {
		if (isBlank(context, `${path}/issuable`)) {
			yield { path: `${path}/issuable`, lines: ['the number of shares not yet cancelled is blank'] };
		}
	} else if (issuable !== null && issuable > 0n) {
		yield {
			path: `${path}/issuable`,
			lines: [`shares not yet cancelled are a negative figure`, `the return says ${formatGrouped(issuable)}`],
			figures: [{ label: 'not yet cancelled', value: plain(issuable), path: `${path}/issuable` }],
			help: `write ${formatGrouped(-issuable)}, if the number is right`,
		};
	}
}

function datedPending(row: OtherRow, path: string): Fault | null {
	if (row.date === null) return null;
	return {
		path: `${path}/date`,
		lines: [
			`the return says ${formatDay(row.date)}; the date is that of cancellation, which is still to come`,
			`not yet cancelled: ${orBlank(row.issuable)}`,
		],
		figures: [{ label: 'date', value: row.date, path: `${path}/date` }],
		help: 'leave the date blank',
	};
}

const PENDING_1_0: Rule = rule({
	...PENDING_HEAD,
	basis: 'FF301 Part III.E, Notes 5 and 6 (1.0.0 to 1.0.2)',
	sure: 'seen',
	since: '1.0.0',
	until: '1.0.2',
	about:
		'A repurchase or redemption not yet cancelled has no date and no figure in (E); its number stands in the last column as a negative figure.',
	*faults(context) {
		for (const { row, path } of rowsOf(context)) {
			if (shapeOf(row) !== 'pending') continue;
			const dated = datedPending(row, path);
			if (dated) yield dated;
			yield* pendingFaults(row, path, context);
		}
	},
});

const PENDING_1_1: Rule = rule({
	...PENDING_HEAD,
	basis: 'FF301 Part III.E, Notes 2 and 3 (from 1.1.0)',
	sure: 'medium',
	since: '1.1.0',
	about:
		'A repurchase or redemption not yet cancelled changes neither issued nor treasury shares; its number stands in the column of Note 3 as a negative figure. A date in such a row is told when preparing only, since it is not certain that filed returns leave it blank.',
	*faults(context) {
		for (const { row, path } of rowsOf(context)) {
			if (shapeOf(row) !== 'pending') continue;
			const dated = context.as === 'preparing' ? datedPending(row, path) : null;
			if (dated) yield dated;
			yield* pendingFaults(row, path, context);
		}
	},
});

const CANCELLED: Rule = rule({
	code: 'E04',
	title: {
		en: 'shares cancelled are not reported as the form asks',
		zh: '已註銷的股份並非按表格要求填報',
	},
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301 Part III.E, date of cancellation',
	sure: 'seen',
	since: '1.0.0',
	needs: [],
	about:
		'A repurchase or redemption that was cancelled has the date of cancellation, a negative figure in (E) or (E1), and none in the last column.',
	*faults(context) {
		for (const { row, path } of rowsOf(context)) {
			if (shapeOf(row) !== 'cancelled') continue;
			const { issued } = row;
			if (row.date === null && isBlank(context, `${path}/date`)) {
				yield {
					path: `${path}/date`,
					lines: [`shares cancelled: ${orBlank(issued)}, without a date`],
					help: 'enter the date of cancellation; if they are not yet cancelled, move the number to the last column',
				};
			}
			if (issued === null && isBlank(context, `${path}/issued`)) {
				yield { path: `${path}/issued`, lines: ['the number of shares cancelled is blank'] };
			} else if (issued !== null && issued > 0n) {
				yield {
					path: `${path}/issued`,
					lines: ['shares cancelled are a negative figure', `the return says ${formatGrouped(issued)}`],
					figures: [{ label: 'cancelled', value: plain(issued), path: `${path}/issued` }],
					help: `write ${formatGrouped(-issued)}, if the number is right`,
				};
			}
			if (isFigure(row.issuable)) {
				yield {
					path: `${path}/issuable`,
					lines: [`${formatGrouped(row.issuable)} stands in the last column of shares that are cancelled`],
					figures: [{ label: 'not yet cancelled', value: plain(row.issuable), path: `${path}/issuable` }],
				};
			}
		}
	},
});

const OTHER_TEXT: Rule = rule({
	code: 'E09',
	title: { en: 'an event named Other has no description', zh: '列為「其他」的事項並無說明' },
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301 Part III.E, Other (Please specify)',
	sure: 'seen',
	since: '1.0.0',
	needs: [],
	about: 'An event of the kind Other (Please specify) says what it is.',
	*faults(context) {
		for (const { row, path } of rowsOf(context)) {
			if (row.event !== 'other' || row.text !== null || !isBlank(context, `${path}/text`)) continue;
			const moved = row.issued ?? row.treasury;
			yield {
				path: `${path}/text`,
				lines: [moved === null ? 'Other, without words' : `Other ${formatGrouped(moved)}, without words`],
				cause: 'blank',
			};
		}
	},
});

const INTO_TREASURY: Rule = rule({
	code: 'E12',
	title: {
		en: 'shares bought into treasury do not leave issued shares as they enter treasury',
		zh: '購回並持作庫存股份的數目未有同時由已發行股份減去',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part III.E, Repurchase of shares (shares held as treasury shares)',
	sure: 'medium',
	since: '1.1.0',
	needs: [],
	about:
		'Shares repurchased and held as treasury shares are a decrease in issued shares (E1) and the same increase in treasury shares (E2). The exact cells are not seen on a filed return, hence a warning when reading.',
	*faults(context) {
		for (const { row, path } of rowsOf(context)) {
			if (row.event !== 'repurchase-held-as-treasury') continue;
			const effect = effectOf(context, row, path);
			if (effect === null) continue;
			const { issued, treasury } = effect;
			if (issued === -treasury && treasury >= 0n) continue;
			yield {
				path: `${path}/issued`,
				also: [`${path}/treasury`],
				...effectTold(row, path),
				difference: plain(issued + treasury),
				...(treasury > 0n ? { help: `write ${formatGrouped(-treasury)} in E1, if E2 is right` } : {}),
			};
		}
	},
});

const TREASURY_CANCELLED: Rule = rule({
	code: 'E13',
	title: {
		en: 'a cancellation of treasury shares is not taken from treasury shares alone',
		zh: '註銷庫存股份並非僅由庫存股份減去',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part III.E, cancellation of treasury shares',
	sure: 'medium',
	since: '1.1.0',
	needs: [],
	about:
		'Treasury shares cancelled are a decrease in treasury shares (E2), nothing in issued shares (E1), and not more than were held at close of the preceding month and bought into treasury since. The exact cells are not seen on a filed return, hence a warning when reading.',
	*faults(context) {
		for (const { row, block, path } of rowsOf(context)) {
			if (row.event !== 'treasury-cancelled') continue;
			const effect = effectOf(context, row, path);
			if (effect === null) continue;
			const { issued, treasury } = effect;
			if (issued !== 0n || treasury >= 0n) {
				yield {
					path: issued === 0n ? `${path}/treasury` : `${path}/issued`,
					...effectTold(row, path),
					note: 'E1 is nothing and E2 a negative figure',
				};
			} else yield* moreThanHeld(context, block, -treasury, path);
		}
	},
});

function* moreThanHeld(
	context: CheckContext,
	block: OtherBlock,
	cancelled: bigint,
	path: string,
): Generator<Fault> {
	const balance = context.return.issued?.classes.find(
		(each) => each.class.kind === block.class.kind && each.class.type === block.class.type,
	);
	const held = balance?.preceding.treasury;
	if (held === undefined || held === null) return;
	let bought = 0n;
	for (const row of block.rows) if (row.treasury !== null && row.treasury > 0n) bought += row.treasury;
	if (cancelled <= held + bought) return;
	yield {
		path: `${path}/treasury`,
		lines: against(
			`held ${formatGrouped(held)} + bought into treasury ${formatGrouped(bought)} = ${formatGrouped(held + bought)}`,
			formatGrouped(cancelled),
			'cancelled',
		),
		figures: [
			{ label: 'treasury shares that could be cancelled', value: plain(held + bought) },
			{ label: 'treasury shares cancelled', value: plain(cancelled), path: `${path}/treasury` },
		],
		difference: plain(cancelled - held - bought),
	};
}

const OUT_OF_TREASURY: Rule = rule({
	code: 'E18',
	title: {
		en: 'treasury shares sold or transferred do not enter issued shares as they leave treasury',
		zh: '出售或轉讓的庫存股份由庫存減去時，已發行股份未有同數增加',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part III.E, sale or transfer of treasury shares',
	sure: 'medium',
	since: '1.1.0',
	needs: [],
	about:
		'Treasury shares sold or transferred are a decrease in treasury shares (E2) and the same increase in issued shares (E1); the total number of issued shares stays. The exact cells are not seen on a filed return, hence a warning when reading.',
	*faults(context) {
		for (const { row, path } of rowsOf(context)) {
			if (row.event !== 'treasury-sold' && row.event !== 'treasury-transferred') continue;
			const effect = effectOf(context, row, path);
			if (effect === null) continue;
			const { issued, treasury } = effect;
			if (issued === -treasury && treasury <= 0n) continue;
			yield {
				path: `${path}/issued`,
				also: [`${path}/treasury`],
				...effectTold(row, path),
				...(issued === -treasury
					? { note: 'E1 is a positive figure, E2 a negative one' }
					: { difference: plain(issued + treasury) }),
				...(treasury < 0n ? { help: `write ${formatGrouped(-treasury)} in E1, if E2 is right` } : {}),
			};
		}
	},
});

export const OTHER_MOVEMENT_RULES: readonly Rule[] = [
	PENDING_1_0,
	PENDING_1_1,
	CANCELLED,
	OTHER_TEXT,
	INTO_TREASURY,
	TREASURY_CANCELLED,
	OUT_OF_TREASURY,
];
