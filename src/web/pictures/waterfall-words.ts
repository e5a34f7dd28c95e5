/** The words of a waterfall in both languages; those of sections and events are the form's own. */
import type { EditionName } from '../../form/return.ts';
import { type Language, type WordKey, words } from '../../form/words/index.ts';
import { grouped } from './waterfall.ts';
import type { Flow, StepSource } from './waterfall-flow.ts';

export interface WaterfallWords {
	readonly broken: string;
	readonly nothing: string;
	readonly unexplained: string;
	readonly movement: string;
	readonly change: string;
	readonly balance: string;
	readonly table: string;
	readonly picture: string;
	/** The figures of a drawing in one sentence. */
	readonly says: (name: string, opening: string, steps: readonly string[], closing: string) => string;
}

export const WATERFALL_WORDS: Readonly<Record<Language, WaterfallWords>> = {
	en: {
		broken: 'The axis does not start at zero: movements are to scale among themselves.',
		nothing: 'Nothing moved during the month.',
		unexplained: 'Not explained by the movements',
		movement: 'Movement',
		change: 'Increase / decrease (-)',
		balance: 'Balance',
		table: 'Show as a table',
		picture: 'Show as a picture',
		says: (name, opening, steps, closing) =>
			`${name}: from ${opening} at the close of the preceding month${steps.length === 0 ? '' : `; ${steps.join('; ')};`} to ${closing} at the close of the month.`,
	},
	'zh-Hant': {
		broken: '橫軸並非由零開始：各項變動之間按比例繪畫。',
		nothing: '本月內沒有變動。',
		unexplained: '未能以各項變動解釋',
		movement: '變動',
		change: '增加 / 減少 (-)',
		balance: '結存',
		table: '以表格顯示',
		picture: '以圖顯示',
		says: (name, opening, steps, closing) =>
			`${name}：上月底結存 ${opening}${steps.length === 0 ? '' : `；${steps.join('；')}`}；本月底結存 ${closing}。`,
	},
};

/** The form's words for a step, without the letter of the section and numbers of notes. */
export function stepLabel(source: StepSource, edition: EditionName, language: Language): string {
	switch (source.kind) {
		case 'unexplained':
			return WATERFALL_WORDS[language].unexplained;
		case 'event':
			return source.text ?? formWord(`other.event.${source.event}` as WordKey, edition, language);
		case 'section':
			return formWord(`${source.section}.heading` as WordKey, edition, language);
		default:
			return source satisfies never;
	}
}

/** A label of the form without its letter, notes and colon; the key's last part where the edition has no such label. */
export function formWord(key: WordKey, edition: EditionName, language: Language): string {
	const text = words(key, edition, language)?.text ?? `${key.split('.').at(-1)}`;
	return text
		.replace(/^\(?[A-E]\)?\.\s*/u, '')
		.replace(/^(?:I{1,3}|IV|V)\.\s*/u, '')
		.replace(/\s*\((?:Notes?|註)[^)]*\)/gu, '')
		.replace(/[:：]$/u, '')
		.trim();
}

/** `Class B: from 25,978,640,000 …; Repurchase of shares -6,700,000; … to 25,973,445,420 …`. */
export function flowInWords(flow: Flow, name: string, edition: EditionName, language: Language): string {
	const steps = flow.steps.map(
		({ source, change }) => `${stepLabel(source, edition, language)} ${grouped(change)}`,
	);
	return WATERFALL_WORDS[language].says(name, grouped(flow.opening), steps, grouped(flow.closing));
}
