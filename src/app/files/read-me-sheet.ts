/** The sheet that says how the template is filled in, in English and Chinese. */
import { READ_ME } from './sheets.ts';
import type { SheetOut } from './workbook-out.ts';

const LINES: readonly (readonly [en: string, zh: string])[] = [
	['How to fill in this workbook', '填寫說明'],
	[
		'One row is one movement. Each sheet is for its own kinds; columns that a kind does not have stay blank.',
		'每行記錄一項變動。每張工作表有其所屬種類;該種類沒有的欄目請留空。',
	],
	[
		'Dates are real dates. Typed as text, the day stands before the month: 16/09/2022, 16 September 2022, 2022年9月16日.',
		'日期請以日期格式輸入;以文字輸入時,日在月之前:16/09/2022、2022年9月16日。',
	],
	[
		'Excel keeps fifteen digits of a number and rounds the rest without a word. Counts of sixteen digits and more, and long par values, prices or rates, are typed as text: format the cell as text first, or begin with an apostrophe.',
		'Excel 只保留十五位有效數字,其餘會自動捨去。十六位或以上的股數,以及位數較多的面值、價格或匯率,請以文字輸入:先把儲存格設為文字格式,或以單引號開頭。',
	],
	[
		'Formulas, merged cells, macros and links to other workbooks are refused: paste values.',
		'公式、合併儲存格、巨集及外部連結一概不接受:請貼上數值。',
	],
	[
		'Rows with the same word in "Group" are recorded together or not at all, such as a cancellation and the conversion that Rule 8A.15 asks for.',
		'「組別」相同的行會一併記錄或一併不記錄,例如註銷購回股份與第8A.15條規定的轉換。',
	],
	[
		'Nothing is recorded before you have seen what it does: the import is tried first. Importing the same rows twice records nothing twice.',
		'匯入時會先試行,確認後方予記錄。重複匯入相同的行不會重複記錄。',
	],
	[
		'The column "What is wrong" is filled in by ff301 when a row is asked about or refused.',
		'「問題」一欄由 ff301 填寫。',
	],
];

export function readMeSheet(issuer: string | null): SheetOut {
	const first = issuer === null ? [] : [[`Issuer ${issuer}`, `發行人 ${issuer}`] as const];
	return {
		name: READ_ME,
		wrapped: true,
		columns: [
			{ titles: [], width: 70 },
			{ titles: [], width: 60 },
		],
		rows: [...first, ...LINES].map((line) => line.map((text) => ({ type: 'text', text }))),
	};
}
