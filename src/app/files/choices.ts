/** Cells in which one of a few words stands: kinds of movement, yes or no, venues, what a mandate is for. */
import { KINDS } from '../../ledger/kinds.ts';
import { isMovementKind, MOVEMENT_KINDS } from '../../ledger/movement.ts';
import { isCurrency } from '../../value/currency.ts';
import type { Cell } from './cell.ts';
import { plainTitle } from './headers.ts';
import { type Outcome, question, refused, value } from './outcome.ts';
import type { Suggest } from './suggest.ts';

/** What is offered in the drop-down → what it means. */
type Choices = ReadonlyMap<string, unknown>;

export const YES_NO: Choices = new Map<string, unknown>([
	['Yes 是', true],
	['No 否', false],
]);

/** `undefined` leaves the field out. */
export const STATED: Choices = new Map<string, unknown>([...YES_NO, ['Not stated 未說明', undefined]]);

export const VENUES: Choices = new Map([
	['On the Exchange 聯交所', 'exchange'],
	['On another exchange 其他交易所', 'other-exchange'],
	['By private arrangement 私人安排', 'private'],
	['By general offer 全面要約', 'general-offer'],
]);

export const MANDATE_FOR: Choices = new Map([
	['Buy-backs 購回', 'buy-back'],
	['Issues (general mandate) 一般授權', 'general'],
	['A scheme 計劃', 'scheme'],
	['Service providers 服務提供者', 'service-providers'],
]);

/** Every kind of movement, in English and Chinese. */
export const KIND_TITLES: ReadonlyMap<string, string> = new Map(
	MOVEMENT_KINDS.map((kind) => [`${KINDS[kind].title.en} ${KINDS[kind].title.zh}`, kind]),
);

/** Spellings that are taken for a choice, beside the whole of it: each language alone, and the code. */
function spellings(choices: ReadonlyMap<string, unknown>): Map<string, unknown> {
	const found = new Map<string, unknown>();
	for (const [title, meant] of choices) {
		const [, english = '', chinese = ''] = /^(.*?) ([^ ]*)$/.exec(title) ?? [];
		for (const each of [title, english, chinese]) found.set(plainTitle(each), meant);
		if (typeof meant === 'string') found.set(meant, meant);
	}
	return found;
}

const MORE: Readonly<Record<string, boolean>> = {
	y: true,
	true: true,
	'1': true,
	n: false,
	false: false,
	'0': false,
};

/** One of a few words; what is near to one is asked about, never guessed. */
export function readChoice(cell: Cell, choices: Choices, suggest: Suggest): Outcome {
	const titles = [...choices.keys()];
	if (cell.type !== 'text' && cell.type !== 'boolean' && cell.type !== 'number') {
		return refused(`it is a ${cell.type}`, `one of ${titles.join(', ')}`);
	}
	const typed = plainTitle(cell.text);
	const known = spellingsOf(choices);
	if (known.has(typed)) return value(known.get(typed));
	if (choices.has('Yes 是') && Object.hasOwn(MORE, typed)) return value(MORE[typed]);
	return question(
		`"${cell.text.slice(0, 60)}" is none of the choices`,
		likeliest(cell.text, titles, suggest),
	);
}

const SPELLINGS = new Map<Choices, Map<string, unknown>>();

function spellingsOf(choices: Choices): Map<string, unknown> {
	const made = SPELLINGS.get(choices) ?? spellings(choices);
	SPELLINGS.set(choices, made);
	return made;
}

/** The candidates, those nearest to what was typed first. */
function likeliest(typed: string, titles: readonly string[], suggest: Suggest): readonly string[] {
	const near = suggest(typed, titles) ?? suggest(typed, titles.map(englishOf));
	const first = titles.filter((title) => title === near || englishOf(title) === near);
	return [...new Set([...first, ...titles])].slice(0, CANDIDATES);
}

/** Titles are English, a space, and Chinese without one. */
function englishOf(title: string): string {
	return title.slice(0, title.lastIndexOf(' '));
}

const CANDIDATES = 8;

/** The kind of movement of a row; also by its code. */
export function readKind(cell: Cell, suggest: Suggest): Outcome {
	const code = cell.text.trim().toLowerCase();
	return isMovementKind(code) ? value(code) : readChoice(cell, KIND_TITLES, suggest);
}

export function readCurrency(cell: Cell): Outcome {
	const code = cell.text.normalize('NFKC').trim().toUpperCase();
	const usual: Readonly<Record<string, string>> = { HK$: 'HKD', US$: 'USD', 港元: 'HKD', 港幣: 'HKD' };
	const meant = usual[code] ?? code;
	return cell.type === 'text' && isCurrency(meant)
		? value(meant)
		: refused('no currency has that code', 'three letters such as HKD');
}
