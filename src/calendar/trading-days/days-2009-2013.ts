/** Weekdays of 2009 to 2013 that were not ordinary trading days, in order, one record a day. */
import { closed, halfDay, type TradingDayRecord, weatherClosed, weatherPartial } from './record.ts';

export const DAYS_2009_TO_2013: readonly TradingDayRecord[] = [
	// 2009
	closed('2009-01-01', 'newYear'),
	closed('2009-01-26', 'lunarNewYear1'),
	closed('2009-01-27', 'lunarNewYear2'),
	closed('2009-01-28', 'lunarNewYear3'),
	closed('2009-04-10', 'goodFriday'),
	closed('2009-04-13', 'easterMonday'),
	closed('2009-05-01', 'labourDay'),
	closed('2009-05-28', 'tuenNg'),
	closed('2009-07-01', 'establishment'),
	weatherPartial('2009-09-15', 'Typhoon Koppu, morning session lost', '颱風巨爵，上午停市', {
		sources: ['xhkg', 'knowledge'],
	}),
	closed('2009-10-01', 'nationalDay'),
	closed('2009-10-26', 'chungYeung'),
	halfDay('2009-12-24', 'christmasEve', {
		sure: 'high',
		note: 'morning session until 12:30, as hours then were',
	}),
	closed('2009-12-25', 'christmas'),
	halfDay('2009-12-31', 'newYearEve', {
		sure: 'high',
		note: 'morning session until 12:30, as hours then were',
	}),

	// 2010
	closed('2010-01-01', 'newYear'),
	closed('2010-02-15', 'lunarNewYear2'),
	closed('2010-02-16', 'lunarNewYear3'),
	closed('2010-04-02', 'goodFriday'),
	closed('2010-04-05', 'easterMonday', {
		sure: 'seen',
		sources: ['gazetted-2010', 'date-holidays'],
		note: 'Ching Ming Festival fell on the same day',
	}),
	closed('2010-04-06', 'chingMingAfter', {
		sure: 'seen',
		sources: ['gazetted-2010', 'xhkg'],
		note: 'Ching Ming Festival fell on Easter Monday; date-holidays lacks the additional day',
	}),
	closed('2010-05-21', 'buddha'),
	closed('2010-06-16', 'tuenNg'),
	closed('2010-07-01', 'establishment'),
	closed('2010-09-23', 'midAutumnAfter'),
	closed('2010-10-01', 'nationalDay'),
	halfDay('2010-12-24', 'christmasEve', {
		sure: 'high',
		note: 'morning session until 12:30, as hours then were',
	}),
	closed('2010-12-27', 'christmasFirst'),
	halfDay('2010-12-31', 'newYearEve', {
		sure: 'high',
		note: 'morning session until 12:30, as hours then were',
	}),

	// 2011
	halfDay('2011-02-02', 'lunarNewYearEve', {
		sure: 'medium',
		sources: ['eve-practice'],
		note: 'XHKG has no half days on this eve before 2013; a business day either way',
	}),
	closed('2011-02-03', 'lunarNewYear1'),
	closed('2011-02-04', 'lunarNewYear2'),
	closed('2011-04-05', 'chingMing'),
	closed('2011-04-22', 'goodFriday'),
	closed('2011-04-25', 'easterMonday'),
	closed('2011-05-02', 'labourDayAfter'),
	closed('2011-05-10', 'buddha'),
	closed('2011-06-06', 'tuenNg'),
	closed('2011-07-01', 'establishment'),
	closed('2011-09-13', 'midAutumnAfter'),
	weatherClosed('2011-09-29', 'Typhoon Nesat', '颱風納沙', { sure: 'seen', sources: ['press', 'xhkg'] }),
	closed('2011-10-05', 'chungYeung'),
	closed('2011-12-26', 'christmasFirst'),
	closed('2011-12-27', 'christmasSecond'),

	// 2012
	closed('2012-01-02', 'newYearAfter'),
	closed('2012-01-23', 'lunarNewYear1'),
	closed('2012-01-24', 'lunarNewYear2'),
	closed('2012-01-25', 'lunarNewYear3'),
	closed('2012-04-04', 'chingMing'),
	closed('2012-04-06', 'goodFriday'),
	closed('2012-04-09', 'easterMonday'),
	closed('2012-05-01', 'labourDay'),
	closed('2012-07-02', 'establishmentAfter'),
	weatherPartial('2012-07-24', 'Typhoon Vicente, morning session lost', '颱風韋森特，上午停市', {
		sources: ['xhkg', 'knowledge'],
	}),
	closed('2012-10-01', 'nationalDay', {
		sure: 'seen',
		sources: ['gazetted-2012', 'date-holidays'],
		note: 'also the day following the Chinese Mid-Autumn Festival',
	}),
	closed('2012-10-02', 'nationalDayAfter', {
		sure: 'seen',
		sources: ['gazetted-2012', 'xhkg'],
		note: 'two holidays fell on 1 October; date-holidays lacks the additional day',
	}),
	closed('2012-10-23', 'chungYeung'),
	halfDay('2012-12-24', 'christmasEve'),
	closed('2012-12-25', 'christmas'),
	closed('2012-12-26', 'christmasFirst'),
	halfDay('2012-12-31', 'newYearEve'),

	// 2013
	closed('2013-01-01', 'newYear'),
	closed('2013-02-11', 'lunarNewYear2'),
	closed('2013-02-12', 'lunarNewYear3'),
	closed('2013-02-13', 'lunarNewYear4'),
	closed('2013-03-29', 'goodFriday'),
	closed('2013-04-01', 'easterMonday'),
	closed('2013-04-04', 'chingMing'),
	closed('2013-05-01', 'labourDay'),
	closed('2013-05-17', 'buddha'),
	weatherPartial('2013-05-22', 'Black rainstorm, morning session lost', '黑色暴雨，上午停市', {
		sure: 'medium',
		sources: ['xhkg'],
	}),
	closed('2013-06-12', 'tuenNg'),
	closed('2013-07-01', 'establishment'),
	weatherClosed('2013-08-14', 'Typhoon Utor', '颱風尤特', { sources: ['xhkg', 'knowledge'] }),
	closed('2013-09-20', 'midAutumnAfter'),
	weatherPartial('2013-09-23', 'Typhoon Usagi, morning session lost', '颱風天兔，上午停市', {
		sure: 'seen',
		sources: ['press', 'xhkg'],
	}),
	closed('2013-10-01', 'nationalDay'),
	closed('2013-10-14', 'chungYeungAfter'),
	halfDay('2013-12-24', 'christmasEve'),
	closed('2013-12-25', 'christmas'),
	closed('2013-12-26', 'christmasFirst'),
	halfDay('2013-12-31', 'newYearEve'),
];
