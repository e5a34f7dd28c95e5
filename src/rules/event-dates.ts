/** Rules on the dates of Part III.E: an event of the month, under a mandate that was there before it. */
import type { OtherRow } from '../form/return.ts';
import { type Day, formatDay, monthOf } from '../value/day.ts';
import type { CheckContext } from './context.ts';
import { against } from './lines.ts';
import { type Fault, type Rule, rule } from './rule.ts';
import { otherBlocks } from './sections.ts';

interface Dated {
	readonly row: OtherRow;
	readonly date: Day;
	readonly path: string;
}

function* datedRows(context: CheckContext): Generator<Dated> {
	for (const [index, block] of otherBlocks(context.return).entries()) {
		for (const [place, row] of block.rows.entries()) {
			if (row.date !== null) {
				yield { row, date: row.date, path: `/details/other/blocks/${index}/rows/${place}` };
			}
		}
	}
}

const IN_MONTH: Rule = rule({
	code: 'E02',
	title: { en: 'the date of an event is not in the month', zh: '事件日期不在該月份內' },
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part III.E, Issue and allotment date (to 1.0.2), Date of event (from 1.1.0)',
	sure: 'high',
	needs: [],
	about:
		'A row of (E) tells what happened in the month: its date (of issue, cancellation or redemption, or of purchase into treasury) lies in the month of the return.',
	*faults(context): Iterable<Fault> {
		const { monthEnded } = context.return;
		if (monthEnded === null) return;
		for (const { date, path } of datedRows(context)) {
			if (monthOf(date) === monthOf(monthEnded)) continue;
			yield {
				path: `${path}/date`,
				cause: date,
				lines: against(`in the month ended ${formatDay(monthEnded)}`, formatDay(date)),
				figures: [
					{ label: 'month ended', value: monthEnded, path: '/monthEnded' },
					{ label: 'date of event', value: date, path: `${path}/date` },
				],
			};
		}
	},
});

const MANDATE_BEFORE: Rule = rule({
	code: 'E10',
	title: {
		en: 'the General Meeting approved the mandate after the event',
		zh: '股東大會通過日期遲於事件日期',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'FF301 Part III.E; Main Board Rules 10.06(1)(c) and 13.36',
	sure: 'high',
	needs: [],
	about:
		'The General Meeting approval date of a row of (E) is not after the date of its event. Whether the mandate was still alive is not told by the form.',
	*faults(context): Iterable<Fault> {
		for (const { row, date, path } of datedRows(context)) {
			const { generalMeeting } = row;
			if (generalMeeting === null || generalMeeting <= date) continue;
			yield {
				path: `${path}/generalMeeting`,
				cause: `${date} ${generalMeeting}`,
				lines: against(`not after the event of ${formatDay(date)}`, formatDay(generalMeeting)),
				figures: [
					{ label: 'date of event', value: date, path: `${path}/date` },
					{ label: 'General Meeting approval date', value: generalMeeting, path: `${path}/generalMeeting` },
				],
			};
		}
	},
});

export const EVENT_DATE_RULES: readonly Rule[] = [IN_MONTH, MANDATE_BEFORE];
