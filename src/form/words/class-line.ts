/**
 * The line that names a class of shares, in Parts I to III. The labels "Type of shares" and "Class of shares"
 * change places at 1.0.2, so they are keyed by what they name: the kind (ordinary, preference) and the type
 * (A, B, H).
 */
import { en, type Label, zh } from './wording.ts';

const KIND_AND_TYPE = {
	'class.kind': [
		en('1.0.0..1.0.1', 'Type of shares', 'seen', 'SEED RSM'),
		en('1.0.2..1.2.1', 'Class of shares', 'seen', 'MOON BOSS'),
		zh('1.0.0..1.0.1', '股份類別', 'seen', 'RSM FLAT'),
		zh('1.0.2..1.2.1', '股份分類', 'seen', 'PHA'),
	],
	'class.type': [
		en('1.0.0..1.0.1', 'Class of shares', 'seen', 'SEED RSM'),
		en('1.0.2..1.2.1', 'Type of shares', 'seen', 'MOON BOSS'),
		zh('1.0.0..1.0.1', '股份分類', 'seen', 'RSM FLAT'),
		zh('1.0.2..1.2.1', '股份類別', 'seen', 'PHA'),
	],
} satisfies Readonly<Record<string, Label>>;

const LINE = {
	'class.listed': [
		en('1.0.0..1.0.2', 'Listed on SEHK (Note 1)', 'seen', 'SEED GRID'),
		en('1.1.0..1.2.1', 'Listed on the Exchange (Note 1)', 'seen', 'MOON'),
		zh('1.0.0..1.2.1', '於香港聯交所上市 (註1)', 'seen', 'RSM PHA HKF'),
	],
	'class.stockCode': [
		en('paper..1.0.2', 'Stock code', 'seen', 'SEED LEG18'),
		en('1.1.0..1.2.1', 'Stock code (if listed)', 'seen', 'MOON'),
		zh('paper..March 2019', '股份代號', 'medium', 'known'),
		zh('1.0.0..1.0.2', '證券代號', 'seen', 'RSM FLAT'),
		zh('1.1.0..1.2.1', '證券代號 (如上市)', 'seen', 'PHA'),
	],
	'class.description': [
		en('paper..1.2.1', 'Description', 'seen', 'SEED MOON LEG18'),
		zh('paper..March 2019', '說明', 'high', 'known'),
		zh('1.0.0..1.2.1', '說明', 'seen', 'RSM PHA'),
	],
	'class.counters': [
		en('1.0.2..1.2.1', 'Multi-counter stock code', 'seen', 'TCT'),
		zh('1.0.2..1.2.1', '多櫃檯證券代號', 'low', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;

/** Values of the kind and of the type. */
const VALUES = {
	'class.kind.ordinary': [
		en('paper..March 2019', 'Ordinary Shares', 'seen', 'LEG18 LEG19'),
		en('1.0.0..1.2.1', 'Ordinary shares', 'seen', 'MOON'),
		zh('paper..March 2019', '普通股', 'high', 'known'),
		zh('1.0.0..1.2.1', '普通股', 'seen', 'RSM PHA'),
	],
	'class.kind.wvr-ordinary': [
		en('1.0.0..1.2.1', 'WVR ordinary shares', 'seen', 'SEED'),
		zh('1.0.0..1.2.1', '不同投票權普通股', 'medium', 'known'),
	],
	'class.kind.preference': [
		en('paper..March 2019', 'Preference Shares', 'seen', 'LEG18 LEG19'),
		en('1.0.0..1.2.1', 'Preference shares', 'seen', 'ABC'),
		zh('paper..1.2.1', '優先股', 'high', 'known'),
	],
	'class.kind.other': [
		en('paper..March 2019', 'Other Classes of Shares', 'seen', 'LEG18 LEG19'),
		en('1.0.0..1.0.1', 'Other type of shares', 'low', 'known'),
		en('1.0.2..1.2.1', 'Other class (specify in description)', 'seen', 'BILI'),
		zh('paper..March 2019', '其他類別股份', 'medium', 'known'),
		zh('1.0.0..1.0.1', '其他股份類別', 'low', 'known'),
		zh('1.0.2..1.2.1', '其他分類 (請註明)', 'low', 'known'),
	],
	'class.type.notApplicable': [
		en('1.0.0..1.2.1', 'Not applicable', 'seen', 'MOON'),
		zh('1.0.0..1.2.1', '不適用', 'seen', 'PHA HKF'),
	],
	'class.type.A': [
		en('1.0.0..1.0.1', 'Class A', 'seen', 'SEED'),
		en('1.0.2..1.2.1', 'A', 'seen', 'BOSS LUFAX'),
		zh('1.0.0..1.0.1', 'A股', 'medium', 'RSM FLAT'),
		zh('1.0.2..1.2.1', 'A', 'seen', 'PHA'),
	],
	'class.type.B': [
		en('1.0.0..1.0.1', 'Class B', 'seen', 'SEED'),
		en('1.0.2..1.2.1', 'B', 'seen', 'BOSS BILI'),
		zh('1.0.0..1.0.1', 'B股', 'low', 'inferred'),
		zh('1.0.2..1.2.1', 'B', 'medium', 'inferred'),
	],
	'class.type.H': [
		en('1.0.0..1.0.1', 'H', 'low', 'inferred'),
		en('1.0.2..1.2.1', 'H', 'high', 'inferred'),
		zh('1.0.0..1.0.1', 'H股', 'seen', 'RSM FLAT'),
		zh('1.0.2..1.2.1', 'H', 'seen', 'PHA'),
	],
	'class.type.other': [
		en('1.0.2..1.2.1', 'Other type (specify in description)', 'seen', 'BILI'),
		zh('1.0.2..1.2.1', '其他類別 (請注明)', 'seen', 'BGNE'),
	],
} satisfies Readonly<Record<string, Label>>;

/** The class line of Part III: "issuable" until 1.0.2; from 1.1.0 it is that of Part I. */
const ISSUABLE = {
	'issuable.kind': [
		en('1.0.0..1.0.1', 'Type of shares issuable', 'seen', 'SEED HCM'),
		en('1.0.2', 'Class of shares issuable', 'seen', 'GRID'),
		en('1.1.0..1.2.1', 'Class of shares', 'seen', 'MOON'),
		zh('1.0.0..1.0.1', '可發行股份類別', 'seen', 'RSM FLAT'),
		zh('1.0.2', '可發行股份分類', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '股份分類', 'seen', 'LH'),
	],
	'issuable.type': [
		en('1.0.0..1.0.1', 'Class of shares', 'seen', 'SEED HCM'),
		en('1.0.2..1.2.1', 'Type of shares', 'seen', 'MOON BOSS'),
		zh('1.0.0..1.0.1', '股份分類', 'seen', 'RSM FLAT'),
		zh('1.0.2..1.2.1', '股份類別', 'seen', 'LH'),
	],
	'issuable.listed': [
		en('1.0.0..1.0.2', 'Shares issuable to be listed on SEHK (Note 1)', 'seen', 'SEED HCM'),
		en('1.1.0..1.2.1', 'Listed on the Exchange (Note 1)', 'seen', 'MOON'),
		zh('1.0.0..1.0.2', '可發行股份將於香港聯交所上市 (註1)', 'seen', 'RSM FLAT'),
		zh('1.1.0..1.2.1', '於香港聯交所上市 (註1)', 'seen', 'LH'),
	],
	'issuable.stockCode': [
		en('1.0.0..1.0.2', 'Stock code of shares issuable (if listed on SEHK) (Note 1)', 'seen', 'SEED HCM'),
		en('1.1.0..1.2.1', 'Stock code (if listed)', 'seen', 'MOON'),
		zh('1.0.0..1.0.2', '可發行股份的證券代號(如已於香港聯交所上市) (註1)', 'seen', 'RSM FLAT'),
		zh('1.1.0..1.2.1', '證券代號 (如上市)', 'seen', 'LH'),
	],
} satisfies Readonly<Record<string, Label>>;

/** The same in III.E, where Notes 5 and 6 turn "issuable" into "repurchased" and "redeemed". */
const ISSUABLE_OTHER = {
	'other.class.kind': [
		en('1.0.0..1.0.1', 'Type of shares issuable (Note 5 and 6)', 'seen', 'SEED'),
		en('1.0.2', 'Class of shares issuable (Note 5 and 6)', 'seen', 'BOSS'),
		en('1.1.0..1.2.1', 'Class of shares', 'high', 'inferred'),
		zh('1.0.0..1.0.1', '可發行股份類別 (註5及6)', 'medium', 'inferred'),
		zh('1.0.2', '可發行股份分類 (註5及6)', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '股份分類', 'high', 'inferred'),
	],
	'other.class.listed': [
		en('1.0.0..1.0.2', 'Shares issuable to be listed on SEHK (Note 1, 5 and 6)', 'seen', 'SEED BOSS'),
		en('1.1.0..1.2.1', 'Listed on the Exchange (Note 1)', 'high', 'inferred'),
		zh('1.0.0..1.0.2', '可發行股份將於香港聯交所上市 (註1、5及6)', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '於香港聯交所上市 (註1)', 'high', 'inferred'),
	],
	'other.class.stockCode': [
		en(
			'1.0.0..1.0.2',
			'Stock code of shares issuable (if listed on SEHK) (Note 1, 5 and 6)',
			'seen',
			'SEED BOSS',
		),
		en('1.1.0..1.2.1', 'Stock code (if listed)', 'high', 'inferred'),
		zh('1.0.0..1.0.2', '可發行股份的證券代號(如已於香港聯交所上市) (註1、5及6)', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '證券代號 (如上市)', 'high', 'inferred'),
	],
} satisfies Readonly<Record<string, Label>>;

export const classLine = { ...KIND_AND_TYPE, ...LINE, ...VALUES, ...ISSUABLE, ...ISSUABLE_OTHER };
