/** What a group of rows does to the ledger: balances that change, entries that are taken back; as data, and in words. */
import { type Account, titleOf } from '../../ledger/account.ts';
import { accountNoun } from '../../prepare/sentences/account-noun.ts';
import { dayWords } from '../../prepare/sentences/days.ts';
import type { Names } from '../../prepare/sentences/names.ts';
import { type Day, formatDay } from '../../value/day.ts';
import { type Decimal, formatGrouped, subtract } from '../../value/decimal.ts';
import { titleOfKind } from '../ledger/kind-list.ts';

export type Effect =
	| {
			readonly does: 'moves';
			readonly account: Account;
			readonly before: Decimal;
			readonly after: Decimal;
			/** The day at whose close it is so; on the first of a group. */
			readonly day: Day | null;
	  }
	| {
			readonly does: 'reverses';
			/** Number, kind and day of the entry that is taken back. */
			readonly entry: number;
			readonly kind: string;
			readonly day: Day;
	  };

/** `class B: shares awaiting cancellation 6,700,000 → 8,500,000 (+1,800,000)`. */
export function effectInEnglish(effect: Effect): string {
	if (effect.does === 'reverses') {
		const { entry, kind, day } = effect;
		return `reverses entry ${entry}, ${kind} of ${formatDay(day)}, with all that was recorded beside it`;
	}
	const { account, day } = effect;
	return `${day === null ? '' : `at the close of ${formatDay(day)}: `}${titleOf(account)} ${figures(effect)}`;
}

/** The same in Traditional Chinese: `B類股份：待註銷 6,700,000 → 8,500,000 (+1,800,000)`. */
export function effectInChinese(effect: Effect, names: Names): string {
	if (effect.does === 'reverses') {
		const { entry, kind, day } = effect;
		return `撤銷第${entry}項記錄（${dayWords(day)['zh-Hant']}的「${titleOfKind(kind).zh}」），連同一併記錄的各項`;
	}
	const { account, day } = effect;
	const when = day === null ? '' : `${dayWords(day)['zh-Hant']}終結時：`;
	return `${when}${accountNoun(names, account)['zh-Hant']} ${figures(effect)}`;
}

function figures({ before, after }: Extract<Effect, { readonly does: 'moves' }>): string {
	const change = subtract(after, before);
	const sign = change.mantissa > 0n ? '+' : '';
	return `${formatGrouped(before)} → ${formatGrouped(after)} (${sign}${formatGrouped(change)})`;
}
