/** Words of the inbox. */
import { defineWords } from '../../words/define.ts';

export const inboxWords = defineWords('inbox', {
	en: {
		title: 'Inbox',
		none: 'Nothing waits on you',
		noneAbout: 'What needs you comes here: a question to answer, a return to fix, check, sign or submit.',
		act: {
			answer: 'Answer',
			fix: 'Fix',
			check: 'Check',
			sign: 'Sign',
			submit: 'Submit',
			publish: 'Compare what was published',
		},
		since: 'Since {{at}}',
		slack: 'Slack {{slack}}',
		late: 'Late by {{slack}}',
		keyDown: 'Next',
		keyUp: 'The one before',
		keyOpen: 'Open',
	},
	'zh-Hant': {
		title: '待辦事項',
		none: '沒有待辦事項',
		noneAbout: '需要你處理的事項會在此顯示：待答覆、待修正、待覆核、待簽署或待呈交的月報表。',
		act: {
			answer: '答覆',
			fix: '修正',
			check: '覆核',
			sign: '簽署',
			submit: '呈交',
			publish: '核對刊發內容',
		},
		since: '自 {{at}}',
		slack: '餘裕 {{slack}}',
		late: '已遲 {{slack}}',
		keyDown: '下一項',
		keyUp: '上一項',
		keyOpen: '開啟',
	},
});
