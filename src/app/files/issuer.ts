/** Is the file for the issuer whose ledger this is? */
import { Refusal } from '../../value/refusal.ts';
import type { Stamp } from './cell.ts';
import type { RowDraft } from './row-draft.ts';

/**
 * The rows, those for another issuer with their refusal. Refuses with `TABLE_OTHER_ISSUER` a workbook that was
 * made for another one. Where the ledger or the file names no stock code, nothing is compared.
 */
export function ofThisIssuer(
	rows: readonly RowDraft[],
	{ issuer, stamp }: { readonly issuer: string | null; readonly stamp: Stamp | null },
): readonly RowDraft[] {
	if (issuer === null) return rows;
	if (stamp && stamp.issuer !== null && stamp.issuer !== issuer) {
		throw new Refusal(
			'TABLE_OTHER_ISSUER',
			`the file was made for ${stamp.issuer}, and this is the ledger of ${issuer}`,
			'import it into the ledger that it was made for',
			[stamp.issuer, issuer],
		);
	}
	return rows.map((row) => {
		if (row.issuer === null || row.issuer === issuer) return row;
		const problem = {
			code: 'TABLE_OTHER_ISSUER' as const,
			column: 'Issuer',
			seen: row.issuer,
			why: `the row is for ${row.issuer}, and this is the ledger of ${issuer}`,
			belongs: issuer,
		};
		return { ...row, entry: null, problems: [...row.problems, problem] };
	});
}
