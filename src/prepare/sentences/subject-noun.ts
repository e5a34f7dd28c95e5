/** Schemes, warrants, convertibles, agreements and mandates in running text, in the words that the form prints. */
import type { Bilingual } from '../../ledger/field.ts';
import type { MandateSubject } from '../../ledger/subject.ts';
import { dayWords } from './days.ts';
import { inBoth, type Names } from './names.ts';
import { both, type Said } from './say.ts';

/** A scheme by its particulars, without what they have in brackets unless that alone tells it from another. */
export function schemeNoun({ schemes }: Names, name: string): Said {
	const subject = schemes.get(name);
	if (!subject) return both('the scheme', '該計劃');
	const others = [...schemes.values()].filter((each) => each.name !== name).map((each) => each.particulars);
	return shortened(subject.particulars, others);
}

export function agreementNoun({ agreements }: Names, name: string): Said {
	const subject = agreements.get(name);
	if (!subject) return both('the agreement', '該協議');
	const others = [...agreements.values()]
		.filter((each) => each.name !== name)
		.map((each) => each.description);
	return shortened(subject.description, others);
}

export function warrantsNoun({ warrants }: Names, name: string): Said {
	const subject = warrants.get(name);
	return subject ? inBoth(subject.description) : both('the warrants', '該等權證');
}

export function convertibleNoun({ convertibles }: Names, name: string): Said {
	const subject = convertibles.get(name);
	return subject ? inBoth(subject.description) : both('the convertible', '該可換股票據');
}

const MANDATES: Readonly<Record<MandateSubject['for'], Said>> = {
	'buy-back': both('buy-back mandate', '購回授權'),
	general: both('general mandate', '一般授權'),
	scheme: both('scheme mandate', '計劃授權'),
	'service-providers': both('service provider sublimit', '服務提供者分項限額'),
};

/** `the buy-back mandate of 24 Jun 2022`. */
export function mandateNoun({ mandates }: Names, name: string): Said {
	const subject = mandates.get(name);
	if (!subject) return both('the mandate', '該授權');
	const [kind, day] = [MANDATES[subject.for], dayWords(subject.granted)];
	return both(`the ${kind.en} of ${day.en}`, `${day['zh-Hant']}的${kind['zh-Hant']}`);
}

export function mandateKind(subject: MandateSubject): Said {
	return MANDATES[subject.for];
}

function shortened(words: Bilingual, others: readonly Bilingual[]): Said {
	const full = inBoth(words);
	const short = both(withoutBrackets(full.en), withoutBrackets(full['zh-Hant']));
	const isClear = others.every((each) => withoutBrackets(each.en) !== short.en);
	return isClear ? short : full;
}

/** `2023 Share Option Scheme (adopted on …)` without what stands in brackets. */
function withoutBrackets(words: string): string {
	const short = words.replace(/\s*[(（][^()（）]*[)）]/g, '').trim();
	return short === '' ? words : short;
}
