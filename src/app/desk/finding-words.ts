/**
 * The words of a finding in both languages: its place, what its figures are called, and what it rests on. The
 * finding has them in English; in Chinese they are made from the place and the form's own words.
 */
import { labelOf } from '../../form/label.ts';
import { LABEL_WORDS } from '../../form/label-words.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import type { Figure, Place } from '../../value/finding.ts';
import { SOURCES_IN_CHINESE } from './finding-sources.ts';

/** The return that is spoken of, in the words of either language; twice the same where there is one document. */
export type Named = Readonly<Record<MonthlyReturn['language'], MonthlyReturn>>;

/** Words of a finding; null where they have no Chinese form. */
export interface FindingWords {
	readonly en: string;
	readonly 'zh-Hant': string | null;
}

const { words: FORM, movements: MOVEMENTS, parts: PARTS } = LABEL_WORDS['zh-Hant'];

/** What rules call figures that are more, or less, than one cell of the form. */
const FIGURES: Readonly<Record<string, string | undefined>> = {
	...MOVEMENTS,
	'Date Submitted': FORM['dateSubmitted'],
	'For the month ended': FORM['monthEnded'],
	'General Meeting approval date': FORM['generalMeeting'],
	'Part II': PARTS['issued'],
	'date of event': FORM['date'],
	'increase / decrease': FORM['change'],
	'close of the month': FORM['close'],
	'month ended': FORM['monthEnded'],
	'stock code': FORM['stockCode'],
	E1: 'E1',
	E2: 'E2',
	Others: '其他',
	'all shares in issue at close of the month': '本月底全部已發行股份',
	'as decreases': '作減少計',
	'bought back': '已購回',
	date: '日期',
	'date of conversion': '轉換日期',
	deadline: '期限',
	'expected from the next-day return': '按翌日披露報表應為',
	'fewest shares to convert': '最少須轉換的股份',
	'funds raised': '所得資金',
	'in the return': '月報表所示',
	'increase / decrease in issued shares': '已發行股份增加 / 減少 (-)',
	'increase / decrease in treasury shares': '庫存股份增加 / 減少 (-)',
	'issued shares at close of preceding month': '上月底已發行股份',
	'limit of the mandate': '授權上限',
	'mandate left': '授權餘額',
	'not yet cancelled': '尚未註銷',
	'not yet cancelled, expected': '尚未註銷，應為',
	'not yet cancelled, in the return': '尚未註銷，月報表所示',
	'not yet cancelled, purchases by day': '尚未註銷，按每日購回計',
	of: '股份總數',
	'shares converted': '已轉換的股份',
	'shares in public hands': '公眾持有的股份',
	submitted: '呈交',
	'the other document': '另一份文件',
	'this document': '本文件',
	'treasury shares cancelled': '已註銷的庫存股份',
	'treasury shares that could be cancelled': '可予註銷的庫存股份',
	undisclosed: '未披露',
	'weighted voting shares at close of the month': '本月底不同投票權股份',
};

const IMPLIED = ', implied';

/** The place of a finding, named by the return in either language. */
export function placeWords({ path, label }: Place, named: Named): FindingWords {
	return { en: label, 'zh-Hant': path === '' ? '月報表' : labelOf(named['zh-Hant'], path, 'zh-Hant') };
}

/** What a figure is called: a name of its own, or that of its cell, which may be implied by others. */
export function figureWords({ label, path }: Figure, named: Named): FindingWords {
	const known = FIGURES[label];
	if (known !== undefined) return { en: label, 'zh-Hant': known };
	if (path === undefined) return { en: label, 'zh-Hant': null };
	const isImplied = label.endsWith(IMPLIED);
	const cell = labelOf(named['zh-Hant'], path, 'zh-Hant');
	return { en: label, 'zh-Hant': isImplied ? `${cell}（推算）` : cell };
}

/** What a finding rests on. */
export function sourceWords(source: string): FindingWords {
	return { en: source, 'zh-Hant': SOURCES_IN_CHINESE[source] ?? null };
}
