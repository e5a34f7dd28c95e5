/** Part III.A, total funds raised in the month from the exercise of options: options × exercise price. */
import type { Price } from '../form/return.ts';
import { add, type Decimal, formatGrouped, fromInteger, multiply } from '../value/decimal.ts';
import type { Preparation } from './preparation.ts';

const PATH = '/details/options/fundsRaised';

/** Null without an exercise, and where the ledger cannot tell; that is then told. */
export function fundsRaised(p: Preparation): Price | null {
	const totals = new Map<string, Decimal>();
	const behind: number[] = [];
	const unpriced: number[] = [];
	for (const { recorded } of p.of.steps) {
		const { entry, sequence } = recorded;
		if (
			entry.kind !== 'option-exercised-new' &&
			entry.kind !== 'option-exercised-treasury' &&
			entry.kind !== 'option-exercised-existing'
		) {
			continue;
		}
		behind.push(sequence);
		if (entry.price === undefined) {
			unpriced.push(sequence);
			continue;
		}
		const { currency, amount } = entry.price;
		const raised = multiply(fromInteger(entry.options), amount);
		const total = totals.get(currency);
		totals.set(currency, total === undefined ? raised : add(total, raised));
	}
	if (behind.length === 0) return null;
	const amounts = [...totals].map(([currency, amount]) => `${currency} ${formatGrouped(amount)}`);
	if (unpriced.length > 0) {
		const lines = [`entries without an exercise price: ${unpriced.join(', ')}`, ...amounts];
		p.notices.tell('funds-unknown', PATH, lines, 'correct the entries, giving the exercise price');
		return null;
	}
	const [only, ...others] = totals;
	if (only === undefined || others.length > 0) {
		p.notices.tell('funds-in-several-currencies', PATH, amounts, 'state them in a note under (A)');
		return null;
	}
	const [currency, amount] = only;
	p.sources.set(`${PATH}/amount`, behind);
	p.sources.set(`${PATH}/currency`, behind);
	return { currency, amount };
}
