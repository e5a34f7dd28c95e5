/** The head and foot of every page: title, month, status, issuer, and the words that every part uses. */
import { en, type Label, zh } from './wording.ts';

export const header = {
	'header.title': [
		en(
			'paper..March 2019',
			'Monthly Return of Equity Issuer on Movements in Securities',
			'seen',
			'TCT LEG18',
		),
		en(
			'1.0.0..1.2.1',
			'Monthly Return for Equity Issuer and Hong Kong Depositary Receipts listed under Chapter 19B of the Exchange Listing Rules on Movements in Securities',
			'seen',
			'SEED MOON',
		),
		zh('paper..March 2019', '股份發行人的證券變動月報表', 'high', 'known'),
		zh(
			'1.0.0..1.2.1',
			'股份發行人及根據《上市規則》第十九B章上市的香港預託證券發行人的證券變動月報表',
			'seen',
			'PHA HKF',
		),
	],
	/** Only on the paper form, over the title. */
	'header.boards': [
		en('paper..March 2019', 'For Main Board and GEM listed issuers', 'seen', 'LEG17 LEG18'),
		zh('paper..March 2019', '適用於主板及GEM上市發行人', 'low', 'known'),
	],
	'header.monthEnded': [
		en('paper..March 2019', 'For the month ended (dd/mm/yyyy):', 'seen', 'TCT'),
		en('1.0.0..1.2.1', 'For the month ended:', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '截至月份(日/月/年):', 'medium', 'known'),
		zh('1.0.0..1.2.1', '截至月份:', 'seen', 'RSM PHA'),
	],
	'header.status': [
		en('1.0.0..1.2.1', 'Status:', 'seen', 'SEED MOON'),
		zh('1.0.0..1.2.1', '狀態:', 'seen', 'RSM PHA'),
	],
	'status.new-submission': [
		en('1.0.0..1.2.1', 'New Submission', 'seen', 'SEED MOON'),
		zh('1.0.0..1.2.1', '新提交', 'seen', 'RSM PHA'),
	],
	'status.re-submission': [
		en('1.0.0..1.2.1', 'Re-submission', 'medium', 'known'),
		zh('1.0.0..1.2.1', '重新提交', 'medium', 'known'),
	],
	'header.addressee': [
		en('paper..1.2.1', 'To : Hong Kong Exchanges and Clearing Limited', 'seen', 'SEED MOON TCT'),
		zh('paper..1.2.1', '致：香港交易及結算所有限公司', 'seen', 'RSM PHA'),
	],
	'header.issuerName': [
		en('paper..March 2019', 'Name of Issuer', 'seen', 'TCT'),
		en('1.0.0..1.2.1', 'Name of Issuer:', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '公司名稱', 'high', 'known'),
		zh('1.0.0..1.2.1', '公司名稱:', 'seen', 'RSM PHA'),
	],
	'header.dateSubmitted': [
		en('paper..March 2019', 'Date Submitted', 'seen', 'TCT'),
		en('1.0.0..1.2.1', 'Date Submitted:', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '呈交日期', 'high', 'known'),
		zh('1.0.0..1.2.1', '呈交日期:', 'seen', 'RSM PHA'),
	],
	'footer.form': [
		en('1.0.0..1.2.1', 'FF301', 'seen', 'MOON'),
		zh('1.0.0..1.2.1', 'FF301', 'seen', 'PHA HKF'),
	],
	'footer.page': [
		en('1.0.0..1.2.1', 'Page {page} of {pages}', 'seen', 'MOON'),
		zh('1.0.0..1.2.1', '第 {page} 頁 共 {pages} 頁', 'seen', 'PHA HKF'),
	],
	'footer.edition': [
		en('March 2019', 'March 2019', 'seen', 'TCT LEG19'),
		en('1.0.0..1.2.1', 'v {edition}', 'seen', 'MOON'),
		zh('March 2019', '2019年3月', 'low', 'known'),
		zh('1.0.0..1.2.1', 'v {edition}', 'seen', 'PHA HKF'),
	],
	notApplicable: [
		en('paper..March 2019', 'N/A', 'seen', 'TCT LEG18'),
		en('1.0.0..1.2.1', 'Not applicable', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '不適用', 'high', 'known'),
		zh('1.0.0..1.2.1', '不適用', 'seen', 'HKF'),
	],
	yes: [en('1.0.0..1.2.1', 'Yes', 'seen', 'SEED MOON'), zh('1.0.0..1.2.1', '是', 'seen', 'RSM PHA')],
	no: [en('1.0.0..1.2.1', 'No', 'seen', 'SEED'), zh('1.0.0..1.2.1', '否', 'seen', 'RSM PHA')],
	/** Printed in the stock code cell of a class that is not listed. */
	noStockCode: [
		en('paper..1.2.1', 'N/A', 'seen', 'SEED TCT'),
		zh('paper..1.2.1', '不適用', 'medium', 'known'),
	],
	remarks: [
		en('paper..March 2019', 'Remarks (if any):', 'high', 'known'),
		en('1.0.0..1.2.1', 'Remarks:', 'seen', 'SEED'),
		zh('paper..March 2019', '備註(如有):', 'high', 'known'),
		zh('1.0.0..1.2.1', '備註:', 'seen', 'RSM'),
	],
	currency: [
		en('paper..March 2019', 'State currency', 'seen', 'LEG18 LEG19'),
		en('1.0.0..1.2.1', 'Currency', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '請註明貨幣', 'medium', 'known'),
		zh('1.0.0..1.2.1', '貨幣', 'medium', 'known'),
	],
	amount: [en('1.0.0..1.2.1', 'Amount', 'seen', 'SEED'), zh('1.0.0..1.2.1', '金額', 'medium', 'known')],
	date: [
		en('paper..March 2019', '{dd}/{mm}/{yyyy}', 'seen', 'TCT'),
		en('1.0.0..1.2.1', '{dd} {month} {yyyy}', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '{dd}/{mm}/{yyyy}', 'medium', 'known'),
		zh('1.0.0..1.2.1', '{yyyy}年{m}月{d}日', 'seen', 'RSM'),
	],
} satisfies Readonly<Record<string, Label>>;
