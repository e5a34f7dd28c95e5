/** Parts IV and V: depositary receipts, the confirmations of Rule 13.25C with items (i) to (viii), the signature. */
import { en, type Label, zh } from './wording.ts';

const HEADINGS = {
	'depositaryReceipts.heading': [
		en('1.0.0..1.2.1', 'IV. Information about Hong Kong Depositary Receipt (HDR)', 'seen', 'SEED MOON'),
		zh('1.0.0..1.2.1', 'IV. 香港預託證券資料', 'medium', 'known'),
	],
	'confirmations.heading': [
		en('March 2019', 'IV. Confirmations', 'high', 'known'),
		en('1.0.0..1.2.1', 'V. Confirmations', 'seen', 'SEED MOON'),
		zh('March 2019', 'IV. 確認', 'high', 'known'),
		zh('1.0.0..1.2.1', 'V. 確認', 'high', 'known'),
	],
	/** The end of the sentence in 1.0.x is cut off in the document read and was completed from 1.2.0. */
	'confirmations.leadIn': [
		en(
			'March 2019',
			'We hereby confirm to the best knowledge, information and belief that, in relation to each of the securities issued by the issuer during the month as set out in Part III which has not been previously disclosed in a return published under Main Board Rule 13.25A / GEM Rule 17.27A, it has been duly authorised by the board of directors of the listed issuer and, insofar as applicable:',
			'high',
			'inferred SEED',
		),
		en(
			'1.0.0..1.0.2',
			'We hereby confirm to the best knowledge, information and belief that, in relation to each of the securities issued by the issuer during the month as set out in Part III and IV which has not been previously disclosed in a return published under Main Board Rule 13.25A / GEM Rule 17.27A, it has been duly authorised by the board of directors of the listed issuer and, insofar as applicable:',
			'high',
			'SEED MOON',
		),
		en(
			'1.1.0..1.1.1',
			'Pursuant to Main Board Rule 13.25C / GEM Rule 17.27C, we hereby confirm to the best knowledge, information and belief that, in relation to each of the securities issued, or the treasury shares sold or transferred by the issuer during the month as set out in Parts III and IV which has not been previously disclosed in a return published under Main Board Rule 13.25A / GEM Rule 17.27A, it has been duly authorised by the board of directors of the listed issuer and carried out in compliance with all applicable listing rules, laws and other regulatory requirements and, insofar as applicable:',
			'medium',
			'inferred MOON',
		),
		en(
			'1.2.0..1.2.1',
			'Pursuant to Main Board Rule 13.25C / GEM Rule 17.27C, we hereby confirm to the best knowledge, information and belief that, in relation to each of the securities issued, or the treasury shares sold or transferred by the issuer during the month as set out in Parts III and IV which has not been previously disclosed in a return published under Main Board Rule 13.25A / GEM Rule 17.27A, it has been duly authorised by the board of directors of the listed issuer and carried out in compliance with all applicable listing rules, laws and other regulatory requirements and, insofar as applicable:',
			'seen',
			'MOON',
		),
		zh(
			'March 2019',
			'我們在此確認，據我們所知所信，除先前已於根據《主板規則》第13.25A條／《GEM規則》第17.27A條刊發的報表中披露者外，於本月所有如第III部所述發行的證券均已獲上市發行人董事會正式授權批准，並(如適用)：',
			'medium',
			'known',
		),
		zh(
			'1.0.0..1.0.2',
			'我們在此確認，據我們所知所信，除先前已於根據《主板規則》第13.25A條／《GEM規則》第17.27A條刊發的報表中披露者外，於本月所有如第III部及第IV部所述發行的證券均已獲上市發行人董事會正式授權批准，並(如適用)：',
			'medium',
			'known',
		),
		zh(
			'1.1.0..1.2.1',
			'根據《主板上市規則》第13.25C條／《GEM上市規則》第17.27C條，我們在此確認，據我們所知所信，除先前已於根據《主板上市規則》第13.25A條／《GEM上市規則》第17.27A條刊發的報表中披露者外，於本月所有如第III部及第IV部所述發行的證券，或出售或轉讓的庫存股份，均已獲上市發行人董事會正式授權批准，並已遵照所有適用上市規則、法律及其他監管規定進行，及(如適用)：',
			'low',
			'known',
		),
	],
	'confirmations.note': [
		en('March 2019..1.0.2', '(Note 2)', 'seen', 'SEED'),
		en('1.1.0..1.1.1', '(Note 4)', 'medium', 'inferred'),
		en('1.2.0..1.2.1', '(Note 5)', 'seen', 'MOON'),
		zh('March 2019..1.0.2', '(註2)', 'medium', 'inferred'),
		zh('1.1.0..1.1.1', '(註4)', 'medium', 'inferred'),
		zh('1.2.0..1.2.1', '(註5)', 'medium', 'inferred'),
	],
} satisfies Readonly<Record<string, Label>>;

