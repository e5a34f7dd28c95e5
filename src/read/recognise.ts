/**
 * Is this the monthly return, in which form and language? Another form is refused by its code or title, never
 * by its layout; a wrong title alone is no reason, since returns with the title of another security were published.
 */
import { Refusal } from '../value/refusal.ts';
import { isSimplified } from './chinese/bones.ts';
import { type Aligned, aligned } from './chinese/english.ts';
import { plain, skeleton } from './glyphs.ts';

export interface Recognised {
	/** The e-form FF301 of July 2021 and later, or the paper form before it. */
	readonly form: 'electronic' | 'paper';
	/** A Chinese return beside the form's English; null for one in English. */
	readonly chinese: Aligned | null;
}

/** Headings and rows that only the monthly return has, by their letters. */
const STRUCTURE =
	/movementsinauthori[sz]ed|movementsinissued|detailsofmovementsin|closeofprecedingmonth|othermovementsinissued/;
/** Parts that the return of a fund has not. */
const PARTS = /movementsinauthori[sz]ed|detailsofmovementsinissuedshare/;
const TITLE =
	/monthlyreturn(?:for|of)(?:equity|.{0,40}depositary)|monthlyreturn.{0,200}movementsinsecurities/;
const ELECTRONIC =
	/authori[sz]edregisteredshare|listedonsehk|listedontheexchange|statusnewsubmission|statusresubmission|(?:type|class)ofshares(?:wvr)?(?:ordinary|preference)|movementsinissuedshares(?!capital|sharecapital)/;
const PAPER =
	/ddmmyyyy|increasedecreaseduringthemonth|movementsinissuedsharecapital|noofordinaryshares|formainboardandgemlistedissuers/g;

/** How much of the beginning is looked at for a title: the form may start after many lines of a website. */
const HEAD = 20_000;

/** Letters are looked at in windows, so that a long text costs no second copy; labels reach over their edges. */
const WINDOW = 1_048_576;
const OVERLAP = 2_000;

/**
 * Recognises the text of a return, or refuses: `NOT_THIS_FORM` (names the form it is), `OTHER_LANGUAGE`,
 * `NOTHING_FOUND` (the form's name with none of its parts).
 */
export function recognise(text: string): Recognised {
	const traits = traitsOf(text);
	const { structured, parted } = traits;
	if (!structured) {
		const chinese = recogniseChinese(text);
		if (chinese) return chinese;
	}
	const coded = /\bFF\s?301\b/.test(text);
	// The next day disclosure return by its code: it may share headings with this form, never its own parts.
	const nextDay = !parted && !coded && /\bFF\s?30[45]\b/.test(text.slice(0, HEAD * 2));
	if (!structured || nextDay) refuse(text, headOf(text));
	if (!parted && isUnits(headOf(text))) {
		throw otherForm('this is the return of a fund on its units, not the monthly return FF301');
	}
	return { form: formOf(traits, coded), chinese: null };
}

/** What the letters of a text say of the form. */
interface Traits {
	readonly structured: boolean;
	readonly parted: boolean;
	readonly electronic: boolean;
	/** How many signs of the paper form there are. */
	readonly papers: number;
}

function traitsOf(text: string): Traits {
	const papers = new Set<string>();
	let structured = false;
	let parted = false;
	let electronic = false;
	for (let from = 0; from < text.length && !(parted && electronic); from += WINDOW) {
		const { letters } = skeleton(text.slice(from, from + WINDOW + OVERLAP));
		structured ||= STRUCTURE.test(letters);
		parted ||= PARTS.test(letters);
		electronic ||= ELECTRONIC.test(letters);
		for (const match of letters.matchAll(PAPER)) papers.add(match[0]);
	}
	return { structured, parted, electronic, papers: papers.size };
}

function formOf({ electronic, papers }: Traits, coded: boolean): Recognised['form'] {
	return (coded || electronic) && papers < 2 ? 'electronic' : 'paper';
}

/** A return in Traditional Chinese, by the same signs said in English; null when it is none. */
function recogniseChinese(text: string): Recognised | null {
	if (!isChinese(text.slice(0, HEAD * 5), headOf(text)) || isSimplified(text)) return null;
	const chinese = aligned(text);
	const traits = traitsOf(chinese.english);
	return traits.structured && traits.parted
		? { form: formOf(traits, /\bFF\s?301\b/.test(text)), chinese }
		: null;
}

