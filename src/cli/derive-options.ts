/** What `derive` and `render` take beside the issuer and the month: the form, who signs, as known when. */
import type { DeriveAsked, ReturnLanguage } from '../app/ledger/derive.ts';
import { knownAtInstant } from '../app/ledger/instant.ts';
import { nearest } from '../app/nearest.ts';
import { EDITIONS } from '../form/editions.ts';
import type { EditionName } from '../form/return.ts';
import { type Month, parseMonth } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import { type CommandOptions, textOption } from './command-spec.ts';
import { dayOption } from './day-option.ts';

/** Refuses with `USAGE` what is no month, edition or day, and a title without a name. */
export function deriveAsked(
	typed: string,
	options: CommandOptions,
	language: ReturnLanguage,
): DeriveAsked & { readonly knownAt: string | undefined } {
	const edition = textOption(options, 'edition');
	const name = textOption(options, 'signatory');
	const title = textOption(options, 'title');
	if ((name === undefined) !== (title === undefined)) {
		throw new Refusal('USAGE', 'a signatory has a name and a title', 'give both --signatory and --title');
	}
	const date = dayOption(options, 'date');
	const known = textOption(options, 'asOf');
	return {
		month: monthTyped(typed),
		language,
		...(edition !== undefined && { edition: editionTyped(edition) }),
		...(name !== undefined && title !== undefined && { signatory: { name, title } }),
		...(date !== undefined && { dateSubmitted: date }),
		knownAt: known === undefined ? undefined : knownAtInstant(known),
	};
}

/** Refuses with `USAGE` what is no edition. */
export function editionTyped(typed: string): EditionName {
	const names = EDITIONS.map(({ name }) => name);
	const found = names.find((name) => name === typed);
	if (found) return found;
	const near = nearest(typed, names);
	throw new Refusal(
		'USAGE',
		`there is no edition "${typed}"`,
		near ? `did you mean ${near}?` : `the editions are ${names.join(', ')}`,
	);
}

/** Refuses with `USAGE` what is no month. */
export function monthTyped(typed: string): Month {
	const month = parseMonth(typed);
	if (month) return month;
	throw new Refusal('USAGE', `"${typed}" is not a month`, 'write it as 2022-09');
}
