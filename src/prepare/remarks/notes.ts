/** Notes of the month in words of the issuer's own, for the remarks of one part or section. */
import type { StatementOf } from '../../ledger/entry.ts';
import type { Preparation } from '../preparation.ts';
import { remarkOf } from './sentences.ts';

type Note = StatementOf<'note'>;

/** Notes in force for the month and place, in the order of recording. */
export function notesAt(p: Preparation, place: Note['place']): readonly { note: Note; sequence: number }[] {
	return p.of.statements.flatMap(({ entry, sequence }) =>
		entry.kind === 'note' && entry.month === p.of.month && entry.place === place
			? [{ note: entry, sequence }]
			: [],
	);
}

/** The remark of a part: sentences drafted for it, then its notes in words; null when there is neither. */
export function notesFor(
	p: Preparation,
	place: Note['place'],
	path: string,
	drafted: { readonly sentences: readonly string[]; readonly behind: readonly number[] } = NOTHING,
): string | null {
	const sentences = [...drafted.sentences];
	const behind = [...drafted.behind];
	for (const { note, sequence } of notesAt(p, place)) {
		if (note.note.says !== 'words') continue;
		sentences.push(p.words.say(note.note.text));
		behind.push(sequence);
	}
	const remark = remarkOf(sentences, p.words.language);
	if (remark !== null)
		p.sources.set(
			path,
			[...new Set(behind)].sort((a, b) => a - b),
		);
	return remark;
}

const NOTHING = { sentences: [], behind: [] } as const;
