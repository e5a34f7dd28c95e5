/** Words of the life of a return that several screens use: acts, versions, why something may not be done now. */
import { defineWords, type Say } from './define.ts';

export const filingWords = defineWords('filing', {
	en: {
		act: {
			'ask-client': 'Asked the client',
			'client-answered': 'Client answered',
			'accept-warning': 'Accepted a warning',
			'send-to-checker': 'Sent to the checker',
			'send-back': 'Sent back',
			approve: 'Approved',
			withdraw: 'Withdrawn',
			sign: 'Signed',
			refuse: 'Refused',
			submit: 'Submitted',
			publish: 'Compared with what was published',
			'start-resubmission': 'Started a resubmission',
			comment: 'Commented',
			see: 'Ticked as seen',
		},
		why: {
			FILING_NOT_YOURS: 'This is for somebody else of the team.',
			FILING_SAME_PERSON: 'Whoever sent it does not approve it.',
			FILING_THREE_PEOPLE: 'Maker, checker and signatory are three people here.',
			FILING_SIGNATORY: 'That person may not sign for this issuer.',
			FILING_MONTH_RUNNING: 'The month has not ended.',
			FILING_ERRORS_OPEN: 'Errors are open.',
			FILING_WARNINGS_OPEN: 'Warnings are open; accept each with a reason.',
			FILING_NOT_SENT: 'It was not sent to the checker.',
			FILING_SENT: 'It is sent already.',
			FILING_APPROVED: 'It is approved already.',
			FILING_NOT_APPROVED: 'It is not approved.',
			FILING_SIGNED: 'It is signed already.',
			FILING_NOT_SIGNED: 'It is not signed.',
			FILING_CHANGED: 'It has changed since it was sent; look at what moved, and send it again.',
			FILING_SUBMITTED: 'It is submitted already.',
			FILING_NOT_SUBMITTED: 'It is not submitted.',
		},
		status: { 'new-submission': 'New Submission', 're-submission': 'Re-submission' },
		side: {
			now: 'As the ledger gives it now',
			'last-month': 'Last month',
			sent: 'As sent to the checker',
			signed: 'Signed',
			submitted: 'Submitted',
			published: 'Published',
		},
		blank: 'blank',
		yes: 'yes',
		no: 'no',
	},
	'zh-Hant': {
		act: {
			'ask-client': '已詢問客戶',
			'client-answered': '客戶已回覆',
			'accept-warning': '接受警告',
			'send-to-checker': '已送交覆核',
			'send-back': '已退回',
			approve: '已批准',
			withdraw: '已撤回',
			sign: '已簽署',
			refuse: '已拒絕',
			submit: '已呈交',
			publish: '已與刊發版本核對',
			'start-resubmission': '已開始重新提交',
			comment: '意見',
			see: '標示為已閱',
		},
		why: {
			FILING_NOT_YOURS: '此步驟由團隊中另一人負責。',
			FILING_SAME_PERSON: '送交者不能自行批准。',
			FILING_THREE_PEOPLE: '此發行人的編製人、覆核人及簽署人須為三個不同的人。',
			FILING_SIGNATORY: '該人不能為此發行人簽署。',
			FILING_MONTH_RUNNING: '該月份尚未結束。',
			FILING_ERRORS_OPEN: '尚有錯誤未處理。',
			FILING_WARNINGS_OPEN: '尚有警告未處理；請逐項附原因接受。',
			FILING_NOT_SENT: '尚未送交覆核。',
			FILING_SENT: '已經送交。',
			FILING_APPROVED: '已經批准。',
			FILING_NOT_APPROVED: '尚未批准。',
			FILING_SIGNED: '已經簽署。',
			FILING_NOT_SIGNED: '尚未簽署。',
			FILING_CHANGED: '送交後內容已有更改；請查看變動之處，再行送交。',
			FILING_SUBMITTED: '已經呈交。',
			FILING_NOT_SUBMITTED: '尚未呈交。',
		},
		status: { 'new-submission': '新提交', 're-submission': '重新提交' },
		side: {
			now: '分類帳現時所示',
			'last-month': '上月報表',
			sent: '送交覆核的版本',
			signed: '已簽署的版本',
			submitted: '已呈交的版本',
			published: '已刊發的版本',
		},
		blank: '留空',
		yes: '是',
		no: '否',
	},
});

export type FilingSay = typeof filingWords extends import('./define.ts').Words<infer Key extends string>
	? Say<Key>
	: never;

const KNOWN = [
	'FILING_NOT_YOURS',
	'FILING_SAME_PERSON',
	'FILING_THREE_PEOPLE',
	'FILING_SIGNATORY',
	'FILING_MONTH_RUNNING',
	'FILING_ERRORS_OPEN',
	'FILING_WARNINGS_OPEN',
	'FILING_NOT_SENT',
	'FILING_SENT',
	'FILING_APPROVED',
	'FILING_NOT_APPROVED',
	'FILING_SIGNED',
	'FILING_NOT_SIGNED',
	'FILING_CHANGED',
	'FILING_SUBMITTED',
	'FILING_NOT_SUBMITTED',
] as const;

/** Why an act may not be done, in the language of the screen; the server's own words where the code is another. */
export function whyNot(
	say: FilingSay,
	denied: { readonly code: string | null; readonly why: string | null },
): string {
	const known = KNOWN.find((code) => code === denied.code);
	return known === undefined ? (denied.why ?? '') : say(`why.${known}`);
}
