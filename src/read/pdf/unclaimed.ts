/**
 * The net under all parts of the e-form: a figure that stands on the page and was put into no field is told as a
 * gap of its part, so that a cell whose ruling or label was lost is never taken for a blank one. Remarks apart.
 */
import { withoutRepeats } from './class-block.ts';
import { missing, type Notes } from './notes.ts';
import type { Outline, PartName } from './outline.ts';
import { withoutRemarks } from './remarks.ts';
import { allWords, atOf, type Word } from './sheet.ts';

/** Where the gap of a part stands. */
const LISTS: Partial<Readonly<Record<PartName, string>>> = {
	I: '/authorised/classes',
	II: '/issued/classes',
	A: '/details/options/blocks',
	B: '/details/warrants/blocks',
	C: '/details/convertibles/blocks',
	D: '/details/agreements/blocks',
	E: '/details/other/blocks',
	totals: '/details/totals',
};

/** A share count or an amount standing alone; page numbers and the numbers of classes and items are none. */
const FIGURE = /^-?[0-9][0-9,]*(?:\.[0-9]+)?$/;

type PageBox = Readonly<{ page: number; box: readonly [number, number, number, number] }>;

/** Records one gap for each part that has figures which no evidence and no gap speaks of. */
export function noteUnclaimed(notes: Notes, outline: Outline): void {
	const claimed = claims(notes);
	for (const [name, part] of outline.parts) {
		const path = LISTS[name];
		if (path === undefined || part.notApplicable || notes.gaps.some((gap) => covers(gap.path, path)))
			continue;
		const words = allWords(withoutRepeats(withoutRemarks(part.body).rest)).filter((word) =>
			FIGURE.test(word.text),
		);
		const [first, ...more] = words.filter((word) => !isClaimed(word, claimed.get(word.page) ?? []));
		if (!first) continue;
		const raw = [first, ...more].map((word) => word.text).join(' ');
		missing(notes, path, 'ambiguous', { raw, at: atOf(first) });
	}
}

/** A gap that already speaks of the whole list. */
function covers(gap: string, path: string): boolean {
	return gap === path || path.startsWith(`${gap}/`);
}

function claims(notes: Notes): Map<number, PageBox['box'][]> {
	const byPage = new Map<number, PageBox['box'][]>();
	const spoken = [...notes.evidence.values(), ...notes.gaps];
	for (const { raw, at } of spoken) {
		if (raw === null || raw === '' || at === null || !('page' in at)) continue;
		const boxes = byPage.get(at.page);
		if (boxes) boxes.push(at.box);
		else byPage.set(at.page, [at.box]);
	}
	return byPage;
}

function isClaimed(word: Word, boxes: readonly PageBox['box'][]): boolean {
	const x = (word.box[0] + word.box[2]) / 2;
	const y = (word.box[1] + word.box[3]) / 2;
	return boxes.some((box) => x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 12 && y <= box[3] + 1);
}
