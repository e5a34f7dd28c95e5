/** Words of the access log. */
import { defineWords } from '../../words/define.ts';

export const accessWords = defineWords('access', {
	en: {
		title: 'Access log',
		about:
			'Who opened what. Unpublished movements are inside information: this list is kept and cannot be changed.',
		at: 'When',
		who: 'Who',
		what: 'What',
		issuer: 'Issuer',
		outcome: 'Outcome',
		given: 'Given',
		refused: 'Refused',
		'not-found': 'Not found',
		nobody: 'Nobody signed in',
		none: 'Nothing has been opened yet',
		more: 'Show more',
		grid: 'Access log, newest first',
	},
	'zh-Hant': {
		title: '查閱記錄',
		about: '誰曾開啟甚麼。未公布的變動屬內幕消息：此記錄會予以保存且不可更改。',
		at: '時間',
		who: '人員',
		what: '內容',
		issuer: '發行人',
		outcome: '結果',
		given: '已提供',
		refused: '已拒絕',
		'not-found': '找不到',
		nobody: '未登入',
		none: '尚未有任何查閱',
		more: '顯示更多',
		grid: '查閱記錄，最新在前',
	},
});
