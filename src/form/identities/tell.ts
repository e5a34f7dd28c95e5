/** An identity with its figures written out, for people: `1,992,000,000,000 shares × USD 0.00000025 = USD 498,000`. */
import { type Decimal, equal, formatGrouped, isZero, magnitude, subtract } from '../../value/decimal.ts';
import type { Step } from '../../value/pointer.ts';
import type { MonthlyReturn } from '../return.ts';
import type { Evaluation } from './evaluate.ts';
import type { Instance } from './instance.ts';
import type { Cell, Term } from './resolve.ts';

export interface Told {
	/** The sum as the other figures make it. */
	readonly computed: string;
	/** What the return says in its place. */
	readonly stated: string;
	/** Stated minus computed; null for limits. */
	readonly difference: Decimal | null;
}

/** Figures written out in full before the rest are only counted. */
const FIGURES_MAX = 12;

/** Writes a broken evaluation out; `value` is the return it is about. */
export function tell(value: MonthlyReturn, evaluation: Evaluation): Told {
	const { instance } = evaluation;
	const currency = currencyOf(value, instance);
	const stated = evaluation.stated ? statedText(instance, evaluation.stated, currency) : 'nothing';
	const expected = evaluation.expected;
	const result = expected ? amountText(instance, expected, currency) : 'not known';
	const { relation } = instance.equation;
	const terms = termsText(instance, currency);
	if (relation === 'at most') {
		const limit = terms === result ? result : `${terms} = ${result}`;
		return { computed: `at most ${limit}`, stated, difference: null };
	}
	if (relation === 'not negative') return { computed: 'zero or more', stated, difference: null };
	const difference = evaluation.stated && expected ? subtract(evaluation.stated, expected) : null;
	return {
		computed: terms === '' || terms === result ? `expected ${result}` : `${terms} = ${result}`,
		stated,
		difference,
	};
}

function termsText(instance: Instance, currency: string): string {
	const [first, second, third] = instance.terms;
	switch (instance.equation.relation) {
		case 'product':
			return `${first ? cellsText(first, '') : ''} shares × ${currency}${second ? cellsText(second, '') : ''}`;
		case 'quotient': {
			const amount = `${currency}${first ? cellsText({ ...first, spec: { ...first.spec, magnitude: true, sign: 1 } }, '') : ''}`;
			const quotient = `${amount} ÷ ${currency}${second ? cellsText(second, '') : ''}`;
			return third?.cells.some((cell) => cell.value !== null && !isZero(cell.value))
				? `${quotient} - ${cellsText(third, '')}`
				: quotient;
		}
		case 'sum':
		case 'at most':
		case 'not negative':
			return sumText(instance.terms, currency);
		default: {
			const never: never = instance.equation.relation;
			return never;
		}
	}
}

function sumText(terms: readonly Term[], currency: string): string {
	const parts: string[] = [];
	let blanks = 0;
	for (const term of terms) {
		for (const cell of term.cells) {
			if (cell.value === null) {
				blanks += 1;
				continue;
			}
			const size = term.spec.magnitude ? magnitude(cell.value) : cell.value;
			const minus = size.mantissa < 0n !== term.spec.sign < 0;
			const text = `${money(cell, currency)}${formatGrouped(magnitude(size))}`;
			parts.push(parts.length === 0 ? (minus ? `-${text}` : text) : `${minus ? '-' : '+'} ${text}`);
		}
	}
	if (parts.length === 0) return blanks > 0 ? 'blank' : '';
	if (parts.length <= FIGURES_MAX) return parts.join(' ');
	return `${parts.slice(0, FIGURES_MAX).join(' ')} … (${parts.length} figures)`;
}

function cellsText(term: Term, currency: string): string {
	return term.cells.length === 1 && term.cells[0]?.value
		? formatGrouped(term.spec.magnitude ? magnitude(term.cells[0].value) : term.cells[0].value)
		: `(${sumText([term], currency)})`;
}

function statedText(instance: Instance, stated: Decimal, currency: string): string {
	const blank = instance.stated.cells.every((cell) => cell.value === null);
	return blank ? 'nothing (blank)' : amountText(instance, stated, currency);
}

function amountText(instance: Instance, amount: Decimal, currency: string): string {
	const cell = instance.stated.cells[0];
	return `${cell ? money(cell, currency) : ''}${formatGrouped(amount)}`;
}

const MONEY = new Set(['capital', 'par', 'amount']);

function money(cell: Cell, currency: string): string {
	const leaf = cell.steps.at(-1);
	const section = cell.steps[1];
	const balance =
		(leaf === 'preceding' || leaf === 'close') && (section === 'warrants' || section === 'convertibles');
	return balance || MONEY.has(String(leaf)) ? currency : '';
}

/** The currency around an instance, with a space behind it; empty when there is none. */
function currencyOf(value: MonthlyReturn, instance: Instance): string {
	let node: unknown = value;
	let currency = '';
	for (const step of instance.over) {
		if (node === null || typeof node !== 'object') break;
		node = (node as Readonly<Record<Step, unknown>>)[step];
		const named = (node as { readonly currency?: unknown } | null)?.currency;
		if (typeof named === 'string') currency = `${named} `;
	}
	return currency;
}

/** 10, 100 … when one figure is exactly so many times the other; null otherwise. */
export function powerOfTen(a: Decimal, b: Decimal): bigint | null {
	if (isZero(a) || isZero(b)) return null;
	const [left, right] = [magnitude(a), magnitude(b)];
	const bare = (value: Decimal) => value.mantissa.toString().replace(/0+$/, '');
	if (bare(left) !== bare(right) || equal(left, right)) return null;
	const exponent = (value: Decimal) => value.mantissa.toString().length - value.scale;
	return 10n ** BigInt(Math.abs(exponent(left) - exponent(right)));
}
