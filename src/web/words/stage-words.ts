/** The stages of a return, roles and acts, as every screen says them. */
import { defineWords } from './define.ts';

export const stageWords = defineWords('stage', {
	en: {
		stage: {
			'not-started': 'Not started',
			collecting: 'Collecting',
			drafting: 'Drafting',
			'checks-failing': 'Checks failing',
			'with-checker': 'With checker',
			'with-director': 'With director',
			signed: 'Signed, not submitted',
			submitted: 'Submitted',
			'published-and-matched': 'Published and matched',
		},
		/** Of a month before the firm took the issuer on. */
		beforeUs: 'Before us',
		role: {
			administrator: 'Administrator',
			maker: 'Maker',
			checker: 'Checker',
			signatory: 'Signatory',
			viewer: 'Viewer',
		},
		holder: {
			client: 'Client',
			maker: 'Maker',
			checker: 'Checker',
			director: 'Director',
			nobody: 'Nobody',
		},
		board: { main: 'Main Board', gem: 'GEM' },
		nil: 'Nil',
	},
	'zh-Hant': {
		stage: {
			'not-started': '未開始',
			collecting: '收集資料中',
			drafting: '編製中',
			'checks-failing': '檢查未通過',
			'with-checker': '待覆核',
			'with-director': '待董事簽署',
			signed: '已簽署，未呈交',
			submitted: '已呈交',
			'published-and-matched': '已刊發並核對相符',
		},
		beforeUs: '接手之前',
		role: {
			administrator: '管理員',
			maker: '編製人',
			checker: '覆核人',
			signatory: '簽署人',
			viewer: '查閱人',
		},
		holder: { client: '客戶', maker: '編製人', checker: '覆核人', director: '董事', nobody: '無' },
		board: { main: '主板', gem: 'GEM' },
		nil: '無變動',
	},
});
