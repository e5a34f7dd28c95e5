/** What a group of entries does, for people and as JSON. */
import type { Effect } from '../app/ledger/effect.ts';
import type { Proportion } from '../ledger/standing.ts';
import { type Decimal, formatDecimal, formatGrouped } from '../value/decimal.ts';
import type { Colours } from './colours.ts';
import { tableText } from './table.ts';

/** Balances before and after, what mandates have left, and the proportion of weighted voting rights. */
export function effectText(effect: Effect, colours: Colours): string {
	const table = tableText(
		[
			{ title: '  balance' },
			{ title: 'before', figures: true },
			{ title: 'after', figures: true },
			{ title: 'change', figures: true },
		],
		effect.balances.map(({ account, before, after, change }) => [
			`  ${account}`,
			formatGrouped(before),
			formatGrouped(after),
			signed(change),
		]),
		colours.dim,
	);
	const mandates = effect.mandates.map(
		({ mandate, leftBefore, leftAfter, limit }) =>
			`  mandate ${mandate}: ${formatGrouped(leftAfter)} of ${formatGrouped(limit)} left (before: ${formatGrouped(leftBefore)})\n`,
	);
	return [table === '' ? '  no balance changes\n' : table, ...mandates, votingText(effect)].join('');
}

function votingText({ weightedVoting }: Effect): string {
	if (!weightedVoting) return '';
	const { before, after } = weightedVoting;
	const was = before ? ` (before: ${shareText(before)})` : '';
	return `  weighted voting: ${formatGrouped(after.weighted)} of ${formatGrouped(after.total)} shares in issue, ${shareText(after)}${was}\n`;
}

const PLACES = 12;

/** Twelve decimals, cut, not rounded: two proportions that differ by one share differ in them. */
export function shareText({ weighted, total }: Proportion): string {
	if (total === 0n) return 'none in issue';
	const cut = (weighted * 10n ** BigInt(PLACES)) / total;
	return formatDecimal({ mantissa: cut, scale: PLACES });
}

export function effectShape(effect: Effect): Readonly<Record<string, unknown>> {
	return {
		balances: effect.balances.map(({ account, before, after, change }) => ({
			account,
			before: formatDecimal(before),
			after: formatDecimal(after),
			change: formatDecimal(change),
		})),
		mandates: effect.mandates.map((each) => ({
			mandate: each.mandate,
			left: each.leftAfter.toString(),
			limit: each.limit.toString(),
		})),
		weightedVoting: effect.weightedVoting && {
			weighted: effect.weightedVoting.after.weighted.toString(),
			total: effect.weightedVoting.after.total.toString(),
		},
	};
}

/** A change, with its sign in front. */
export function signed(value: Decimal): string {
	return value.mantissa > 0n ? `+${formatGrouped(value)}` : formatGrouped(value);
}
