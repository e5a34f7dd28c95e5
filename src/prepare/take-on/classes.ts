/** Classes of shares as Parts I and II close: authorised, issued and treasury shares, par value, class line. */

import { placeOfClass } from '../../form/identities/same-class.ts';
import type { IssuedClass, ShareClass } from '../../form/return.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { ClassLine } from '../../ledger/subject.ts';
import { isCurrency } from '../../value/currency.ts';
import type { Day } from '../../value/day.ts';
import { type Decimal, isZero } from '../../value/decimal.ts';
import { classNames } from './names.ts';
import { pendingOf } from './pending.ts';
import type { Taken } from './taken.ts';

type Opening = Extract<LedgerEntry, { readonly kind: 'opening-balance' }>;

/** A class with its places in Part I and Part II; -1 where it does not stand in that part. */
export interface TakenClass {
	readonly name: string;
	readonly line: ShareClass;
	readonly authorisedAt: number;
	readonly issuedAt: number;
}

/** The classes in the order of Part I; of Part II where Part I does not apply. */
export function classesIn({ value }: Taken): readonly TakenClass[] {
	const authorised = value.authorised?.applicable ? value.authorised.classes : [];
	const issued: readonly IssuedClass[] = value.issued?.classes ?? [];
	const first = authorised.length > 0 ? authorised : issued;
	const names = classNames(first);
	const classes = first.map((each, index) => ({
		name: names[index] ?? '',
		line: each.class,
		authorisedAt: first === authorised ? index : -1,
		issuedAt: first === issued ? index : placeOfClass(each.class, issued, authorised, index),
	}));
	const missed = issued.filter((_, index) => !classes.some(({ issuedAt }) => issuedAt === index));
	const more = classNames([...first, ...missed]).slice(first.length);
	return [
		...classes,
		...missed.map((each, index) => ({
			name: more[index] ?? '',
			line: each.class,
			authorisedAt: -1,
			issuedAt: issued.indexOf(each),
		})),
	];
}

/** The opening balance of a class. */
export function classOpening(taken: Taken, of: TakenClass, day: Day): Opening {
	const partOne = `/authorised/classes/${of.authorisedAt}`;
	const partTwo = `/issued/classes/${of.issuedAt}`;
	const at = of.issuedAt < 0 ? partOne : partTwo;
	const authorised = of.authorisedAt < 0 ? null : taken.count(`${partOne}/close/shares`);
	const par = of.authorisedAt < 0 ? null : parOf(taken, partOne);
	const issued = of.issuedAt < 0 ? 0n : taken.count(`${partTwo}/close/issued`);
	const treasury = of.issuedAt < 0 ? null : taken.countOrBlank(`${partTwo}/close/treasury`);
	const pending = pendingOf(taken, of, day);
	const currency = currencyOf(taken, of);
	return {
		kind: 'opening-balance',
		day,
		...taken.evidence([`${partOne}/close`, `${partTwo}/close`, ...pending.paths]),
		opens: {
			of: 'class',
			subject: {
				name: of.name,
				line: lineOf(taken, of.line, `${at}/class`),
				...(currency !== null && { currency }),
				...(par !== null && { par }),
				...(of.line.kind === 'wvr-ordinary' && of.line.listed === false && { weightedVoting: true }),
			},
			...(authorised !== null && { authorised }),
			issued,
			...(treasury !== null && treasury > 0n && { treasury }),
			...(pending.lots.length > 0 && { pending: pending.lots }),
		},
	};
}

/** Shares without par value have a blank cell, and no capital beside it. */
function parOf(taken: Taken, path: string): Decimal | null {
	const { authorised } = taken.value;
	const close = authorised?.applicable
		? authorised.classes[Number.parseInt(path.slice(path.lastIndexOf('/') + 1), 10)]?.close
		: undefined;
	if (close?.par === null && close.capital === null) return null;
	const foreign = taken.foreign(`${path}/close/par`);
	if (foreign !== null) {
		taken.problems.push(
			`${taken.label(`${path}/close/par`)} is in ${foreign}, and the capital in another currency`,
		);
	}
	const par = taken.figure(`${path}/close/par`);
	return par === null || isZero(par) ? null : par;
}

function currencyOf({ value, notes }: Taken, { authorisedAt, name }: TakenClass): string | null {
	const found = value.authorised?.applicable ? value.authorised.classes[authorisedAt]?.currency : null;
	if (found === null || found === undefined) return null;
	if (isCurrency(found)) return found;
	notes.push(`class "${name}": the currency ${found} does not exist, and was not taken over`);
	return null;
}

function lineOf(taken: Taken, line: ShareClass, path: string): ClassLine {
	const type = taken.words(`${path}/type`);
	const description = taken.words(`${path}/description`);
	if (line.listed === null) taken.problems.push(`${taken.label(`${path}/listed`)} was not found`);
	return {
		kind: line.kind,
		...(type && { type }),
		listed: line.listed ?? false,
		...(line.stockCode !== null && { stockCode: line.stockCode }),
		...(line.counters.length > 0 && {
			counters: line.counters.map(({ stockCode, currency }) => ({
				stockCode,
				...(currency !== null && isCurrency(currency) && { currency }),
			})),
		}),
		...(description && { description }),
	};
}
