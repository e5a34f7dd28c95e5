/** Notes that no remark prints: the form has no remarks where a part or section is not applicable. */
import type { MonthlyReturn } from '../../form/return.ts';
import type { StatementOf } from '../../ledger/entry.ts';
import type { Preparation } from '../preparation.ts';

type Place = StatementOf<'note'>['place'];

/** Tells each note of the month that the return leaves out. */
export function tellNotesLeftOut(p: Preparation, value: MonthlyReturn): void {
	for (const { entry, sequence } of p.of.statements) {
		if (entry.kind !== 'note' || entry.month !== p.of.month) continue;
		const { place, note } = entry;
		const isPrinted = isApplicable(value, place) && (note.says === 'words' || place === 'options');
		if (isPrinted) continue;
		p.notices.tell(
			'note-left-out',
			place === 'authorised' || place === 'issued' ? `/${place}` : `/details/${place}`,
			[`entry ${sequence}: ${note.says === 'words' ? p.words.say(note.text) : 'the split of a holding'}`],
			note.says === 'words' ? 'record it for Part II, or for a section with rows' : 'record it under (A)',
		);
	}
}

function isApplicable({ authorised, issued, details }: MonthlyReturn, place: Place): boolean {
	if (place === 'issued') return issued !== null;
	return (place === 'authorised' ? authorised : details[place])?.applicable === true;
}
