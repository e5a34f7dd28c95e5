/** Totals of Part III: of each section for each class, funds raised, and the totals of the month. Over single lines. */
import type { Details, Price, SectionKey } from '../form/return.ts';
import { REGULAR, runAt } from './cell.ts';
import { classNames } from './class-words.ts';
import { SECTIONS } from './columns.ts';
import { printAmount, printCount } from './figures.ts';
import type { Cell, Line, Run } from './page.ts';
import type { Printed } from './section.ts';
import { dated, type Setting, sizeToFit, word } from './setting.ts';
import { cellsStrip, type Strip, textStrip } from './strip.ts';

const LETTERS: Readonly<Record<SectionKey, string>> = {
	options: 'A',
	warrants: 'B',
	convertibles: 'C',
	agreements: 'D',
	other: 'E',
};

/** From the table to the baseline of the first total; each total takes so much. */
const FIRST = 25.9;
const PITCH = 21;
/** Names of classes right of the figure reach no further. */
const UNIT_RIGHT = 815;
/** From the baseline to the line. */
const TO_LINE = 6.4;

/** Totals of the blocks `indices` of a section, one under the other. */
export function totalStrips(setting: Setting, section: Printed, indices: readonly number[]): Strip[] {
	const totals = indices.flatMap((index): Total[] => totalsOf(setting, section, index));
	return totals.map((total, index) => {
		const y = index === 0 ? FIRST : PITCH;
		const height = (index === 0 ? FIRST : PITCH) + (index === totals.length - 1 ? 7 : 0);
		return textStrip(...totalAt(setting, total, y), height, { kept: index > 0, near: index === 0 });
	});
}

interface Total {
	readonly label: string;
	/** Words right of the figure; '' when the label says all. */
	readonly unit: string;
	readonly value: bigint | null;
	readonly path: string;
	/** Right edge of the label, the line under the figure, left of the unit. */
	readonly place: { readonly label: number; readonly line: readonly [number, number]; readonly unit: number };
}

const SINCE_PLACE = { label: 438.8, line: [445.6, 587.9], unit: 596.1 } as const;

function totalsOf(setting: Setting, section: Printed, index: number): Total[] {
	const block = section.blocks[index];
	if (!block) return [];
	const letter = LETTERS[section.key];
	const path = `/details/${section.key}/blocks/${index}/total`;
	const named =
		classNames(
			setting,
			section.blocks.map((each) => each.class),
		)[index] ?? '';
	const { total } = dated(setting, SECTIONS[section.key]);
	if (total) {
		const label = word(setting, 'section.total', { letter, class: named });
		return [
			{ label, unit: '', value: block.total.issued, path: `${path}/issued`, place: { ...total, unit: 0 } },
		];
	}
	const place = SINCE_PLACE;
	const key = section.key === 'other' ? 'other' : 'section';
	return (['issued', 'treasury'] as const).map((side, at) => {
		const [label, unit] = parted(word(setting, `${key}.total.${side}`), named, `${letter}${letter}${at + 1}`);
		return { label, unit, value: block.total[side], path: `${path}/${side}`, place };
	});
}

/** "Increase in issued shares …: {class} ({letters})" stands left and right of its figure. */
function parted(text: string, named: string, letters: string): readonly [string, string] {
	const at = text.indexOf('{class}');
	const unit = text.slice(at).replace('{class}', named).replace('{letters}', letters);
	return [text.slice(0, at).trim(), unit];
}

function totalAt(setting: Setting, total: Total, y: number): [Run[], Line[]] {
	const { label, line, unit } = total.place;
	const [left, right] = line;
	const text = printCount(total.value);
	const size = text === '' ? REGULAR.size : sizeToFit(setting, text, right - left - 2, REGULAR, total.path);
	const figure = { ...REGULAR, size };
	const runs = [
		runAt(setting, total.label, REGULAR, { left: 0, right: label, align: 'right', y }),
		runAt(setting, text, figure, { left, right: right - 1.4, align: 'right', y, path: total.path }),
		runAt(
			setting,
			total.unit,
			{ ...REGULAR, size: sizeToFit(setting, total.unit, UNIT_RIGHT - unit, REGULAR, null) },
			{ left: unit, y },
		),
	];
	return [runs.filter((run) => run.text !== ''), [{ left, right, y: y + TO_LINE }]];
}

