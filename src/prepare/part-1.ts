/** Part I: authorised or registered shares, par value, capital; the totals of each currency. */
import type { AuthorisedClass, MonthlyReturn } from '../form/return.ts';
import { type Account, authorisedShares } from '../ledger/account.ts';
import type { ClassSubject } from '../ledger/subject.ts';
import { monthOf } from '../value/day.ts';
import {
	add,
	type Decimal,
	fromInteger,
	isZero,
	multiply,
	normal,
	subtract,
	ZERO,
} from '../value/decimal.ts';
import { classLineOf } from './class-lines.ts';
import {
	behindChange,
	behindClose,
	behindOpening,
	behindSubject,
	merged,
	type Preparation,
} from './preparation.ts';
import { authorisedRemark } from './remarks/authorised.ts';

type PartOne = NonNullable<MonthlyReturn['authorised']>;

/** Not applicable for an issuer without authorised or registered capital. */
export function partOne(p: Preparation): PartOne {
	if (!p.of.closing.issuer?.authorised) return { applicable: false };
	const isNew = !hadAuthorised(p);
	const classes = p.classes.map((subject, index) =>
		authorisedClass(p, subject, { path: `/authorised/classes/${index}`, isNew }),
	);
	return {
		applicable: true,
		classes,
		totals: totalsOf(p, classes),
		remarks: authorisedRemark(p),
	};
}

/** Whether the issuer had authorised capital before the month; the first registration counts from the beginning. */
function hadAuthorised({ of }: Preparation): boolean {
	const registered = of.statements
		.flatMap(({ entry }) => (entry.kind === 'issuer-registered' ? [entry] : []))
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
	const before = registered.findLast(({ day }) => monthOf(day) < of.month) ?? registered[0];
	return before?.authorised !== false;
}

const NONE = { shares: null, par: null, capital: null } as const;

/** `isNew`: nothing was authorised before, because the issuer had no authorised capital; its opening is blank. */
function authorisedClass(
	p: Preparation,
	subject: ClassSubject,
	{ path, isNew }: { readonly path: string; readonly isNew: boolean },
): AuthorisedClass {
	const { of } = p;
	const { name } = subject;
	const opened = of.opening.classes.get(name) ?? subject;
	const preceding = isNew ? NONE : balanceOf(authorisedShares(of.opening.balances, name), opened.par);
	const close = balanceOf(authorisedShares(of.closing.balances, name), subject.par);
	tellSources(p, name, path);
	const shares = close.shares - (preceding.shares ?? 0n);
	const capital = subtract(close.capital ?? ZERO, preceding.capital ?? ZERO);
	return {
		class: classLineOf(subject, p.edition, p.words),
		currency: subject.currency ?? null,
		preceding,
		change: { shares: shares === 0n ? null : shares, capital: isZero(capital) ? null : capital },
		close,
	};
}

function balanceOf(shares: bigint, par: Decimal | undefined) {
	return { shares, par: par ?? null, capital: par === undefined ? null : capitalOf(shares, par) };
}

const CENT_PLACES = 2;

/** Shares × par value, to two decimals, half a cent upwards: 231,146.3847 is 231,146.38. */
function capitalOf(shares: bigint, par: Decimal): Decimal {
	const { mantissa, scale } = multiply(fromInteger(shares), par);
	if (scale <= CENT_PLACES) return { mantissa, scale };
	const divisor = 10n ** BigInt(scale - CENT_PLACES);
	return normal((mantissa * 2n + divisor) / (divisor * 2n), CENT_PLACES);
}

function tellSources(p: Preparation, name: string, path: string): void {
	if (!p.isTracked) return;
	const unit = `class/${name}` as const;
	const account: Account = `${unit}/outside`;
	const subject = behindSubject(p, unit);
	const opening = behindOpening(p, unit, account);
	const change = behindChange(p, account);
	const close = behindClose(p, unit, account);
	const inMonth = new Set(p.of.steps.map(({ recorded }) => recorded.sequence));
	const subjectBefore = subject.filter((sequence) => !inMonth.has(sequence));
	const subjectChange = subject.filter((sequence) => inMonth.has(sequence));
	const cells = {
		class: subject,
		'preceding/shares': opening,
		'preceding/par': subjectBefore.length > 0 ? subjectBefore : subject,
		'preceding/capital': merged(opening, subjectBefore),
		'change/shares': change,
		'change/capital': merged(change, subjectChange),
		'close/shares': close,
		'close/par': subject,
		'close/capital': merged(close, subject),
	};
	for (const [cell, sequences] of Object.entries(cells)) p.sources.set(`${path}/${cell}`, sequences);
}

/** One total for each currency, in the order in which the classes name them. */
function totalsOf(p: Preparation, classes: readonly AuthorisedClass[]) {
	const totals = new Map<string, { amount: Decimal; paths: string[] }>();
	classes.forEach(({ currency, close }, index) => {
		if (currency === null || close.capital === null) return;
		const total = totals.get(currency) ?? { amount: ZERO, paths: [] };
		total.amount = add(total.amount, close.capital);
		total.paths.push(`/authorised/classes/${index}/close/capital`);
		totals.set(currency, total);
	});
	return [...totals].map(([currency, { amount, paths }], index) => {
		const behind = merged(...paths.map((path) => p.sources.get(path) ?? []));
		p.sources.set(`/authorised/totals/${index}/amount`, behind);
		return { currency, amount };
	});
}
