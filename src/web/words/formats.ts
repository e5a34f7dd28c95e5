/**
 * Days, times and figures in words. Everything comes as text and stays text: no figure and no instant passes through
 * a number or the time zone of the browser. Days are `2022-10-07`, instants Hong Kong time with `+08:00`.
 */
import type { Language } from './language.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTHS_LONG = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

const bare = (digits: string | undefined) => (digits ?? '').replace(/^0/, '');
const monthAt = (names: readonly string[], digits: string | undefined) =>
	names[Number.parseInt(digits ?? '', 10) - 1] ?? '';

/** `10 Oct 2022`, `2022年10月10日`. */
export function dayInWords(day: string, language: Language): string {
	const [year, month, date] = day.slice(0, 10).split('-');
	return language === 'en'
		? `${bare(date)} ${monthAt(MONTHS, month)} ${year}`
		: `${year}年${bare(month)}月${bare(date)}日`;
}

/** `10 Oct`, `10月10日`: where the year is plain from what stands around it. */
export function dayWithoutYear(day: string, language: Language): string {
	const [, month, date] = day.slice(0, 10).split('-');
	return language === 'en' ? `${bare(date)} ${monthAt(MONTHS, month)}` : `${bare(month)}月${bare(date)}日`;
}

/** `Maker One, Maker Two`; in Chinese with the comma of a list. */
export function listInWords(words: readonly string[], language: Language): string {
	return words.join(language === 'en' ? ', ' : '、');
}

/** `September 2022`, `2022年9月`. */
export function monthInWords(month: string, language: Language): string {
	const [year, digits] = month.split('-');
	return language === 'en' ? `${monthAt(MONTHS_LONG, digits)} ${year}` : `${year}年${bare(digits)}月`;
}

/** `16:05 HKT`. */
export function timeInWords(instant: string): string {
	return `${instant.slice(11, 16)} HKT`;
}

/** `7 Oct 2022, 16:05 HKT`, `2022年10月7日 16:05 HKT`. */
export function instantInWords(instant: string, language: Language): string {
	return `${dayInWords(instant, language)}${language === 'en' ? ',' : ''} ${timeInWords(instant)}`;
}

const WEEKDAYS = { en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], 'zh-Hant': [...'日一二三四五六'] };

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
	return new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay();
}

/** `Mon`, `一`. */
export function weekdayName(weekday: number, language: Language): string {
	return WEEKDAYS[language][weekday] ?? '';
}

/** `Mon 10 Oct`, `10月10日（一）`; with the year where it is asked for. */
export function dayWithWeekday(day: string, language: Language, withYear = false): string {
	const words = withYear ? dayInWords(day, language) : dayWithoutYear(day, language);
	const weekday = weekdayName(weekdayOf(day), language);
	return language === 'en' ? `${weekday} ${words}` : `${words}（${weekday}）`;
}

/** Groups thousands of decimal text: `-6700000` is `-6,700,000`; digits after a point stay as they are. */
export function countShown(count: string): string {
	const [whole = '', ...rest] = count.split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return [grouped, ...rest].join('.');
}

/** As `countShown`, with a plus before what grew. */
export function changeShown(change: string): string {
	return /^-|^0+$/.test(change) ? countShown(change) : `+${countShown(change)}`;
}

/** Whole minutes as `28 h 25 min` or `28 小時 25 分`; negative with the minus before. Days are never made of hours. */
export function minutesInWords(minutes: number, language: Language): string {
	const away = Math.abs(minutes);
	const hours = Math.floor(away / 60);
	const rest = away % 60;
	const [h, min] = language === 'en' ? [' h', ' min'] : [' 小時', ' 分'];
	const parts = [hours > 0 ? `${hours}${h}` : '', rest > 0 || hours === 0 ? `${rest}${min}` : ''];
	return `${minutes < 0 ? '-' : ''}${parts.filter((part) => part !== '').join(' ')}`;
}

/** Minutes from one instant to a later one. */
export function minutesBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}

/** The month before or after: `2022-09` moved by -1 is `2022-08`. */
export function monthMoved(month: string, by: number): string {
	const [year = '', digits = ''] = month.split('-');
	const months = Number.parseInt(year, 10) * 12 + Number.parseInt(digits, 10) - 1 + by;
	return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The name in the language of the screen, else the other one; null where there is neither. */
export function inLanguage(
	words: { readonly en: string | null; readonly 'zh-Hant': string | null },
	language: Language,
): { readonly text: string; readonly lang: Language } | null {
	const own = words[language];
	if (own !== null && own !== '') return { text: own, lang: language };
	const other: Language = language === 'en' ? 'zh-Hant' : 'en';
	const text = words[other];
	return text === null || text === '' ? null : { text, lang: other };
}

/** How long something has stood: `3 d`, `5 h`, `12 min`; the largest unit alone. */
export function agoInWords(minutes: number, language: Language): string {
	const en = language === 'en';
	if (minutes >= 48 * 60) return `${Math.floor(minutes / (24 * 60))}${en ? ' d' : ' 日'}`;
	if (minutes >= 60) return `${Math.floor(minutes / 60)}${en ? ' h' : ' 小時'}`;
	return `${Math.max(0, minutes)}${en ? ' min' : ' 分'}`;
}
