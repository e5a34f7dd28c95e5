/**
 * The columns of the files people have: each with its titles, the kind of value that belongs there and the field
 * of a ledger entry that it fills. Reading, writing, CSV, the XLSX template and `docs/files.md` come from here.
 */

/** What a cell of a column holds. */
export type ValueKind =
	| 'words'
	| 'day'
	/** Whole number. */
	| 'count'
	/** Whole number that may be below zero. */
	| 'signed'
	/** Exact decimal. */
	| 'amount'
	| 'currency'
	| 'yes-no'
	/** Yes, no, or said to be not known; a blank is asked about. */
	| 'stated'
	| 'choice'
	/** The name of something that the ledger has. */
	| 'name'
	/** Days and shares of purchases: `2022-07-19 6700000; 2022-07-20 500`. */
	| 'lots'
	| 'stock-code'
	| 'movement'
	| 'json'
	/** Words of the file itself, part of no entry. */
	| 'label';

export type Path = readonly (string | number)[];

/** What a name in a column stands for. */
export type NamesOf = 'classes' | 'schemes' | 'warrants' | 'convertibles' | 'agreements' | 'mandates';

export interface Column {
	readonly en: string;
	readonly zh: string;
	readonly value: ValueKind;
	/** Where the value goes in an entry that has the field; null for what is no field. */
	readonly path: Path | null;
	readonly names?: NamesOf;
	/** What to know when filling it in. */
	readonly note?: string;
}

function column(value: ValueKind, path: Path | null, en: string, zh: string, note?: string): Column {
	return { en, zh, value, path, ...(note !== undefined && { note }) };
}

function named(names: NamesOf, path: string, en: string, zh: string): Column {
	return { ...column('name', [path], en, zh), names };
}

const NEW = 'Only for what is new: a scheme adopted, warrants or a convertible issued, an agreement signed.';
const PLAIN = 'A whole number. Excel keeps 15 digits: longer ones are typed as text.';
const EXACT = 'Excel keeps 15 digits and rounds the rest: longer figures are typed as text.';

const COLUMNS = {
	issuer: column(
		'stock-code',
		null,
		'Issuer',
		'發行人',
		'Stock code of the issuer whose ledger the row is for.',
	),
	group: column(
		'label',
		null,
		'Group',
		'組別',
		'Rows with the same word here are recorded together or not at all.',
	),
	day: column(
		'day',
		['day'],
		'Date',
		'日期',
		'The Hong Kong date on which it took effect: 16/09/2022 is 16 September.',
	),
	kind: column('movement', null, 'Kind', '種類', 'One of the kinds of the list.'),
	class: named('classes', 'class', 'Class', '股份類別'),
	from: named('classes', 'from', 'From class', '由類別'),
	to: named('classes', 'to', 'To class', '至類別'),
	scheme: named('schemes', 'scheme', 'Scheme', '計劃'),
	agreement: named('agreements', 'agreement', 'Agreement', '協議或獎勵計劃'),
	warrants: named('warrants', 'warrants', 'Warrants', '權證'),
	convertible: named('convertibles', 'convertible', 'Convertible', '可換股票據'),
	mandate: named('mandates', 'mandate', 'Mandate', '授權'),
	for: column('choice', ['for'], 'Mandate for', '授權用途'),
	shares: column('count', ['shares'], 'Shares', '股份數目', PLAIN),
	options: column('signed', ['options'], 'Options', '期權數目', PLAIN),
	amount: column('amount', ['amount'], 'Nominal amount', '面額', EXACT),
	available: column('count', ['available'], 'Shares that may be granted', '可授出股份', PLAIN),
	limit: column('count', ['limit'], 'Shares the mandate allows', '授權股份上限', PLAIN),
	issued: column(
		'count',
		['issued'],
		'Issued shares',
		'已發行股份',
		'After a consolidation, out of a conversion, or on the day of a mandate. Whole number.',
	),
	priceCurrency: column('currency', ['price', 'currency'], 'Currency of price', '價格貨幣'),
	price: column('amount', ['price', 'amount'], 'Price', '每股價格', EXACT),
	par: column('amount', ['par'], 'Par value', '面值', EXACT),
	into: column('count', ['into'], 'Each share becomes', '每股分拆為', PLAIN),
	every: column('count', ['every'], 'Shares that become one', '每幾股合併為一股', PLAIN),
	generalMeeting: column('day', ['generalMeeting'], 'General meeting', '股東大會日期'),
	granted: column('day', ['granted'], 'Resolution', '決議日期'),
	expires: column('day', ['expires'], 'Expires', '屆滿日期'),
	lots: column('lots', ['lots'], 'Of purchases', '所屬購回', 'Days and shares: 2022-07-19 6700000; …'),
	venue: column('choice', ['venue'], 'Venue', '購回途徑'),
	director: column(
		'stated',
		['director'],
		"A director's",
		'涉及董事',
		'Decides whether a next day disclosure return is due.',
	),
	holderEn: column('words', ['holder', 'en'], 'Holder', '持有人（英文）'),
	holderZh: column('words', ['holder', 'zh-Hant'], 'Holder in Chinese', '持有人'),
	textEn: column(
		'words',
		['text', 'en'],
		'Words of the return',
		'申報表字眼（英文）',
		'What Part III prints for it, or the new text.',
	),
	textZh: column('words', ['text', 'zh-Hant'], 'Words in Chinese', '申報表字眼'),
	descriptionEn: column('words', null, 'Description', '描述（英文）', NEW),
	descriptionZh: column('words', null, 'Description in Chinese', '描述', NEW),
	currency: column('currency', null, 'Currency of amount', '面額貨幣', NEW),
	rate: column('amount', null, 'Rate of exchange', '匯率', NEW),
	stockCode: column('stock-code', ['stockCode'], 'Stock code', '證券代號'),
	sharesPerOption: column('amount', null, 'Shares for one option', '每份期權可認購股份', NEW),
	existingShares: column('yes-no', null, 'Met with existing shares', '以現有股份支付', NEW),
	complied: column('yes-no', ['complied'], 'Public float met', '符合公眾持股量'),
	thresholdEn: column('words', ['threshold', 'en'], 'Threshold', '最低百分比（英文）'),
	thresholdZh: column('words', ['threshold', 'zh-Hant'], 'Threshold in Chinese', '最低百分比'),
	additionalEn: column('words', ['additional', 'en'], 'Additional information', '補充資料（英文）'),
	additionalZh: column('words', ['additional', 'zh-Hant'], 'Additional in Chinese', '補充資料'),
	marketValue: column('amount', ['marketValue'], 'Market value HKD', '公眾持股市值（港元）', EXACT),
	evidence: column(
		'words',
		['evidence', 0, 'text'],
		'Evidence',
		'證明',
		'A board minute, a broker’s report.',
	),
	reference: column('words', ['evidence', 0, 'reference'], 'Reference', '編號'),
	memo: column(
		'words',
		['memo'],
		'Memo',
		'備註',
		'For the keeper of the ledger; the return does not print it.',
	),
	json: column(
		'json',
		null,
		'Entry as JSON',
		'紀錄（JSON）',
		'The whole entry, where columns cannot say it; the other cells stay blank.',
	),
	key: column('label', null, 'Key', '鍵值', 'The key under which an exported entry was recorded.'),
	entry: column(
		'label',
		null,
		'Entry',
		'紀錄編號',
		'The number of an exported entry; entries are recorded in this order.',
	),
	problem: column('label', null, 'What is wrong', '問題', 'Filled in by ff301; never read.'),
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** A column by its key. */
export function columnOf(key: ColumnKey): Column {
	return COLUMNS[key];
}
