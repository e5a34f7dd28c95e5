/**
 * The printed labels of the paper form, found wherever extraction has left them: broken over lines, glued to
 * values, filled with figures. A label is known by its letters alone.
 */
import { skeleton } from '../glyphs.ts';

/** Each label's name and its letters; where one begins another, the longer stands first. */
const LABELS = [
	['title', 'monthlyreturnofequityissueronmovementsinsecurities'],
	['month ended', 'forthemonthended(?:ddmmyyyy)?'],
	['addressee', 'tohongkongexchangesandclearinglimited'],
	['issuer', 'nameofissuer'],
	['submitted', 'datesubmitted'],
	['part I', 'i?movementsinauthori[sz]ed(?:registered)?sharecapital'],
	['authorised total', 'totalauthori[sz]edsharecapitalattheendofthemonth(?:statecurrency)?'],
	['part III', 'i{0,3}detailsofmovementsinissuedshares?(?:sharecapital|capital)?'],
	['section E', 'othermovementsinissuedshares?(?:sharecapital|capital)?'],
	['part II', 'i{0,2}movementsinissuedshares?(?:sharecapital|capital)?'],
	['section A', 'shareoptionsundershareoptionschemes?(?:oftheissuer)?'],
	['section B', 'warrantstoissuesharesoftheissuer(?:whicharetobelisted)?'],
	['section C', 'convertibles(?:ie)?convertibleinto(?:issue)?sharesoftheissuer(?:whicharetobelisted)?'],
	[
		'section D',
		'anyotheragreementsorarrangementstoissuesharesoftheissuer(?:whicharetobelisted)?(?:includingoptionsotherthan(?:under)?shareoptions?schemes?)?',
	],
	['funds raised', 'totalfundsraisedduringthemonthfromexerciseofoptions(?:statecurrency)?'],
	['grand total, ordinary', 'totalincreasedecreaseinordinaryshares?duringthemonth(?:ietotalofatoe)?'],
	['grand total, preference', 'totalincreasedecreaseinpreferenceshares?duringthemonth(?:ietotalofatoe)?'],
	[
		'grand total, other',
		'totalincreasedecreaseinother(?:class(?:es)?)?(?:ofshares?)?duringthemonth(?:ietotalofatoe)?',
	],
	['same figures', 'thesefiguresshouldbethesameas(?:the)?relevantfiguresunderiiabove'],
	['total A', 'totala(?=(?:nil|na)*(?:ordinarysh|preferencesh|othercl))'],
	['total B', 'totalb(?=(?:nil|na)*(?:ordinarysh|preferencesh|othercl))'],
	['total C', 'totalc(?=(?:nil|na)*(?:ordinarysh|preferencesh|othercl))'],
	['total D', 'totald(?=(?:nil|na)*(?:ordinarysh|preferencesh|othercl))'],
	['total E', 'totale(?=(?:nil|na)*(?:ordinarysh|preferencesh|othercl))'],
	['part IV', 'ivconfirmations?'],
	['signed', 'submittedby'],
	['notes', 'notes?statetheclassofshares'],
	['opening', 'balanceatcloseof(?:the)?precedingmonth'],
	['closing', 'balanceatcloseofthemonth'],
	['half balance', 'balanceatcloseof'],
	['first balance', 'balanceas(?:at|on)'],
	['preceding month', 'precedingmonth'],
	['change', 'increasedecreaseduringthemonth'],
	['half change', 'increasedecrease'],
	['during the month', 'duringthemonth'],
	['the month', 'themonth'],
	['stock code', 'stockcode(?:iflisted)?'],
	['description', 'description'],
	['count, preference', 'noofpreference(?:shares)?'],
	['count, other', 'noofother(?:classes)?(?:ofshares)?'],
	['count', 'noof(?:ordinaryshares|ordinary)?'],
	['par value', '(?<!no|nil|without)parvalue'],
	['capital', 'authori[sz]edshare(?:capital)?'],
	['state currency', 'statecurrency'],
] as const;

export type MarkName = (typeof LABELS)[number][0];

/** One label in the text: `end` stands after its closing bracket and colon. */
export interface Mark {
	readonly name: MarkName;
	readonly start: number;
	readonly end: number;
	/** Place of its last letter. */
	readonly last: number;
}

const PATTERN = LABELS.map(([, letters]) => `(${letters})`).join('|');

/** Every label of the form in a plain text, in order, none inside another. One pass over the letters. */
export function findMarks(text: string): Mark[] {
	const bare = skeleton(text);
	const marks: Mark[] = [];
	for (const match of bare.letters.matchAll(new RegExp(PATTERN, 'g'))) {
		const name = LABELS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]?.[0];
		if (!name) continue;
		const last = bare.offsetAt(match.index + match[0].length - 1);
		marks.push({ name, start: bare.offsetAt(match.index), end: afterPunctuation(text, last + 1), last });
	}
	return marks;
}

/** Closing brackets and a colon belong to the label; a figure or an opening bracket does not. */
function afterPunctuation(text: string, from: number): number {
	let end = from;
	for (let at = from; at < text.length && at < from + 40; at += 1) {
		const sign = text.charAt(at);
		if (sign === ')' || sign === ':') end = at + 1;
		else if (sign !== ' ' && sign !== '\t') break;
	}
	return end;
}
