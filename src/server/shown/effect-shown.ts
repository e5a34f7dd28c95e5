/** What a group of entries does, or would do, as the interface has it. */
import type { EffectShown } from '../../api/movements.ts';
import { nextDayReturns } from '../../app/desk/next-day.ts';
import { type Effect, effectOnBalances } from '../../app/ledger/effect.ts';
import { monthsThatDiffer } from '../../app/ledger/months-that-differ.ts';
import type { RecordedGroup } from '../../app/ledger/record.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { accountNoun } from '../../prepare/sentences/account-noun.ts';
import { sentenceOf } from '../../prepare/sentences/index.ts';
import { namesOf } from '../../prepare/sentences/month.ts';
import type { Names } from '../../prepare/sentences/names.ts';
import { mandateNoun } from '../../prepare/sentences/subject-noun.ts';
import { formatDecimal } from '../../value/decimal.ts';

export interface ShownGroup extends RecordedGroup {
	readonly effect?: Effect;
	readonly conversion?: { readonly entries: readonly LedgerEntry[] } | null;
	readonly converted?: boolean;
	/** Months whose return was sent and not submitted: where one of them differs, what was sent is void. */
	readonly sent: ReadonlySet<string>;
}

export function effectShown(group: ShownGroup): EffectShown {
	const { kind, recorded, before, after, head, sent, conversion = null, converted = false } = group;
	const effect = group.effect ?? effectOnBalances(before, after);
	const entries = recorded.map(({ entry }) => entry);
	const names = namesOf(after);
	const months = monthsThatDiffer(before, after);
	return {
		kind,
		sequences: kind === 'tried' ? [] : recorded.map(({ sequence }) => sequence),
		head: head.hash,
		balances: effect.balances.map(({ account, before: was, after: is, change }) => ({
			account,
			label: accountNoun(names, account),
			before: formatDecimal(was),
			after: formatDecimal(is),
			change: formatDecimal(change),
		})),
		mandates: effect.mandates.map(({ mandate, leftBefore, leftAfter, limit }) => ({
			mandate,
			label: mandateNoun(names, mandate),
			leftBefore: String(leftBefore),
			leftAfter: String(leftAfter),
			limit: String(limit),
		})),
		weightedVoting: effect.weightedVoting && {
			before: effect.weightedVoting.before && proportion(effect.weightedVoting.before),
			after: proportion(effect.weightedVoting.after),
		},
		conversion: conversionShown(conversion?.entries[0], converted, names),
		nextDay: nextDayReturns(entries).map(({ entry, due, group: of }) => ({
			about: sentenceOf(entry, names),
			due,
			group: of,
		})),
		months: months.map(({ month, cells, isSubmitted, status }) => ({
			month,
			cells: cells.map(({ path, label, before: was, after: is }) => ({
				path,
				label,
				before: was ?? null,
				after: is ?? null,
			})),
			isSubmitted,
			status,
		})),
		voids: months.flatMap(({ month }) => (sent.has(month) ? [month] : [])),
	};
}

function proportion({ weighted, total }: { readonly weighted: bigint; readonly total: bigint }) {
	return { weighted: String(weighted), total: String(total) };
}

function conversionShown(
	entry: LedgerEntry | undefined,
	included: boolean,
	names: Names,
): EffectShown['conversion'] {
	if (entry?.kind !== 'weighted-voting-conversion') return null;
	const says = sentenceOf(entry, names);
	return { shares: String(entry.shares), from: entry.from, to: entry.to, says, included };
}
