/** The dry run of a file of movements as the interface has it. */
import type { Planned } from '../../api/movements.ts';
import { entrySays } from '../../app/desk/entry-says.ts';
import type { Plan, PlannedRow } from '../../app/files/plan.ts';

export function planShown({ format, told, counts, rows }: Plan, document: string): Planned {
	return {
		document,
		format,
		told,
		counts: {
			understood: counts.understood,
			needsYou: counts['needs-you'],
			refused: counts.refused,
			already: counts.already,
		},
		rows: rows.map(rowShown),
	};
}

function rowShown({
	at,
	state,
	entry,
	does,
	warnings,
	questions,
	problems,
}: PlannedRow): Planned['rows'][number] {
	return {
		at: at.sheet === null ? `line ${at.row}` : `${at.sheet} row ${at.row}`,
		state,
		says: entry && entrySays(entry),
		does,
		warnings,
		questions: questions.map(({ column, asks, candidates }) => ({
			asks: column === null ? asks : `${column}: ${asks}`,
			choices: candidates,
		})),
		problems: problems.map(({ column, why, belongs }) => ({
			where: column ?? 'row',
			says: why,
			help: belongs,
		})),
	};
}
