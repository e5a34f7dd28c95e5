/** Checks a return: all identities of the form and all rules, each once, in one pass over frozen input. */
import { EDITIONS } from '../form/editions.ts';
import { editionFor } from '../form/identities/compiled.ts';
import { IDENTITIES } from '../form/identities/identities.ts';
import { classLabel } from '../form/label.ts';
import { EDITION_NAMES, type EditionName, type MonthlyReturn } from '../form/return.ts';
import { addMonths, type Month, monthOf } from '../value/day.ts';
import type { Finding } from '../value/finding.ts';
import type { CheckContext } from './context.ts';
import type { FactKey, Facts } from './facts.ts';
import { identityFindings } from './from-identity.ts';
import { byForm } from './order.ts';
import { RULES, spansMonths } from './registry.ts';
import type { Rule } from './rule.ts';

/** A rule that was not run, and what it would have needed. */
export interface Unchecked {
	readonly code: string;
	readonly needs: readonly string[];
}

export interface CheckResult {
	/** In the order of the form. */
	readonly findings: readonly Finding[];
	/** Codes of which some record was run, each once. A code with another record that lacks facts is in both lists. */
	readonly checked: readonly string[];
	/** In the order of the registry. */
	readonly unchecked: readonly Unchecked[];
}

/** All findings on a return. A rule whose facts are absent is not run, and is listed as unchecked. */
export function checkReturn(context: CheckContext): CheckResult {
	const findings: Finding[] = [];
	const unchecked: Unchecked[] = [];
	const edition = editionFor(context.return);
	const strangers = strangersAmong(context);
	const checked = checkIdentities(context, edition, strangers?.get('last') ?? null, findings, unchecked);
	for (const held of rulesFor(edition)) {
		if (!inMonths(held, context.return)) continue;
		const { rule } = held;
		const needs = absent(rule.needs, context.facts, strangers);
		if (needs !== null) {
			addUnchecked(unchecked, rule.code, needs);
			continue;
		}
		if (checked.at(-1) !== rule.code) checked.push(rule.code);
		for (const finding of rule.check(context)) findings.push(finding);
	}
	if (findings.length > 1) findings.sort(byForm);
	return { findings, checked, unchecked };
}

/** Lists of findings as one, in the order of the form; what an earlier one says of a place is not told again. */
export function mergeFindings(...lists: readonly (readonly Finding[])[]): Finding[] {
	const told = new Set<string>();
	const merged: Finding[] = [];
	for (const each of lists.flat()) {
		if (told.has(`${each.code} ${each.place.path}`)) continue;
		for (const { path } of [each.place, ...each.also]) told.add(`${each.code} ${path}`);
		merged.push(each);
	}
	return merged.sort(byForm);
}

function checkIdentities(
	context: CheckContext,
	edition: EditionName,
	stranger: string | null,
	findings: Finding[],
	unchecked: Unchecked[],
): string[] {
	const { reading } = context.facts;
	const last = stranger === null ? context.facts.last : undefined;
	const inForce = identitiesFor(edition);
	if (stranger !== null) unchecked.push(...inForce.spanning.map(({ code }) => ({ code, needs: [stranger] })));
	else if (last === undefined) unchecked.push(...inForce.spanning);
	const missing = reading === undefined ? null : missingPaths(reading);
	const foreign = reading === undefined ? null : foreignPaths(reading);
	const found = identityFindings({
		return: context.return,
		as: context.as,
		last: last ?? null,
		...(missing && { isMissing: (path: string) => missing.has(path) }),
		...(foreign && foreign.size > 0 && { isForeign: (path: string) => foreign.has(path) }),
	});
	for (const finding of found) findings.push(finding);
	return [...(last === undefined ? inForce.within : inForce.all)];
}

function foreignPaths(reading: NonNullable<Facts['reading']>): Set<string> {
	return new Set(reading.fields.flatMap((field) => (field.currency === undefined ? [] : [field.path])));
}

function missingPaths(reading: NonNullable<Facts['reading']>): Set<string> {
	const missing = new Set<string>();
	for (const field of reading.fields) {
		if (field.status === 'missing' || field.status === 'implied') missing.add(field.path);
	}
	for (const gap of reading.gaps ?? []) missing.add(gap.path);
	return missing;
}

const ORDER = new Map(EDITIONS.map((edition, index) => [edition.name, index]));

