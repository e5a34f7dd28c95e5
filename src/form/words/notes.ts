/** The notes at the end of the form, by subject: their numbers differ between editions (`notesOf`). */
import { en, type Label, zh } from './wording.ts';

const ABOUT_SHARES = {
	'note.heading': [
		en('paper..March 2019', 'Notes:', 'high', 'known'),
		en('1.0.0..1.2.1', 'Notes', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '註:', 'medium', 'known'),
		zh('1.0.0..1.2.1', '註釋', 'low', 'known'),
	],
	'note.class': [
		en(
			'paper..March 2019',
			'State the class of shares (e.g. ordinary, preference or other).',
			'high',
			'known',
		),
		zh('paper..March 2019', '請註明股份類別(例如：普通股、優先股或其他類別股份)。', 'medium', 'known'),
	],
	'note.exchange': [
		en('1.0.0..1.0.2', 'SEHK refers to Stock Exchange of Hong Kong.', 'seen', 'SEED'),
		en(
			'1.1.0..1.1.1',
			'The Exchange refers to The Stock Exchange of Hong Kong Limited.',
			'medium',
			'inferred MOON',
		),
		en('1.2.0..1.2.1', 'The Exchange refers to The Stock Exchange of Hong Kong Limited.', 'seen', 'MOON'),
		zh('1.0.0..1.2.1', '香港聯交所指香港聯合交易所有限公司。', 'medium', 'known'),
	],
	'note.space': [
		en(
			'paper..March 2019',
			'If there is insufficient space, please submit additional document.',
			'high',
			'known',
		),
		en('1.0.0..1.0.2', 'If there is insufficient space, please submit additional document.', 'seen', 'SEED'),
		zh('paper..1.0.2', '如空位不足，請呈交附加文件。', 'medium', 'known'),
	],
	'note.publicFloat': [
		en(
			'1.2.0..1.2.1',
			'"Initial Prescribed Threshold", "Alternative Threshold" and "market value" have the meanings ascribed thereto under Main Board Rule 13.32A or 19A.28A / GEM Rule 17.37A or 25.21A. See also Main Board Rule 13.32D(4) or 19A.28D(4) / GEM Rule 17.37D(4) or 25.21D(4) on the basis of the public float disclosure.',
			'seen',
			'MOON',
		),
		zh(
			'1.2.0..1.2.1',
			'「初始指定門檻」、「替代門檻」及「市值」具有《主板上市規則》第13.32A或19A.28A條／《GEM上市規則》第17.37A或25.21A條所賦予的涵義。有關公眾持股量披露的基準，另見《主板上市規則》第13.32D(4)或19A.28D(4)條／《GEM上市規則》第17.37D(4)或25.21D(4)條。',
			'low',
			'known',
		),
	],
} satisfies Readonly<Record<string, Label>>;

