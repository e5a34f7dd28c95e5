/** Columns of text, aligned by display width: figures to the right, the rest to the left, two spaces between. */
import { displayWidth, padEnd, padStart, printable } from './width.ts';

export interface Column {
	readonly title: string;
	/** Figures stand to the right. */
	readonly figures?: true;
}

/** The rows under their titles, each line without spaces at its end; empty text for no rows. */
export function tableText(
	columns: readonly Column[],
	rows: readonly (readonly string[])[],
	head: (text: string) => string = (text) => text,
): string {
	if (rows.length === 0) return '';
	const cells = rows.map((row) => row.map(printable));
	const widths = columns.map(({ title }, index) =>
		Math.max(displayWidth(title), ...cells.map((row) => displayWidth(row[index] ?? ''))),
	);
	const line = (row: readonly string[]): string =>
		columns
			.map(({ figures }, index) => {
				const width = widths[index] ?? 0;
				return figures ? padStart(row[index] ?? '', width) : padEnd(row[index] ?? '', width);
			})
			.join('  ')
			.trimEnd();
	return [head(line(columns.map(({ title }) => title))), ...cells.map(line), ''].join('\n');
}
