/** Rules on the deadline: 08:30 Hong Kong time on the fifth business day after the month (Rule 13.25B). */
import { formatDay, monthOf } from '../value/day.ts';
import { timeText } from './lines.ts';
import { type Fault, type Rule, type RuleHead, rule } from './rule.ts';

const IN_TIME_HEAD = {
	code: 'L01',
	title: { en: 'the return is submitted after the deadline', zh: '月報表於期限後呈交' },
	severity: 'error',
	severityReading: 'error',
	basis: 'Main Board Rule 13.25B',
	sure: 'seen',
} satisfies Partial<RuleHead>;

const IN_TIME: Rule = rule({
	...IN_TIME_HEAD,
	needs: ['calendar', 'submittedAt'],
	about:
		'The instant of submission is not later than the deadline given with the facts. A Re-submission, which corrects a return already submitted, is not held to it.',
	*faults({ return: { status }, facts: { calendar, submittedAt } }) {
		const deadline = calendar?.deadline;
		if (!deadline || submittedAt === undefined || status === 're-submission' || submittedAt <= deadline)
			return;
		yield late(
			[`deadline:  ${timeText(deadline)}`, `submitted: ${timeText(submittedAt)}`],
			deadline,
			submittedAt,
		);
	},
});

const IN_TIME_BY_DATE: Rule = rule({
	...IN_TIME_HEAD,
	needs: ['calendar'],
	about:
		'Where the instant of submission is not known, the date submitted is not later than the day of the deadline. On the day itself, punctuality cannot be told from the form.',
	*faults({ return: { status, dateSubmitted }, facts: { calendar, submittedAt } }) {
		const deadline = calendar?.deadline;
		if (!deadline || submittedAt !== undefined || dateSubmitted === null || status === 're-submission')
			return;
		if (dateSubmitted <= deadline.slice(0, 10)) return;
		yield late(
			[`deadline:       ${timeText(deadline)}`, `Date Submitted: ${formatDay(dateSubmitted)}`],
			deadline,
			dateSubmitted,
		);
	},
});

function late(lines: readonly string[], deadline: string, submitted: string): Fault {
	return {
		path: '/dateSubmitted',
		lines,
		figures: [
			{ label: 'deadline', value: deadline },
			{ label: 'submitted', value: submitted, path: '/dateSubmitted' },
		],
	};
}

const MONTH_COVERED: Rule = rule({
	code: 'L04',
	title: {
		en: 'the trading days on file do not reach the deadline of the month',
		zh: '現有的交易日資料未能涵蓋該月的呈交期限',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'Main Board Rule 13.25B; trading days of the Exchange',
	sure: 'high',
	needs: ['calendar'],
	about:
		'The deadline of a month is counted in trading days; without the trading days of the following month it is not known, and nothing is guessed. Of a filed return this says nothing but that it cannot be judged, hence a warning.',
	*faults({ return: { monthEnded }, facts: { calendar } }) {
		if (calendar === undefined || calendar.coversMonth || monthEnded === null) return;
		yield {
			path: '/monthEnded',
			lines: [
				calendar.lastDay === undefined
					? `there are no trading days on file after ${monthOf(monthEnded)}`
					: `the trading days on file end on ${formatDay(calendar.lastDay)}`,
			],
			help: 'add the trading days of the year from the Exchange’s own calendar',
		};
	},
});

export const DEADLINE_RULES: readonly Rule[] = [IN_TIME, IN_TIME_BY_DATE, MONTH_COVERED];
