/** Parts IV and V: depositary receipts, the confirmations of Rule 13.25C, the signature; and the notes. */
import type { MonthlyReturn } from '../form/return.ts';
import { notesOf } from '../form/words/index.ts';
import { REGULAR, runAt } from './cell.ts';
import { LEFT, RIGHT } from './class-line.ts';
import { partHeading } from './headings.ts';
import type { Cell, Line, Run } from './page.ts';
import { boxStrips } from './remarks.ts';
import { linesOf, type Setting, tooLong, word } from './setting.ts';
import { cellsStrip, type Strip, type TableOfStrips, textStrip } from './strip.ts';

const TEXT_LEFT = 22.11;
const LEADING = 10.8;

export function part4(setting: Setting, value: NonNullable<MonthlyReturn['depositaryReceipts']>): Strip[] {
	const heading = partHeading(setting, 'depositaryReceipts.heading', 35.717, value.applicable);
	if (!value.applicable) return [heading];
	return [heading, ...boxStrips(setting, value.text ?? '', '/depositaryReceipts/text', true)];
}

export function part5(setting: Setting, value: MonthlyReturn): Strip[] {
	const { confirmations, signatory } = value;
	const applicable = confirmations?.applicable === true;
	const heading = partHeading(setting, 'confirmations.heading', 35.4, applicable);
	const items = confirmations?.applicable ? confirmationStrips(setting, confirmations.items) : [];
	return [heading, ...items, signatureStrip(setting, signatory)];
}

type Items = Extract<MonthlyReturn['confirmations'], { applicable: true }>['items'];

/** The text of an item stands beside its number; the longest number asks for more. */
const HANGING: Partial<Readonly<Record<string, number>>> = { viii: 42.1 };

function confirmationStrips(setting: Setting, items: Items): Strip[] {
	const lead = [
		...linesOf(setting, word(setting, 'confirmations.leadIn'), RIGHT - TEXT_LEFT - 1.4, REGULAR),
		word(setting, 'confirmations.note'),
	];
	const runs = lead.map((text, index) =>
		runAt(setting, text, REGULAR, { left: TEXT_LEFT, y: 8.87 + index * LEADING }),
	);
	const table: TableOfStrips = { id: 'confirmations', frame: [LEFT, RIGHT], merged: null };
	return [
		textStrip(runs, [], lead.length * LEADING + 12.2),
		...items.map((item, index) => itemStrip(setting, table, item, index === items.length - 1)),
	];
}

function itemStrip(setting: Setting, table: TableOfStrips, item: Items[number], last: boolean): Strip {
	const hanging = HANGING[item] ?? 39.6;
	const [number = '', ...text] = word(setting, `confirmations.${item}`).split(' ');
	const lines = linesOf(setting, text.join(' '), RIGHT - hanging - 3, REGULAR);
	const runs = [
		runAt(setting, number, REGULAR, { left: TEXT_LEFT, y: 10.5 }),
		...lines.map((line, index) =>
			runAt(setting, line, REGULAR, { left: hanging, y: 10.5 + index * LEADING }),
		),
	];
	const height = lines.length * LEADING + (last ? 4 : LEADING);
	const cell: Cell = {
		role: 'words',
		box: [LEFT, 0, RIGHT, height],
		ruled: false,
		grey: false,
		runs,
		lines: [],
		ticks: [],
		path: null,
	};
	return cellsStrip(table, [cell], height);
}

/** Over whose line the name and the title stand. */
const SIGNED: Line = { left: 119.7, right: 630.4, y: 0 };
const SIGNED_SIZES = [9, 8, 7, 6];

function signatureStrip(setting: Setting, signatory: MonthlyReturn['signatory']): Strip {
	const label = (key: 'signatory.name' | 'signatory.title', y: number): Run =>
		runAt(setting, word(setting, key), REGULAR, { left: TEXT_LEFT, y });
	const capacity = runAt(setting, word(setting, 'signatory.capacity'), REGULAR, { left: 127, y: 80.7 });
	const runs = [
		label('signatory.name', 41.5),
		...signed(setting, signatory.name, '/signatory/name', 42),
		label('signatory.title', 62.5),
		...signed(setting, signatory.title, '/signatory/title', 63),
		capacity,
	];
	const lines = [
		{ ...SIGNED, y: 47.9 },
		{ ...SIGNED, y: 68.9 },
		{ left: 20.4, right: 798.8, y: 109.7 },
	];
	return textStrip(runs, lines, 112);
}

/** One line; a longer text in two lines of a smaller size. */
function signed(setting: Setting, text: string | null, path: string, y: number): Run[] {
	if (text === null) return [];
	const width = SIGNED.right - 121.3;
	for (const size of SIGNED_SIZES) {
		const font = { size, bold: false };
		const lines = linesOf(setting, text, width, font);
		if (lines.length > 2 || (lines.length === 2 && size > 7)) continue;
		const top = lines.length === 2 ? y + 4 - 1.2 * size : y;
		return lines.map((line, index) =>
			runAt(setting, line, font, { left: 121.3, y: top + index * 1.2 * size, path }),
		);
	}
	throw tooLong(text, path, 'is too long for its line');
}

const NOTE_TEXT = 80.2;
const NOTE_INNER = 108.6;
/** Notes whose paragraphs after the first carry a point. */
const POINTED: ReadonlySet<string> = new Set(['note.identical', 'note.repurchase', 'note.redemption']);

/** The notes of the edition, numbered. */
export function notesStrips(setting: Setting): Strip[] {
	const heading = textStrip(
		[runAt(setting, word(setting, 'note.heading'), REGULAR, { left: TEXT_LEFT, y: 10.3 })],
		[],
		23.2,
	);
	const notes = notesOf(setting.edition).map((key, index) => {
		const runs: Run[] = [runAt(setting, `${index + 1}.`, REGULAR, { left: 23.5, y: 8.9 })];
		let y = 8.9;
		word(setting, key)
			.split('\n')
			.forEach((paragraph, at) => {
				const pointed = at > 0 && POINTED.has(key);
				const left = pointed ? NOTE_INNER : NOTE_TEXT;
				if (at > 0) y += pointed ? 18 : 14.1;
				if (pointed) runs.push(runAt(setting, '•', REGULAR, { left: NOTE_TEXT, y }));
				linesOf(setting, paragraph, RIGHT - left - 4, REGULAR).forEach((line, number) => {
					if (number > 0) y += LEADING;
					runs.push(runAt(setting, line, REGULAR, { left, y }));
				});
			});
		return textStrip(runs, [], y + 9.3);
	});
	return [heading, ...notes];
}
