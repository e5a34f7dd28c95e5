/** What forms say about the fields of an entry, in both languages, where the columns of a file have no title for it. */
import type { FormPlace } from '../../ledger/kinds.ts';

export interface Both {
	readonly en: string;
	readonly 'zh-Hant': string;
}

export type Control =
	| 'shares'
	| 'amount'
	| 'price'
	| 'day'
	| 'words'
	| 'bilingual'
	| 'choice'
	| 'name'
	| 'yes-no'
	| 'json';

function words(en: string, zh: string): Both {
	return { en, 'zh-Hant': zh };
}

/** What belongs into a control. */
export const ABOUT: Readonly<Record<Control | 'newName', Both>> = {
	shares: words('A whole number', '整數'),
	amount: words('An exact amount', '準確金額'),
	price: words('Currency and exact amount', '貨幣及準確金額'),
	day: words('Day in Hong Kong', '香港日期'),
	words: words('', ''),
	bilingual: words('As the return prints it', '按月報表所印字眼'),
	choice: words('One of these', '選擇一項'),
	name: words('One that the ledger has', '選擇分類帳內已有的一項'),
	'yes-no': words('Yes or no', '是或否'),
	json: words('JSON as the ledger keeps it', '分類帳所用的 JSON'),
	newName: words(
		'A short name for the ledger: letters, digits, ".", "_" and "-"',
		'分類帳所用簡稱：英文字母、數字、「.」、「_」及「-」',
	),
};

/** Fields by their whole path, or by its last step. */
export const FIELD_WORDS: Readonly<Record<string, Both>> = {
	'agreement.name': words('Short name of the new agreement', '新協議的簡稱'),
	'warrants.name': words('Short name of the new warrants', '新權證的簡稱'),
	'convertible.name': words('Short name of the new convertible', '新可換股票據的簡稱'),
	'subject.name': words('Short name', '簡稱'),
	'subject.issued': words('Shares in issue at the resolution', '決議當日已發行股份數目'),
	'convertible.kind': words('Type of the convertible', '可換股票據類別'),
	'line.kind': words('Class of shares', '股份分類'),
	'line.type': words('Type of shares', '股份類別'),
	'line.description': words('Description', '說明'),
	agreement: words('Agreement or award scheme', '協議或獎勵計劃'),
	warrants: words('Warrants', '權證'),
	convertible: words('Convertible', '可換股票據'),
	'evidence.0.text': words('Evidence', '證明'),
	reference: words('Reference', '編號'),
	stockCode: words('Stock code', '證券代號'),
	mandate: words('Mandate', '授權'),
	day: words('Effective on', '生效日期'),
	issuerName: words('Name of the issuer', '發行人名稱'),
	authorised: words('Has authorised share capital', '有法定股本'),
	signatories: words('Signatories', '簽署人'),
	source: words('Whose figures', '數字來源'),
	balances: words('Figures', '數字'),
	opens: words('What is opened', '期初項目'),
	month: words('Month', '月份'),
	place: words('Part of the form', '表格部分'),
	note: words('Note', '備註'),
	prices: words('New prices of instruments', '工具的新價格'),
	lots: words('Of which purchases', '所屬購回'),
	listed: words('Listed', '已上市'),
	counters: words('Counters', '櫃台'),
	expiry: words('Expires', '屆滿日期'),
	complied: words('Public float met', '符合公眾持股量'),
	text: words('Words of the return', '月報表字眼'),
	holder: words('Holder', '持有人'),
};

/** What the words of a list mean to people. */
export const CHOICE_WORDS: Readonly<Record<string, Both>> = {
	exchange: words('On the Exchange', '聯交所'),
	'other-exchange': words('On another exchange', '其他交易所'),
	private: words('By private arrangement', '私人安排'),
	'general-offer': words('By general offer', '全面要約'),
	'buy-back': words('Buy-backs', '購回'),
	general: words('Issues (general mandate)', '一般授權'),
	scheme: words('A scheme', '計劃'),
	'service-providers': words('Service providers', '服務提供者'),
	registrar: words('Share registrar', '股份過戶登記處'),
	'scheme-administrator': words('Scheme administrator', '計劃管理人'),
	'published-return': words('A published return', '已刊發的月報表'),
	'next-day-return': words('A next day disclosure return', '翌日披露報表'),
	other: words('Other', '其他'),
	ordinary: words('Ordinary shares', '普通股'),
	'wvr-ordinary': words('WVR ordinary shares', '不同投票權普通股'),
	preference: words('Preference shares', '優先股'),
	authorised: words('Part I', '第I部'),
	issued: words('Part II', '第II部'),
	options: words('Part III.A', '第III部(A)'),
	warrants: words('Part III.B', '第III部(B)'),
	convertibles: words('Part III.C', '第III部(C)'),
	agreements: words('Part III.D', '第III部(D)'),
};

/** Where the form shows a kind. */
export const PLACE_WORDS: Readonly<Record<FormPlace, Both>> = {
	opening: words('Opening balances', '期初結存'),
	authorised: words('Part I', '第I部'),
	options: words('Part III.A', '第III部(A)'),
	warrants: words('Part III.B', '第III部(B)'),
	convertibles: words('Part III.C', '第III部(C)'),
	agreements: words('Part III.D', '第III部(D)'),
	other: words('Part III.E', '第III部(E)'),
	'depositary-receipts': words('Part IV', '第IV部'),
	'class-line': words('Lines of the classes', '股份類別資料'),
	'public-float': words('Part II, public float', '第II部，公眾持股量'),
	mandate: words('Not printed', '不列印'),
	none: words('Not printed', '不列印'),
};
