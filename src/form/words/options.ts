/** Part III.A: share options. Keys follow the names of the row in the JSON. */
import { en, type Label, zh } from './wording.ts';

export const options = {
	'options.heading': [
		en('paper..March 2019', 'Share Options (under Share Option Schemes of the Issuer)', 'high', 'known'),
		en('1.0.0..1.2.1', '(A). Share Options (under Share Option Schemes of the Issuer)', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '股份期權(根據發行人的股份期權計劃)', 'medium', 'known'),
		zh('1.0.0..1.0.2', '(A). 股份期權(根據發行人的股份期權計劃)', 'high', 'inferred'),
		zh('1.1.0..1.2.1', '(A). 股份期權(根據發行人的股份期權計劃)', 'seen', 'PHA HKF'),
	],
	'options.particulars': [
		en(
			'paper..March 2019',
			'Particulars of share option scheme including EGM approval date (dd/mm/yyyy) and class of shares issuable',
			'high',
			'known',
		),
		en('1.0.0..1.2.1', 'Particulars of share option scheme', 'seen', 'SEED GRID'),
		zh(
			'paper..March 2019',
			'股份期權計劃詳情，包括股東特別大會通過日期(日/月/年)及可發行股份類別',
			'medium',
			'known',
		),
		zh('1.0.0..1.0.2', '股份期權計劃詳情', 'high', 'inferred'),
		zh('1.1.0..1.2.1', '股份期權計劃詳情', 'seen', 'LH INNO'),
	],
	'options.preceding': [
		en(
			'1.0.0..1.2.1',
			'Number of share options outstanding at close of preceding month',
			'seen',
			'SEED GRID',
		),
		zh('1.0.0..1.0.2', '上月底結存的股份期權數目', 'high', 'inferred'),
		zh('1.1.0..1.2.1', '上月底結存的股份期權數目', 'seen', 'LH INNO'),
	],
	'options.close': [
		en('1.0.0..1.2.1', 'Number of share options outstanding at close of the month', 'seen', 'SEED GRID'),
		zh('1.0.0..1.0.2', '本月底結存的股份期權數目', 'high', 'inferred'),
		zh('1.1.0..1.2.1', '本月底結存的股份期權數目', 'seen', 'LH INNO'),
	],
	'options.sharesIssued': [
		en(
			'paper..March 2019',
			'No. of new shares of issuer issued during the month pursuant thereto',
			'high',
			'known',
		),
		en(
			'1.0.0..1.0.2',
			'No. of new shares of issuer issued during the month pursuant thereto (A)',
			'seen',
			'SEED GRID',
		),
		en(
			'1.1.0..1.2.1',
			'Number of new shares issued during the month pursuant thereto (A1)',
			'high',
			'inferred MOON LH',
		),
		zh('paper..March 2019', '本月內因此發行的發行人新股份數目', 'medium', 'known'),
		zh('1.0.0..1.0.2', '本月內因此發行的發行人新股份數目 (A)', 'high', 'known'),
		zh('1.1.0..1.2.1', '本月內因此發行的新股數目 (A1)', 'seen', 'LH INNO'),
	],
	/** The official Chinese text has the character 内, not 內. */
	'options.treasuryTransferred': [
		en(
			'1.1.0..1.2.1',
			'Number of treasury shares transferred out of treasury during the month pursuant thereto (A2)',
			'high',
			'inferred MOON LH',
		),
		zh('1.1.0..1.2.1', '本月内因此自庫存轉讓的庫存股份數目 (A2)', 'seen', 'LH INNO'),
	],
	'options.sharesIssuable': [
		en(
			'paper..1.0.2',
			'No. of new shares of issuer which may be issued pursuant thereto as at close of the month',
			'seen',
			'SEED GRID',
		),
		en(
			'1.1.0..1.2.1',
			'Number of shares which may be issued or transferred out of treasury pursuant thereto as at close of the month',
			'high',
			'inferred MOON LH',
		),
		zh('paper..1.0.2', '本月底因此可能發行的發行人新股份數目', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '本月底因此可能發行或自庫存轉讓的股份數目', 'seen', 'LH INNO'),
	],
	'options.mandateAvailable': [
		en(
			'1.0.0..1.0.2',
			'The total number of securities which may be issued upon exercise of all share options to be granted under the scheme at close of the month',
			'seen',
			'SEED GRID',
		),
		en(
			'1.1.0..1.2.1',
			'The total number of shares which may be issued or transferred out of treasury upon exercise of all share options to be granted under the scheme at close of the month',
			'high',
			'inferred LH',
		),
		zh('1.0.0..1.0.2', '本月底可於所有根據計劃授出的股份期權予以行使時發行的證券總數', 'medium', 'inferred'),
		zh(
			'1.1.0..1.2.1',
			'本月底可於所有根據計劃授出的股份期權予以行使時發行或自庫存轉讓的股份總數',
			'seen',
			'LH INNO',
		),
	],
	'options.fundsRaised': [
		en(
			'paper..March 2019',
			'Total funds raised during the month from exercise of options (State currency)',
			'high',
			'known',
		),
		en('1.0.0..1.2.1', 'Total funds raised during the month from exercise of options:', 'seen', 'SEED GRID'),
		zh('paper..March 2019', '本月內因行使期權所得資金總額(請註明貨幣)', 'medium', 'known'),
		zh('1.0.0..1.0.2', '本月內因行使期權所得資金總額:', 'high', 'inferred'),
		zh('1.1.0..1.2.1', '本月內因行使期權所得資金總額:', 'seen', 'BGNE'),
	],
	'options.movement.granted': [
		en('paper..1.2.1', 'Granted', 'seen', 'GRID KC'),
		zh('paper..1.2.1', '授出', 'medium', 'known'),
	],
	'options.movement.exercised': [
		en('paper..1.2.1', 'Exercised', 'seen', 'GRID KC'),
		zh('paper..1.2.1', '行使', 'medium', 'known'),
	],
	'options.movement.cancelled': [
		en('paper..1.2.1', 'Cancelled', 'seen', 'HCM GRID'),
		zh('paper..1.2.1', '註銷', 'medium', 'known'),
	],
	'options.movement.lapsed': [
		en('paper..1.2.1', 'Lapsed', 'seen', 'HCM GRID'),
		zh('paper..1.2.1', '失效', 'medium', 'known'),
	],
	'options.movement.other': [
		en('1.0.0..1.2.1', 'Others', 'seen', 'SEED'),
		zh('1.0.0..1.2.1', '其他', 'medium', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;