function holds(since: string | undefined, until: string | undefined, edition: EditionName): boolean {
	const place = ORDER.get(edition) ?? 0;
	const from = isEdition(since) ? (ORDER.get(since) ?? 0) : 0;
	const to = isEdition(until) ? (ORDER.get(until) ?? EDITIONS.length) : EDITIONS.length;
	return place >= from && place <= to;
}

function isEdition(value: EditionName | Month | string | undefined): value is EditionName {
	return value !== undefined && (EDITION_NAMES as readonly string[]).includes(value);
}

/** A rule with the months that bound it, if months and not editions do. */
interface Held {
	readonly rule: Rule;
	readonly since: string | null;
	readonly until: string | null;
}

const RULES_OF = new Map(
	EDITION_NAMES.map((name): [EditionName, readonly Held[]] => [
		name,
		RULES.filter((each) => holds(each.since, each.until, name)).map((rule) => ({
			rule,
			since: rule.since === undefined || isEdition(rule.since) ? null : rule.since,
			until: rule.until === undefined || isEdition(rule.until) ? null : rule.until,
		})),
	]),
);
const NO_RULES: readonly Held[] = [];

function rulesFor(edition: EditionName): readonly Held[] {
	return RULES_OF.get(edition) ?? NO_RULES;
}

interface InForce {
	/** Codes of all identities in force, and of those that one return is enough for. */
	readonly all: readonly string[];
	readonly within: readonly string[];
	/** Those that need the return of the preceding month, as they are told when it is absent. */
	readonly spanning: readonly Unchecked[];
}

const IDENTITIES_OF = new Map(
	EDITION_NAMES.map((name): [EditionName, InForce] => {
		const all = IDENTITIES.filter((each) => holds(each.from, each.to, name));
		const spanning = all.filter(spansMonths).map((each): Unchecked => ({ code: each.code, needs: ['last'] }));
		const within = all.filter((each) => !spansMonths(each));
		return [name, { all: codesOf(all), within: codesOf(within), spanning }];
	}),
);
const NONE_IN_FORCE: InForce = { all: [], within: [], spanning: [] };

function codesOf(heads: readonly { readonly code: string }[]): string[] {
	return [...new Set(heads.map(({ code }) => code))];
}

function identitiesFor(edition: EditionName): InForce {
	return IDENTITIES_OF.get(edition) ?? NONE_IN_FORCE;
}

/** Rules dated by the month ended; on a return whose month is not known they are run. */
function inMonths({ since, until }: Held, value: MonthlyReturn): boolean {
	if ((since === null && until === null) || value.monthEnded === null) return true;
	const month = monthOf(value.monthEnded);
	return (since === null || month >= since) && (until === null || month <= until);
}

/** What a rule lacks; null when it can be run. */
function absent(
	needs: readonly FactKey[],
	facts: Facts,
	strangers: ReadonlyMap<FactKey, string> | null,
): readonly string[] | null {
	let lacking: string[] | null = null;
	for (const key of needs) {
		const stranger = strangers?.get(key);
		if (facts[key] !== undefined && stranger === undefined) continue;
		lacking ??= [];
		lacking.push(stranger ?? key);
	}
	return lacking;
}

/** Records of one code stand together, and are told as one. */
function addUnchecked(unchecked: Unchecked[], code: string, needs: readonly string[]): void {
	const before = unchecked.at(-1);
	if (before?.code !== code) unchecked.push({ code, needs });
	else unchecked[unchecked.length - 1] = { code, needs: [...new Set([...before.needs, ...needs])] };
}

const CLASSED = ['repurchases', 'buyBackMandates', 'nextDayReturns', 'events', 'publicFloat'] as const;

/**
 * Facts that are not about this return, each with the words for it: a return of another month than the preceding
 * one, or a class that the return has not. A rule may neither fail on them nor pass because nothing matched.
 */
function strangersAmong({ return: value, facts }: CheckContext): ReadonlyMap<FactKey, string> | null {
	let found: Map<FactKey, string> | null = null;
	const before = facts.last?.monthEnded ?? null;
	if (before !== null && value.monthEnded !== null) {
		const wanted = addMonths(monthOf(value.monthEnded), -1);
		if (monthOf(before) !== wanted) {
			found = new Map([['last', `last: the return is for ${monthOf(before)}, not for ${wanted}`]]);
		}
	}
	for (const key of CLASSED) {
		for (const { class: name } of facts[key] ?? []) {
			if (value.issued?.classes.some((each) => classLabel(each.class) === name)) continue;
			found ??= new Map();
			found.set(key, `${key}: the return has no class "${name}"`);
		}
	}
	return found;
}
