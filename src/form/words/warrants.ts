/** Part III.B: warrants. The cells of 1.0.2 were read; those of 1.1.0 and later follow III.C, which was. */
import { en, type Label, zh } from './wording.ts';

export const warrants = {
	'warrants.heading': [
		en('paper..March 2019', 'Warrants to Issue Shares of the Issuer which are to be Listed', 'high', 'known'),
		en(
			'1.0.0..1.0.2',
			'(B). Warrants to Issue Shares of the Issuer which are to be Listed',
			'seen',
			'SEED GRID',
		),
		en('1.1.0..1.2.1', '(B). Warrants to Issue Shares of the Issuer', 'seen', 'MOON'),
		zh('paper..March 2019', '承諾發行將予上市的發行人股份的權證', 'medium', 'known'),
		zh('1.0.0..1.0.2', '(B). 承諾發行將予上市的發行人股份的權證', 'medium', 'known'),
		zh('1.1.0..1.2.1', '(B). 承諾發行發行人股份的權證', 'seen', 'PHA'),
	],
	'warrants.description': [
		en('paper..March 2019', 'Description of warrants (Date of expiry - dd/mm/yyyy)', 'high', 'known'),
		en('1.0.0..1.2.1', 'Description of Warrants', 'seen', 'GRID'),
		zh('paper..March 2019', '權證說明(到期日 - 日/月/年)', 'medium', 'known'),
		zh('1.0.0..1.2.1', '權證說明', 'medium', 'known'),
	],
	'warrants.currency': [
		en('paper..March 2019', 'Currency of nominal value', 'high', 'known'),
		en('1.0.0..1.2.1', 'Currency', 'seen', 'GRID'),
		zh('paper..March 2019', '面值貨幣', 'medium', 'known'),
		zh('1.0.0..1.2.1', '貨幣', 'medium', 'known'),
	],
	'warrants.preceding': [
		en('paper..March 2019', 'Nominal value at close of preceding month', 'high', 'known'),
		en('1.0.0..1.2.1', 'Nominal value at close of preceding month', 'seen', 'GRID'),
		zh('paper..1.2.1', '上月底面值', 'medium', 'known'),
	],
	'warrants.close': [
		en('paper..March 2019', 'Nominal value at close of the month', 'high', 'known'),
		en('1.0.0..1.2.1', 'Nominal value at close of the month', 'seen', 'GRID'),
		zh('paper..1.2.1', '本月底面值', 'medium', 'known'),
	],
	'warrants.sharesIssued': [
		en(
			'paper..March 2019',
			'No. of new shares of issuer issued during the month pursuant thereto',
			'high',
			'known',
		),
		en(
			'1.0.0..1.0.2',
			'No. of new shares of issuer issued during the month pursuant thereto (B)',
			'seen',
			'GRID',
		),
		en(
			'1.1.0..1.2.1',
			'Number of new shares issued during the month pursuant thereto (B1)',
			'high',
			'inferred MOON',
		),
		zh('paper..March 2019', '本月內因此發行的發行人新股份數目', 'medium', 'known'),
		zh('1.0.0..1.0.2', '本月內因此發行的發行人新股份數目 (B)', 'high', 'inferred'),
		zh('1.1.0..1.2.1', '本月內因此發行的新股數目 (B1)', 'high', 'inferred LH'),
	],
	'warrants.treasuryTransferred': [
		en(
			'1.1.0..1.2.1',
			'Number of treasury shares transferred out of treasury during the month pursuant thereto (B2)',
			'high',
			'inferred MOON',
		),
		zh('1.1.0..1.2.1', '本月内因此自庫存轉讓的庫存股份數目 (B2)', 'high', 'inferred LH'),
	],
	'warrants.sharesIssuable': [
		en(
			'paper..March 2019',
			'No. of new shares of issuer which may be issued pursuant thereto as at close of the month',
			'high',
			'known',
		),
		en(
			'1.0.0..1.0.2',
			'No. of new shares of issuer which may be issued pursuant thereto as at close of the month',
			'seen',
			'GRID',
		),
		en(
			'1.1.0..1.2.1',
			'Number of shares which may be issued or transferred out of treasury pursuant thereto as at close of the month',
			'high',
			'inferred MOON',
		),
		zh('paper..1.0.2', '本月底因此可能發行的發行人新股份數目', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '本月底因此可能發行或自庫存轉讓的股份數目', 'high', 'inferred LH'),
	],
	'warrants.stockCode': [
		en('paper..March 2019', 'Stock code (if listed)', 'high', 'known'),
		en('1.0.0..1.0.2', 'Stock code of the Warrant (if listed on SEHK) (Note 1)', 'seen', 'GRID'),
		en(
			'1.1.0..1.2.1',
			'Stock code of the Warrant (if listed on the Exchange) (Note 1)',
			'high',
			'inferred MOON',
		),
		zh('paper..March 2019', '股份代號(如已上市)', 'medium', 'known'),
		zh('1.0.0..1.2.1', '權證的證券代號(如已於香港聯交所上市) (註1)', 'low', 'inferred'),
	],
	'warrants.price': [
		en('paper..March 2019', 'Subscription price', 'high', 'known'),
		en('1.0.0..1.2.1', 'Subscription price', 'seen', 'GRID'),
		zh('paper..1.2.1', '認購價', 'medium', 'known'),
	],
	'warrants.expiry': [
		en('1.0.0..1.2.1', 'Date of expiry', 'seen', 'GRID'),
		zh('1.0.0..1.2.1', '到期日', 'medium', 'known'),
	],
	'warrants.movement.issued': [
		en('1.0.0..1.2.1', 'Issued', 'seen', 'GRID'),
		zh('1.0.0..1.2.1', '發行', 'low', 'known'),
	],
	'warrants.movement.exercised': [
		en('paper..March 2019', 'Exercised during the month', 'high', 'known'),
		en('1.0.0..1.2.1', 'Exercised', 'seen', 'GRID'),
		zh('paper..March 2019', '本月內行使', 'medium', 'known'),
		zh('1.0.0..1.2.1', '行使', 'medium', 'known'),
	],
	'warrants.movement.lapsed': [
		en('1.0.0..1.2.1', 'Lapsed', 'seen', 'GRID'),
		zh('1.0.0..1.2.1', '失效', 'medium', 'known'),
	],
	'warrants.movement.cancelled': [
		en('1.0.0..1.2.1', 'Cancelled', 'seen', 'GRID'),
		zh('1.0.0..1.2.1', '註銷', 'medium', 'known'),
	],
	'warrants.movement.other': [
		en('1.0.0..1.2.1', 'Others', 'medium', 'known'),
		zh('1.0.0..1.2.1', '其他', 'medium', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;
