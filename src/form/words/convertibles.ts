/** Part III.C: convertibles. "Convertible into Issue Shares" is the official English of 1.0.x. */
import { en, type Label, zh } from './wording.ts';

export const convertibles = {
	'convertibles.heading': [
		en(
			'paper..March 2019',
			'Convertibles (i.e. Convertible into Issue Shares of the Issuer which are to be Listed)',
			'high',
			'known',
		),
		en(
			'1.0.0..1.0.2',
			'(C). Convertibles (i.e. Convertible into Issue Shares of the Issuer which are to be Listed)',
			'seen',
			'SEED',
		),
		en('1.1.0..1.2.1', '(C). Convertibles (i.e. Convertible into Shares of the Issuer)', 'seen', 'MOON'),
		zh('paper..March 2019', '可換股票據(即可轉換將予上市的發行人股份的票據)', 'low', 'known'),
		zh('1.0.0..1.0.2', '(C). 可換股票據(即可轉換將予上市的發行人股份的票據)', 'low', 'known'),
		zh('1.1.0..1.2.1', '(C). 可換股票據(即可轉換發行人股份的票據)', 'medium', 'known'),
	],
	'convertibles.description': [
		en('paper..March 2019', 'Class and description', 'high', 'known'),
		en('1.0.0..1.2.1', 'Description of the Convertibles', 'seen', 'MOON ABC'),
		zh('paper..March 2019', '類別及說明', 'medium', 'known'),
		zh('1.0.0..1.2.1', '可換股票據說明', 'low', 'known'),
	],
	'convertibles.currency': [
		en('paper..March 2019', 'Currency of amount outstanding', 'high', 'known'),
		en('1.0.0..1.2.1', 'Currency', 'seen', 'MOON ABC'),
		zh('paper..March 2019', '未償還金額的貨幣', 'low', 'known'),
		zh('1.0.0..1.2.1', '貨幣', 'medium', 'known'),
	],
	'convertibles.preceding': [
		en('paper..1.2.1', 'Amount at close of preceding month', 'seen', 'MOON ABC'),
		zh('paper..1.2.1', '上月底結存金額', 'low', 'known'),
	],
	'convertibles.close': [
		en('paper..1.2.1', 'Amount at close of the month', 'seen', 'MOON ABC'),
		zh('paper..1.2.1', '本月底結存金額', 'low', 'known'),
	],
	'convertibles.sharesIssued': [
		en(
			'paper..March 2019',
			'No. of new shares of issuer issued during the month pursuant thereto',
			'high',
			'known',
		),
		en(
			'1.0.0..1.0.2',
			'No. of new shares of issuer issued during the month pursuant thereto (C)',
			'high',
			'ABC GRID',
		),
		en('1.1.0..1.2.1', 'Number of new shares issued during the month pursuant thereto (C1)', 'seen', 'MOON'),
		zh('paper..March 2019', '本月內因此發行的發行人新股份數目', 'medium', 'known'),
		zh('1.0.0..1.0.2', '本月內因此發行的發行人新股份數目 (C)', 'high', 'inferred'),
		zh('1.1.0..1.2.1', '本月內因此發行的新股數目 (C1)', 'high', 'inferred LH'),
	],
	'convertibles.treasuryTransferred': [
		en(
			'1.1.0..1.2.1',
			'Number of treasury shares transferred out of treasury during the month pursuant thereto (C2)',
			'seen',
			'MOON',
		),
		zh('1.1.0..1.2.1', '本月内因此自庫存轉讓的庫存股份數目 (C2)', 'high', 'inferred LH'),
	],
	'convertibles.sharesIssuable': [
		en(
			'paper..1.0.2',
			'No. of new shares of issuer which may be issued pursuant thereto as at close of the month',
			'high',
			'ABC GRID',
		),
		en(
			'1.1.0..1.2.1',
			'Number of shares which may be issued or transferred out of treasury pursuant thereto as at close of the month',
			'seen',
			'MOON',
		),
		zh('paper..1.0.2', '本月底因此可能發行的發行人新股份數目', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '本月底因此可能發行或自庫存轉讓的股份數目', 'high', 'inferred LH'),
	],
	'convertibles.kind': [
		en('1.0.0..1.2.1', 'Type of the Convertibles', 'seen', 'MOON ABC'),
		zh('1.0.0..1.2.1', '可換股票據類別', 'low', 'known'),
	],
	'convertibles.kind.bond': [
		en('1.0.0..1.2.1', 'Bond/Notes', 'seen', 'MOON'),
		zh('1.0.0..1.2.1', '債券/票據', 'low', 'known'),
	],
	'convertibles.kind.preference': [
		en('1.0.0..1.2.1', 'Preference Shares', 'seen', 'ABC'),
		zh('1.0.0..1.2.1', '優先股', 'medium', 'known'),
	],
	'convertibles.stockCode': [
		en('paper..March 2019', 'Stock code (if listed)', 'high', 'known'),
		en('1.0.0..1.0.2', 'Stock code of the Convertibles (if listed on SEHK) (Note 1)', 'high', 'ABC'),
		en('1.1.0..1.2.1', 'Stock code of the Convertibles (if listed on the Exchange) (Note 1)', 'seen', 'MOON'),
		zh('paper..March 2019', '股份代號(如已上市)', 'medium', 'known'),
		zh('1.0.0..1.2.1', '可換股票據的證券代號(如已於香港聯交所上市) (註1)', 'low', 'inferred'),
	],
	'convertibles.price': [
		en('paper..March 2019', 'Subscription price', 'medium', 'known'),
		en('1.0.0..1.2.1', 'Subscription/Conversion price', 'seen', 'MOON ABC'),
		zh('paper..March 2019', '認購價', 'low', 'known'),
		zh('1.0.0..1.2.1', '認購/轉換價', 'low', 'known'),
	],
	'convertibles.movement.issued': [
		en('1.0.0..1.2.1', 'Issued', 'seen', 'MOON'),
		zh('1.0.0..1.2.1', '發行', 'low', 'known'),
	],
	'convertibles.movement.converted': [
		en('paper..March 2019', 'Converted during the month', 'high', 'known'),
		en('1.0.0..1.2.1', 'Converted', 'medium', 'known'),
		zh('paper..March 2019', '本月內轉換', 'medium', 'known'),
		zh('1.0.0..1.2.1', '轉換', 'medium', 'known'),
	],
	'convertibles.movement.redeemed': [
		en('1.0.0..1.2.1', 'Redeemed', 'medium', 'known'),
		zh('1.0.0..1.2.1', '贖回', 'medium', 'known'),
	],
	'convertibles.movement.cancelled': [
		en('1.0.0..1.2.1', 'Cancelled', 'medium', 'known'),
		zh('1.0.0..1.2.1', '註銷', 'medium', 'known'),
	],
	'convertibles.movement.other': [
		en('1.0.0..1.2.1', 'Others', 'medium', 'known'),
		zh('1.0.0..1.2.1', '其他', 'medium', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;
