/**
 * What the Exchange's closed days are called, in the words of the government's lists of general holidays,
 * in English and Traditional Chinese. A day that stands in for another has a name of its own.
 */
export interface DayName {
	readonly en: string;
	readonly zh: string;
}

function name(en: string, zh: string): DayName {
	return { en, zh };
}

export const HOLIDAYS = {
	newYear: name('The first day of January', '一月一日'),
	newYearAfter: name('The day following the first day of January', '一月一日翌日'),
	lunarNewYear1: name("Lunar New Year's Day", '農曆年初一'),
	lunarNewYear2: name('The second day of Lunar New Year', '農曆年初二'),
	lunarNewYear3: name('The third day of Lunar New Year', '農曆年初三'),
	lunarNewYear4: name('The fourth day of Lunar New Year', '農曆年初四'),
	chingMing: name('Ching Ming Festival', '清明節'),
	chingMingAfter: name('The day following Ching Ming Festival', '清明節翌日'),
	goodFriday: name('Good Friday', '耶穌受難節'),
	easterMonday: name('Easter Monday', '復活節星期一'),
	easterMondayAfter: name('The day following Easter Monday', '復活節星期一翌日'),
	labourDay: name('Labour Day', '勞動節'),
	labourDayAfter: name('The day following Labour Day', '勞動節翌日'),
	buddha: name('The Birthday of the Buddha', '佛誕'),
	buddhaAfter: name('The day following the Birthday of the Buddha', '佛誕翌日'),
	tuenNg: name('Tuen Ng Festival', '端午節'),
	establishment: name(
		'Hong Kong Special Administrative Region Establishment Day',
		'香港特別行政區成立紀念日',
	),
	establishmentAfter: name(
		'The day following Hong Kong Special Administrative Region Establishment Day',
		'香港特別行政區成立紀念日翌日',
	),
	victory70: name(
		"The 70th anniversary day of the victory of the Chinese people's war of resistance against Japanese aggression",
		'中國人民抗日戰爭勝利70周年紀念日',
	),
	midAutumnAfter: name('The day following the Chinese Mid-Autumn Festival', '中秋節翌日'),
	midAutumnSecond: name('The second day following the Chinese Mid-Autumn Festival', '中秋節後第二日'),
	nationalDay: name('National Day', '國慶日'),
	nationalDayAfter: name('The day following National Day', '國慶日翌日'),
	chungYeung: name('Chung Yeung Festival', '重陽節'),
	chungYeungAfter: name('The day following Chung Yeung Festival', '重陽節翌日'),
	christmas: name('Christmas Day', '聖誕節'),
	christmasFirst: name('The first weekday after Christmas Day', '聖誕節後第一個周日'),
	christmasSecond: name('The second weekday after Christmas Day', '聖誕節後第二個周日'),
} as const;

export type HolidayKey = keyof typeof HOLIDAYS;

/** The three eves on which there is no afternoon session when they fall on a weekday. */
export const EVES = {
	lunarNewYearEve: name('Eve of Lunar New Year', '農曆新年前夕'),
	christmasEve: name('Christmas Eve', '聖誕節前夕'),
	newYearEve: name("New Year's Eve", '新年前夕'),
} as const;

export type EveKey = keyof typeof EVES;
