/** Where a cell stands in a document, as the interface has it. */
import type { At } from '../../read/draft.ts';

export function pageAt(at: At | null): { page: number; box: number[] } | null {
	return at !== null && 'page' in at ? { page: at.page, box: [...at.box] } : null;
}

export function lineAt(at: At | null): { line: number; column: number } | null {
	return at !== null && 'line' in at ? { line: at.line, column: at.column } : null;
}
