/** Parts I and II: the balances of authorised (registered) and of issued shares, and the public float. */
import { en, type Label, zh } from './wording.ts';

/** The three rows of every balance. */
const ROWS = {
	'row.preceding': [
		en('paper..1.2.1', 'Balance at close of preceding month', 'seen', 'SEED MOON TCT'),
		zh('paper..March 2019', '上月底結存', 'high', 'known'),
		zh('1.0.0..1.2.1', '上月底結存', 'seen', 'RSM PHA'),
	],
	'row.close': [
		en('paper..1.2.1', 'Balance at close of the month', 'seen', 'SEED MOON TCT'),
		zh('paper..March 2019', '本月底結存', 'high', 'known'),
		zh('1.0.0..1.2.1', '本月底結存', 'seen', 'RSM PHA'),
	],
	'authorised.change': [
		en('paper..March 2019', 'Increase/(decrease)', 'seen', 'LEG18 LEG19'),
		en('1.0.0..1.2.1', 'Increase / decrease (-)', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '增加/(減少)', 'high', 'known'),
		zh('1.0.0..1.2.1', '增加 / 減少 (-)', 'seen', 'RSM PHA'),
	],
	'issued.change': [
		en('paper..March 2019', 'Increase/(decrease) during the month', 'seen', 'TCT LEG18'),
		en('1.0.0..1.2.1', 'Increase / decrease (-)', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '本月增加/(減少)', 'high', 'known'),
		zh('1.0.0..1.2.1', '增加 / 減少 (-)', 'seen', 'RSM PHA'),
	],
} satisfies Readonly<Record<string, Label>>;

const AUTHORISED = {
	'authorised.heading': [
		en('paper..March 2019', 'I. Movements in Authorised Share Capital', 'seen', 'TCT LEG18'),
		en('1.0.0..1.2.1', 'I. Movements in Authorised / Registered Share Capital', 'seen', 'SEED MOON'),
		zh('paper..March 2019', 'I. 法定股本變動', 'high', 'known'),
		zh('1.0.0..1.2.1', 'I. 法定/註冊股本變動', 'seen', 'RSM PHA'),
	],
	'authorised.shares': [
		en('paper..March 2019', 'No. of ordinary shares', 'seen', 'LEG18 LEG19'),
		en('1.0.0..1.2.1', 'Number of authorised/registered shares', 'seen', 'MOON'),
		zh('paper..March 2019', '普通股數目', 'high', 'known'),
		zh('1.0.0..1.2.1', '法定/註冊股份數目', 'seen', 'RSM PHA'),
	],
	/** Head of the first column in the paper form's tables of preference shares and of other classes. */
	'authorised.shares.preference': [
		en('paper..March 2019', 'No. of preference shares', 'high', 'known'),
		zh('paper..March 2019', '優先股數目', 'high', 'known'),
	],
	'authorised.shares.other': [
		en('paper..March 2019', 'No. of other classes of shares', 'high', 'known'),
		zh('paper..March 2019', '其他類別股份數目', 'medium', 'known'),
	],
	'authorised.par': [
		en('paper..March 2019', 'Par value (State currency)', 'seen', 'LEG18 LEG19'),
		en('1.0.0..1.2.1', 'Par value', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '面值(請註明貨幣)', 'medium', 'known'),
		zh('1.0.0..1.2.1', '面值', 'seen', 'RSM PHA'),
	],
	'authorised.capital': [
		en('paper..March 2019', 'Authorised share capital (State currency)', 'seen', 'LEG18 LEG19'),
		en('1.0.0..1.2.1', 'Authorised/registered share capital', 'seen', 'MOON'),
		zh('paper..March 2019', '法定股本(請註明貨幣)', 'medium', 'known'),
		zh('1.0.0..1.2.1', '法定/註冊股本', 'seen', 'RSM PHA'),
	],
	'authorised.total': [
		en(
			'paper..March 2019',
			'Total authorised share capital at the end of the month (State currency):',
			'high',
			'known',
		),
		en(
			'1.0.0..1.2.1',
			'Total authorised/registered share capital at the end of the month:',
			'seen',
			'SEED MOON',
		),
		zh('paper..March 2019', '本月底法定股本總額(請註明貨幣):', 'medium', 'known'),
		zh('1.0.0..1.2.1', '本月底法定/註冊股本總額:', 'seen', 'RSM PHA'),
	],
} satisfies Readonly<Record<string, Label>>;

const ISSUED = {
	'issued.heading': [
		en('paper..March 2019', 'II. Movements in Issued Share Capital', 'seen', 'TCT LEG18'),
		en('1.0.0..1.0.2', 'II. Movements in Issued Shares', 'seen', 'SEED'),
		en('1.1.0..1.1.1', 'II. Movements in Issued Shares and/or Treasury Shares', 'seen', 'BILI LUFAX'),
		en(
			'1.2.0..1.2.1',
			'II. Movements in Issued Shares and/or Treasury Shares and Public Float Sufficiency Confirmation',
			'seen',
			'MOON',
		),
		zh('paper..March 2019', 'II. 已發行股本變動', 'high', 'known'),
		zh('1.0.0..1.0.2', 'II. 已發行股份變動', 'seen', 'RSM'),
		zh('1.1.0..1.1.1', 'II. 已發行股份及/或庫存股份變動', 'seen', 'PHA'),
		zh('1.2.0..1.2.1', 'II. 已發行股份及/或庫存股份變動及足夠公眾持股量的確認', 'low', 'known'),
	],
	/** The paper form has four columns side by side; 1.0.x has one column without a head. */
	'issued.ordinary': [
		en('paper..March 2019', 'No. of ordinary shares', 'seen', 'TCT LEG18'),
		zh('paper..March 2019', '普通股數目', 'high', 'known'),
	],
	'issued.preference': [
		en('paper..March 2019', 'No. of preference shares', 'seen', 'TCT LEG18'),
		zh('paper..March 2019', '優先股數目', 'high', 'known'),
	],
	'issued.other': [
		en('paper..March 2019', 'No. of other classes of shares', 'seen', 'TCT LEG18'),
		zh('paper..March 2019', '其他類別股份數目', 'medium', 'known'),
	],
	'issued.issued': [
		en('1.1.0..1.2.1', 'Number of issued shares (excluding treasury shares)', 'seen', 'MOON'),
		zh('1.1.0..1.2.1', '已發行股份(不包括庫存股份)數目', 'seen', 'PHA'),
	],
	'issued.treasury': [
		en('1.1.0..1.2.1', 'Number of treasury shares', 'seen', 'MOON'),
		zh('1.1.0..1.2.1', '庫存股份數目', 'seen', 'PHA'),
	],
	'issued.total': [
		en('1.1.0..1.2.1', 'Total number of issued shares', 'seen', 'MOON'),
		zh('1.1.0..1.2.1', '已發行股份總數', 'seen', 'PHA'),
	],
} satisfies Readonly<Record<string, Label>>;

export const balances = { ...ROWS, ...AUTHORISED, ...ISSUED };
