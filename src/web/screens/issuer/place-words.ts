/** What the places of an issuer are called. */
import { defineWords } from '../../words/define.ts';

export const placeWords = defineWords('places', {
	en: {
		places: 'Issuer',
		home: 'Overview',
		ledger: 'Ledger',
		mandates: 'Mandates and limits',
		import: 'Import',
	},
	'zh-Hant': { places: '發行人', home: '概覽', ledger: '分類帳', mandates: '授權及限額', import: '匯入' },
});
