/**
 * The remark under (E): purchases not yet cancelled, day by day; what was cancelled and when it had been bought;
 * conversions that Rule 8A.15 forced; changes of intention. Each figure is one of the ledger's.
 */
import type { MovementOf } from '../../ledger/movement.ts';
import type { Lot } from '../../ledger/movements/opening.ts';
import type { Day } from '../../value/day.ts';
import { byDay } from '../lots.ts';
import type { MonthStep } from '../month.ts';
import { behindClose, type Preparation } from '../preparation.ts';
import type { Language } from '../words.ts';
import { classWords } from './class-words.ts';
import { notesFor } from './notes.ts';
import { dayText, figureText, listText } from './sentences.ts';

export function otherRemark(p: Preparation): string | null {
	const sentences: string[] = [];
	const behind: number[] = [];
	for (const { name } of p.classes) {
		for (const redeemed of [false, true]) {
			const sentence = pendingSentence(p, name, redeemed);
			if (sentence === null) continue;
			sentences.push(sentence);
			behind.push(...behindClose(p, `class/${name}`, `class/${name}/pending`));
		}
	}
	for (const step of p.of.steps) {
		const sentence = stepSentence(p, step);
		if (sentence === null) continue;
		sentences.push(sentence);
		behind.push(step.recorded.sequence);
	}
	return notesFor(p, 'other', '/details/other/remarks', { sentences, behind });
}

function sharesText(p: Preparation, name: string): string {
	const subject = p.of.closing.classes.get(name);
	return subject === undefined ? '' : classWords(subject, p.words.language);
}

/** `on 19 July 2022`; of shares that were taken over undated, the day by which they had been bought. */
function boughtText(p: Preparation, name: string, { day }: Lot): string {
	const { language } = p.words;
	const text = dayText(day, language);
	const isTakenOver = p.of.takenOver.has(`${name}/${day}`);
	if (language === 'en') return isTakenOver ? `not later than on ${text}` : `on ${text}`;
	return isTakenOver ? `不遲於${text}` : `於${text}`;
}

/** Lots without the meetings behind them, which the remark does not tell. */
function withoutMeetings(lots: readonly Lot[]): readonly Lot[] {
	return byDay(lots.map(({ day, shares, fromTreasury = false }) => ({ day, shares, fromTreasury })));
}

const BOUGHT: Readonly<Record<Language, readonly [string, string]>> = {
	en: ['bought back', 'redeemed'],
	'zh-Hant': ['購回', '贖回'],
};

function verb(language: Language, redeemed: boolean): string {
	return BOUGHT[language][redeemed ? 1 : 0];
}

/** Treasury shares that are to be cancelled were not bought back on the day of that decision. */
const SET_ASIDE: Readonly<Record<Language, string>> = {
	en: 'set aside out of treasury',
	'zh-Hant': '自庫存撥出',
};

function verbOf(language: Language, redeemed: boolean, { fromTreasury }: Lot): string {
	return fromTreasury ? SET_ASIDE[language] : verb(language, redeemed);
}

function pendingSentence(p: Preparation, name: string, redeemed: boolean): string | null {
	const all = byDay(p.of.closing.lots.get(name) ?? []).filter((lot) => (lot.redeemed ?? false) === redeemed);
	const lots = withoutMeetings(all);
	if (lots.length === 0) return null;
	const { language } = p.words;
	const [end, shares, done] = [dayText(p.of.end, language), sharesText(p, name), verb(language, redeemed)];
	const restated = restatedSentence(p, name, lots, p.of.end);
	if (language === 'en') {
		const [first = '', ...others] = lots.map((lot) =>
			lot.fromTreasury ? `${SET_ASIDE.en} ${boughtText(p, name, lot)}` : boughtText(p, name, lot),
		);
		const parts = [
			`${figureText(lots[0]?.shares ?? 0n)} ${shares} ${first}`,
			...others.map((bought, index) => `${figureText(lots[index + 1]?.shares ?? 0n)} ${bought}`),
		];
		const start = `${done.charAt(0).toUpperCase()}${done.slice(1)}`;
		return `${start} and not yet cancelled at the close of ${end}: ${listText(parts, language)}.${restated}`;
	}
	const parts = lots.map(
		(lot) => `${boughtText(p, name, lot)}${verbOf(language, redeemed, lot)}的${figureText(lot.shares)}股`,
	);
	return `於${end}結束時已${done}但尚未註銷的${shares}：${listText(parts, language)}。${restated}`;
}

