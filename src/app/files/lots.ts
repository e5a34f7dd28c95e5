/** Which purchases are cancelled, in one cell: `2022-07-19 6700000; 2022-07-20 1,000`. */
import type { Cell } from './cell.ts';
import { readDay } from './days.ts';
import { readCount } from './figures.ts';
import { type Outcome, refused, value } from './outcome.ts';

interface LotJson {
	readonly day: string;
	readonly shares: string;
}

export function readLots(cell: Cell): Outcome {
	const lots: LotJson[] = [];
	for (const part of cell.text.split(/[;\n；]/).filter((each) => each.trim() !== '')) {
		const [, written, count] = /^\s*(.*\S)\s+(\S+)\s*$/.exec(part) ?? [];
		const day = readDay({ type: 'text', text: written ?? '' }, { monthsFirst: true, daysFirst: false });
		const shares = readCount({ type: 'text', text: count ?? '' }, false);
		if (day.is !== 'value' || shares.is !== 'value') {
			return refused(
				`"${part.trim().slice(0, 60)}" is no purchase`,
				'days and shares: 2022-07-19 6700000; …',
			);
		}
		lots.push({ day: String(day.value), shares: String(shares.value) });
	}
	return cell.type === 'text'
		? value(lots)
		: refused(`it is a ${cell.type}`, 'days and shares: 2022-07-19 6700000; …');
}

export function writeLots(lots: unknown): string | null {
	if (!Array.isArray(lots)) return null;
	return lots.map(({ day, shares }: LotJson) => `${day} ${shares}`).join('; ');
}
