/** Part III.E: other movements, the columns and the list of events. */
import { en, type Label, zh } from './wording.ts';

const COLUMNS = {
	'other.heading': [
		en('paper..March 2019', 'Other Movements in Issued Share Capital', 'high', 'known'),
		en('1.0.0..1.0.2', '(E). Other Movements in Issued Share', 'seen', 'SEED BOSS'),
		en('1.1.0..1.2.1', '(E). Other Movements in Issued Shares and/or Treasury Shares', 'seen', 'MOON'),
		zh('paper..March 2019', '已發行股本的其他變動', 'medium', 'known'),
		zh('1.0.0..1.0.2', '(E). 已發行股份的其他變動', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '(E). 已發行股份及/或庫存股份的其他變動', 'medium', 'known'),
	],
	'other.event': [
		en('paper..March 2019', 'Type of Issue', 'high', 'known'),
		en('1.0.0..1.0.2', 'Type of Issue', 'seen', 'SEED BOSS'),
		en('1.1.0..1.2.1', 'Events', 'medium', 'known'),
		zh('paper..1.0.2', '發行類別', 'medium', 'known'),
		zh('1.1.0..1.2.1', '事件', 'medium', 'known'),
	],
	'other.price': [
		en('paper..March 2019', 'At price:', 'high', 'known'),
		en('1.0.0..1.0.2', 'At price (if applicable)', 'seen', 'SEED BOSS'),
		en('1.1.0..1.2.1', 'At price (if applicable)', 'medium', 'known'),
		zh('paper..March 2019', '價格:', 'medium', 'known'),
		zh('1.0.0..1.2.1', '價格 (如適用)', 'medium', 'known'),
	],
	'other.date': [
		en('paper..March 2019', 'Issue and allotment date:', 'high', 'known'),
		en('1.0.0..1.0.2', 'Issue and allotment date (Note 5 and 6)', 'seen', 'SEED BOSS'),
		en('1.1.0..1.2.1', 'Date of event (Note 2)', 'seen', 'MOON'),
		zh('paper..March 2019', '發行及配發日期:', 'medium', 'known'),
		zh('1.0.0..1.0.2', '發行及配發日期 (註5及6)', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '事件發生日期 (註2)', 'low', 'known'),
	],
	'other.issued': [
		en(
			'paper..March 2019',
			'No. of new shares of issuer issued during the month pursuant thereto',
			'high',
			'known',
		),
		en(
			'1.0.0..1.0.2',
			'No. of new shares of issuer issued during the month pursuant thereto (E)',
			'seen',
			'SEED BOSS',
		),
		en(
			'1.1.0..1.2.1',
			'Increase/ decrease (-) in issued shares (excluding treasury shares) during the month pursuant thereto (E1)',
			'medium',
			'known',
		),
		zh('paper..March 2019', '本月內因此發行的發行人新股份數目', 'medium', 'known'),
		zh('1.0.0..1.0.2', '本月內因此發行的發行人新股份數目 (E)', 'high', 'inferred'),
		zh('1.1.0..1.2.1', '本月內因此增加 / 減少 (-) 的已發行股份(不包括庫存股份)數目 (E1)', 'low', 'inferred'),
	],
	'other.treasury': [
		en(
			'1.1.0..1.2.1',
			'Increase/ decrease (-) in treasury shares during the month pursuant thereto (E2)',
			'medium',
			'known',
		),
		zh('1.1.0..1.2.1', '本月內因此增加 / 減少 (-) 的庫存股份數目 (E2)', 'low', 'inferred'),
	],
	/** Until 1.0.2 one column serves what may be issued and, as a negative figure, what awaits cancellation. */
	'other.issuable': [
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
			'SEED BOSS',
		),
		en(
			'1.1.0..1.2.1',
			'Number of issued shares repurchased or redeemed but not yet cancelled as at close of the month (Note 3)',
			'medium',
			'known',
		),
		zh('paper..1.0.2', '本月底因此可能發行的發行人新股份數目', 'medium', 'inferred'),
		zh('1.1.0..1.2.1', '本月底已購回或贖回但尚未註銷的已發行股份數目 (註3)', 'low', 'inferred'),
	],
} satisfies Readonly<Record<string, Label>>;