const ABOUT_REPURCHASES = {
	'note.repurchase': [
		en(
			'1.0.0..1.0.1',
			'In the context of repurchase of shares:\n"shares issuable to be listed on SEHK" should be construed as "shares repurchased listed on SEHK"; and\n"stock code of shares issuable (if listed on SEHK)" should be construed as "stock code of shares repurchased (if listed on SEHK)"; and\n"type of shares issuable" should be construed as "type of shares repurchased"; and\n"issue and allotment date" should be construed as "cancellation date"',
			'seen',
			'SEED',
		),
		en(
			'1.0.2',
			'In the context of repurchase of shares:\n"shares issuable to be listed on SEHK" should be construed as "shares repurchased listed on SEHK"; and\n"stock code of shares issuable (if listed on SEHK)" should be construed as "stock code of shares repurchased (if listed on SEHK)"; and\n"class of shares issuable" should be construed as "class of shares repurchased"; and\n"issue and allotment date" should be construed as "cancellation date"',
			'high',
			'inferred SEED',
		),
		zh(
			'1.0.0..1.0.1',
			'在購回股份的情況下:\n「可發行股份將於香港聯交所上市」應理解為「購回股份於香港聯交所上市」；及\n「可發行股份的證券代號(如已於香港聯交所上市)」應理解為「購回股份的證券代號(如已於香港聯交所上市)」；及\n「可發行股份類別」應理解為「購回股份類別」；及\n「發行及配發日期」應理解為「註銷日期」',
			'low',
			'known',
		),
		zh(
			'1.0.2',
			'在購回股份的情況下:\n「可發行股份將於香港聯交所上市」應理解為「購回股份於香港聯交所上市」；及\n「可發行股份的證券代號(如已於香港聯交所上市)」應理解為「購回股份的證券代號(如已於香港聯交所上市)」；及\n「可發行股份分類」應理解為「購回股份分類」；及\n「發行及配發日期」應理解為「註銷日期」',
			'low',
			'known',
		),
	],
	'note.redemption': [
		en(
			'1.0.0..1.0.1',
			'In the context of redemption of shares:\n"shares issuable to be listed on SEHK" should be construed as "shares redeemed listed on SEHK"; and\n"stock code of shares issuable (if listed on SEHK)" should be construed as "stock code of shares redeemed (if listed on SEHK)"; and\n"type of shares issuable" should be construed as "type of shares redeemed"; and\n"issue and allotment date" should be construed as "redemption date"',
			'seen',
			'SEED',
		),
		en(
			'1.0.2',
			'In the context of redemption of shares:\n"shares issuable to be listed on SEHK" should be construed as "shares redeemed listed on SEHK"; and\n"stock code of shares issuable (if listed on SEHK)" should be construed as "stock code of shares redeemed (if listed on SEHK)"; and\n"class of shares issuable" should be construed as "class of shares redeemed"; and\n"issue and allotment date" should be construed as "redemption date"',
			'high',
			'inferred SEED',
		),
		zh(
			'1.0.0..1.0.1',
			'在贖回股份的情況下:\n「可發行股份將於香港聯交所上市」應理解為「贖回股份於香港聯交所上市」；及\n「可發行股份的證券代號(如已於香港聯交所上市)」應理解為「贖回股份的證券代號(如已於香港聯交所上市)」；及\n「可發行股份類別」應理解為「贖回股份類別」；及\n「發行及配發日期」應理解為「贖回日期」',
			'low',
			'known',
		),
		zh(
			'1.0.2',
			'在贖回股份的情況下:\n「可發行股份將於香港聯交所上市」應理解為「贖回股份於香港聯交所上市」；及\n「可發行股份的證券代號(如已於香港聯交所上市)」應理解為「贖回股份的證券代號(如已於香港聯交所上市)」；及\n「可發行股份分類」應理解為「贖回股份分類」；及\n「發行及配發日期」應理解為「贖回日期」',
			'low',
			'known',
		),
	],
	'note.eventDate': [
		en(
			'1.1.0..1.1.1',
			'In the case of repurchase of shares (shares repurchased and cancelled) and redemption of shares (shares redeemed and cancelled), "date of event" should be construed as "cancellation date".\nIn the case of repurchase of shares (shares held as treasury shares), "date of event" should be construed as "date on which shares were repurchased and held by the issuer in treasury".',
			'medium',
			'inferred MOON',
		),
		en(
			'1.2.0..1.2.1',
			'In the case of repurchase of shares (shares repurchased and cancelled) and redemption of shares (shares redeemed and cancelled), "date of event" should be construed as "cancellation date".\nIn the case of repurchase of shares (shares held as treasury shares), "date of event" should be construed as "date on which shares were repurchased and held by the issuer in treasury".',
			'seen',
			'MOON',
		),
		zh(
			'1.1.0..1.2.1',
			'如屬購回股份(購回並註銷股份)及贖回股份(贖回並註銷股份)，「事件發生日期」應理解為「註銷日期」。\n如屬購回股份(持作庫存股份)，「事件發生日期」應理解為「發行人購回股份並以庫存方式持有的日期」。',
			'low',
			'known',
		),
	],
	'note.notYetCancelled': [
		en(
			'1.1.0..1.1.1',
			'The information is required in the case of repurchase of shares (shares repurchased for cancellation but not yet cancelled) and redemption of shares (shares redeemed but not yet cancelled). Please state the number of shares repurchased or redeemed during the month or in preceding month(s) but pending cancellation as at close of the month as a negative number.',
			'medium',
			'inferred MOON',
		),
		en(
			'1.2.0..1.2.1',
			'The information is required in the case of repurchase of shares (shares repurchased for cancellation but not yet cancelled) and redemption of shares (shares redeemed but not yet cancelled). Please state the number of shares repurchased or redeemed during the month or in preceding month(s) but pending cancellation as at close of the month as a negative number.',
			'seen',
			'MOON',
		),
		zh(
			'1.1.0..1.2.1',
			'如屬購回股份(購回以作註銷但尚未註銷的股份)及贖回股份(贖回但尚未註銷的股份)，須提供有關資料。請以負數註明在本月內或之前月份購回或贖回但截至本月底尚未註銷的股份數目。',
			'low',
			'known',
		),
	],
} satisfies Readonly<Record<string, Label>>;

