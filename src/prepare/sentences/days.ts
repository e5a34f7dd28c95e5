/** Days in running text: 19 Sep 2022, 2022年9月19日; several of them as a span with their number. */
import { type Day, MONTH_NAMES, type Month } from '../../value/day.ts';
import type { Said } from './say.ts';

/** `19 Sep 2022` and `2022年9月19日`. */
export function dayWords(day: Day): Said {
	const { year, month, date } = partsOf(day);
	return { en: `${date} ${shortName(month)} ${year}`, 'zh-Hant': `${year}年${month}月${date}日` };
}

/** `September 2022` and `2022年9月`. */
export function monthWords(month: Month): Said {
	const { year, month: at } = partsOf(`${month}-01`);
	return { en: `${MONTH_NAMES[at - 1] ?? ''} ${year}`, 'zh-Hant': `${year}年${at}月` };
}

/** `on 19 Sep 2022`; `on 16 and 19 Sep 2022`; `on seven days, 16 to 26 Sep 2022,` with 2022年9月16日至26日（共七天）. */
export function spanOf(days: readonly Day[]): Said {
	const all = [...new Set(days)].sort();
	const [first, last] = [all[0], all[all.length - 1]];
	if (first === undefined || last === undefined) return { en: '', 'zh-Hant': '' };
	if (all.length === 1) {
		const { en, 'zh-Hant': chinese } = dayWords(first);
		return { en: `on ${en}`, 'zh-Hant': chinese };
	}
	const [from, to] = [partsOf(first), partsOf(last)];
	const count = NUMBERS[all.length] ?? [`${all.length}`, `${all.length}`];
	const isYear = from.year === to.year;
	const isMonth = isYear && from.month === to.month;
	const start = isMonth
		? `${from.date}`
		: isYear
			? `${from.date} ${shortName(from.month)}`
			: dayWords(first).en;
	const end = isMonth ? `${to.date}日` : isYear ? `${to.month}月${to.date}日` : dayWords(last)['zh-Hant'];
	if (all.length === 2) {
		return {
			en: `on ${start} and ${dayWords(last).en}`,
			'zh-Hant': `${dayWords(first)['zh-Hant']}及${end}`,
		};
	}
	return {
		en: `on ${count[0]} days, ${start} to ${dayWords(last).en},`,
		'zh-Hant': `${dayWords(first)['zh-Hant']}至${end}（共${count[1]}天）`,
	};
}

const NUMBERS: readonly (readonly [string, string])[] = [
	['no', '零'],
	['one', '一'],
	['two', '兩'],
	['three', '三'],
	['four', '四'],
	['five', '五'],
	['six', '六'],
	['seven', '七'],
	['eight', '八'],
	['nine', '九'],
	['ten', '十'],
];

function partsOf(day: string): { readonly year: string; readonly month: number; readonly date: number } {
	return {
		year: day.slice(0, 4),
		month: Number.parseInt(day.slice(5, 7), 10),
		date: Number.parseInt(day.slice(8, 10), 10),
	};
}

function shortName(month: number): string {
	return (MONTH_NAMES[month - 1] ?? '').slice(0, 3);
}
