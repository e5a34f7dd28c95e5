/** What was dropped as the published return and cannot be it: each is refused by its name. */
import type { MonthlyReturn } from '../../form/return.ts';
import { plain } from '../../read/glyphs.ts';
import { Refusal } from '../../value/refusal.ts';

/**
 * Refuses with `PUBLISHED_OTHER_MONTH` and `PUBLISHED_OTHER_ISSUER`. An issuer is another one when neither its name
 * nor any of its stock codes is that of what was signed: one of both may be what was printed wrongly.
 */
export function refuseOther(published: MonthlyReturn, signed: MonthlyReturn): void {
	if (isOtherIssuer(published, signed)) {
		throw new Refusal(
			'PUBLISHED_OTHER_ISSUER',
			`this is the return of ${titleOf(published)}, and what was signed is that of ${titleOf(signed)}`,
			'give the PDF that the exchange published for this issuer',
		);
	}
	if (published.monthEnded !== null && published.monthEnded !== signed.monthEnded) {
		throw new Refusal(
			'PUBLISHED_OTHER_MONTH',
			`this return is for the month ended ${published.monthEnded}, and what was signed is for ${signed.monthEnded}`,
			'give the PDF of this month; if the month is printed wrongly, tell the exchange',
		);
	}
}

function isOtherIssuer(published: MonthlyReturn, signed: MonthlyReturn): boolean {
	const [found, wanted] = [codesOf(published), codesOf(signed)];
	if (found.some((code) => wanted.includes(code))) return false;
	const [name, own] = [nameOf(published), nameOf(signed)];
	if (name !== '' && name === own) return false;
	// Where the reading has neither, it cannot be told, and the comparison says what is missing.
	return found.length > 0 || name !== '';
}

function titleOf(value: MonthlyReturn): string {
	const [code] = codesOf(value);
	return [code, value.issuerName].filter((each) => each).join(' ') || 'an issuer without a name';
}

function codesOf({ authorised, issued }: MonthlyReturn): string[] {
	const classes = [...(authorised?.applicable ? authorised.classes : []), ...(issued?.classes ?? [])];
	const codes = classes.flatMap(({ class: { stockCode, counters } }) => [
		stockCode,
		...counters.map((counter) => counter.stockCode),
	]);
	return [...new Set(codes.filter((code) => code !== null))];
}

function nameOf({ issuerName }: MonthlyReturn): string {
	return plain(issuerName ?? '')
		.replaceAll(/\s+/gu, '')
		.toLowerCase();
}
