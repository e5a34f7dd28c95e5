/** What a class may still issue within its authorised shares, and what is promised out of it (identity A6). */
import { authorisedShares, balanceOf, countOf, issuedShares, treasuryShares } from '../account.ts';
import { sharesFor } from '../postings/instruments.ts';
import { sharesOf } from '../postings/options.ts';
import type { Standing } from '../standing.ts';

export interface AuthorisedHeadroom {
	readonly class: string;
	readonly authorised: bigint;
	/** Shares in issue and in treasury. */
	readonly used: bigint;
	/** Shares issuable under options, warrants, convertibles, awards and agreements that are outstanding. */
	readonly pending: bigint;
	/** Below zero when more is promised than may be issued. */
	readonly left: bigint;
	readonly basis: string;
}

/** Each class of an issuer with authorised capital. */
export function authorisedOf(standing: Standing): AuthorisedHeadroom[] {
	if (standing.issuer?.authorised === false) return [];
	const { balances } = standing;
	return [...standing.classes.keys()].map((name) => {
		const authorised = authorisedShares(balances, name);
		const used = issuedShares(balances, name) + treasuryShares(balances, name);
		const pending = issuableOf(standing, name);
		return {
			class: name,
			authorised,
			used,
			pending,
			left: authorised - used - pending,
			basis: 'Part I of the return',
		};
	});
}

/** New shares of a class that all that is outstanding may still give. */
function issuableOf(
	{ schemes, warrants, convertibles, agreements, balances }: Standing,
	name: string,
): bigint {
	const of = <Subject extends { readonly class: string }>(subjects: ReadonlyMap<string, Subject>) =>
		[...subjects.values()].filter((subject) => subject.class === name);
	const shares = [
		...of(schemes)
			.filter(({ existingShares }) => existingShares !== true)
			.map((scheme) => sharesOf(scheme, countOf(balances, `scheme/${scheme.name}/outstanding`))),
		...of(warrants).map((each) => sharesFor(each, balanceOf(balances, `warrants/${each.name}/outstanding`))),
		...of(convertibles).map((each) =>
			sharesFor(each, balanceOf(balances, `convertible/${each.name}/outstanding`)),
		),
		...of(agreements).map((each) => countOf(balances, `agreement/${each.name}/outstanding`)),
	];
	return shares.reduce((sum, each) => sum + each, 0n);
}
