/**
 * What each kind of movement is: its row in the list of kinds, where the form shows it, and how the next day
 * disclosure (Rule 13.25A / GEM Rule 17.27A) sees it.
 */
import type { MovementKind } from './movement.ts';

/** Part I; the sections of Part III; Part IV; the class line of Parts I to III; Part II from 1.2.0; nowhere. */
export type FormPlace =
	| 'opening'
	| 'authorised'
	| 'options'
	| 'warrants'
	| 'convertibles'
	| 'agreements'
	| 'other'
	| 'depositary-receipts'
	| 'class-line'
	| 'public-float'
	| 'mandate'
	| 'none';

/** What III.E calls it, in the words of all editions: which word an edition has is the form's affair. */
export type EventName =
	| 'rights-issue'
	| 'open-offer'
	| 'placing'
	| 'bonus-issue'
	| 'scrip-dividend'
	| 'consideration-issue'
	| 'capital-reorganisation'
	| 'repurchase-cancelled'
	| 'repurchase-not-yet-cancelled'
	| 'repurchase-held-as-treasury'
	| 'redemption-cancelled'
	| 'redemption-not-yet-cancelled'
	| 'treasury-sold'
	| 'treasury-transferred'
	| 'treasury-cancelled'
	| 'other';

/**
 * Rule 13.25A(2): `a` always; `b` only at 5 % or together with an (a) event; `none`. An exercise or a vesting of
 * (b) is (a) when it is a director's.
 */
export type NextDay = 'a' | 'b' | 'none';

export interface Kind {
	/** Row in the list of the 61 kinds of movement. */
	readonly row: number;
	readonly place: FormPlace;
	/** For the place `other`. */
	readonly event: EventName | null;
	readonly nextDay: NextDay;
	/** A buy-back report (Section II of the next day disclosure return) is due too. */
	readonly report: boolean;
	readonly title: { readonly en: string; readonly zh: string };
}

function kind(row: number, place: FormPlace, nextDay: NextDay, en: string, zh: string): Kind {
	return { row, place, event: null, nextDay, report: false, title: { en, zh } };
}

/** Shown in III.E. */
function event(row: number, name: EventName, nextDay: NextDay, en: string, zh: string): Kind {
	return { ...kind(row, 'other', nextDay, en, zh), event: name };
}

function report(of: Kind): Kind {
	return { ...of, report: true };
}

