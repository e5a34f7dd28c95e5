/** What a group of entries does, or would do, as the interface has it. */
import type { EffectShown } from '../../api/movements.ts';
import { entrySays } from '../../app/desk/entry-says.ts';
import { nextDayReturns } from '../../app/desk/next-day.ts';
import { type Effect, effectOnBalances } from '../../app/ledger/effect.ts';
import { monthsThatDiffer } from '../../app/ledger/months-that-differ.ts';
import type { RecordedGroup } from '../../app/ledger/record.ts';
import { type Account, partsOf, titleOf } from '../../ledger/account.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
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
	const months = monthsThatDiffer(before, after);
	return {
		kind,
		sequences: kind === 'tried' ? [] : recorded.map(({ sequence }) => sequence),
		head: head.hash,
		balances: effect.balances.map(({ account, before: was, after: is, change }) => ({
			account,
			label: accountLabel(account),
			before: formatDecimal(was),
			after: formatDecimal(is),
			change: formatDecimal(change),
		})),
		mandates: effect.mandates.map(({ mandate, leftBefore, leftAfter, limit }) => ({
			mandate,
			leftBefore: String(leftBefore),
			leftAfter: String(leftAfter),
			limit: String(limit),
		})),
		weightedVoting: effect.weightedVoting && {
			before: effect.weightedVoting.before && proportion(effect.weightedVoting.before),
			after: proportion(effect.weightedVoting.after),
		},
		conversion: conversionShown(conversion?.entries[0], converted),
		nextDay: nextDayReturns(entries).map(({ entry, due, group: of }) => ({
			about: entrySays(entry),
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

function conversionShown(entry: LedgerEntry | undefined, included: boolean): EffectShown['conversion'] {
	if (entry?.kind !== 'weighted-voting-conversion') return null;
	return { shares: String(entry.shares), from: entry.from, to: entry.to, included };
}

const SPOTS: Readonly<Record<string, string>> = {
	unissued: '未發行股份',
	issued: '已發行股份（不包括待註銷）',
	pending: '待註銷股份',
	treasury: '庫存股份',
	outstanding: '尚未行使',
	available: '尚餘',
	used: '已使用',
};

/** An account in words: "class B: treasury shares". */
function accountLabel(account: Account): EffectShown['balances'][number]['label'] {
	const { unit, spot } = partsOf(account);
	const [, name = ''] = unit.split('/');
	return { en: titleOf(account), 'zh-Hant': `${name}：${SPOTS[spot] ?? spot}` };
}
