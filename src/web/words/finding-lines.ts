/**
 * The recurring lines of a finding in Chinese: sums, what the return says, what to write. A line with other words has
 * no Chinese form yet, and stays in English.
 */
import { MONTH_NAMES } from '../../value/day.ts';

const RETURN = '月報表所示：';

/** Lines by their form in English; what the brackets hold is a figure, a sum, a day or one of `WORDS`. */
const FORMS: readonly (readonly [RegExp, (part: string) => string])[] = [
	[/^the return says\s+(.+)$/, (part) => `${RETURN}${part}`],
	[/^expected\s+(.+)$/, (part) => `應為：${part}`],
	[/^at most\s+(.+)$/, (part) => `不得多於：${part}`],
	[/^limit:\s+(.+)$/, (part) => `上限：${part}`],
	[/^close:\s+(.+)$/, (part) => `結存：${part}`],
	[/^close of the month:\s+(.+)$/, (part) => `本月底結存：${part}`],
	[/^the month ends on\s+(.+)$/, (part) => `月份終結日：${part}`],
	[/^expired on\s+(.+)$/, (part) => `到期日：${part}`],
	[/^write\s+(.+), if the number is right$/, (part) => `如數目無誤，請填上 ${part}`],
	[/^write\s+(.+), if the purchases on file are complete$/, (part) => `如所記錄的購回齊全，請填上 ${part}`],
	[/^write\s+(.+), if the return is for that month$/, (part) => `如月報表屬該月份，請填上 ${part}`],
	[/^choose\s+(.+)$/, (part) => `請選擇「${part}」`],
	[/^difference:?\s+(.+)$/, (part) => `差額：${part}`],
	[/^the two figures differ by a factor of exactly (.+)$/, (part) => `兩個數字相差恰好 ${part} 倍`],
	[/^(.+)$/, (part) => part],
];

const WORDS: Readonly<Record<string, string>> = {
	nothing: '沒有填寫',
	'nothing (blank)': '沒有填寫（留空）',
	blank: '留空',
	'not known': '不詳',
	'zero or more': '零或以上',
	'New Submission': '新提交',
	'Re-submission': '重新提交',
	'leave the date blank': '日期應留空',
	'lapsed options reduce those outstanding': '失效的期權會減少尚未行使的期權',
	'shares cancelled are a negative figure': '已註銷的股份須以負數填寫',
	'shares not yet cancelled are a negative figure': '尚未註銷的股份須以負數填寫',
	'the part is open, and holds no row': '該部分並非不適用，但沒有任何項目',
	'mark the part Not applicable, or enter its rows': '請將該部分標示為不適用，或填寫各項',
};

const DAY = /\b([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})\b/g;

/** A line in Chinese, with all that semicolons part in it; null where it has words that are not known. */
export function findingLineInChinese(line: string): string | null {
	const told: string[] = [];
	for (const clause of line.split('; ')) {
		const chinese = clauseInChinese(clause);
		if (chinese === null) return null;
		told.push(chinese);
	}
	return told.join('；');
}

function clauseInChinese(line: string): string | null {
	for (const [form, chinese] of FORMS) {
		const part = form.exec(line.trim())?.[1];
		if (part === undefined) continue;
		const said = partInChinese(part);
		return said === null ? null : chinese(said);
	}
	return null;
}

function partInChinese(part: string): string | null {
	const known = WORDS[part];
	if (known !== undefined) return known;
	const said = part
		.replace(DAY, (day, date: string, name: string, year: string) => {
			const month = MONTH_NAMES.indexOf(name) + 1;
			return month === 0 ? day : `${year}年${month}月${date.replace(/^0/, '')}日`;
		})
		.replace(/([0-9]) shares\b/g, '$1 股')
		.replace(/\(([0-9]+) figures\)/g, '（共 $1 項）');
	// What is left of letters may be the codes of currencies.
	return /[A-Za-z]/.test(said.replace(/\b[A-Z]{3}\b/g, '')) ? null : said;
}