export const KINDS: Readonly<Record<MovementKind, Kind>> = {
	'opening-balance': kind(1, 'opening', 'none', 'Opening balance', '期初結存'),
	'authorised-increase': kind(2, 'authorised', 'none', 'Increase in authorised shares', '增加法定股份'),
	'authorised-decrease': kind(2, 'authorised', 'none', 'Decrease in authorised shares', '減少法定股份'),
	'authorised-reclassified': kind(
		3,
		'authorised',
		'none',
		'Reclassification of authorised shares',
		'法定股份重新分類',
	),
	subdivision: event(4, 'capital-reorganisation', 'a', 'Subdivision', '股份分拆'),
	consolidation: event(5, 'capital-reorganisation', 'a', 'Consolidation', '股份合併'),
	'par-reduction': kind(6, 'authorised', 'a', 'Reduction of par value', '削減面值'),
	'ipo-issue': event(7, 'other', 'a', 'Issue at listing', '上市時發行'),
	'over-allotment-granted': kind(8, 'agreements', 'none', 'Over-allotment option granted', '授出超額配股權'),
	'over-allotment-exercised': kind(8, 'agreements', 'a', 'Over-allotment option exercised', '行使超額配股權'),
	'over-allotment-lapsed': kind(8, 'agreements', 'none', 'Over-allotment option lapsed', '超額配股權失效'),
	'placing-agreed': kind(9, 'agreements', 'none', 'Placing agreed', '訂立配售協議'),
	'placing-completed': event(10, 'placing', 'a', 'Placing completed', '配售完成'),
	'placing-lapsed': kind(10, 'agreements', 'none', 'Placing lapsed', '配售失效'),
	'top-up-subscription': event(11, 'placing', 'a', 'Top-up subscription', '先舊後新認購'),
	'subscription-agreed': kind(12, 'agreements', 'none', 'Subscription agreed', '訂立認購協議'),
	'subscription-completed': event(12, 'other', 'a', 'Subscription completed', '認購完成'),
	'subscription-lapsed': kind(12, 'agreements', 'none', 'Subscription lapsed', '認購失效'),
	'consideration-issue-agreed': kind(
		13,
		'agreements',
		'none',
		'Consideration issue agreed',
		'訂立代價發行協議',
	),
	'consideration-issue-completed': event(13, 'consideration-issue', 'a', 'Consideration issue', '代價發行'),
	'consideration-issue-lapsed': kind(13, 'agreements', 'none', 'Consideration issue lapsed', '代價發行失效'),
	'rights-issue-announced': kind(14, 'agreements', 'none', 'Rights issue announced', '公布供股'),
	'rights-issue-completed': event(14, 'rights-issue', 'a', 'Rights issue', '供股'),
	'rights-issue-lapsed': kind(14, 'agreements', 'none', 'Rights issue lapsed', '供股失效'),
	'open-offer-announced': kind(15, 'agreements', 'none', 'Open offer announced', '公布公開招股'),
	'open-offer-completed': event(15, 'open-offer', 'a', 'Open offer', '公開招股'),
	'open-offer-lapsed': kind(15, 'agreements', 'none', 'Open offer lapsed', '公開招股失效'),
	'bonus-issue': event(16, 'bonus-issue', 'a', 'Bonus issue', '紅股發行'),
	'scrip-dividend': event(17, 'scrip-dividend', 'a', 'Scrip dividend', '以股代息'),
	'loan-capitalisation': event(18, 'other', 'a', 'Loan capitalisation', '貸款資本化'),
	'bulk-issue-to-depositary': event(34, 'other', 'a', 'Bulk issue to a depositary', '向存管人大批發行'),
	'option-scheme-adopted': kind(19, 'options', 'none', 'Share option scheme adopted', '採納股份期權計劃'),
	'option-scheme-refreshed': kind(19, 'options', 'none', 'Scheme mandate refreshed', '更新計劃授權'),
	'option-granted': kind(20, 'options', 'none', 'Options granted', '授出期權'),
	'option-exercised-new': kind(21, 'options', 'b', 'Options exercised, new shares', '行使期權（新股）'),
	'option-exercised-treasury': kind(
		23,
		'options',
		'b',
		'Options exercised, treasury shares',
		'行使期權（庫存股份）',
	),
	'option-exercised-existing': kind(
		24,
		'options',
		'none',
		'Options exercised, existing shares',
		'行使期權（現有股份）',
	),
	'option-lapsed': kind(25, 'options', 'none', 'Options lapsed', '期權失效'),
	'option-cancelled': kind(26, 'options', 'none', 'Options cancelled', '期權註銷'),
	'option-adjusted': kind(27, 'options', 'none', 'Options adjusted', '期權調整'),
	'award-granted': kind(28, 'agreements', 'none', 'Awards granted', '授出股份獎勵'),
	'award-vested-new': kind(29, 'agreements', 'b', 'Awards vested, new shares', '股份獎勵歸屬（新股）'),
	'award-vested-treasury': kind(
		30,
		'agreements',
		'b',
		'Awards vested, treasury shares',
		'股份獎勵歸屬（庫存股份）',
	),
	'award-vested-existing': kind(
		31,
		'agreements',
		'none',
		'Awards vested, existing shares',
		'股份獎勵歸屬（現有股份）',
	),
	'award-lapsed': kind(32, 'agreements', 'none', 'Awards lapsed', '股份獎勵失效'),
	'award-cancelled': kind(32, 'agreements', 'none', 'Awards cancelled', '股份獎勵註銷'),
	'holding-vehicle-sale': kind(
		33,
		'options',
		'none',
		'Shares sold by the holding vehicle',
		'持股公司出售股份',
	),
	'warrant-issued': kind(35, 'warrants', 'none', 'Warrants issued', '發行權證'),
	'warrant-exercised': kind(36, 'warrants', 'b', 'Warrants exercised', '行使權證'),
	'warrant-expired': kind(37, 'warrants', 'none', 'Warrants expired', '權證到期'),
	'warrant-cancelled': kind(37, 'warrants', 'none', 'Warrants cancelled', '權證註銷'),
	'convertible-issued': kind(38, 'convertibles', 'none', 'Convertible issued', '發行可換股票據'),
	'convertible-converted': kind(
		39,
		'convertibles',
		'b',
		'Convertible converted, new shares',
		'可換股票據轉換（新股）',
	),
	'convertible-converted-treasury': kind(
		40,
		'convertibles',
		'b',
		'Convertible converted, treasury shares',
		'可換股票據轉換（庫存股份）',
	),
	'convertible-redeemed': kind(41, 'convertibles', 'none', 'Convertible redeemed', '贖回可換股票據'),
	'convertible-repurchased': kind(41, 'convertibles', 'none', 'Convertible repurchased', '購回可換股票據'),
	'conversion-price-reset': kind(42, 'convertibles', 'none', 'Conversion price reset', '調整換股價'),
	'preference-converted': event(43, 'other', 'b', 'Preference shares converted', '優先股轉換'),
	'repurchase-for-cancellation': report(
		event(44, 'repurchase-not-yet-cancelled', 'a', 'Repurchase for cancellation', '購回股份（待註銷）'),
	),
	'repurchase-cancelled': event(
		45,
		'repurchase-cancelled',
		'a',
		'Repurchased shares cancelled',
		'註銷購回股份',
	),
	'repurchase-into-treasury': report(
		event(46, 'repurchase-held-as-treasury', 'a', 'Repurchase into treasury', '購回股份（持作庫存）'),
	),
	'pending-to-treasury': event(
		47,
		'other',
		'a',
		'Shares awaiting cancellation kept in treasury',
		'待註銷股份轉作庫存',
	),
	'treasury-to-pending': event(47, 'other', 'a', 'Treasury shares to be cancelled', '庫存股份轉作待註銷'),
	'treasury-cancelled': event(48, 'treasury-cancelled', 'a', 'Treasury shares cancelled', '註銷庫存股份'),
	'treasury-sold-on-market': event(
		49,
		'treasury-sold',
		'a',
		'Treasury shares sold on the market',
		'場內出售庫存股份',
	),
	'treasury-sold-off-market': event(
		50,
		'treasury-sold',
		'a',
		'Treasury shares sold off the market',
		'場外出售庫存股份',
	),
	redemption: event(51, 'redemption-not-yet-cancelled', 'b', 'Redemption', '贖回股份'),
	'redemption-cancelled': event(51, 'redemption-cancelled', 'b', 'Redeemed shares cancelled', '註銷贖回股份'),
	forfeiture: event(52, 'other', 'a', 'Forfeiture or surrender', '沒收或交回股份'),
	'weighted-voting-conversion': event(
		53,
		'other',
		'a',
		'Conversion forced by Rule 8A.15',
		'根據第8A.15條轉換',
	),
	'weighted-voting-voluntary-conversion': event(
		54,
		'other',
		'a',
		'Conversion of shares with weighted voting rights',
		'不同投票權股份轉換',
	),
	'class-conversion': event(55, 'other', 'a', 'Conversion into another class', '轉換為另一類別'),
	'a-share-issue': event(56, 'other', 'a', 'Issue of A shares', '發行A股'),
	'a-share-buy-back': event(56, 'repurchase-cancelled', 'a', 'Buy-back of A shares', '購回A股'),
	'depositary-receipts-changed': kind(
		57,
		'depositary-receipts',
		'a',
		'Depositary receipts changed',
		'預託證券變動',
	),
	'class-line-changed': kind(58, 'class-line', 'none', 'Line of a class changed', '股份類別資料變動'),
	'name-changed': kind(58, 'class-line', 'none', 'Name or stock code changed', '名稱或證券代號變動'),
	'mandate-granted': kind(59, 'mandate', 'none', 'Mandate granted', '授出授權'),
	'mandate-lapsed': kind(59, 'mandate', 'none', 'Mandate lapsed', '授權失效'),
	'public-float-snapshot': kind(
		60,
		'public-float',
		'none',
		'Public float at the month end',
		'月底公眾持股量',
	),
	correction: kind(61, 'none', 'none', 'Correction', '更正'),
};

/** How the next day disclosure sees a movement: a director's exercise or vesting is always told. */
export function nextDayOf(movement: {
	readonly kind: MovementKind;
	readonly director?: boolean | undefined;
}): NextDay {
	const { nextDay } = KINDS[movement.kind];
	return nextDay === 'b' && movement.director === true ? 'a' : nextDay;
}
