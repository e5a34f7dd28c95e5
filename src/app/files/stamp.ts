/** The mark that a workbook of ours carries on its hidden sheet of lists: version, what it is, whose it is. */
import type { Stamp, TableRow } from './cell.ts';

const STAMP = 'ff301-files';
const STAMP_VERSION = '1';

/** Cells of the first row of the sheet of lists. */
export function stampCells(made: string, issuer: string | null): readonly string[] {
	return [STAMP, STAMP_VERSION, made, issuer ?? ''];
}

/** The stamp of a workbook; null for one that is not ours. */
export function readStamp(rows: readonly TableRow[]): Stamp | null {
	const first = rows.find(({ number }) => number === 1);
	const [mark, version, made, issuer] = [0, 1, 2, 3].map((at) => first?.cells.get(at)?.text ?? '');
	if (mark !== STAMP || version === undefined || made === undefined) return null;
	return { version, made, issuer: issuer === undefined || issuer === '' ? null : issuer };
}
