/** Part II, issued shares: one column until 1.0.2; from 1.1.0 issued, treasury and total, from 1.2.0 the public float. */
import type { IssuedClass, MonthlyReturn } from '../form/return.ts';
import { cellsAlong, classLine, LEFT, type Plan, RIGHT } from './class-line.ts';
import { printCount } from './figures.ts';
import { partHeading } from './headings.ts';
import { publicFloatStrips } from './public-float.ts';
import { remarksStrips } from './remarks.ts';
import { before, type Dated, dated, type Setting, since, word } from './setting.ts';
import { rowStrip, type Strip, type TableOfStrips } from './strip.ts';

type Column = 'issued' | 'treasury' | 'total';

interface Layout {
	readonly edges: readonly number[];
	readonly columns: readonly Column[];
	/** Height of the row of heads; null where there is none. */
	readonly heads: number | null;
	readonly row: number;
	/** A rectangle around all of a class. */
	readonly framed: boolean;
}

const LAYOUT: readonly Dated<Layout>[] = [
	before({ edges: [202.1, 372.2], columns: ['issued'], heads: null, row: 18.142, framed: false }),
	since({
		edges: [203.528, 401.953, 600.378, 798.803],
		columns: ['issued', 'treasury', 'total'],
		heads: 27.201,
		row: 18.289,
		framed: true,
	}),
];

const LABELS = { preceding: 'row.preceding', change: 'issued.change', close: 'row.close' } as const;
const HEADS = { issued: 'issued.issued', treasury: 'issued.treasury', total: 'issued.total' } as const;

export function part2(setting: Setting, value: NonNullable<MonthlyReturn['issued']>): Strip[] {
	return [
		partHeading(setting, 'issued.heading', 35.717, true),
		...value.classes.flatMap((each, index) => block(setting, each, index)),
		...remarksStrips(setting, value.remarks, '/issued/remarks'),
	];
}

function block(setting: Setting, value: IssuedClass, index: number): Strip[] {
	const path = `/issued/classes/${index}`;
	const { framed } = dated(setting, LAYOUT);
	const table: TableOfStrips = { id: path, frame: framed ? [LEFT, RIGHT] : null, merged: null };
	const named = classLine(setting, table, 'balance', value.class, `${path}/class`, index + 1);
	return [
		...(index === 0 ? named.map((strip) => ({ ...strip, space: 0, kept: true })) : named),
		...heads(setting, table),
		...(['preceding', 'change', 'close'] as const).map((row) => balance(setting, table, value, path, row)),
		...publicFloatStrips(setting, value.publicFloat, `${path}/publicFloat`),
	];
}

function heads(setting: Setting, table: TableOfStrips): Strip[] {
	const { edges, columns, heads: height } = dated(setting, LAYOUT);
	if (height === null) return [];
	const plans = columns.map(
		// The sample breaks the first head before its bracket.
		(column): Plan => ({
			role: 'head',
			text: word(setting, HEADS[column]).replace(' (', '\n('),
			align: 'centre',
			tight: true,
		}),
	);
	const blank: Plan = { role: 'head' };
	return [rowStrip(setting, table, cellsAlong(edges, [blank, ...plans]), { kept: true, least: height })];
}

function balance(
	setting: Setting,
	table: TableOfStrips,
	value: IssuedClass,
	path: string,
	row: 'preceding' | 'change' | 'close',
): Strip {
	const { edges, columns, row: least } = dated(setting, LAYOUT);
	const figures = columns.map((column): Plan => {
		// The total of the change is grey, and never filled.
		if (row === 'change' && column === 'total') return { role: 'blank', grey: true };
		const count = column === 'total' ? totalOf(value, row) : value[row][column];
		return {
			role: 'figure',
			text: printCount(count),
			align: 'right',
			single: true,
			path: `${path}/${row}/${column}`,
		};
	});
	const label: Plan = { role: 'label', text: word(setting, LABELS[row]) };
	return rowStrip(setting, table, cellsAlong(edges, [label, ...figures]), { kept: true, least });
}

function totalOf(value: IssuedClass, row: 'preceding' | 'change' | 'close'): bigint | null {
	return row === 'change' ? null : value[row].total;
}
