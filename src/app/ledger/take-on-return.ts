/** An issuer taken on from its last published return: what its ledger begins with, and where each figure comes from. */
import type { MonthlyReturn, SectionKey } from '../../form/return.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { openingFromReturn, type TakenCell, type TakeOn } from '../../prepare/take-on.ts';
import { Refusal } from '../../value/refusal.ts';
import { type LoadedReturn, loadReturn } from '../load-return.ts';
import { atText, placesOf } from '../places.ts';

export interface TakenFigure extends TakenCell {
	/** Page, or line and column; empty where it is not known. */
	readonly place: string;
}

export interface TakenOn {
	/** Null when the return names none. */
	readonly code: string | null;
	readonly entries: readonly LedgerEntry[];
	readonly taken: readonly TakenFigure[];
	readonly notes: readonly string[];
}

export interface TakeOnAsked {
	/** The same return in the other language, for its words. */
	readonly other: Uint8Array | null;
	/** Sections that were not found, and that somebody says are not applicable. */
	readonly notApplicable: readonly SectionKey[];
}

/** Refuses what `loadReturn` refuses, and with `TAKE_ON_INCOMPLETE` closing balances that cannot be had. */
export async function takeOnFromReturn(bytes: Uint8Array, asked: TakeOnAsked): Promise<TakenOn> {
	const loaded = await loadReturn(bytes);
	const other = asked.other === null ? null : (await loadReturn(asked.other)).return;
	return takeOnLoaded(loaded, other, asked.notApplicable);
}

/** The same of a return that is at hand; `other` is it in the other language. */
export function takeOnLoaded(
	{ return: value, reading }: LoadedReturn,
	other: MonthlyReturn | null,
	notApplicable: readonly SectionKey[],
): TakenOn {
	const { groups, taken, notes } = openingOf(value, reading, { notApplicable, ...(other && { other }) });
	const placeOf = placesOf(reading?.fields ?? []);
	const entries = groups.flat();
	const [first] = entries;
	return {
		code: first?.kind === 'issuer-registered' ? (first.stockCode ?? null) : null,
		entries,
		taken: taken.map((cell) => {
			const at = placeOf(cell.path);
			return { ...cell, place: at ? atText(at) : '' };
		}),
		notes,
	};
}

/** What was not found can be said to be not applicable, and the refusal says how. */
function openingOf(...given: Parameters<typeof openingFromReturn>): TakeOn {
	try {
		return openingFromReturn(...given);
	} catch (error) {
		if (!(error instanceof Refusal) || error.code !== 'TAKE_ON_INCOMPLETE') throw error;
		const help = `${error.help}; a section that was not found is said to be not applicable with --not-applicable agreements`;
		throw new Refusal(error.code, error.message, help, error.where);
	}
}
