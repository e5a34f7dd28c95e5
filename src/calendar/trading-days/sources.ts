/** Where a record of the trading-day table comes from. `docs/calendar.md` says what each is worth. */
export const SOURCES = {
	'general-holidays':
		'general holidays of Hong Kong under the General Holidays Ordinance (Cap. 149), from knowledge',
	'date-holidays': 'date-holidays 3.37.0 computes the same day; compared in a test',
	'gazetted-2010': 'the gazetted list of general holidays for 2010, read in a copy',
	'gazetted-2012': 'a list of the public holidays of 2012, read',
	'gazetted-2015': 'the gazetted list of general holidays for 2015, read in a copy',
	'special-holiday-2015': 'reports of July 2015 on the Special Holiday (3 September 2015) Bill, read',
	'eve-practice':
		'no afternoon session on the eves of Christmas, New Year and Lunar New Year: practice of the Exchange, read in several notes on trading hours',
	xhkg: 'the XHKG calendar of the public project exchange_calendars, read for its dates',
	press: 'press reports or notices of the Exchange of that day, read',
	knowledge: 'general knowledge of the market; no document read',
} as const;

export type SourceKey = keyof typeof SOURCES;