const ITEMS_I_TO_IV = {
	'confirmations.i': [
		en(
			'March 2019..1.0.2',
			'(i) all money due to the listed issuer in respect of the issue of securities has been received by it;',
			'seen',
			'SEED',
		),
		en(
			'1.1.0..1.2.1',
			'(i) all money due to the listed issuer in respect of the issue of securities, or sale or transfer of treasury shares has been received by it;',
			'seen',
			'MOON',
		),
		zh('March 2019..1.0.2', '(i) 上市發行人已收取其在是次證券發行應得的全部款項；', 'medium', 'FF305-D'),
		zh(
			'1.1.0..1.2.1',
			'(i) 上市發行人已收取其在證券發行，或庫存股份出售或轉讓應得的全部款項；',
			'medium',
			'FF305-D',
		),
	],
	'confirmations.ii': [
		en(
			'March 2019..1.2.1',
			'(ii) all pre-conditions for listing imposed by the Rules Governing the Listing of Securities on The Stock Exchange of Hong Kong Limited under "Qualifications of listing" have been fulfilled;',
			'seen',
			'SEED MOON',
		),
		zh(
			'March 2019..1.2.1',
			'(ii) 已履行《香港聯合交易所有限公司證券上市規則》「上市資格」項下所規定有關上市的一切先決條件；',
			'high',
			'FF305-D',
		),
	],
	'confirmations.iii': [
		en(
			'March 2019..1.2.1',
			'(iii) all (if any) conditions contained in the formal letter granting listing of and permission to deal in the securities have been fulfilled;',
			'seen',
			'SEED MOON',
		),
		zh(
			'March 2019..1.2.1',
			'(iii) 批准證券上市買賣的正式函件內所載的所有條件(如有)已予履行；',
			'high',
			'known',
		),
	],
	'confirmations.iv': [
		en(
			'March 2019..1.0.2',
			'(iv) all the securities of each class are in all respects identical (Note 3);',
			'seen',
			'SEED',
		),
		en(
			'1.1.0..1.1.1',
			'(iv) all the securities of each class are in all respects identical (Note 5);',
			'medium',
			'inferred MOON',
		),
		en(
			'1.2.0..1.2.1',
			'(iv) all the securities of each class are in all respects identical (Note 6);',
			'seen',
			'MOON',
		),
		zh('March 2019..1.0.2', '(iv) 每類證券在各方面均屬相同 (註3)；', 'high', 'known'),
		zh('1.1.0..1.1.1', '(iv) 每類證券在各方面均屬相同 (註5)；', 'medium', 'inferred'),
		zh('1.2.0..1.2.1', '(iv) 每類證券在各方面均屬相同 (註6)；', 'high', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;

const ITEMS_V_TO_VIII = {
	'confirmations.v': [
		en(
			'March 2019..1.0.2',
			'(v) all documents required by the Companies (Winding Up and Miscellaneous Provisions) Ordinance to be filed with the Registrar of Companies have been duly filed and that compliance has been made with other legal requirements;',
			'seen',
			'SEED',
		),
		en(
			'1.1.0..1.1.1',
			'(v) all documents required by the Companies (Winding Up and Miscellaneous Provisions) Ordinance to be filed with the Registrar of Companies have been duly filed and that compliance has been made with all other legal requirements;',
			'medium',
			'inferred MOON',
		),
		en(
			'1.2.0..1.2.1',
			'(v) all documents required by the Companies (Winding Up and Miscellaneous Provisions) Ordinance to be filed with the Registrar of Companies have been duly filed and that compliance has been made with all other legal requirements;',
			'seen',
			'MOON',
		),
		zh(
			'March 2019..1.2.1',
			'(v) 《公司(清盤及雜項條文)條例》規定送呈公司註冊處處長存檔的全部文件已經正式存檔，而一切其他法律規定亦已全部遵行；',
			'high',
			'PRU19',
		),
	],
	'confirmations.vi': [
		en(
			'March 2019..1.0.2',
			'(vi) all the definitive documents of title have been delivered/are ready to be delivered/are being prepared and will be delivered in accordance with the terms of issue;',
			'seen',
			'SEED',
		),
		en(
			'1.1.0..1.1.1',
			'(vi) all the definitive documents of title have been delivered/are ready to be delivered/are being prepared and will be delivered in accordance with the terms of issue, sale or transfer;',
			'medium',
			'inferred MOON',
		),
		en(
			'1.2.0..1.2.1',
			'(vi) all the definitive documents of title have been delivered/are ready to be delivered/are being prepared and will be delivered in accordance with the terms of issue, sale or transfer;',
			'seen',
			'MOON',
		),
		zh(
			'March 2019..1.0.2',
			'(vi) 確定業權文件按照發行條款的規定經已發送/現已準備發送/正在準備中並將會按發行條款的規定發送；',
			'low',
			'known',
		),
		zh(
			'1.1.0..1.2.1',
			'(vi) 確定業權文件按照發行、出售或轉讓條款的規定經已發送/現已準備發送/正在準備中並將會按發行、出售或轉讓條款的規定發送；',
			'low',
			'known',
		),
	],
	'confirmations.vii': [
		en(
			'March 2019..1.2.1',
			'(vii) completion has taken place of the purchase by the issuer of all property shown in the listing document to have been purchased or agreed to be purchased by it and the purchase consideration for all such property has been duly satisfied; and',
			'seen',
			'SEED MOON',
		),
		zh(
			'March 2019..1.2.1',
			'(vii) 上市文件所示已由發行人購買或同意購買的全部物業的交易已完成，全部該等物業的購買代價已予繳付；及',
			'high',
			'PRU19',
		),
	],
	'confirmations.viii': [
		en(
			'March 2019..1.2.1',
			'(viii) the trust deed/deed poll relating to the debenture, loan stock, notes or bonds has been completed and executed, and particulars thereof, if so required by law, have been filed with the Registrar of Companies.',
			'seen',
			'SEED MOON',
		),
		zh(
			'March 2019..1.2.1',
			'(viii) 有關債券、借貸股份、票據或公司債券的信託契約/平邊契據經已製備及簽署，有關詳情已送呈公司註冊處處長存檔(如法律如此規定)。',
			'medium',
			'PRU19',
		),
	],
} satisfies Readonly<Record<string, Label>>;

const SIGNATURE = {
	'signatory.name': [
		en('paper..1.2.1', 'Submitted by:', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '呈交者:', 'high', 'known'),
		zh('1.0.0..1.2.1', '呈交者:', 'seen', 'AOY'),
	],
	'signatory.title': [
		en('paper..1.2.1', 'Title:', 'seen', 'SEED MOON'),
		zh('paper..1.2.1', '職銜:', 'high', 'known'),
	],
	'signatory.capacity': [
		en('paper..March 2019', '(Director, Secretary or other duly authorised officer)', 'high', 'known'),
		en('1.0.0..1.2.1', '(Director, Secretary or other Duly Authorised Officer)', 'seen', 'SEED MOON'),
		zh('paper..1.2.1', '(董事、秘書或其他獲正式授權的人士)', 'high', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;

export const confirmations = { ...HEADINGS, ...ITEMS_I_TO_IV, ...ITEMS_V_TO_VIII, ...SIGNATURE };
