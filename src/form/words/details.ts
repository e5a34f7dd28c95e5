/** Part III as a whole: its heading, the closing lines of each section and the totals of A to E. */
import { en, type Label, zh } from './wording.ts';

const HEADING = {
	'details.heading': [
		en('paper..March 2019', 'III. Details of Movements in Issued Share Capital', 'seen', 'TCT'),
		en('1.0.0..1.0.2', 'III. Details of Movements in Issued Shares', 'seen', 'SEED'),
		en('1.1.0..1.2.1', 'III. Details of Movements in Issued Shares and/or Treasury Shares', 'seen', 'MOON'),
		zh('paper..March 2019', 'III. 已發行股本變動詳情', 'medium', 'known'),
		zh('1.0.0..1.0.2', 'III. 已發行股份變動詳情', 'seen', 'RSM'),
		zh('1.1.0..1.2.1', 'III. 已發行股份及/或庫存股份變動詳情', 'seen', 'PHA'),
	],
	'details.item': [
		en('1.0.0..1.2.1', '{number}).', 'seen', 'SEED MOON'),
		zh('1.0.0..1.2.1', '{number}).', 'high', 'inferred'),
	],
	'details.generalMeeting': [
		en('paper..March 2019', 'EGM approval date (if applicable) (dd/mm/yyyy)', 'high', 'known'),
		en('1.0.0..1.2.1', 'General Meeting approval date (if applicable)', 'seen', 'SEED MOON'),
		zh('paper..March 2019', '股東特別大會通過日期(如適用)(日/月/年)', 'medium', 'known'),
		zh('1.0.0..1.2.1', '股東大會通過日期 (如適用)', 'high', 'known'),
	],
	'details.movement': [
		en('paper..1.2.1', 'Movement during the month', 'seen', 'SEED MOON'),
		zh('paper..1.0.2', '本月內變動', 'high', 'known'),
		zh('1.1.0..1.2.1', '本月內變動', 'seen', 'LH INNO'),
	],
} satisfies Readonly<Record<string, Label>>;

/** Sums of a section: one for each class until 1.0.2, two effects on the balances from 1.1.0. */
const SECTION_TOTALS = {
	'section.total': [
		en('paper..March 2019', 'Total {letter}. ({class})', 'high', 'known'),
		en('1.0.0..1.0.2', 'Total {letter} ({class}):', 'seen', 'SEED GRID'),
		zh('paper..March 2019', '總額 {letter}. ({class})', 'low', 'known'),
		zh('1.0.0..1.0.2', '總數 {letter} ({class}):', 'low', 'known'),
	],
	/** Sections A to D; `{letters}` is AA1 to DD1. */
	'section.total.issued': [
		en(
			'1.1.0..1.2.1',
			'Increase in issued shares (excluding treasury shares): {class} ({letters})',
			'seen',
			'MOON',
		),
		zh('1.1.0..1.2.1', '增加已發行股份(不包括庫存股份): {class} ({letters})', 'medium', 'BGNE'),
	],
	'section.total.treasury': [
		en('1.1.0..1.2.1', 'Decrease in treasury shares: {class} ({letters})', 'seen', 'MOON'),
		zh('1.1.0..1.2.1', '減少庫存股份: {class} ({letters})', 'seen', 'BGNE'),
	],
	/** Section E; `{letters}` is EE1 and EE2. */
	'other.total.issued': [
		en(
			'1.1.0..1.2.1',
			'Increase/ decrease (-) in issued shares (excluding treasury shares): {class} ({letters})',
			'high',
			'known',
		),
		zh('1.1.0..1.2.1', '增加 / 減少 (-) 已發行股份(不包括庫存股份): {class} ({letters})', 'low', 'inferred'),
	],
	'other.total.treasury': [
		en('1.1.0..1.2.1', 'Increase/ decrease (-) in treasury shares: {class} ({letters})', 'high', 'known'),
		zh('1.1.0..1.2.1', '增加 / 減少 (-) 庫存股份: {class} ({letters})', 'low', 'inferred'),
	],
} satisfies Readonly<Record<string, Label>>;

const GRAND_TOTALS = {
	'details.total.issued': [
		en(
			'paper..March 2019',
			'Total increase / (decrease) in {class} during the month (i.e. Total of A to E):',
			'high',
			'known',
		),
		en(
			'1.0.0..1.0.2',
			'Total increase / decrease (-) in {class} during the month (i.e. Total of A to E)',
			'seen',
			'SEED GRID',
		),
		en(
			'1.1.0..1.2.1',
			'Total increase/ decrease (-) in issued shares (excluding treasury shares) during the month (i.e. Total of AA1 to EE1): {class}',
			'seen',
			'MOON',
		),
		zh('paper..March 2019', '本月{class}增加/(減少)總額(即A至E項的總和):', 'medium', 'known'),
		zh('1.0.0..1.0.2', '本月內{class}增加 / 減少 (-) 總額 (即A至E項的總和)', 'low', 'known'),
		zh(
			'1.1.0..1.2.1',
			'本月內已發行股份(不包括庫存股份)增加 / 減少 (-) 總額 (即AA1至EE1項的總和): {class}',
			'low',
			'inferred',
		),
	],
	'details.total.treasury': [
		en(
			'1.1.0..1.2.1',
			'Total increase/ decrease (-) in treasury shares during the month (i.e. Total of AA2 to EE2): {class}',
			'seen',
			'MOON',
		),
		zh('1.1.0..1.2.1', '本月內庫存股份增加 / 減少 (-) 總額 (即AA2至EE2項的總和): {class}', 'low', 'inferred'),
	],
	/** The paper form says in words that Part III ends with the figures of Part II. */
	'details.total.note': [
		en(
			'paper..March 2019',
			'(These figures should be the same as the relevant figures under II above ("Movements in Issued Share Capital").)',
			'medium',
			'known',
		),
		zh('paper..March 2019', '(此等數字應與上文第II部(「已發行股本變動」)的相關數字相同。)', 'low', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;

export const details = { ...HEADING, ...SECTION_TOTALS, ...GRAND_TOTALS };
