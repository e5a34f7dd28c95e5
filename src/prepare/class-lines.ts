/** The class line of Parts I to III, and the order in which the form lists classes. */
import type { Edition } from '../form/editions.ts';
import type { ShareClass } from '../form/return.ts';
import { authorisedShares, balanceOf, issuedShares, treasuryShares } from '../ledger/account.ts';
import type { ClassSubject } from '../ledger/subject.ts';
import { isZero } from '../value/decimal.ts';
import { Refusal } from '../value/refusal.ts';
import type { LedgerMonth } from './month.ts';
import type { Words } from './words.ts';

/** The line of Parts I and II, with counters where the edition has them. */
export function classLineOf({ line }: ClassSubject, edition: Edition, words: Words): ShareClass {
	return {
		kind: line.kind,
		type: words.sayIf(line.type),
		listed: line.listed,
		stockCode: line.stockCode ?? null,
		counters: edition.counters
			? (line.counters ?? []).map((each) => ({
					stockCode: each.stockCode,
					currency: each.currency ?? null,
					description: words.sayIf(each.description),
				}))
			: [],
		description: words.sayIf(line.description),
	};
}

/** The line of Part III: without counters, and described only where nothing else names the class. */
export function shortLineOf({ line }: ClassSubject, words: Words): ShareClass {
	return {
		kind: line.kind,
		type: words.sayIf(line.type),
		listed: line.listed,
		stockCode: line.stockCode ?? null,
		counters: [],
		description: line.kind === 'other' ? words.sayIf(line.description) : null,
	};
}

/**
 * The classes that the return lists, in the order in which the ledger brought them in. A class of which nothing
 * is authorised, issued or to be issued, before or after, is left out. Refuses with `LEDGER_INCOMPLETE` two classes that the
 * form could not tell apart.
 */
export function classesOf(of: LedgerMonth, words: Words): readonly ClassSubject[] {
	const classes = [...of.closing.classes.values()].filter(({ name }) => isThere(of, name));
	const seen = new Map<string, string>();
	for (const subject of classes) {
		const { name } = subject;
		const { kind, type, stockCode, description } = shortLineOf(subject, words);
		const key = JSON.stringify([kind, type, stockCode, description]);
		const before = seen.get(key);
		if (before !== undefined) {
			throw new Refusal(
				'LEDGER_INCOMPLETE',
				`the form cannot tell class "${name}" from class "${before}": kind, type and stock code are the same`,
				'give one of them a type with `class-line-changed`',
				[before, name],
			);
		}
		seen.set(key, name);
	}
	return classes;
}

function isThere(of: LedgerMonth, name: string): boolean {
	return [of.opening, of.closing].some(({ balances, ...standing }) => {
		const over = [
			['scheme', standing.schemes],
			['warrants', standing.warrants],
			['convertible', standing.convertibles],
			['agreement', standing.agreements],
		] as const;
		return (
			authorisedShares(balances, name) !== 0n ||
			issuedShares(balances, name) !== 0n ||
			treasuryShares(balances, name) !== 0n ||
			over.some(([kind, subjects]) =>
				[...subjects.values()].some(
					(each) => each.class === name && !isZero(balanceOf(balances, `${kind}/${each.name}/outstanding`)),
				),
			)
		);
	});
}
