/** The head of the form above Part I, and the number, page and edition that every page carries. */
import type { MonthlyReturn } from '../form/return.ts';
import type { WordKey } from '../form/words/index.ts';
import { BOLD, REGULAR, runAt } from './cell.ts';
import { printDay } from './figures.ts';
import { rounded } from './move.ts';
import type { Line, Run } from './page.ts';
import { type Font, linesOf, type Setting, sizeToFit, tooLong, word } from './setting.ts';
import { plainStrip, type Strip, textStrip } from './strip.ts';

const TITLE: Font = { size: 11, bold: true };
const TITLE_LEADING = 13.2;
const TITLE_WIDTH = 775;
const LEFT = 22.11;
/** Where values begin and how far their lines reach. */
const VALUE = 136.913;
const LINE: Line = { left: 135.247, right: 277.477, y: 0 };
const WIDE: Line = { left: 135.247, right: 798.769, y: 0 };
const LEADING = 10.8;
/** A name may take so many lines; a longer one is set smaller. */
const NAME_LINES = 3;
const NAME_SIZES = [9, 8, 7, 6];

/** Title, month ended, status, addressee, name of issuer, date submitted. */
export function headerStrips(setting: Setting, value: MonthlyReturn): Strip[] {
	const title = linesOf(setting, word(setting, 'header.title'), 776, TITLE);
	const runs = title.map((text, index) => {
		const run = runAt(setting, text, TITLE, { left: LEFT, y: 61.1 + index * TITLE_LEADING });
		return index < title.length - 1 ? toBothEdges(run) : run;
	});
	const status = value.status === null ? '' : word(setting, `status.${value.status}`);
	return [
		plainStrip({ kind: 'heading', level: 1, runs }, 87.9 + (Math.max(title.length, 2) - 2) * TITLE_LEADING),
		textStrip(
			[
				runAt(setting, word(setting, 'header.monthEnded'), BOLD, { left: LEFT, y: 13.237 }),
				...valued(setting, printDay(setting, value.monthEnded), '/monthEnded', VALUE, LINE),
				runAt(setting, word(setting, 'header.status'), REGULAR, { left: 621.689, y: 13.237 }),
				...valued(setting, status, '/status', 658.204, { ...LINE, left: 656.537, right: 798.769 }),
			],
			[
				{ ...LINE, y: 19.7 },
				{ left: 656.537, right: 798.769, y: 19.7 },
			],
			27,
		),
		textStrip(
			[runAt(setting, word(setting, 'header.addressee'), REGULAR, { left: LEFT, y: 13.16 })],
			[],
			24.8,
		),
		nameStrip(setting, value),
		textStrip(
			[
				runAt(setting, word(setting, 'header.dateSubmitted'), REGULAR, { left: LEFT, y: 9.27 }),
				...valued(setting, printDay(setting, value.dateSubmitted), '/dateSubmitted', VALUE, LINE, 9.27),
			],
			[{ ...LINE, y: 15.735 }],
			15.45,
		),
	];
}

/** All lines of the title but the last reach from edge to edge. */
function toBothEdges(run: Run): Run {
	const spaces = run.text.split(' ').length - 1;
	if (spaces === 0) return run;
	return { ...run, width: TITLE_WIDTH, wordSpace: rounded((TITLE_WIDTH - run.width) / spaces) };
}

/** The value beside a label, set smaller when its line is short. */
function valued(setting: Setting, text: string, path: string, left: number, line: Line, y = 13.237): Run[] {
	if (text === '') return [];
	const size = sizeToFit(setting, text, line.right - left, REGULAR, path);
	return [runAt(setting, text, { ...REGULAR, size }, { left, y, path })];
}

/** A name of several lines pushes down what stands under it; its label stands beside the last. */
function nameStrip(setting: Setting, value: MonthlyReturn): Strip {
	const path = '/issuerName';
	const text = value.issuerName ?? '';
	const fitting = NAME_SIZES.map((size) => ({
		size,
		lines: linesOf(setting, text, WIDE.right - VALUE, { size, bold: false }),
	})).find(({ lines }) => lines.length <= NAME_LINES);
	if (!fitting) throw tooLong(text, path, 'is too long for the line of the issuer’s name');
	const { size, lines } = fitting;
	const more = (Math.max(lines.length, 1) - 1) * LEADING;
	const y = 13.173 + more;
	const name = lines.map((line, index) =>
		runAt(setting, line, { size, bold: false }, { left: VALUE, y: 13.173 + index * LEADING, path }),
	);
	const label = runAt(setting, word(setting, 'header.issuerName'), REGULAR, { left: LEFT, y: y - 0.25 });
	return textStrip([label, ...name], [{ ...WIDE, y: y + 6.215 }], 24.73 + more);
}

/** FF301, the page number and the edition. */
export function furniture(setting: Setting, page: number, pages: number): Run[] {
	const at = (key: WordKey, left: number, y: number, values: Readonly<Record<string, string>> = {}) =>
		runAt(setting, word(setting, key, values), REGULAR, { left, y });
	return [
		at('footer.form', 761.561, 27.268),
		at('footer.page', 390.725, 547.756, { page: `${page}`, pages: `${pages}` }),
		at('footer.edition', 763.82, 547.756, { edition: setting.edition }),
	];
}
