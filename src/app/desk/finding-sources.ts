/**
 * What a finding rests on, in Traditional Chinese: parts of the form and Listing Rules by the names that the form
 * itself gives them, and the conventions and grounds of reading in our own words.
 */

const PART_3_A = '表格FF301第III部(A)';
const PART_3_B = '表格FF301第III部(B)';
const PART_3_C = '表格FF301第III部(C)';
const PART_3_E = '表格FF301第III部(E)';
const RULE_13_25B = '《主板上市規則》第13.25B條';

/** By the words in English. */
export const SOURCES_IN_CHINESE: Readonly<Record<string, string>> = {
	'FF301 Part I': '表格FF301第I部',
	'FF301 Part II': '表格FF301第II部',
	'FF301 Part II, Balance at close of the month': '表格FF301第II部「本月底結存」',
	'FF301 Part II, Note 4; Main Board Rule 13.32D(1)': '表格FF301第II部註4；《主板上市規則》第13.32D(1)條',
	'FF301 Part III, AA2 to DD2: "Decrease in treasury shares"': '表格FF301第III部，AA2至DD2項「減少庫存股份」',
	'FF301 Part III, total of A to E': '表格FF301第III部，A至E項的總和',
	'FF301 Part III.A': PART_3_A,
	'FF301 Part III.A to III.D': '表格FF301第III部(A)至(D)',
	'FF301 Part III.A, Movement during the month': `${PART_3_A}「本月內變動」`,
	'FF301 Part III.A, Remarks': `${PART_3_A}「備註」`,
	'FF301 Part III.A, Total funds raised during the month from exercise of options': `${PART_3_A}「本月內因行使期權所得資金總額」`,
	'FF301 Part III.A; Main Board Rule 17.03B': `${PART_3_A}；《主板上市規則》第17.03B條`,
	'FF301 Part III.B': PART_3_B,
	'FF301 Part III.B, Date of expiry': `${PART_3_B}「到期日」`,
	'FF301 Part III.C': PART_3_C,
	'FF301 Part III.C, class of shares issuable': `${PART_3_C}可發行股份分類`,
	'FF301 Part III.E': PART_3_E,
	'FF301 Part III.E, Issue and allotment date (to 1.0.2), Date of event (from 1.1.0)': `${PART_3_E}「發行及配發日期」（至1.0.2版）、「事件發生日期」（自1.1.0版起）`,
	'FF301 Part III.E, Notes 2 and 3 (from 1.1.0)': `${PART_3_E}註2及3（自1.1.0版起）`,
	'FF301 Part III.E, Notes 5 and 6 (1.0.0 to 1.0.2)': `${PART_3_E}註5及6（1.0.0至1.0.2版）`,
	'FF301 Part III.E, Other (Please specify)': `${PART_3_E}「其他 (請註明)」`,
	'FF301 Part III.E, Remarks': `${PART_3_E}「備註」`,
	'FF301 Part III.E, Repurchase of shares (shares held as treasury shares)': `${PART_3_E}「購回股份(持作庫存股份)」`,
	'FF301 Part III.E, cancellation of treasury shares': `${PART_3_E}「註銷庫存股份」`,
	'FF301 Part III.E, date of cancellation': `${PART_3_E}註銷日期`,
	'FF301 Part III.E, sale or transfer of treasury shares': `${PART_3_E}出售或轉讓庫存股份`,
	'FF301 Part III.E, shares repurchased but not yet cancelled, this month or preceding months (Note 3)': `${PART_3_E}於本月或以往月份已購回但尚未註銷的股份（註3）`,
	'FF301 Part III.E; Main Board Rule 8A.21': `${PART_3_E}；《主板上市規則》第8A.21條`,
	'FF301 Part III.E; Main Board Rules 10.06(1)(c) and 13.36': `${PART_3_E}；《主板上市規則》第10.06(1)(c)及13.36條`,
	'FF301 Part V, Submitted by and Title': '表格FF301第V部「呈交者」及「職銜」',
	'FF301 Part V; Main Board Rule 13.25C': '表格FF301第V部；《主板上市規則》第13.25C條',
	'FF301 Parts I and II': '表格FF301第I及II部',
	'FF301 Parts I to III': '表格FF301第I至III部',
	'FF301 Parts I to III; Main Board Rule 13.25B': `表格FF301第I至III部；${RULE_13_25B}`,
	'FF301 Parts II and III': '表格FF301第II及III部',
	'FF301 Parts II and III.E': '表格FF301第II部及第III部(E)',
	'FF301 class lines: "Type of shares" and "Class of shares" change places at 1.0.2':
		'表格FF301股份類別一行：「股份類別」與「股份分類」自1.0.2版起互換位置',
	'FF301, Date Submitted; Main Board Rule 13.25B': `表格FF301「呈交日期」；${RULE_13_25B}`,
	'FF301, Description, Parts I and II': '表格FF301第I及II部「說明」',
	'FF301, For the month ended': '表格FF301「截至月份」',
	'FF301, Multi-counter stock code': '表格FF301「多櫃檯證券代號」',
	'FF301, Name of Issuer': '表格FF301「公司名稱」',
	'FF301, Part II; one class however many counters': '表格FF301第II部；不論有多少個櫃檯，均屬同一類別',
	'FF301, Parts I and III': '表格FF301第I及III部',
	'FF301, Parts I to III': '表格FF301第I至III部',
	'FF301, Parts I to V: a part that has nothing to report says Not applicable':
		'表格FF301第I至V部：沒有項目可申報的部分須標明「不適用」',
	'FF301, Status': '表格FF301「狀態」',
	'FF301, Status; convention that a correction is a Re-submission':
		'表格FF301「狀態」；更正須作「重新提交」的慣例',
	'FF301, class lines of Parts I to III': '表格FF301第I至III部的股份類別一行',
	'FF304/FF305, closing balance; Main Board Rule 13.25A':
		'表格FF304／FF305的結存；《主板上市規則》第13.25A條',
	'Main Board Rule 10.06(1)(c)': '《主板上市規則》第10.06(1)(c)條',
	'Main Board Rule 13.25A(1) and (2)(a)': '《主板上市規則》第13.25A(1)及(2)(a)條',
	'Main Board Rule 13.25A(2)(b) and (3)': '《主板上市規則》第13.25A(2)(b)及(3)條',
	'Main Board Rule 13.25B': RULE_13_25B,
	'Main Board Rule 13.25B; trading days of the Exchange': `${RULE_13_25B}；交易所的交易日`,
	'Main Board Rule 8A.15': '《主板上市規則》第8A.15條',
	'Main Board Rules 8A.13 and 8A.15': '《主板上市規則》第8A.13及8A.15條',
	'Main Board Rules 8A.13, 8A.15 and 8A.21': '《主板上市規則》第8A.13、8A.15及8A.21條',
	'an approval holds for one content: convention of this project': '批准只對一份內容有效：本系統的慣例',
	'convention that both documents carry identical figures, dates and rows':
		'中英文本的數字、日期及項目須完全一致的慣例',
	'four eyes: convention of this project': '四眼原則：本系統的慣例',
	'reading: a repair is proposed, never applied': '讀取：只提出更正建議，從不自行更正',
	'reading: every value with its evidence': '讀取：每個數值均附依據',
	'reading: in text order the tick stands between the two options': '讀取：按文字次序，剔號位於兩個選項之間',
	'reading: one document, one return': '讀取：一份文件載一份月報表',
	"the form's identities": '表格各數字之間的關係',
	'form FF301, Part II, public float sufficiency confirmation': '表格FF301第II部「足夠公眾持股量的確認」',
	'form FF301 from 1.2.0, Part II': '表格FF301（自1.2.0版起）第II部',
	'preparing the return from the ledger': '由分類帳編製月報表',
};