/** Of shares bought before a subdivision or consolidation, more or fewer are cancelled than were bought. */
function restatedSentence(p: Preparation, name: string, lots: readonly Lot[], at: Day): string {
	const { language } = p.words;
	const reorganised = p.of.reorganised.get(name);
	if (reorganised === undefined || reorganised > at || !lots.some(({ day }) => day < reorganised)) return '';
	const day = dayText(reorganised, language);
	return language === 'en'
		? ` Numbers of shares bought before ${day} are given as they stand after the capital reorganisation of that day.`
		: `${day}之前購回的股份數目，按該日股本重組後的數目列示。`;
}

function stepSentence(p: Preparation, step: MonthStep): string | null {
	const { entry } = step.recorded;
	switch (entry.kind) {
		case 'repurchase-cancelled':
		case 'redemption-cancelled':
			return cancelledSentence(p, step, entry);
		case 'weighted-voting-conversion':
			return forcedSentence(p, entry);
		case 'pending-to-treasury':
		case 'treasury-to-pending':
			return intentionSentence(p, entry);
		default:
			return null;
	}
}

function cancelledSentence(
	p: Preparation,
	{ released }: MonthStep,
	m: MovementOf<'repurchase-cancelled'> | MovementOf<'redemption-cancelled'>,
): string {
	const { language } = p.words;
	const done = (lot: Lot) => verbOf(language, m.kind === 'redemption-cancelled', lot);
	const [day, shares] = [dayText(m.day, language), sharesText(p, m.class)];
	const lots = withoutMeetings(released);
	const restated = restatedSentence(p, m.class, lots, m.day);
	if (language === 'en') {
		const parts = lots.map(
			(lot) => `${figureText(lot.shares)} ${shares} ${done(lot)} ${boughtText(p, m.class, lot)}`,
		);
		return `Cancelled on ${day}: ${listText(parts, language)}.${restated}`;
	}
	const parts = lots.map(
		(lot) => `${boughtText(p, m.class, lot)}${done(lot)}的${figureText(lot.shares)}股${shares}`,
	);
	return `${listText(parts, language)}已於${day}註銷。${restated}`;
}

/** Rules 8A.13 and 8A.15: the proportion of weighted voting rights may not rise when shares cease to be in issue. */
function forcedSentence(p: Preparation, m: MovementOf<'weighted-voting-conversion'>): string {
	const { language, say } = p.words;
	const [day, figure] = [dayText(m.day, language), figureText(m.shares)];
	const [from, to] = [sharesText(p, m.from), sharesText(p, m.to)];
	if (language === 'en') {
		const who =
			m.holder === undefined
				? `${figure} ${from} were converted into`
				: `${say(m.holder)} converted ${figure} ${from} into`;
		return `On ${day}, ${who} as many ${to} (Rule 8A.21), so that the proportion of shares carrying weighted voting rights did not rise (Rules 8A.13 and 8A.15).`;
	}
	const who = m.holder === undefined ? '' : say(m.holder);
	return `於${day}，${who}按一比一的比率將${figure}股${from}轉換為${to}(《上市規則》第8A.21條)，使附帶不同投票權的股份所佔比例沒有上升(第8A.13及8A.15條)。`;
}

function intentionSentence(
	p: Preparation,
	m: MovementOf<'pending-to-treasury'> | MovementOf<'treasury-to-pending'>,
): string {
	const { language } = p.words;
	const [day, figure, shares] = [dayText(m.day, language), figureText(m.shares), sharesText(p, m.class)];
	const toTreasury = m.kind === 'pending-to-treasury';
	if (language === 'en') {
		return toTreasury
			? `As decided on ${day}, ${figure} ${shares} that awaited cancellation are held as treasury shares instead.`
			: `As decided on ${day}, ${figure} ${shares} held as treasury shares are to be cancelled.`;
	}
	return toTreasury
		? `於${day}決定，原待註銷的${figure}股${shares}改為持作庫存股份。`
		: `於${day}決定，${figure}股持作庫存的${shares}將予註銷。`;
}
