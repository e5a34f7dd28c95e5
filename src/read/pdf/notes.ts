/**
 * What has been read so far of one PDF, and the ways to take a value: every leaf that is printed, or printed
 * blank, leaves its evidence; every leaf that cannot be had leaves a gap. Serves all parts of the form.
 */

import type { Day } from '../../value/day.ts';
import type { Decimal } from '../../value/decimal.ts';
import type { Finding, Severity } from '../../value/finding.ts';
import type { Said } from '../chinese/english.ts';
import { readDay } from '../date.ts';
import type { At, Evidence, Gap } from '../draft.ts';
import { isNothing, isWord, readAmount, readCount } from '../figure.ts';
import { readCurrency } from '../vocabulary.ts';
import { atOf, type Cell, type Place, printedOf, saidOf, type Word } from './sheet.ts';

export interface Notes {
	readonly evidence: Map<string, Evidence>;
	readonly gaps: Gap[];
	readonly findings: Finding[];
}

/** Something printed, or a printed blank (`raw` is ''), and where. */
export interface Spot {
	readonly raw: string;
	readonly at: At;
	/** The same in the form's English; absent where that is no different. */
	readonly said?: Said;
	/** Two texts share the place, and it cannot be told which is meant. */
	readonly torn?: boolean;
}

export function emptyNotes(): Notes {
	return { evidence: new Map(), gaps: [], findings: [] };
}

/** What stands in a place, be it a cell or the words over a line. */
export function spotOf(place: Place | Cell, words: readonly Word[]): Spot {
	const raw = printedOf(words);
	const said = saidOf(words);
	const spot: Spot = { raw, at: atOf(place), ...(said && { said }) };
	return 'crossed' in place && place.crossed ? { ...spot, torn: true } : spot;
}

/** What a place says in the form's English. */
export function saidIn(spot: Spot): string {
	return spot.said?.text ?? spot.raw;
}

/** Records a gap; gives null, the value of what is not there. */
export function missing(notes: Notes, path: string, reason: Gap['reason'], spot: Spot | null = null): null {
	notes.gaps.push({ path, reason, raw: spot?.raw ?? null, at: spot?.at ?? null });
	return null;
}

/** Records what is printed for a leaf, and gives the value back. */
export function printed<Value>(notes: Notes, path: string, spot: Spot, value: Value): Value {
	notes.evidence.set(path, { raw: spot.raw, at: spot.at });
	return value;
}

/**
 * Takes a leaf: null with a gap when the place is not there; null when it is blank or says "nothing"; the value;
 * or null with a gap when `read` cannot make one of what is printed.
 */
function take<Value>(
	notes: Notes,
	path: string,
	spot: Spot | null,
	read: (raw: string) => Value | null,
	nothing: (raw: string) => boolean = isNothing,
): Value | null {
	if (!spot) return missing(notes, path, 'not found');
	if (spot.torn) return missing(notes, path, 'ambiguous', spot);
	if (nothing(saidIn(spot))) return printed(notes, path, spot, null);
	const value = read(saidIn(spot));
	if (value !== null) return printed(notes, path, spot, value);
	return missing(notes, path, isWord(spot.raw) ? 'no figure' : 'ambiguous', spot);
}

/** A whole number of shares or options. */
export function takeCount(notes: Notes, path: string, spot: Spot | null): bigint | null {
	return take(notes, path, spot, (raw) => readCount(raw));
}

/** An exact amount: par value, price, capital, nominal value. */
export function takeAmount(notes: Notes, path: string, spot: Spot | null): Decimal | null {
	return take(notes, path, spot, (raw) => readAmount(raw));
}

export function takeDay(notes: Notes, path: string, spot: Spot | null): Day | null {
	return take(notes, path, spot, readDay);
}

export function takeCurrency(notes: Notes, path: string, spot: Spot | null): string | null {
	return take(notes, path, spot, readCurrency);
}

/** Words as printed; null for a blank. */
export function takeText(notes: Notes, path: string, spot: Spot | null): string | null {
	return take(
		notes,
		path,
		spot,
		() => spot?.raw ?? null,
		(raw) => raw === '',
	);
}

/** Words as printed; null for a blank, "N/A", a dash and "Not applicable". */
export function takeName(notes: Notes, path: string, spot: Spot | null): string | null {
	return take(notes, path, spot, () => spot?.raw ?? null);
}

/** Takes what `read` makes of a place. */
export function takeWith<Value>(
	notes: Notes,
	path: string,
	spot: Spot | null,
	read: (raw: string) => Value | null,
): Value | null {
	return take(notes, path, spot, read);
}

/** A price is null when both its cells are blank. */
export function takePrice(
	notes: Notes,
	path: string,
	currency: Spot | null,
	amount: Spot | null,
): { currency: string | null; amount: Decimal | null } | null {
	const blank = (spot: Spot | null): boolean => spot === null || isNothing(saidIn(spot));
	if (currency === null && amount === null) return missing(notes, path, 'not found');
	const torn = currency?.torn === true || amount?.torn === true;
	if (blank(currency) && blank(amount) && !torn) {
		const spot = amount ?? currency;
		if (spot) printed(notes, path, spot, null);
		return null;
	}
	return {
		currency: takeCurrency(notes, `${path}/currency`, currency),
		amount: takeAmount(notes, `${path}/amount`, amount),
	};
}

/** Records a finding about the reading itself. */
export function noted(
	notes: Notes,
	code: 'R02',
	severity: Severity,
	what: Pick<Finding, 'title' | 'place' | 'lines' | 'note' | 'source'>,
): void {
	notes.findings.push({ code, severity, also: [], figures: [], difference: null, help: null, ...what });
}
