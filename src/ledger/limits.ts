/**
 * What no balance may do at the close of a day: no place but `outside` falls below zero, and no class has more
 * shares in issue than it has authorised (identity A6). Without authorised capital the unissued shares only count
 * what is in issue.
 */
import type { Day } from '../value/day.ts';
import { formatDay } from '../value/day.ts';
import { add, type Decimal, formatGrouped, negate, subtract } from '../value/decimal.ts';
import { Refusal } from '../value/refusal.ts';
import { type Account, type Balances, balanceOf, partsOf, titleOf } from './account.ts';
import type { Standing } from './standing.ts';

/** Refuses with `LEDGER_BELOW_ZERO` or `LEDGER_ABOVE_AUTHORISED`, with the figures of that day. */
export function keepsLimits(
	standing: Standing,
	accounts: Iterable<Account>,
	{ day, before }: { readonly day: Day; readonly before: Balances },
): void {
	const { balances, issuer } = standing;
	for (const account of accounts) {
		const balance = balanceOf(balances, account);
		if (balance.mantissa >= 0n) continue;
		const { unit, spot } = partsOf(account);
		if (spot === 'outside') continue;
		if (spot !== 'unissued') throw belowZero(account, balance, { day, before: balanceOf(before, account) });
		if (issuer?.authorised !== false) throw aboveAuthorised(unit, balances, day);
	}
}

function belowZero(
	account: Account,
	after: Decimal,
	{ day, before }: { readonly day: Day; readonly before: Decimal },
): Refusal {
	const change = subtract(after, before);
	return new Refusal(
		'LEDGER_BELOW_ZERO',
		`${titleOf(account)} would be ${formatGrouped(after)} at the close of ${formatDay(day)}: ${formatGrouped(before)} before that day, and ${formatGrouped(change)} on it`,
		'record what came before it, or correct the figure',
		[account],
	);
}

function aboveAuthorised(unit: string, balances: Balances, day: Day): Refusal {
	const name = unit.slice('class/'.length);
	const authorised = negate(balanceOf(balances, `class/${name}/outside`));
	const inIssue = (['issued', 'pending', 'treasury'] as const)
		.map((spot) => balanceOf(balances, `class/${name}/${spot}`))
		.reduce(add);
	return new Refusal(
		'LEDGER_ABOVE_AUTHORISED',
		`class ${name} would have ${formatGrouped(inIssue)} shares in issue and in treasury at the close of ${formatDay(day)}, and ${formatGrouped(authorised)} are authorised`,
		'record the increase of authorised shares first, or correct the figure; an issuer without authorised capital is registered as such',
		[`class/${name}/unissued`],
	);
}
