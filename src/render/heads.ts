/** The row of heads of a table of III.A to E; in III.E the price has a head over those of currency and amount. */
import { type Draft, draftCell, INSET, placeCell } from './cell.ts';
import { LEFT } from './class-line.ts';
import type { SectionLayout } from './columns.ts';
import type { Cell } from './page.ts';
import { type Setting, word } from './setting.ts';
import { cellsStrip, type Strip, type TableOfStrips } from './strip.ts';

/** Above and below the text of a head together. */
const AROUND = 2;

export function headsStrip(setting: Setting, table: TableOfStrips, layout: SectionLayout): Strip {
	const height = layout.heads;
	const cells = layout.columns.flatMap(({ name, head, right }, index): Cell[] => {
		const left = layout.columns[index - 1]?.right ?? LEFT;
		const own = (over: number) => headDraft(setting, layout, word(setting, head), { left, right }, over);
		switch (name) {
			case 'priceCurrency': {
				const both = { left, right: layout.columns[index + 1]?.right ?? right };
				const price = headDraft(setting, layout, word(setting, 'other.price'), both, height / 2);
				return [
					placeCell(setting, price, 0, height / 2),
					placeCell(setting, own(height / 2), height / 2, height / 2),
				];
			}
			case 'priceAmount':
				return [placeCell(setting, own(height / 2), height / 2, height / 2)];
			default:
				return [placeCell(setting, own(height), 0, height)];
		}
	});
	return cellsStrip(table, cells, height, { kept: true });
}

/** Brackets at the end of a head: "(如適用)", "(A1)". */
const BRACKETS = / ?(?=\([^()]*\)$)/;

/** A head at the largest size that fits its cell; a Chinese one of two lines is parted before its last brackets. */
function headDraft(
	setting: Setting,
	layout: SectionLayout,
	text: string,
	place: { readonly left: number; readonly right: number },
	height: number,
): Draft {
	const [size = 7, ...smaller] = layout.headSizes;
	const font = { size, bold: false };
	const fits = (part: string): boolean =>
		setting.measure.width(part, size, false) <= place.right - place.left - 2 * INSET;
	const parts = text.split(BRACKETS);
	const parted = setting.language === 'zh-Hant' && !fits(text) && fits(parts[0] ?? '');
	return draftCell(setting, {
		...place,
		role: 'head',
		text: parted ? parts.join('\n') : text,
		align: 'centre',
		font,
		smaller,
		highest: height - AROUND,
	});
}
