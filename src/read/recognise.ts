/**
 * Is this the monthly return, in which form and language? Another form is refused by its code or title, never
 * by its layout; a wrong title alone is no reason, since returns with the title of another security were published.
 */
import { Refusal } from '../value/refusal.ts';
import { plain, skeleton } from './glyphs.ts';

export interface Recognised {
	/** The e-form FF301 of July 2021 and later, or the paper form before it. */
	readonly form: 'electronic' | 'paper';
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
	const coded = /\bFF\s?301\b/.test(text);
	// The next day disclosure return by its code: it may share headings with this form, never its own parts.
	const nextDay = !parted && !coded && /\bFF\s?30[45]\b/.test(text.slice(0, HEAD * 2));
	if (!structured || nextDay) refuse(text, headOf(text));
	if (!parted && isUnits(headOf(text))) {
		throw otherForm('this is the return of a fund on its units, not the monthly return FF301');
	}
	return { form: (coded || electronic) && papers.size < 2 ? 'electronic' : 'paper' };
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
	if (TITLE.test(letters) || /\bFF\s?301\b/.test(made)) {
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

const CHINESE_FORMS: readonly (readonly [RegExp, string])[] = [
	[/翌日披露報表|翌日披露报表/, 'the next day disclosure return'],
	[/單位變動|单位变动|集體投資計劃|集体投资计划/, 'the return of a fund on its units'],
];

function refuseLanguage(text: string, letters: string): void {
	const head = text.slice(0, HEAD * 5);
	const han = countOf(head, /\p{Script=Han}/gu);
	if (han > 40 && han * 2 > Math.min(letters.length, HEAD * 5) / 4) {
		for (const [pattern, name] of CHINESE_FORMS) {
			if (pattern.test(head)) throw otherForm(`this is ${name} (in Chinese), not the monthly return FF301`);
		}
		if (/月報表|月报表|證券變動|证券变动|FF\s?301/.test(head)) {
			throw new Refusal(
				'OTHER_LANGUAGE',
				'this return is in Chinese, which is not read yet',
				'give the English version of the same return; issuers publish both',
			);
		}
	}
	const name = otherLanguage(head);
	if (name === null) return;
	throw new Refusal(
		'OTHER_LANGUAGE',
		`this text is in ${name}; only returns in English are read`,
		'give the English version of the return',
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
