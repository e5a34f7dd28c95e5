/** What a cell of the form is called aloud: its place, its value, and what stands against it. */
import type { FormCell } from './form-cells.ts';

export interface FormMark {
	/** The worst finding that names the cell. */
	readonly severity?: 'error' | 'warning' | 'info';
	/** It is not what it was last month, or in what it is compared with. */
	readonly changed?: boolean;
	/** It moved since an approval that went void. */
	readonly moved?: boolean;
}

const WORDS = {
	en: {
		blank: 'blank',
		ticked: 'ticked',
		unticked: 'not ticked',
		error: 'error',
		warning: 'warning',
		info: 'note',
		changed: 'changed',
		moved: 'moved since it was approved',
		join: ', ',
		is: ': ',
	},
	'zh-Hant': {
		blank: '留空',
		ticked: '已剔選',
		unticked: '未剔選',
		error: '錯誤',
		warning: '警告',
		info: '提示',
		changed: '有變動',
		moved: '批准後有變動',
		join: '，',
		is: '：',
	},
} as const;

export function nameOfCell(
	label: string,
	cell: Pick<FormCell, 'text' | 'ticked'>,
	mark: FormMark | undefined,
	language: 'en' | 'zh-Hant',
): string {
	const words = WORDS[language];
	const box = cell.ticked === null ? '' : cell.ticked ? words.ticked : words.unticked;
	const value = box === '' ? cell.text || words.blank : box;
	const about = [
		mark?.severity ? words[mark.severity] : '',
		mark?.moved ? words.moved : mark?.changed ? words.changed : '',
	].filter((each) => each !== '');
	return [`${label}${words.is}${value}`, ...about].join(words.join);
}
