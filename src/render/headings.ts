/** Headings of the parts and of III.A to E, with "Not applicable" beside those that do not apply. */
import type { WordKey } from '../form/words/index.ts';
import { BOLD, REGULAR, runAt } from './cell.ts';
import { before, type Dated, dated, type Setting, since, word } from './setting.ts';
import { plainStrip, type Strip } from './strip.ts';

/** Where "Not applicable" begins, when the heading leaves room. */
const NOT_APPLICABLE_AT: Partial<Readonly<Record<WordKey, number>>> = {
	'options.heading': 304.2,
	'warrants.heading': 315.5,
	'convertibles.heading': 315.5,
	'agreements.heading': 686.8,
	'other.heading': 353.8,
	'depositaryReceipts.heading': 321.2,
};

/** From the end of a heading to "Not applicable". */
const BESIDE = 8.4;

/** The heading of a part, I to V. */
export function partHeading(
	setting: Setting,
	key: WordKey,
	height: number,
	applicable: boolean,
	rest: Partial<Strip> = {},
): Strip {
	const heading = runAt(setting, word(setting, key), { size: 10, bold: true }, { left: 23.527, y: 21.6 });
	const runs = applicable ? [heading] : [heading, beside(setting, key, heading.x + heading.width, 21.4)];
	return plainStrip({ kind: 'heading', level: 2, runs }, height, { space: 14, ...rest });
}

/** A lettered heading at the top of a page: its baseline, and the top of what follows. */
const LETTERED: readonly Dated<{ readonly y: number; readonly height: number }>[] = [
	before({ y: 16, height: 27 }),
	since({ y: 8.81, height: 19.84 }),
];

/** The heading of a section, (A) to (E); `under` a part's heading it stands as in the later editions. */
export function sectionHeading(setting: Setting, key: WordKey, applicable: boolean, under: boolean): Strip {
	const { y, height } = under ? { y: 8.81, height: 19.84 } : dated(setting, LETTERED);
	const heading = runAt(setting, word(setting, key), BOLD, { left: 26.363, y });
	const runs = applicable ? [heading] : [heading, beside(setting, key, heading.x + heading.width, y)];
	return plainStrip({ kind: 'heading', level: 3, runs }, height, { space: under ? 0 : 14, kept: under });
}

function beside(setting: Setting, key: WordKey, end: number, y: number) {
	const left = Math.max(NOT_APPLICABLE_AT[key] ?? 0, end + BESIDE);
	return runAt(setting, word(setting, 'notApplicable'), REGULAR, { left, y });
}
