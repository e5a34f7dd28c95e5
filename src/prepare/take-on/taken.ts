/**
 * A published return as a ledger takes it over: cell by cell, each with how sure it is. A printed figure that the
 * form's identities contradict is taken as they imply it where that is exactly one value; else it is missing.
 */
import { labelOf } from '../../form/label.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import type { Bilingual } from '../../ledger/field.ts';
import { isCurrency } from '../../value/currency.ts';
import { type Day, monthOf, parseDay } from '../../value/day.ts';
import { type Decimal, formatGrouped, fromInteger } from '../../value/decimal.ts';
import { valueAt } from '../../value/pointer.ts';

/** What a reading says of each cell; the shape is that of a reading of this project. */
export interface TakeOnReading {
	readonly fields: readonly {
		readonly path: string;
		readonly status: TakenStatus;
		readonly implied?: Decimal | undefined;
		/** Of a par value: the currency printed with it, where it is not that of the capital. */
		readonly currency?: string | undefined;
	}[];
}

type TakenStatus = 'proved' | 'read' | 'implied' | 'disputed' | 'missing';

/** A figure that was taken over. */
export interface TakenCell {
	readonly path: string;
	/** Its place in the form's words. */
	readonly label: string;
	readonly value: string;
	/** `given` for a return that came without a reading. */
	readonly status: TakenStatus | 'given';
}

/** Takes cells over, and keeps what it took and what it could not take. */
export class Taken {
	readonly value: MonthlyReturn;
	readonly cells: TakenCell[] = [];
	readonly problems: string[] = [];
	readonly notes: string[] = [];
	readonly #other: MonthlyReturn | null;
	readonly #fields: ReadonlyMap<string, TakeOnReading['fields'][number]> | null;

	constructor(value: MonthlyReturn, reading: TakeOnReading | null, other: MonthlyReturn | null) {
		this.value = value;
		this.#other = other;
		this.#fields = reading && new Map(reading.fields.map((field) => [field.path, field]));
	}

	/** The figure at `path`; null, and a problem, when it cannot be had. */
	figure(path: string): Decimal | null {
		const known = this.problems.length;
		const figure = this.#figureIfAny(path);
		if (figure === null && this.problems.length === known) {
			this.problems.push(`${this.label(path)} was not found`);
		}
		return figure;
	}

	/** The whole number at `path`; zero, and a problem, when it cannot be had. */
	count(path: string): bigint {
		const figure = this.figure(path);
		return figure?.scale === 0 ? figure.mantissa : 0n;
	}

	/** The whole number at `path`; null for a blank. A figure that was printed and not understood is a problem. */
	countOrBlank(path: string): bigint | null {
		const field = this.#fields?.get(path);
		if (field?.status === 'missing') this.problems.push(`${this.label(path)} was not found`);
		const figure = this.#figureIfAny(path);
		return figure?.scale === 0 ? figure.mantissa : null;
	}

	#figureIfAny(path: string): Decimal | null {
		const field = this.#fields?.get(path);
		const printed = asDecimal(valueAt(this.value, path));
		const status = field?.status ?? 'given';
		const isPrinted = status === 'proved' || status === 'read' || status === 'given';
		const figure = isPrinted ? printed : (field?.implied ?? null);
		if (status === 'disputed' && figure === null) {
			const said = printed === null ? '' : `, which says ${formatGrouped(printed)},`;
			this.problems.push(`${this.label(path)}${said} is disputed`);
			return null;
		}
		if (figure === null) return null;
		if (status === 'disputed' && printed !== null) {
			this.notes.push(
				`${this.label(path)}: the return says ${formatGrouped(printed)}; taken over as ${formatGrouped(figure)}, the one value that satisfies the form`,
			);
		}
		this.cells.push({ path, label: this.label(path), value: formatGrouped(figure), status });
		return figure;
	}

	/** The currency printed with a par value, where it is another than that of the capital. */
	foreign(path: string): string | null {
		return this.#fields?.get(path)?.currency ?? null;
	}

	label(path: string): string {
		return labelOf(this.value, path);
	}

	/** Words at `path`, in the language of the return and, where the other document is at hand, in both. */
	words(path: string): Bilingual | undefined {
		const own = asText(valueAt(this.value, path));
		if (own === null) return undefined;
		const there = this.#other && asText(valueAt(this.#other, path));
		if (this.value.language === 'en') return { en: own, ...(there && { 'zh-Hant': there }) };
		return { en: there ?? own, 'zh-Hant': own };
	}

	/** The day at `path`; null for a blank. */
	date(path: string): Day | null {
		return parseDay(asText(valueAt(this.value, path)) ?? '');
	}

	/** The currency at `path`; HKD, and a problem, when it was not found or does not exist. */
	currency(path: string): string {
		const found = asText(valueAt(this.value, path));
		if (found !== null && isCurrency(found)) return found;
		this.problems.push(`${this.label(path)} was not found`);
		return 'HKD';
	}

	/** Where the figures below `paths` came from, for the entry that takes them over. */
	evidence(below: readonly string[]) {
		const { monthEnded } = this.value;
		const from = `return for ${monthEnded === null ? '' : monthOf(monthEnded)}`;
		const cells = this.cells.filter(({ path }) => below.some((each) => path.startsWith(`${each}/`)));
		const texts = cells.map(({ label, value, status }) => `${from}, ${label}: ${value} (${status})`);
		return { evidence: (texts.length > 0 ? texts : [from]).map((text) => ({ text })) };
	}
}

function asDecimal(value: unknown): Decimal | null {
	if (typeof value === 'bigint') return fromInteger(value);
	return value !== null && typeof value === 'object' && 'mantissa' in value ? (value as Decimal) : null;
}

function asText(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}
