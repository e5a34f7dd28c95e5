/** Rules on the buy-back mandate and on next day disclosure (Main Board Rules 10.06, 13.25A). */
import { classLabel } from '../form/label.ts';
import { formatDay } from '../value/day.ts';
import { formatGrouped } from '../value/decimal.ts';
import { undisclosed } from './across.ts';
import type { CheckContext } from './context.ts';
import type { ShareEvent } from './facts.ts';
import { plain, timeText } from './lines.ts';
import { type Fault, type Rule, rule } from './rule.ts';

/** A buy-back mandate is for at most one tenth of the shares in issue at the resolution. */
const MANDATE_DIVISOR = 10n;

const WITHIN_MANDATE: Rule = rule({
	code: 'M01',
	title: {
		en: 'shares bought back are above the mandate',
		zh: '購回的股份數目超過購回授權',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'Main Board Rule 10.06(1)(c)',
	sure: 'high',
	needs: ['buyBackMandates'],
	about:
		'Shares bought back since the resolution are at most 10% of the shares in issue (excluding treasury shares) on its day.',
	*faults({ return: value, facts }) {
		for (const mandate of facts.buyBackMandates ?? []) {
			const limit = mandate.issued / MANDATE_DIVISOR;
			if (mandate.purchased <= limit) continue;
			const index = value.issued?.classes.findIndex((each) => classLabel(each.class) === mandate.class) ?? -1;
			yield {
				path: index < 0 ? '/issued' : `/issued/classes/${index}`,
				lines: [
					`mandate of ${formatDay(mandate.granted)}: 10% of ${formatGrouped(mandate.issued)} = ${formatGrouped(limit)}`,
					`bought back since: ${formatGrouped(mandate.purchased)}, ${formatGrouped(mandate.purchased - limit)} above it`,
				],
				figures: [
					{ label: 'limit of the mandate', value: plain(limit) },
					{ label: 'bought back', value: plain(mandate.purchased) },
				],
				difference: plain(mandate.purchased - limit),
			};
		}
	},
});

/** Group (a) events of the month, each with the place of its class in Part II. */
function* groupA(context: CheckContext): Generator<{ event: ShareEvent; path: string }> {
	const classes = context.return.issued?.classes ?? [];
	for (const event of context.facts.events ?? []) {
		if (event.group !== 'a') continue;
		const index = classes.findIndex((each) => classLabel(each.class) === event.class);
		yield { event, path: index < 0 ? '/issued' : `/issued/classes/${index}` };
	}
}

const NEXT_DAY: Rule = rule({
	code: 'M07',
	title: {
		en: 'an event has no next-day return in time',
		zh: '事項並無如期呈交的翌日披露報表',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'Main Board Rule 13.25A(1) and (2)(a)',
	sure: 'seen',
	needs: ['events', 'nextDayReturns'],
	about:
		'Each event of Rule 13.25A(2)(a), whatever its size, is disclosed in a next-day return submitted not later than it was due (08:30 on the next business day).',
	*faults(context) {
		for (const { event, path } of groupA(context)) {
			const what = `${formatDay(event.day)}, ${event.about}, ${formatGrouped(event.issued)}`;
			if (event.disclosedIn === null) {
				const due = event.due === undefined ? '' : `; due ${timeText(event.due)}`;
				yield { path, lines: [`${what}: no next-day return${due}`], cause: path };
				continue;
			}
			const filed = context.facts.nextDayReturns?.find((each) => each.reference === event.disclosedIn);
			if (filed === undefined) {
				yield {
					path,
					lines: [`${what}: ${event.disclosedIn} is not among the next-day returns on file`],
					cause: path,
				};
			} else if (event.due !== undefined && filed.submittedAt > event.due) {
				yield {
					path,
					lines: [
						`${what}: due ${timeText(event.due)}, ${filed.reference} submitted ${timeText(filed.submittedAt)}`,
					],
					cause: path,
				};
			}
		}
	},
});

/** 5%: undisclosed events of group (b) that reach one twentieth of issued shares trigger a next-day return. */
const TRIGGER_DIVISOR = 20n;

const BELOW_TRIGGER: Rule = rule({
	code: 'M08',
	title: {
		en: 'undisclosed events together reach 5% of issued shares',
		zh: '未披露事項合計達已發行股份的 5%',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'Main Board Rule 13.25A(2)(b) and (3)',
	sure: 'high',
	needs: ['events'],
	about:
		'Events of Rule 13.25A(2)(b) that no next-day return discloses change issued shares (excluding treasury shares) by less than 5% of those at close of the preceding month.',
	*faults(context) {
		for (const [index, each] of (context.return.issued?.classes ?? []).entries()) {
			const base = each.preceding.issued;
			if (base === null || base <= 0n) continue;
			const events = undisclosed(context, classLabel(each.class)).filter((event) => event.group === 'b');
			let change = 0n;
			for (const event of events) change += event.issued;
			const size = change < 0n ? -change : change;
			if (size * TRIGGER_DIVISOR < base) continue;
			yield belowTriggerFault(`/issued/classes/${index}`, events, size, base);
		}
	},
});

function belowTriggerFault(path: string, events: readonly ShareEvent[], size: bigint, base: bigint): Fault {
	const digits = ((size * 1_000_000n) / base).toString().padStart(5, '0');
	return {
		path,
		lines: [
			...events.map((event) => `${formatDay(event.day)}, ${event.about}, ${formatGrouped(event.issued)}`),
			`together ${formatGrouped(size)} of ${formatGrouped(base)} = ${digits.slice(0, -4)}.${digits.slice(-4)}%`,
		],
		figures: [
			{ label: 'undisclosed', value: plain(size) },
			{
				label: 'issued shares at close of preceding month',
				value: plain(base),
				path: `${path}/preceding/issued`,
			},
		],
		help: 'submit a next-day return for them',
	};
}

export const MANDATE_RULES: readonly Rule[] = [WITHIN_MANDATE, NEXT_DAY, BELOW_TRIGGER];
