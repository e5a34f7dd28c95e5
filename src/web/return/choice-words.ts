/**
 * What the form calls a choice that a return holds as a name, such as the status of a submission: the words of the
 * newest edition that has them, in both languages. A test compares them with `src/form/words`, which is too large for a browser.
 */
import type { Language } from '../words/language.ts';

type Words = Readonly<Record<Language, string>>;

const WORDS: Readonly<Record<string, Words>> = {
	'status.new-submission': { en: 'New Submission', 'zh-Hant': '新提交' },
	'status.re-submission': { en: 'Re-submission', 'zh-Hant': '重新提交' },
	'class.kind.ordinary': { en: 'Ordinary shares', 'zh-Hant': '普通股' },
	'class.kind.wvr-ordinary': { en: 'WVR ordinary shares', 'zh-Hant': '不同投票權普通股' },
	'class.kind.preference': { en: 'Preference shares', 'zh-Hant': '優先股' },
	'class.kind.other': { en: 'Other class (specify in description)', 'zh-Hant': '其他分類 (請註明)' },
	'options.movement.granted': { en: 'Granted', 'zh-Hant': '授出' },
	'options.movement.exercised': { en: 'Exercised', 'zh-Hant': '行使' },
	'options.movement.cancelled': { en: 'Cancelled', 'zh-Hant': '註銷' },
	'options.movement.lapsed': { en: 'Lapsed', 'zh-Hant': '失效' },
	'options.movement.other': { en: 'Others', 'zh-Hant': '其他' },
	'warrants.movement.issued': { en: 'Issued', 'zh-Hant': '發行' },
	'warrants.movement.exercised': { en: 'Exercised', 'zh-Hant': '行使' },
	'warrants.movement.lapsed': { en: 'Lapsed', 'zh-Hant': '失效' },
	'warrants.movement.cancelled': { en: 'Cancelled', 'zh-Hant': '註銷' },
	'warrants.movement.other': { en: 'Others', 'zh-Hant': '其他' },
	'convertibles.movement.issued': { en: 'Issued', 'zh-Hant': '發行' },
	'convertibles.movement.converted': { en: 'Converted', 'zh-Hant': '轉換' },
	'convertibles.movement.redeemed': { en: 'Redeemed', 'zh-Hant': '贖回' },
	'convertibles.movement.cancelled': { en: 'Cancelled', 'zh-Hant': '註銷' },
	'convertibles.movement.other': { en: 'Others', 'zh-Hant': '其他' },
	'other.event.rights-issue': { en: 'Rights issue', 'zh-Hant': '供股' },
	'other.event.open-offer': { en: 'Open offer', 'zh-Hant': '公開招股' },
	'other.event.placing': { en: 'Placing', 'zh-Hant': '配售' },
	'other.event.bonus-issue': { en: 'Bonus issue', 'zh-Hant': '紅股發行' },
	'other.event.scrip-dividend': { en: 'Scrip dividend', 'zh-Hant': '以股代息' },
	'other.event.consideration-issue': { en: 'Consideration issue', 'zh-Hant': '代價發行' },
	'other.event.capital-reorganisation': { en: 'Capital reorganisation', 'zh-Hant': '資本重組' },
	'other.event.other': { en: 'Other (Please specify)', 'zh-Hant': '其他 (請註明)' },
	'other.event.repurchase': { en: 'Repurchase of shares', 'zh-Hant': '購回股份' },
	'other.event.redemption': { en: 'Redemption of shares', 'zh-Hant': '贖回股份' },
	'other.event.repurchase-cancelled': {
		en: 'Repurchase of shares (shares repurchased and cancelled)',
		'zh-Hant': '購回股份(購回並註銷股份)',
	},
	'other.event.repurchase-not-yet-cancelled': {
		en: 'Repurchase of shares (shares repurchased for cancellation but not yet cancelled)',
		'zh-Hant': '購回股份(購回以作註銷但尚未註銷的股份)',
	},
	'other.event.repurchase-held-as-treasury': {
		en: 'Repurchase of shares (shares held as treasury shares)',
		'zh-Hant': '購回股份(持作庫存股份)',
	},
	'other.event.redemption-cancelled': {
		en: 'Redemption of shares (shares redeemed and cancelled)',
		'zh-Hant': '贖回股份(贖回並註銷股份)',
	},
	'other.event.redemption-not-yet-cancelled': {
		en: 'Redemption of shares (shares redeemed but not yet cancelled)',
		'zh-Hant': '贖回股份(贖回但尚未註銷的股份)',
	},
	'other.event.treasury-sold': { en: 'Sale of treasury shares', 'zh-Hant': '出售庫存股份' },
	'other.event.treasury-transferred': { en: 'Transfer of treasury shares', 'zh-Hant': '轉讓庫存股份' },
	'other.event.treasury-cancelled': { en: 'Cancellation of treasury shares', 'zh-Hant': '註銷庫存股份' },
};

/** Every key and its words, for the test. */
export const CHOICES = WORDS;

const PLACES: readonly (readonly [RegExp, (part: string) => string])[] = [
	[/^\/status$/, () => 'status'],
	[/\/class\/kind$|\/classes\/[0-9]+\/kind$/, () => 'class.kind'],
	[/\/event$/, () => 'other.event'],
	[/\/(options|warrants|convertibles)\/.*\/movements\/[0-9]+\/kind$/, (part) => `${part}.movement`],
];

/** Null where the value at this JSON pointer of a return is no choice of the form. */
export function choiceInWords(value: string, path: string, language: Language): string | null {
	for (const [place, group] of PLACES) {
		const found = place.exec(path);
		const words = found ? WORDS[`${group(found[1] ?? '')}.${value}`] : undefined;
		if (words) return words[language];
	}
	return null;
}
