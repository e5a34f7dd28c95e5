/** The entries of a ledger and its balances, for people and as JSON. */
import type { AccountBalance } from '../app/ledger/balances.ts';
import type { HistoryLine } from '../app/ledger/history.ts';
import { titleOfKind } from '../app/ledger/kind-list.ts';
import { encodeEntry } from '../ledger/entry.ts';
import { formatDecimal, formatGrouped, parseDecimal } from '../value/decimal.ts';
import type { Colours } from './colours.ts';
import { entryText, postingTexts } from './entry-text.ts';
import { tableText } from './table.ts';
import { padStart, printable, wrap } from './width.ts';

const INDENT = ' '.repeat(7);

/** Number, day and kind, what it says, and what it moved. */
export function entryLine(line: HistoryLine, colours: Colours, columns: number): string {
	const { sequence, entry, recordedAt } = line.recorded;
	const mark = line.reversedBy === null ? '' : `  ${colours.red(`reversed by ${line.reversedBy}`)}`;
	const title = colours.bold(titleOfKind(entry.kind).en);
	const when = colours.dim(`recorded ${recordedAt.slice(0, 19).replace('T', ' ')}`);
	const width = Math.max(40, columns - INDENT.length);
	const said = wrap(printable(entryText(entry)), width);
	const moved = filled(postingTexts(line.postings), width).map((text) => colours.dim(text));
	return [
		`${padStart(String(sequence), 5)}  ${entry.day}  ${title}${mark}  ${when}`,
		...[...said, ...moved].map((text) => INDENT + text),
		'',
	].join('\n');
}

/** As many texts on each line as fit, two spaces between. */
function filled(texts: readonly string[], width: number): string[] {
	const lines: string[] = [];
	for (const text of texts) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 2 + text.length <= width) {
			lines[lines.length - 1] = `${last}  ${text}`;
		} else lines.push(text);
	}
	return lines;
}

/** An entry as JSON, with its postings and what reversed it. */
export function lineShape({
	recorded,
	postings,
	reversedBy,
}: HistoryLine): Readonly<Record<string, unknown>> {
	const { sequence, key, recordedAt, entry } = recorded;
	return {
		sequence,
		key,
		recordedAt,
		reversedBy,
		entry: encodeEntry(entry),
		postings: postings.map(({ account, quantity }) => ({ account, quantity: formatDecimal(quantity) })),
	};
}

/** Account and quantity, those that are zero left out. */
export function balancesText(rows: readonly AccountBalance[]): string {
	const shown = rows.filter(({ quantity }) => quantity !== '0');
	if (shown.length === 0) return 'no balance other than zero\n';
	return tableText(
		[{ title: 'account' }, { title: 'quantity', figures: true }],
		shown.map(({ account, quantity }) => [account, grouped(quantity)]),
	);
}

/** Decimal text with its thousands apart. */
function grouped(text: string): string {
	const figure = parseDecimal(text);
	return figure ? formatGrouped(figure) : text;
}
