/** The dry run of a file of movements as the interface has it. */
import type { Planned } from '../../api/movements.ts';
import { effectInChinese, effectInEnglish } from '../../app/files/effects.ts';
import type { Plan, PlannedRow } from '../../app/files/plan.ts';
import type { PlannedFile } from '../../app/ledger/import-file.ts';
import { titlesOf } from '../../app/refusal-titles.ts';
import { sentenceOf } from '../../prepare/sentences/index.ts';
import { type Names, namesIn } from '../../prepare/sentences/names.ts';

/** Rows may name what earlier rows of the file bring in. */
export function planShown({ plan, ledger }: PlannedFile, document: string): Planned {
	const { format, told, counts, rows }: Plan = plan;
	const drafts = rows.flatMap(({ entry }) => (entry === null ? [] : [entry]));
	const names = namesIn([...ledger.entries.map(({ entry }) => entry), ...drafts]);
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
		rows: rows.map((row) => rowShown(row, names)),
	};
}

function rowShown(row: PlannedRow, names: Names): Planned['rows'][number] {
	const { at, state, entry, does, warnings, questions, problems } = row;
	return {
		at: at.sheet === null ? `line ${at.row}` : `${at.sheet} row ${at.row}`,
		state,
		says: entry && sentenceOf(entry, names),
		does: does.map((effect) => ({ en: effectInEnglish(effect), 'zh-Hant': effectInChinese(effect, names) })),
		warnings,
		questions: questions.map(({ column, asks, candidates }) => ({
			asks: column === null ? asks : `${column}: ${asks}`,
			choices: candidates,
		})),
		problems: problems.map(({ code, column, why, belongs }) => ({
			where: column ?? 'row',
			title: titlesOf(code),
			says: why,
			help: belongs,
		})),
	};
}
