/**
 * What would be printed and not read again as it is: a print must give its return back, so such a value is refused
 * by name before it is printed. The reader's own words decide.
 */
import { encodeReturn } from '../form/json.ts';
import { CONFIRMATION_ITEMS, type MonthlyReturn, type OtherEvent } from '../form/return.ts';
import { words } from '../form/words/index.ts';
import { isNothing } from '../read/figure.ts';
import { plain } from '../read/glyphs.ts';
import { readCurrency, readEvent, readStockCode, readType } from '../read/vocabulary.ts';
import { Refusal } from '../value/refusal.ts';

type Complaint = (text: string) => string | null;

const BLANK: Complaint = (text) => (isNothing(plain(text)) ? 'would be read as a blank cell' : null);

/** Cells that have a meaning of their own, by the end of their path. */
const CELLS: readonly (readonly [RegExp, Complaint])[] = [
	[/\/currency$/, (text) => (readCurrency(text) === text ? null : 'would not be read as a currency')],
	[
		/\/stockCode$/,
		(text) => (readStockCode(plain(text)) === plain(text) ? null : 'would not be read as a stock code'),
	],
	[/\/class\/type$/, (text) => (readType(plain(text))?.type === null ? 'would be read as no type' : null)],
	[/\/(?:class|counters\/\d+)\/description$/, BLANK],
	[
		/\/other\/blocks\/\d+\/rows\/\d+\/text$/,
		(text) => (/^[\s).:-]/.test(plain(text)) ? LOST_MARK : BLANK(text)),
	],
	[/\/movements\/\d+\/text$/, (text) => (/^[\s:().-]/.test(plain(text)) ? LOST_MARK : null)],
];

const LOST_MARK = 'would be read without the mark that it begins with';

/** Refuses with `RENDER_UNREADABLE`, naming the first place and what would become of it. */
export function refuseUnreadable(value: MonthlyReturn): void {
	for (const [path, text] of textsOf(encodeReturn(value), '')) {
		const what =
			text.trim() === ''
				? 'would be read as a blank cell'
				: (CELLS.find(([place]) => place.test(path))?.[1](text) ?? null);
		if (what !== null) refuse(`"${text}" at ${path} ${what}`, path);
	}
	refuseEvents(value);
	const items = value.confirmations?.applicable ? value.confirmations.items : [];
	const inOrder = CONFIRMATION_ITEMS.filter((item) => items.includes(item));
	if (items.join() !== inOrder.join()) {
		refuse(`the items ${items.join(', ')} would be read as ${inOrder.join(', ')}`, '/confirmations/items');
	}
}

/** An event with words of its own that turn it into another: "Repurchase of shares" and "(shares held as treasury shares)". */
function refuseEvents({ edition, details: { other } }: MonthlyReturn): void {
	if (!other?.applicable || edition === null) return;
	other.blocks.forEach(({ rows }, block) => {
		rows.forEach(({ event, text }, row) => {
			const label = words(`other.event.${event satisfies OtherEvent}`, edition, 'en')?.text;
			if (text === null || label === undefined || readEvent(`${label} ${text}`)?.event === event) return;
			refuse(`"${text}" would be read as another event`, `/details/other/blocks/${block}/rows/${row}/text`);
		});
	});
}

function refuse(what: string, path: string): never {
	throw new Refusal('RENDER_UNREADABLE', what, 'leave the cell blank, or write it as the form does', [path]);
}

function* textsOf(json: unknown, path: string): Generator<readonly [string, string]> {
	if (typeof json === 'string') yield [path, json];
	else if (json !== null && typeof json === 'object') {
		for (const [key, value] of Object.entries(json)) yield* textsOf(value, `${path}/${key}`);
	}
}
