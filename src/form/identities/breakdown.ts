/**
 * Remarks that break a figure down: "4,000,000 shares on 22 September …, 3,000,000 on 26 September …" under a
 * pending repurchase, "among the 10,000 shares, 6,000 … and 4,000 …" under a scheme. No cell is ever filled from
 * a remark; but a remark whose figures add up to a cell was written independently of it, and confirms it
 * (E6 and O2 of the form's arithmetic).
 */
import { type Day, parseFormDay } from '../../value/day.ts';
import { pointer } from '../../value/pointer.ts';
import type { MonthlyReturn } from '../return.ts';

export interface Breakdown {
	/** The cell that the remark explains. */
	readonly path: string;
	/** What the cell says, without its sign. */
	readonly figure: bigint;
	/** The sum in the remark; null when the remark does not break anything down. */
	readonly sum: bigint | null;
	readonly parts: readonly bigint[];
	/** Of purchases: the day of each part, where all of them were understood. */
	readonly days?: readonly Day[];
	readonly agrees: boolean;
}

/** A remark longer than this, or with more figures, is no breakdown of one cell. */
const REMARK_LENGTH_MAX = 20_000;
const COUNTS_MAX = 400;

const COUNT = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;
/** A count that a date follows in the same clause: one purchase of a list. It may be small: 500 shares on a day. */
const DATED = /(?<![\d.,])(\d{1,3}(?:,\d{3})*)(?![\d,])[^.;\d]{0,60}?\bon (\d{1,2} [A-Z][a-z]+ \d{4})/g;

/** Every cell of the return whose section has a remark that breaks it down, or seems to. */
export function breakdownsOf(value: MonthlyReturn): Breakdown[] {
	const found: Breakdown[] = [];
	const { options, other } = value.details;
	if (options?.applicable && options.remarks !== null) {
		const remark = options.remarks;
		options.blocks.forEach((block, b) => {
			block.rows.forEach((row, r) => {
				const path = pointer(['details', 'options', 'blocks', b, 'rows', r, 'close']);
				if (row.close !== null) found.push(...ofTotal(path, row.close, remark));
			});
		});
	}
	if (other?.applicable && other.remarks !== null) {
		const remark = other.remarks;
		const pending = other.blocks.flatMap((block, b) =>
			block.rows.flatMap((row, r) =>
				row.issuable !== null && row.issuable < 0n
					? [
							{
								path: pointer(['details', 'other', 'blocks', b, 'rows', r, 'issuable']),
								figure: -row.issuable,
							},
						]
					: [],
			),
		);
		// One remark stands for the whole section: with several pending figures it cannot be told whose list it is.
		const [only, ...others] = pending;
		if (only && others.length === 0) found.push(...ofPurchases(only.path, only.figure, remark));
	}
	return found;
}

/** A remark that states a total and then its parts: `total, part, part …`, in the order of the text. */
function ofTotal(path: string, figure: bigint, remark: string): Breakdown[] {
	if (remark.length > REMARK_LENGTH_MAX) return [];
	const counts = [...remark.matchAll(COUNT)].slice(0, COUNTS_MAX).map((match) => whole(match[0]));
	for (let start = 0; start < counts.length; start += 1) {
		const total = counts[start];
		let sum = 0n;
		for (let end = start + 1; total !== undefined && end < counts.length && sum < total; end += 1) {
			sum += counts[end] ?? 0n;
			if (end - start < 2 || sum !== total) continue;
			return [{ path, figure, sum, parts: counts.slice(start + 1, end + 1), agrees: sum === figure }];
		}
	}
	return [];
}

/** A list of dated purchases: some run of them, in the order of the text, makes the pending figure. */
function ofPurchases(path: string, figure: bigint, remark: string): Breakdown[] {
	if (remark.length > REMARK_LENGTH_MAX) return [];
	const found = [...remark.matchAll(DATED)].slice(0, COUNTS_MAX);
	const counts = found.map((match) => whole(match[1] ?? ''));
	const days = found.map((match) => parseFormDay(match[2] ?? ''));
	if (counts.length < 2 && counts[0] !== figure) return [];
	for (let start = 0; start < counts.length; start += 1) {
		let sum = 0n;
		for (let end = start; end < counts.length && sum < figure; end += 1) {
			sum += counts[end] ?? 0n;
			if (sum !== figure) continue;
			const dated = days.slice(start, end + 1).filter((day) => day !== null);
			const known = dated.length === end + 1 - start && { days: dated };
			return [{ path, figure, sum, parts: counts.slice(start, end + 1), ...known, agrees: true }];
		}
	}
	return [{ path, figure, sum: null, parts: counts, agrees: false }];
}

function whole(text: string): bigint {
	return BigInt(text.replaceAll(',', ''));
}
