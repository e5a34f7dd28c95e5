/**
 * The heads of a table of Part III and the columns under them. Columns are told by the words and marks of their
 * heads, (A), (A1), (A2) and so on, and lie where the heads lie; no position is fixed. All e-form editions.
 */
import type { Cell, Sheet } from './sheet.ts';

export type ColumnName =
	| 'description'
	| 'currency'
	| 'preceding'
	| 'movement'
	| 'close'
	| 'sharesIssued'
	| 'treasury'
	| 'issuable'
	| 'pending'
	| 'mandate'
	| 'priceCurrency'
	| 'priceAmount'
	| 'date'
	| 'generalMeeting';

export interface Column {
	readonly left: number;
	readonly right: number;
}

export type Columns = ReadonlyMap<ColumnName, Column>;

/** One row of heads, which every page repeats, and where it ends. */
export interface HeadBand {
	readonly page: number;
	readonly top: number;
	readonly bottom: number;
	readonly columns: Columns;
}

/** In the order in which they are tried: the first that fits a head names it. */
const HEADS: readonly (readonly [ColumnName, RegExp])[] = [
	['description', /^Particulars of share option scheme/i],
	['description', /^Description(?: of (?:the )?(?:Warrants?|Convertibles?))?\s*$/i],
	['description', /^(?:Type of Issue|Events?)\b/i],
	['mandate', /\bto be granted under the scheme/i],
	['pending', /\bnot yet cancelled\b/i],
	['treasury', /\(\s?[A-E]2\s?\)/],
	['sharesIssued', /\(\s?[A-E]1?\s?\)/],
	['issuable', /\bmay be issued\b/i],
	['movement', /^Movements? during the month/i],
	['preceding', /\bat close of preceding month/i],
	['close', /\bat close of the month/i],
	['generalMeeting', /^General Meeting approval date/i],
	['date', /^(?:Issue and allotment date|Date of event|(?:Cancellation|Redemption|Event) date)/i],
	['currency', /^Currency(?: of nominal value)?$/i],
	['priceAmount', /^Amount$/i],
];

/** A row of heads has at least so many that are known. */
const KNOWN_MIN = 3;
/** How far a cell may stand out of its column, in points. */
const UNDER = 3;

/** Every row of heads on a sheet, down the pages. */
export function headBands(sheet: Sheet): HeadBand[] {
	const known = sheet.cells.flatMap((cell): KnownHead[] => {
		const name = headName(cell);
		return name ? [{ name, cell }] : [];
	});
	const bands: HeadBand[] = [];
	let band: KnownHead[] = [];
	let bottom = Number.NEGATIVE_INFINITY;
	for (const head of known.sort((one, other) => one.cell.top - other.cell.top)) {
		// Heads of two storeys ("At price" over "Currency" and "Amount") touch one another through their neighbours.
		if (head.cell.top >= bottom - 1) {
			close(band, bands);
			band = [];
		}
		band.push(head);
		bottom = Math.max(bottom, head.cell.bottom);
	}
	close(band, bands);
	return bands;
}

interface KnownHead {
	readonly name: ColumnName;
	readonly cell: Cell;
}

function close(band: readonly KnownHead[], bands: HeadBand[]): void {
	if (new Set(band.map(({ name }) => name)).size >= KNOWN_MIN) bands.push(bandOf(band));
}

function headName(cell: Cell): ColumnName | null {
	return cell.text === '' ? null : (HEADS.find(([, pattern]) => pattern.test(cell.text))?.[0] ?? null);
}

function bandOf(heads: readonly KnownHead[]): HeadBand {
	const columns = new Map<ColumnName, Column>();
	const hasPrice = heads.some(({ name }) => name === 'priceAmount');
	for (const { name, cell } of heads) {
		const own = name === 'currency' && hasPrice ? 'priceCurrency' : name;
		if (!columns.has(own)) columns.set(own, { left: cell.left, right: cell.right });
	}
	return {
		page: heads[0]?.cell.page ?? 0,
		top: Math.min(...heads.map(({ cell }) => cell.top)),
		bottom: Math.max(...heads.map(({ cell }) => cell.bottom)),
		columns,
	};
}

/** True when a cell stands in a column. */
export function inColumn(cell: Cell, column: Column): boolean {
	return cell.left >= column.left - UNDER && cell.right <= column.right + UNDER;
}
