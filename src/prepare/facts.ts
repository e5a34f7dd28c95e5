/**
 * What the ledger knows beside the return, for the rules that ask for it: purchases day by day, buy-back mandates,
 * events of the month in the groups of Rule 13.25A(2), who may sign, the cap of weighted voting rights.
 */
import { classLabel } from '../form/label.ts';
import type { MonthlyReturn } from '../form/return.ts';
import { countOf } from '../ledger/account.ts';
import { KINDS, nextDayOf } from '../ledger/kinds.ts';
import type { Facts, Repurchase, ShareEvent } from '../rules/facts.ts';
import { monthOf } from '../value/day.ts';
import type { LedgerMonth } from './month.ts';
import type { Preparation } from './preparation.ts';
import { repurchasesOf } from './repurchases.ts';

/** The facts in the class names of one document; `last` must be the return before it in the same language. */
export function factsOf(
	p: Preparation,
	value: MonthlyReturn,
	given: { readonly last: MonthlyReturn | undefined; readonly other: MonthlyReturn },
): Facts {
	const names = namesOf(p, value);
	const floats = p.edition.publicFloat ? publicFloatsOf(p, names) : [];
	return {
		...(given.last !== undefined && { last: given.last }),
		otherLanguage: given.other,
		issuer: issuerOf(p.of),
		submissions: submissionsOf(p.of, value),
		repurchases: repurchasesOf(p.of).flatMap((each): Repurchase[] => {
			const name = names.get(each.class);
			return name === undefined ? [] : [{ ...each, class: name }];
		}),
		buyBackMandates: mandatesOf(p, names),
		events: eventsOf(p, names),
		...(floats.length > 0 && { publicFloat: floats }),
	};
}

type Names = ReadonlyMap<string, string>;

/** What findings call each class of the ledger in this document. */
function namesOf(p: Preparation, value: MonthlyReturn): Names {
	return new Map(
		p.classes.flatMap(({ name }, index) => {
			const line = value.issued?.classes[index]?.class;
			return line === undefined ? [] : [[name, classLabel(line)] as const];
		}),
	);
}

function issuerOf(of: LedgerMonth): Facts['issuer'] {
	const { issuer, weightedVotingCap } = of.closing;
	if (issuer === null) return undefined;
	const chinese = issuer.issuerName['zh-Hant'];
	return {
		name: issuer.issuerName.en,
		...(chinese !== undefined && { nameChinese: chinese }),
		...(issuer.stockCode !== undefined && { stockCode: issuer.stockCode }),
		...(issuer.signatories !== undefined && {
			signatories: issuer.signatories.map(({ name, title }) => ({ name, titles: [title] })),
		}),
		...(weightedVotingCap !== null && { weightedVotingCap: { ...weightedVotingCap } }),
	};
}

/** Returns recorded as submitted for the month; a re-submission takes the place of the latest. */
function submissionsOf(of: LedgerMonth, value: MonthlyReturn): Facts['submissions'] {
	const earlier = of.statements.flatMap(({ entry, recordedAt }) =>
		entry.kind === 'return-submitted' && entry.month === of.month
			? [{ reference: entry.digest, status: entry.status, submittedAt: toSeconds(recordedAt) }]
			: [],
	);
	const latest = earlier.at(-1)?.reference ?? null;
	return { earlier, replaces: value.status === 're-submission' ? latest : null };
}

/** `2022-10-03T09:00:00.000+08:00` → `2022-10-03T09:00:00+08:00`. */
function toSeconds(instant: string): string {
	return instant.replace(/\.[0-9]+/, '');
}

function mandatesOf({ of }: Preparation, names: Names): Facts['buyBackMandates'] {
	return [...of.closing.mandates.values()].flatMap((mandate) => {
		const name = names.get(mandate.class);
		if (mandate.for !== 'buy-back' || name === undefined) return [];
		const purchased = countOf(of.closing.balances, `mandate/${mandate.name}/used`);
		return [{ class: name, granted: mandate.granted, issued: mandate.issued, purchased }];
	});
}

/** No next day disclosure return is on record in the ledger, so none of them is told as disclosed. */
function eventsOf({ of }: Preparation, names: Names): ShareEvent[] {
	return of.steps.flatMap(({ recorded, effects }) => {
		const { entry } = recorded;
		const group = nextDayOf(entry);
		if (group === 'none') return [];
		const about = KINDS[entry.kind].title.en;
		const none = 'class' in entry && typeof entry.class === 'string' ? [entry.class] : [];
		const all =
			effects.length > 0 ? effects : none.map((name) => ({ class: name, issued: 0n, treasury: 0n }));
		return all.flatMap(({ class: name, issued, treasury }): ShareEvent[] => {
			const label = names.get(name);
			if (label === undefined) return [];
			return [{ class: label, day: entry.day, about, group, issued, treasury, disclosedIn: null }];
		});
	});
}

function publicFloatsOf({ of }: Preparation, names: Names): NonNullable<Facts['publicFloat']> {
	return [...of.closing.floats.values()].flatMap((snapshot) => {
		const name = names.get(snapshot.class);
		if (snapshot.shares === undefined || name === undefined || monthOf(snapshot.day) !== of.month) return [];
		return [
			{
				class: name,
				shares: snapshot.shares,
				...(snapshot.marketValue !== undefined && { marketValue: snapshot.marketValue }),
			},
		];
	});
}