/** Events of every edition. The list of the drop-down was never seen whole. */
const EVENTS = {
	'other.event.rights-issue': [
		en('paper..1.2.1', 'Rights issue', 'high', 'known'),
		zh('paper..1.2.1', '供股', 'high', 'known'),
	],
	'other.event.open-offer': [
		en('paper..1.2.1', 'Open offer', 'high', 'known'),
		zh('paper..1.2.1', '公開招股', 'high', 'known'),
	],
	'other.event.placing': [
		en('paper..1.2.1', 'Placing', 'high', 'known'),
		zh('paper..1.2.1', '配售', 'high', 'known'),
	],
	'other.event.bonus-issue': [
		en('paper..1.2.1', 'Bonus issue', 'high', 'known'),
		zh('paper..1.2.1', '紅股發行', 'medium', 'known'),
	],
	'other.event.scrip-dividend': [
		en('paper..1.2.1', 'Scrip dividend', 'high', 'known'),
		zh('paper..1.2.1', '以股代息', 'high', 'known'),
	],
	'other.event.consideration-issue': [
		en('paper..1.2.1', 'Consideration issue', 'high', 'known'),
		zh('paper..1.2.1', '代價發行', 'high', 'known'),
	],
	'other.event.capital-reorganisation': [
		en('paper..1.2.1', 'Capital reorganisation', 'high', 'known'),
		zh('paper..1.2.1', '資本重組', 'high', 'known'),
	],
	'other.event.other': [
		en('paper..1.0.2', 'Other (Please specify)', 'seen', 'SEED'),
		en('1.1.0..1.2.1', 'Other (Please specify)', 'medium', 'known'),
		zh('paper..1.2.1', '其他 (請註明)', 'medium', 'known'),
	],
	'other.event.repurchase': [
		en('paper..1.0.2', 'Repurchase of shares', 'seen', 'SEED BOSS'),
		zh('paper..1.0.2', '購回股份', 'high', 'known'),
	],
	'other.event.redemption': [
		en('paper..1.0.2', 'Redemption of shares', 'high', 'known'),
		zh('paper..1.0.2', '贖回股份', 'high', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;

/** What became of shares bought back, told apart since treasury shares came in. */
const EVENTS_WITH_TREASURY = {
	'other.event.repurchase-cancelled': [
		en('1.1.0..1.2.1', 'Repurchase of shares (shares repurchased and cancelled)', 'seen', 'MOON'),
		zh('1.1.0..1.2.1', '購回股份(購回並註銷股份)', 'low', 'known'),
	],
	'other.event.repurchase-not-yet-cancelled': [
		en(
			'1.1.0..1.2.1',
			'Repurchase of shares (shares repurchased for cancellation but not yet cancelled)',
			'seen',
			'MOON',
		),
		zh('1.1.0..1.2.1', '購回股份(購回以作註銷但尚未註銷的股份)', 'low', 'known'),
	],
	'other.event.repurchase-held-as-treasury': [
		en('1.1.0..1.2.1', 'Repurchase of shares (shares held as treasury shares)', 'seen', 'MOON'),
		zh('1.1.0..1.2.1', '購回股份(持作庫存股份)', 'low', 'known'),
	],
	'other.event.redemption-cancelled': [
		en('1.1.0..1.2.1', 'Redemption of shares (shares redeemed and cancelled)', 'seen', 'MOON'),
		zh('1.1.0..1.2.1', '贖回股份(贖回並註銷股份)', 'low', 'known'),
	],
	'other.event.redemption-not-yet-cancelled': [
		en('1.1.0..1.2.1', 'Redemption of shares (shares redeemed but not yet cancelled)', 'seen', 'MOON'),
		zh('1.1.0..1.2.1', '贖回股份(贖回但尚未註銷的股份)', 'low', 'known'),
	],
	'other.event.treasury-sold': [
		en('1.1.0..1.2.1', 'Sale of treasury shares', 'medium', 'known'),
		zh('1.1.0..1.2.1', '出售庫存股份', 'medium', 'known'),
	],
	'other.event.treasury-transferred': [
		en('1.1.0..1.2.1', 'Transfer of treasury shares', 'medium', 'known'),
		zh('1.1.0..1.2.1', '轉讓庫存股份', 'medium', 'known'),
	],
	'other.event.treasury-cancelled': [
		en('1.1.0..1.2.1', 'Cancellation of treasury shares', 'medium', 'known'),
		zh('1.1.0..1.2.1', '註銷庫存股份', 'medium', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;

export const other = { ...COLUMNS, ...EVENTS, ...EVENTS_WITH_TREASURY };
