/** Part II from 1.2.0: the public float sufficiency confirmation of a listed class, with its two boxes to tick. */
import type { IssuedClass } from '../form/return.ts';
import { BOLD, draftCell, placeCell, REGULAR, runAt } from './cell.ts';
import { LEFT, RIGHT } from './class-line.ts';
import { type Cell, TICK } from './page.ts';
import { type Setting, word } from './setting.ts';
import { cellsStrip, plainStrip, rowStrip, type Strip, type TableOfStrips } from './strip.ts';

/** Text stands a little further in than elsewhere. */
const INSET = 4.252;
/** Right edge of the labels. */
const LABEL = 247.5;
/** The two rows under the statements: how high they are, and in which height from the top their first line stands. */
const THRESHOLD = { least: 22.6, line: 12.04, inset: INSET } as const;
const ADDITIONAL = { least: 34.1, line: 14.04, inset: 2.834 } as const;

/** Nothing for a class without the confirmation. */
export function publicFloatStrips(
	setting: Setting,
	value: IssuedClass['publicFloat'],
	path: string,
): Strip[] {
	if (value === null) return [];
	const table: TableOfStrips = { id: path, frame: null, merged: null };
	const heading = runAt(setting, word(setting, 'publicFloat.heading'), BOLD, { left: 23.527, y: 19.7 });
	const wide = { left: LEFT, right: RIGHT, inset: INSET } as const;
	const lead = rowStrip(
		setting,
		table,
		[{ ...wide, role: 'words', text: word(setting, 'publicFloat.leadIn'), tight: true }],
		{ kept: true, least: 22.634 },
	);
	const requirement = rowStrip(
		setting,
		table,
		[{ ...wide, role: 'words', text: word(setting, 'publicFloat.requirement') }],
		{ kept: true },
	);
	return [
		plainStrip({ kind: 'heading', level: 3, runs: [heading] }, 34, {}),
		lead,
		optionsStrip(setting, table, value.complied, `${path}/complied`),
		requirement,
		labelled(
			setting,
			table,
			word(setting, 'publicFloat.threshold'),
			value.threshold,
			`${path}/threshold`,
			THRESHOLD,
		),
		labelled(
			setting,
			table,
			word(setting, 'publicFloat.additional'),
			value.additional,
			`${path}/additional`,
			ADDITIONAL,
		),
	];
}

function optionsStrip(setting: Setting, table: TableOfStrips, complied: boolean | null, path: string): Strip {
	const height = 28.346;
	const place = draftCell(setting, { left: LEFT, right: RIGHT, role: 'figure', path });
	const cell: Cell = placeCell(setting, place, 0, height);
	const options = [
		{ said: true, text: word(setting, 'publicFloat.complied'), y: 9.69 },
		{ said: false, text: word(setting, 'publicFloat.notComplied'), y: 23.88 },
	];
	const runs = options.flatMap(({ said, text, y }) => [
		...(said === complied ? [runAt(setting, TICK, REGULAR, { left: 28.9, y: y - 0.2, path })] : []),
		runAt(setting, text, REGULAR, { left: 57.685, y }),
	]);
	const ticks = options.map(({ said, y }) => ({
		box: [26.363, y - 7.6, 36.363, y + 2.4] as const,
		ticked: said === complied,
	}));
	return cellsStrip(table, [{ ...cell, runs, ticks }], height, { kept: true });
}

function labelled(
	setting: Setting,
	table: TableOfStrips,
	label: string,
	value: string | null,
	path: string,
	{ least, line, inset }: typeof THRESHOLD | typeof ADDITIONAL,
): Strip {
	return rowStrip(
		setting,
		table,
		[
			{ left: LEFT, right: LABEL, role: 'label', text: label, inset, line, tight: true },
			{
				left: LABEL,
				right: RIGHT,
				role: 'words',
				text: value ?? '',
				inset: 2.834,
				rightInset: 45,
				tight: true,
				line,
				path,
			},
		],
		{ kept: true, least },
	);
}
