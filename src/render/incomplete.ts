/** What the form cannot leave out: a return with a part that is not filled is refused, never printed as if it were blank. */
import type { MonthlyReturn } from '../form/return.ts';
import { Refusal } from '../value/refusal.ts';

/** Refuses with `RENDER_INCOMPLETE`, naming every place that must be filled before a return can be printed. */
export function refuseIncomplete(value: MonthlyReturn): void {
	const open = openPlaces(value);
	if (open.length === 0) return;
	throw new Refusal(
		'RENDER_INCOMPLETE',
		`the return is not filled at ${open.join(', ')}`,
		'fill it, or mark the section as not applicable',
		open,
	);
}

function openPlaces(value: MonthlyReturn): string[] {
	const { authorised, issued, details, depositaryReceipts, confirmations } = value;
	const sections = (['options', 'warrants', 'convertibles', 'agreements', 'other'] as const).flatMap(
		(key) => {
			const section = details[key];
			if (section === null) return [`/details/${key}`];
			return section.applicable && section.blocks.length === 0 ? [`/details/${key}/blocks`] : [];
		},
	);
	const places: readonly (readonly [boolean, string])[] = [
		[value.monthEnded === null, '/monthEnded'],
		[authorised === null, '/authorised'],
		[authorised?.applicable === true && authorised.classes.length === 0, '/authorised/classes'],
		[authorised?.applicable === true && authorised.totals.length === 0, '/authorised/totals'],
		[issued === null, '/issued'],
		[issued?.classes.length === 0, '/issued/classes'],
		[details.totals.length === 0, '/details/totals'],
		[depositaryReceipts === null, '/depositaryReceipts'],
		[depositaryReceipts?.applicable === true && depositaryReceipts.text === null, '/depositaryReceipts/text'],
		[confirmations === null, '/confirmations'],
		[confirmations?.applicable === true && confirmations.items.length === 0, '/confirmations/items'],
	];
	return [...places.flatMap(([open, path]) => (open ? [path] : [])), ...sections];
}