/** True for a text that is mostly Chinese, and not Japanese. */
function isChinese(head: string, letters: string): boolean {
	const han = countOf(head, /\p{Script=Han}/gu);
	const kana = countOf(head, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
	return han > 40 && kana * 4 < han && han * 2 > Math.min(letters.length, HEAD * 5) / 4;
}

function headOf(text: string): string {
	return skeleton(text.slice(0, HEAD * 2)).letters;
}

function refuse(text: string, letters: string): never {
	const made = plain(text.slice(0, HEAD * 4));
	const head = letters;
	const code = /\bFF\s?30([2-9])\b/.exec(made)?.[1];
	if (code === '4' || code === '5' || head.includes('nextdaydisclosurereturn')) {
		const name =
			code === undefined
				? 'the next day disclosure return'
				: `form FF30${code}, the next day disclosure return`;
		throw otherForm(`this is ${name}, not the monthly return FF301`);
	}
	if (isUnits(head))
		throw otherForm('this is the return of a fund on its units, not the monthly return FF301');
	if (code !== undefined) throw otherForm(`this is form FF30${code}, not the monthly return FF301`);
	refuseLanguage(text, letters);
	if (TITLE.test(letters) || CHINESE_TITLE.test(text.slice(0, HEAD)) || /\bFF\s?301\b/.test(made)) {
		throw new Refusal(
			'NOTHING_FOUND',
			'the text names the monthly return, but none of its parts could be found',
			'take the text from the PDF again, or give the PDF itself',
		);
	}
	throw otherForm('this is not a monthly return: neither its name nor any of its parts is in the text');
}

/** The fund return has units where this form has shares; it shares the rows, so it is told by title and parts. */
function isUnits(head: string): boolean {
	return /movementsinunits|movementsofunits|nameofscheme|monthlyreturn.{0,120}collectiveinvestmentscheme/.test(
		head,
	);
}

function otherForm(message: string): Refusal {
	return new Refusal('NOT_THIS_FORM', message, 'ff301 reads monthly returns only');
}

/** The title of the return in Chinese, or what is left of it. */
const CHINESE_TITLE = /月\s*報\s*表|證\s*券\s*變\s*動/;

const CHINESE_FORMS: readonly (readonly [RegExp, string])[] = [
	[/翌日披露報表|翌日披露报表/, 'the next day disclosure return'],
	[/單位變動|单位变动|集體投資計劃|集体投资计划/, 'the return of a fund on its units'],
];

function refuseLanguage(text: string, letters: string): void {
	const head = text.slice(0, HEAD * 5);
	if (isChinese(head, letters)) {
		for (const [pattern, name] of CHINESE_FORMS) {
			if (pattern.test(head)) throw otherForm(`this is ${name} (in Chinese), not the monthly return FF301`);
		}
		if (/月报表|证券变动/.test(head) || (isSimplified(head) && /FF\s?301/.test(head))) {
			throw new Refusal(
				'OTHER_LANGUAGE',
				'this return is in Simplified Chinese; returns are read in English and in Traditional Chinese',
				'give the return as it was published, in English or in Traditional Chinese',
			);
		}
		if (/月報表|證券變動|FF\s?301/.test(head)) return;
	}
	const name = otherLanguage(head);
	if (name === null) return;
	throw new Refusal(
		'OTHER_LANGUAGE',
		`this text is in ${name}; returns are read in English and in Traditional Chinese`,
		'give the English version of the return, or the one in Traditional Chinese',
	);
}

/** Function words of languages into which returns have been translated, against the English ones. */
const FUNCTION_WORDS: readonly (readonly [string, RegExp])[] = [
	['French', /\b(?:le|la|les|des|du|une|et|pour|dans|au|mois)\b/gi],
	['German', /\b(?:der|die|das|und|von|den|im|des|f[uü]r|monat)\b/gi],
	['Spanish', /\b(?:el|los|las|del|y|una|para|por|mes|al)\b/gi],
	['Portuguese', /\b(?:os|as|do|da|dos|uma|para|no|na|m[eê]s)\b/gi],
	['Italian', /\b(?:il|gli|della|dei|di|una|per|nel|mese|che)\b/gi],
	['Indonesian or Malay', /\b(?:yang|dan|untuk|dari|pada|dengan|bulan|saham)\b/gi],
];

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
	['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['Korean', /\p{Script=Hangul}/gu],
	['Russian or a language like it', /\p{Script=Cyrillic}/gu],
	['Thai', /\p{Script=Thai}/gu],
	['Arabic', /\p{Script=Arabic}/gu],
	['Chinese', /\p{Script=Han}/gu],
];

function otherLanguage(head: string): string | null {
	const latin = countOf(head, /[A-Za-z]/g);
	for (const [name, pattern] of SCRIPTS) if (countOf(head, pattern) > Math.max(30, latin / 2)) return name;
	const english = countOf(head, /\b(?:the|of|and|to|in|for|is|by|as|at)\b/gi);
	for (const [name, pattern] of FUNCTION_WORDS) {
		const count = countOf(head, pattern);
		if (count >= 8 && count > english * 2) return name;
	}
	return null;
}

function countOf(text: string, pattern: RegExp): number {
	let count = 0;
	for (const _ of text.matchAll(pattern)) count += 1;
	return count;
}