const ABOUT_CONFIRMATIONS = {
	'note.confirmations': [
		en(
			'March 2019..1.0.2',
			'Items (i) to (viii) are suggested forms of confirmation which may be amended to meet individual cases. Where the issuer has already made the relevant confirmations in a return published under Main Board Rule 13.25A / GEM Rule 17.27A in relation to the securities issued, no further confirmation is required to be made in this return.',
			'seen',
			'SEED',
		),
		en(
			'1.1.0..1.1.1',
			'Items (i) to (viii) are suggested forms of confirmation. The listed issuer may amend the item(s) that is/are not applicable to meet individual cases. Where the issuer has already made the relevant confirmations in a return published under Main Board Rule 13.25A / GEM Rule 17.27A in relation to the securities issued, or the treasury shares sold or transferred, no further confirmation is required to be made in this return.',
			'medium',
			'inferred MOON',
		),
		en(
			'1.2.0..1.2.1',
			'Items (i) to (viii) are suggested forms of confirmation. The listed issuer may amend the item(s) that is/are not applicable to meet individual cases. Where the issuer has already made the relevant confirmations in a return published under Main Board Rule 13.25A / GEM Rule 17.27A in relation to the securities issued, or the treasury shares sold or transferred, no further confirmation is required to be made in this return.',
			'seen',
			'MOON',
		),
		zh(
			'March 2019..1.0.2',
			'第(i)至(viii)項為建議的確認內容，可按個別情況予以修訂。如發行人已就所發行證券在根據《主板規則》第13.25A條／《GEM規則》第17.27A條刊發的報表內作出有關確認，則毋須在此報表內再作確認。',
			'medium',
			'known',
		),
		zh(
			'1.1.0..1.2.1',
			'第(i)至(viii)項為建議的確認內容，上市發行人可按個別情況修訂不適用的項目。如發行人已就所發行證券，或所出售或轉讓的庫存股份，在根據《主板上市規則》第13.25A條／《GEM上市規則》第17.27A條刊發的報表內作出有關確認，則毋須在此報表內再作確認。',
			'low',
			'known',
		),
	],
	'note.identical': [
		en(
			'March 2019..1.2.1',
			'"Identical" means in this context:\nthe securities are of the same nominal value with the same amount called up or paid up;\nthey are entitled to dividend/interest at the same rate and for the same period, so that at the next ensuing distribution, the dividend/interest payable per unit will amount to exactly the same sum (gross and net); and\nthey carry the same rights as to unrestricted transfer, attendance and voting at meetings and rank pari passu in all other respects.',
			'seen',
			'SEED MOON',
		),
		zh(
			'March 2019..1.2.1',
			'在此「相同」指:\n證券的面值相同，須繳或繳足的股款亦相同；\n證券有權領取同一期間內按同一息率計算的股息/利息，下次派息時每單位應獲派發的股息/利息額亦完全相同(總額及淨額)；及\n證券附有相同權益，如不受限制的轉讓、出席會議及於會上投票，並在所有其他方面享有同等權益。',
			'medium',
			'known',
		),
	],
} satisfies Readonly<Record<string, Label>>;

export const notes = { ...ABOUT_SHARES, ...ABOUT_REPURCHASES, ...ABOUT_CONFIRMATIONS };
