/**
 * Totals of Part III: of each section (Total A, or AA1 and AA2) and of the month for each class. All over single
 * lines; which class a total speaks of is said by the words beside it.
 */
import type { Details, ShareClass } from '../../form/return.ts';
import { said } from '../chinese/english.ts';
import { readKind, readType } from '../vocabulary.ts';
import { labelled, valuesBeside } from './labelled.ts';
import { missing, type Notes, printed, type Spot, takeCount } from './notes.ts';
import { middle, type Sheet, type Word } from './sheet.ts';

/** One total as printed: the class in words and the value. */
interface Total {
	readonly side: 'issued' | 'treasury';
	/** "Ordinary shares", "WVR ordinary shares Class B". */
	readonly words: string;
	readonly value: Spot;
}

const SINGLE = /^Total [A-E]\s*\((.*)\)\s*:?$/i;
const ISSUED = /^Increase(?:\s?\/\s?decrease \(-\))? in issued shares/i;
const TREASURY = /^(?:Decrease|Increase\s?\/\s?decrease \(-\)) in treasury shares/i;
const GRAND_SINGLE = /^Total increase\s?\/\s?decrease \(-\) in (.*?) during the month/i;
const GRAND_ISSUED = /^Total increase\s?\/\s?decrease \(-\) in issued shares/i;
const GRAND_TREASURY = /^Total increase\s?\/\s?decrease \(-\) in treasury shares/i;

/** The effect of one section on one class. `split` says that the edition has treasury shares. */
export function readTotal(
	notes: Notes,
	path: string,
	foot: Sheet,
	split: boolean,
): { issued: bigint | null; treasury: bigint | null } {
	const totals = sectionTotals(foot);
	const one = (side: Total['side']): Spot | null => {
		const [first, second] = totals.filter((total) => total.side === side);
		return first && second ? { ...first.value, torn: true } : (first?.value ?? null);
	};
	return {
		issued: takeCount(notes, `${path}/issued`, one('issued')),
		treasury: split ? takeCount(notes, `${path}/treasury`, one('treasury')) : null,
	};
}

function sectionTotals(foot: Sheet): Total[] {
	return [
		...labelled(foot, SINGLE).map((label): Total => {
			return { side: 'issued', words: SINGLE.exec(label.text)?.[1] ?? '', value: totalBeside(foot, label) };
		}),
		...labelled(foot, ISSUED).map((label): Total => ({ side: 'issued', ...unitAndValue(foot, label) })),
		...labelled(foot, TREASURY).map((label): Total => ({ side: 'treasury', ...unitAndValue(foot, label) })),
	];
}

/** Totals of a foot that serves several classes, each told by its words: the foot as each class sees it. */
export function footFor(foot: Sheet, name: ShareClass, alone: boolean): Sheet {
	if (alone) return foot;
	const words = foot.words.filter((word) => {
		const single = SINGLE.exec(word.text)?.[1];
		const unit = single ?? (ISSUED.test(word.text) || TREASURY.test(word.text) ? unitOf(foot, word) : null);
		return unit === null || unit === '' || names(unit, name);
	});
	return { ...foot, words };
}

/** The grand totals, one for each class, in the order in which they are printed. */
export function readGrandTotals(
	notes: Notes,
	sheet: Sheet,
	classes: readonly ShareClass[],
	split: boolean,
): Details['totals'] {
	const found: { readonly named: ShareClass; readonly words: string; readonly totals: Total[] }[] = [];
	for (const total of grandTotals(sheet)) {
		const open = found.find((each) => each.words === total.words);
		if (open) open.totals.push(total);
		else
			found.push({
				named: classNamed(total.words, classes, found.length),
				words: total.words,
				totals: [total],
			});
	}
	if (found.length === 0) return missingTotals(notes, classes, split);
	noteClasses(notes, found, classes, sheet);
	return found.map(({ named, words, totals }, index) => {
		const path = `/details/totals/${index}`;
		const one = (side: Total['side']): Spot | null => {
			const [first, second] = totals.filter((total) => total.side === side);
			return first && second && first.value.raw !== second.value.raw
				? { ...first.value, torn: true }
				: (first?.value ?? null);
		};
		const at = totals[0]?.value.at;
		if (at && words !== '') {
			printed(notes, `${path}/class/kind`, { raw: words, at }, null);
			printed(notes, `${path}/class/type`, { raw: words, at }, null);
		}
		return {
			class: named,
			issued: takeCount(notes, `${path}/issued`, one('issued')),
			treasury: split ? takeCount(notes, `${path}/treasury`, one('treasury')) : null,
		};
	});
}

