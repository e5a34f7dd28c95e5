/** What a step chart says, in both languages. */
import type { Language } from '../../form/words/index.ts';
import { dayInWords } from '../words/formats.ts';
import { grouped } from './figure.ts';
import type { Step } from './step-chart.ts';

export interface StepWords {
	readonly day: string;
	readonly shares: string;
	readonly restated: string;
	readonly unknown: string;
	readonly nothing: string;
	readonly from: string;
	/** The axis is cut; what its ends are near. */
	readonly extremes: (greatest: string, least: string) => string;
	readonly says: (name: string, steps: readonly string[]) => string;
}

export const STEP_WORDS: Readonly<Record<Language, StepWords>> = {
	en: {
		day: 'From',
		shares: 'Issued shares',
		restated: 'restated',
		unknown: 'not known',
		nothing: 'Nothing is known for these months.',
		from: 'from',
		extremes: (greatest, least) =>
			greatest === least
				? `${greatest} throughout`
				: `Highest ${greatest}, lowest ${least}. The axis does not start at zero.`,
		says: (name, steps) => `${name}: ${steps.join('; ')}.`,
	},
	'zh-Hant': {
		day: '起始日',
		shares: '已發行股份',
		restated: '經重列',
		unknown: '不詳',
		nothing: '這些月份並無資料。',
		from: '自',
		extremes: (greatest, least) =>
			greatest === least ? `一直為 ${greatest}` : `最高 ${greatest}，最低 ${least}。縱軸並非由零開始。`,
		says: (name, steps) => `${name}：${steps.join('；')}。`,
	},
};

/** `25,973,445,420 from 19 Sep 2022 (restated)`. */
export function stepInWords({ day, shares, restated }: Step, language: Language): string {
	const words = STEP_WORDS[language];
	const figure = shares === null ? words.unknown : grouped(shares);
	const date = dayInWords(day, language);
	const said = language === 'en' ? `${figure} ${words.from} ${date}` : `${words.from}${date}起 ${figure}`;
	return restated ? `${said} (${words.restated})` : said;
}

/** The whole line in a sentence; of a long one the first and the last, and how many stand between. */
export function stepsInWords(name: string, steps: readonly Step[], language: Language): string {
	const words = STEP_WORDS[language];
	if (steps.length === 0) return `${name}: ${words.nothing}`;
	const said = steps.map((step) => stepInWords(step, language));
	return words.says(name, said);
}
