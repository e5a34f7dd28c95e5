/** Part III.D: agreements and arrangements to issue shares, other than share option schemes. */
import { en, type Label, zh } from './wording.ts';

export const agreements = {
	'agreements.heading': [
		en(
			'paper..March 2019',
			'Any other Agreements or Arrangements to Issue Shares of the Issuer which are to be listed, including Options (other than under Share Option Schemes)',
			'high',
			'known',
		),
		en(
			'1.0.0..1.0.2',
			'(D). Any other Agreements or Arrangements to Issue Shares of the Issuer which are to be listed, including Options (other than Share Options Schemes)',
			'seen',
			'HCM',
		),
		en(
			'1.1.0..1.1.1',
			'(D). Any other Agreements or Arrangements to Issue Shares of the Issuer, including Options (other than Share Option Schemes)',
			'high',
			'inferred MOON',
		),
		en(
			'1.2.0..1.2.1',
			'(D). Any other Agreements or Arrangements to Issue Shares of the Issuer, including Options (other than Share Option Schemes)',
			'seen',
			'MOON',
		),
		zh(
			'paper..March 2019',
			'發行將予上市的發行人股份的任何其他協議或安排，包括期權(不在股份期權計劃以內)',
			'low',
			'known',
		),
		zh(
			'1.0.0..1.0.2',
			'(D). 發行將予上市的發行人股份的任何其他協議或安排，包括期權(不在股份期權計劃以內)',
			'low',
			'known',
		),
		zh(
			'1.1.0..1.2.1',
			'(D). 發行發行人股份的任何其他協議或安排，包括期權(不在股份期權計劃以內)',
			'medium',
			'known',
		),
	],
	'agreements.description': [
		en(
			'paper..March 2019',
			'Full particulars including EGM approval date (dd/mm/yyyy), if applicable, and class of shares issuable:',
			'high',
			'known',
		),
		en('1.0.0..1.2.1', 'Description', 'seen', 'GRID'),
		zh(
			'paper..March 2019',
			'全部詳情，包括股東特別大會通過日期(日/月/年)(如適用)及可發行股份類別:',
			'medium',
			'known',
		),
		zh('1.0.0..1.2.1', '說明', 'medium', 'known'),
	],
	'agreements.sharesIssued': [
		en(
			'paper..March 2019',
			'No. of new shares of issuer issued during the month pursuant thereto',
			'high',
			'known',
		),
		en(
			'1.0.0..1.0.2',
			'No. of new shares of issuer issued during the month pursuant thereto (D)',
			'seen',
			'GRID',
		),
		en(
			'1.1.0..1.2.1',
			'Number of new shares issued during the month pursuant thereto (D1)',
			'high',
			'inferred MOON',
		),
		zh('paper..March 2019', '本月內因此發行的發行人新股份數目', 'medium', 'known'),
		zh('1.0.0..1.0.2', '本月內因此發行的發行人新股份數目 (D)', 'high', 'inferred'),
		zh('1.1.0..1.2.1', '本月內因此發行的新股數目 (D1)', 'high', 'inferred LH'),
	],
	'agreements.treasuryTransferred': [
		en(
			'1.1.0..1.2.1',
			'Number of treasury shares transferred out of treasury during the month pursuant thereto (D2)',
			'high',
			'inferred MOON',
		),
		zh('1.1.0..1.2.1', '本月内因此自庫存轉讓的庫存股份數目 (D2)', 'high', 'inferred LH'),
	],
	'agreements.sharesIssuable': [
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
} satisfies Readonly<Record<string, Label>>;
