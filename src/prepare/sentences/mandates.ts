/** Mandates, the public float at a month end, corrections. */
import type { MANDATES } from '../../ledger/movements/mandates.ts';
import { classNoun, sharesOf } from './class-noun.ts';
import { dayWords } from './days.ts';
import { inBoth } from './names.ts';
import { alone, decimalOf } from './say.ts';
import { mandateKind, mandateNoun } from './subject-noun.ts';
import type { Templates } from './template.ts';

export const MANDATES_SAY: Templates<keyof typeof MANDATES> = {
	'mandate-granted': ({ subject }, names) => {
		const [kind, limit] = [mandateKind(subject), sharesOf(names, subject.class)(decimalOf(subject.limit))];
		return alone(
			`A ${kind.en} over ${limit.en} was granted {when}`,
			`{when}授出${kind['zh-Hant']}，上限為${limit['zh-Hant']}`,
		);
	},
	'mandate-lapsed': ({ mandate }, names) => {
		const noun = mandateNoun(names, mandate);
		return alone(`${capital(noun.en)} lapsed {when}`, `${noun['zh-Hant']}於{when}失效`);
	},
	'public-float-snapshot': ({ class: name, complied, threshold, shares }, names) => {
		const [noun, words] = [classNoun(names, name), inBoth(threshold)];
		const held = shares === undefined ? null : sharesOf(names, name)(decimalOf(shares));
		return alone(
			`The public float of the ${noun.en} ${complied ? 'met' : 'did not meet'} the threshold {when}${held ? `: ${held.en} in public hands` : ''} (${words.en})`,
			`{when}${noun['zh-Hant']}的公眾持股量${complied ? '符合' : '不符合'}門檻${held ? `，由公眾持有${held['zh-Hant']}` : ''}（${words['zh-Hant']}）`,
		);
	},
	correction: ({ reverses, day, reason }) => {
		const { en, 'zh-Hant': chinese } = dayWords(day);
		return alone(
			`Entry ${reverses}, of ${en}, was taken back: ${reason}`,
			`撤回第${reverses}項記項（${chinese}）：${reason}`,
		);
	},
};

function capital(words: string): string {
	return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