/** Each class has one total: one too few, too many, or of no class that Part II names is told, not sorted out. */
function noteClasses(
	notes: Notes,
	found: readonly { readonly named: ShareClass; readonly words: string }[],
	classes: readonly ShareClass[],
	sheet: Sheet,
): void {
	const [first] = sheet.words;
	if (!first || classes.length === 0) return;
	const fits = found.every(({ words }) => words === '' || classes.some((each) => names(words, each)));
	if (
		fits &&
		found.length === classes.length &&
		new Set(found.map(({ words }) => words)).size === found.length
	)
		return;
	const raw = `totals of ${found.map(({ words }) => words || 'no class').join(', ')}`;
	missing(notes, '/details/totals', 'ambiguous', { raw, at: { page: first.page, box: first.box } });
}

/** Every class has a total of the month; where none was found, each is a gap. */
export function missingTotals(
	notes: Notes,
	classes: readonly ShareClass[],
	split: boolean,
): Details['totals'] {
	return classes.map((each, index) => {
		const path = `/details/totals/${index}`;
		return {
			class: { ...each, counters: [], description: null },
			issued: missing(notes, `${path}/issued`, 'not found'),
			treasury: split ? missing(notes, `${path}/treasury`, 'not found') : null,
		};
	});
}

function grandTotals(sheet: Sheet): Total[] {
	return sheet.words.flatMap((label): Total[] => {
		if (GRAND_ISSUED.test(label.text)) return [{ side: 'issued', ...unitAndValue(sheet, label) }];
		if (GRAND_TREASURY.test(label.text)) return [{ side: 'treasury', ...unitAndValue(sheet, label) }];
		const words = GRAND_SINGLE.exec(label.text)?.[1];
		return words === undefined ? [] : [{ side: 'issued', words, value: totalBeside(sheet, label) }];
	});
}

function totalBeside(sheet: Sheet, label: Word): Spot {
	const [value] = valuesBeside(sheet, label);
	return value ?? { raw: '', at: { page: label.page, box: label.box } };
}

function unitAndValue(sheet: Sheet, label: Word): { readonly words: string; readonly value: Spot } {
	const words = unitOf(sheet, label);
	const value = totalBeside({ ...sheet, words: sheet.words.filter((word) => !isUnit(word)) }, label);
	const glued = sheet.words.some(
		(word) => isUnit(word) && /^-?[0-9]/.test(word.text) && Math.abs(middle(word) - middle(label)) < 6,
	);
	return { words, value: glued ? { ...value, torn: true } : value };
}

const UNIT = /\s*\(([A-E])\1[12]\)\s*$/;

function isUnit(word: Word): boolean {
	return UNIT.test(word.text) || /\bshares\b|^other class\b/i.test(word.text);
}

/** "Ordinary shares (CC1)" right of the value, without its mark. */
function unitOf(sheet: Sheet, label: Word): string {
	const units = sheet.words.filter(
		(word) => word.left > label.right && Math.abs(middle(word) - middle(label)) < 6 && isUnit(word),
	);
	return units
		.map((word) => word.text.replace(UNIT, ''))
		.join(' ')
		.trim();
}

/** True when words such as "WVR ordinary shares Class B" name a class. */
function names(words: string, name: ShareClass): boolean {
	const { kind, type } = partsOf(words);
	const own = name.type === null ? [undefined] : [said(name.type).text, name.type].map(bareType);
	const named = type?.toLowerCase();
	return (kind === null || kind === name.kind) && own.some((each) => each?.toLowerCase() === named);
}

/** A type without brackets or a dash around it: "(Class A)", "- Class A". */
function bareType(text: string): string {
	return text.replace(/^[\s(-]+|[\s)]+$/g, '');
}

function partsOf(words: string): { readonly kind: ShareClass['kind'] | null; readonly type: string | null } {
	const match = /^(other class(?:es)?(?: \([^)]*\))?|.*?\bshares?\b)\s*(.*)$/i.exec(words.trim());
	const kind = readKind(match?.[1] ?? words);
	return { kind, type: readType(bareType(match?.[2] ?? ''))?.type ?? null };
}

/** The class that a grand total names, as Part II has it; the words alone when none of its classes fits. */
function classNamed(words: string, classes: readonly ShareClass[], index: number): ShareClass {
	const fitting = classes.filter((each) => names(words, each));
	const level = classes[index];
	const found = level && fitting.includes(level) ? level : fitting[0];
	const { kind, type } = partsOf(words);
	return {
		kind: found?.kind ?? kind ?? 'other',
		type: found ? found.type : type,
		listed: found?.listed ?? null,
		stockCode: found?.stockCode ?? null,
		counters: [],
		description: null,
	};
}
