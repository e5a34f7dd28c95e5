/** Rules on the header of the form: month ended, Status, Name of Issuer, Date Submitted. */
import { formatDay, lastDay, monthOf } from '../value/day.ts';
import { type CheckContext, isBlank, printedText } from './context.ts';
import { timeText } from './lines.ts';
import { type Fault, type Rule, rule } from './rule.ts';

const MONTH_ENDED: Rule = rule({
	code: 'H01',
	title: {
		en: 'the month ended is not the last day of a month',
		zh: '「截至月份」並非該月的最後一日',
	},
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301, For the month ended',
	sure: 'high',
	needs: [],
	about: 'The date after "For the month ended" is the last calendar day of its month, and is filled in.',
	*faults(context) {
		const { monthEnded } = context.return;
		if (monthEnded === null) {
			if (isBlank(context, '/monthEnded')) yield { path: '/monthEnded', lines: ['the return says nothing'] };
			return;
		}
		const last = lastDay(monthOf(monthEnded));
		if (monthEnded === last) return;
		yield {
			path: '/monthEnded',
			lines: [`the month ends on ${formatDay(last)}`, `the return says    ${formatDay(monthEnded)}`],
			figures: [{ label: 'For the month ended', value: monthEnded, path: '/monthEnded' }],
			help: `write ${formatDay(last)}, if the return is for that month`,
		};
	},
});

const SUBMITTED_AFTER: Rule = rule({
	code: 'H02',
	title: {
		en: 'the date submitted is not after the month ended',
		zh: '呈交日期並非在「截至月份」之後',
	},
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301, Date Submitted; Main Board Rule 13.25B',
	sure: 'high',
	needs: [],
	about:
		'The date submitted is later than the month ended. Some filed returns are dated on the last day of the month itself, so that one day is a warning when reading. A date not yet filled in is not judged.',
	*faults(context) {
		const { monthEnded, dateSubmitted } = context.return;
		if (monthEnded === null || dateSubmitted === null || dateSubmitted > monthEnded) return;
		const fault: Fault = {
			path: '/dateSubmitted',
			lines: [
				`For the month ended: ${formatDay(monthEnded)}`,
				`Date Submitted:      ${formatDay(dateSubmitted)}`,
			],
			figures: [
				{ label: 'For the month ended', value: monthEnded, path: '/monthEnded' },
				{ label: 'Date Submitted', value: dateSubmitted, path: '/dateSubmitted' },
			],
		};
		if (dateSubmitted === monthEnded && context.as === 'reading') {
			yield {
				...fault,
				severity: 'warning',
				note: 'some returns are submitted on the last day of the month itself',
			};
		} else yield fault;
	},
});

const STATUS: Rule = rule({
	code: 'H03',
	title: {
		en: 'the status is neither New Submission nor Re-submission',
		zh: '狀態並非「新提交」或「重新提交」',
	},
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301, Status',
	sure: 'seen',
	since: '1.0.0',
	needs: [],
	about: 'Status is one of New Submission and Re-submission.',
	*faults(context) {
		if (context.return.status !== null) return;
		const printed = printedText(context, '/status');
		if (printed === null && !isBlank(context, '/status')) return;
		yield {
			path: '/status',
			lines: [printed ? `the return says ${printed}` : 'the return says nothing'],
			help: 'choose New Submission, or Re-submission when it takes the place of a return already submitted',
		};
	},
});

const ONE_NEW_SUBMISSION: Rule = rule({
	code: 'H04',
	title: {
		en: 'the status does not fit what was already submitted for the month',
		zh: '狀態與該月已呈交的月報表不符',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301, Status; convention that a correction is a Re-submission',
	sure: 'medium',
	since: '1.0.0',
	needs: ['submissions'],
	about:
		'An issuer has one New Submission for a month. Each later return for the month is a Re-submission and names the return it takes the place of.',
	*faults({ return: { status }, facts: { submissions } }) {
		if (submissions === undefined || status === null) return;
		const latest = submissions.earlier.at(-1);
		if (latest === undefined) {
			if (status === 're-submission') {
				yield {
					path: '/status',
					lines: ['the return says Re-submission', 'nothing was submitted for the month before'],
				};
			}
			return;
		}
		const before = `${latest.reference} was submitted for the month on ${timeText(latest.submittedAt)}`;
		if (status === 'new-submission') {
			yield {
				path: '/status',
				lines: [before, 'the return says New Submission'],
				help: 'choose Re-submission',
			};
		} else if (!submissions.earlier.some((each) => each.reference === submissions.replaces)) {
			yield {
				path: '/status',
				lines: [
					before,
					submissions.replaces === null
						? 'this return names none that it takes the place of'
						: `this return takes the place of ${submissions.replaces}, which is not among those submitted`,
				],
			};
		}
	},
});

/** What may follow the name: nothing, a bracket, a comma, a dash, a footnote mark, an incorporation note. */
const SUFFIX = /^(?:$|[*†#"”’]|\s*[([,;:–—-]|\s+(?:incorporated|controlled|established)\b)/i;
const CODE_DIGITS = 5;
const FOOTNOTES = /^["“”'‘’*†#\s]+/;

const ISSUER_NAME: Rule = rule({
	code: 'H05',
	title: { en: 'the name or code is not that of the register entry', zh: '公司名稱或證券代號與登記資料不符' },
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301, Name of Issuer',
	sure: 'high',
	needs: ['issuer'],
	about:
		'Name of Issuer begins with the name on file; a note of incorporation, of weighted voting rights or a footnote mark may follow. The stock code on file is that of a class in Part II or of one of its counters; leading zeros, which paper returns leave out, do not count here.',
	*faults(context) {
		yield* nameFaults(context);
		const { issuer } = context.facts;
		const classes = context.return.issued?.classes ?? [];
		const code = issuer?.stockCode;
		const codes = classes.flatMap(({ class: line }) => [
			...(line.stockCode === null ? [] : [line.stockCode]),
			...line.counters.map((counter) => counter.stockCode),
		]);
		if (code === undefined || codes.length === 0 || codes.some((each) => sameCode(each, code))) return;
		yield {
			path: '/issued/classes/0/class/stockCode',
			lines: [`the register says ${code}`, `the return says   ${codes.join(', ')}`],
		};
	},
});

function sameCode(a: string, b: string): boolean {
	return a.trim().padStart(CODE_DIGITS, '0') === b.padStart(CODE_DIGITS, '0');
}

function* nameFaults(context: CheckContext): Generator<Fault> {
	const { issuerName, language } = context.return;
	const { issuer } = context.facts;
	const expected = language === 'zh-Hant' ? issuer?.nameChinese : issuer?.name;
	if (expected === undefined) return;
	if (issuerName === null) {
		if (isBlank(context, '/issuerName')) yield { path: '/issuerName', lines: ['the return says nothing'] };
		return;
	}
	const printed = evenly(issuerName.replace(FOOTNOTES, ''));
	const name = evenly(expected);
	if (printed.startsWith(name) && SUFFIX.test(printed.slice(name.length))) return;
	yield {
		path: '/issuerName',
		lines: [`the register says ${expected}`, `the return says   ${issuerName}`],
	};
}

function evenly(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

export const HEADER_RULES: readonly Rule[] = [
	MONTH_ENDED,
	SUBMITTED_AFTER,
	STATUS,
	ONE_NEW_SUBMISSION,
	ISSUER_NAME,
];