/** Places of the funds raised: right edge of the label, lines under currency and amount. */
const FUNDS = { label: 456, currency: [461.5, 498], amount: [499, 600.1] } as const;

export function fundsStrip(setting: Setting, value: Price | null): Strip {
	const y = 21;
	const path = '/details/options/fundsRaised';
	const amount = printAmount(value?.amount ?? null);
	const [left, right] = FUNDS.amount;
	const size =
		amount === '' ? REGULAR.size : sizeToFit(setting, amount, right - left - 2, REGULAR, `${path}/amount`);
	const runs = [
		runAt(setting, word(setting, 'options.fundsRaised'), REGULAR, {
			left: 0,
			right: FUNDS.label,
			align: 'right',
			y,
		}),
		runAt(setting, value?.currency ?? '', REGULAR, {
			left: FUNDS.currency[0] + 1.5,
			y,
			path: `${path}/currency`,
		}),
		runAt(
			setting,
			amount,
			{ ...REGULAR, size },
			{ left, right: right - 1.4, align: 'right', y, path: `${path}/amount` },
		),
	];
	const lines = [FUNDS.currency, FUNDS.amount].map(([from, to]) => ({
		left: from,
		right: to,
		y: y + TO_LINE,
	}));
	return textStrip(
		runs.filter((run) => run.text !== ''),
		lines,
		28,
		{ kept: true },
	);
}

const BEFORE_GRAND = { label: 512, line: [516.5, 670.5], unit: 0 } as const;
const SINCE_GRAND = { label: 515.3, line: [516.5, 658.7], unit: 667 } as const;
const GRAND_PITCH = 25.2;
/** Right edge of the box around the grand totals, a little wider than the tables, as the form has it. */
const GRAND_RIGHT = 819;

/** The totals of A to E: one line for each class until 1.0.2; from 1.1.0 two, in a box. */
export function grandTotalStrips(setting: Setting, totals: Details['totals']): Strip[] {
	const names = classNames(
		setting,
		totals.map((total) => total.class),
	);
	const all = totals.flatMap((value, index): Total[] => {
		const path = `/details/totals/${index}`;
		const words = names[index] ?? '';
		const issued = word(setting, 'details.total.issued');
		if (setting.edition.startsWith('1.0.')) {
			const label = issued.replace('{class}', words);
			return [{ label, unit: '', value: value.issued, path: `${path}/issued`, place: BEFORE_GRAND }];
		}
		return (['issued', 'treasury'] as const).map((side) => {
			const [label, unit] = parted(word(setting, `details.total.${side}`), words, '');
			return { label, unit, value: value[side], path: `${path}/${side}`, place: SINCE_GRAND };
		});
	});
	const boxed = !setting.edition.startsWith('1.0.');
	return all.map((total, index) => {
		const rest = { space: index === 0 ? 15.6 : 0, kept: index > 0, near: index === 0 };
		const [runs, lines] = totalAt(setting, total, 14.6);
		if (!boxed) return textStrip(runs, lines, GRAND_PITCH, rest);
		const table = { id: 'grand totals', frame: [20.693, GRAND_RIGHT], merged: null } as const;
		return cellsStrip(table, grandCells(total, runs, lines), GRAND_PITCH, rest);
	});
}

/** A grand total in its box: label, figure and class side by side. */
function grandCells({ place, path }: Total, runs: readonly Run[], lines: readonly Line[]): Cell[] {
	const [left, right] = place.line;
	const cell = (role: Cell['role'], from: number, to: number, own: readonly Run[]): Cell => ({
		role,
		box: [from, 0, to, GRAND_PITCH],
		ruled: false,
		grey: false,
		runs: own,
		lines: role === 'figure' ? lines : [],
		ticks: [],
		path: role === 'figure' ? path : null,
	});
	return [
		cell(
			'label',
			20.693,
			left,
			runs.filter((run) => run.path === null && run.x < left),
		),
		cell(
			'figure',
			left,
			right,
			runs.filter((run) => run.path !== null),
		),
		cell(
			'label',
			right,
			GRAND_RIGHT,
			runs.filter((run) => run.path === null && run.x >= left),
		),
	];
}
