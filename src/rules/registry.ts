/** The one closed list of rules: those that are identities of the form, and those that are small functions. */
import { IDENTITIES } from '../form/identities/identities.ts';
import type { Identity } from '../form/identities/identity.ts';
import { ACROSS_RULES } from './across.ts';
import { CONFIRMATION_RULES } from './confirmations.ts';
import { DEADLINE_RULES } from './deadline.ts';
import { EVENT_DATE_RULES } from './event-dates.ts';
import { FORMAT_RULES } from './format.ts';
import { HEADER_RULES } from './header.ts';
import { LANGUAGE_RULES } from './languages.ts';
import { MANDATE_RULES } from './mandates.ts';
import { OPTION_RULES } from './options.ts';
import { OTHER_MOVEMENT_RULES } from './other-movements.ts';
import { PART_2_RULES } from './part-2.ts';
import { PART_2_BALANCE_RULES } from './part-2-balances.ts';
import { PUBLIC_FLOAT_RULES } from './public-float.ts';
import { READING_RULES } from './reading.ts';
import { REMARK_RULES } from './remarks.ts';
import { REPURCHASE_RULES } from './repurchases.ts';
import type { Rule, RuleHead } from './rule.ts';
import { CONVERTIBLE_RULES } from './warrants-convertibles.ts';
import { WEIGHTED_VOTING_RULES } from './weighted-voting.ts';

/** All rules that are functions. A code with several records has one for each range of dates or set of facts. */
export const RULES: readonly Rule[] = [
	...HEADER_RULES,
	...FORMAT_RULES,
	...LANGUAGE_RULES,
	...PART_2_RULES,
	...PART_2_BALANCE_RULES,
	...OPTION_RULES,
	...CONVERTIBLE_RULES,
	...OTHER_MOVEMENT_RULES,
	...EVENT_DATE_RULES,
	...REPURCHASE_RULES,
	...REMARK_RULES,
	...WEIGHTED_VOTING_RULES,
	...PUBLIC_FLOAT_RULES,
	...ACROSS_RULES,
	...MANDATE_RULES,
	...DEADLINE_RULES,
	...CONFIRMATION_RULES,
	...READING_RULES,
];

/** A rule as it is listed: its head, and which kind it is. */
export interface Listed extends RuleHead {
	readonly kind: 'identity' | 'rule';
}

/** True when an identity speaks of the return of the preceding month. */
export function spansMonths(identity: Identity): boolean {
	return identity.equations.some((each) => each.terms.some((term) => term.path.startsWith('last:')));
}

function headOf(identity: Identity): Listed {
	return {
		kind: 'identity',
		code: identity.code,
		title: identity.title,
		severity: identity.severity,
		severityReading: identity.severityReading,
		basis: identity.source,
		sure: 'high',
		needs: spansMonths(identity) ? ['last'] : [],
		about: `${identity.formula}.`,
		...(identity.from ? { since: identity.from } : {}),
		...(identity.to ? { until: identity.to } : {}),
	};
}

/** Families of codes in the order of the form. */
const FAMILIES = 'HFABOWCDETVPXMLKR';

function byCode(a: RuleHead, b: RuleHead): number {
	return (
		FAMILIES.indexOf(a.code.charAt(0)) - FAMILIES.indexOf(b.code.charAt(0)) ||
		(a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
	);
}

/** Every record of every rule, in the order of the form and then of code. */
export const REGISTRY: readonly Listed[] = [
	...IDENTITIES.map(headOf),
	...RULES.map(({ check: _, ...head }): Listed => ({ ...head, kind: 'rule' })),
].sort(byCode);

/** Every code once. */
export const CODES: readonly string[] = [...new Set(REGISTRY.map((each) => each.code))];

/** The records of a code, in any case (`a03`); none when there is no such rule. */
export function listed(code: string): readonly Listed[] {
	const wanted = code.toUpperCase();
	return REGISTRY.filter((each) => each.code === wanted);
}
