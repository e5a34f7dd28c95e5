/** How much is printed at most: beyond any real return, and within what the reader takes back. */
import type { MonthlyReturn } from '../form/return.ts';
import { Refusal } from '../value/refusal.ts';
import { tooLong } from './setting.ts';

/** Characters of one text. */
const TEXT_MOST = 100_000;
/** Pages of one return. */
const PAGES_MOST = 200;

/** Refuses a return with a text that no one can have meant, before it is laid out. */
export function refuseLongTexts(value: MonthlyReturn): void {
	for (const [path, text] of textsOf(value, '')) {
		if (text.length > TEXT_MOST) throw tooLong(text, path, `has more than ${TEXT_MOST} characters`);
	}
}

export function refuseManyPages(pages: number): void {
	if (pages <= PAGES_MOST) return;
	throw new Refusal(
		'RENDER_TOO_LONG',
		`the return would take ${pages} pages; at most ${PAGES_MOST} are printed`,
		'put long remarks into a document of their own',
	);
}

function* textsOf(value: unknown, path: string): Generator<readonly [string, string]> {
	if (typeof value === 'string') yield [path, value];
	else if (value !== null && typeof value === 'object') {
		for (const [key, each] of Object.entries(value)) yield* textsOf(each, `${path}/${key}`);
	}
}
