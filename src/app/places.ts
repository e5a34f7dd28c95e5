/** Where the cells of a reading stand in its document. */
import type { At, Field } from '../read/draft.ts';

/** Gives, for a JSON pointer, where its cell stands; for a section, where the first of its cells stands. */
export function placesOf(fields: readonly Field[]): (path: string) => At | null {
	const byPath = new Map(fields.map((field) => [field.path, field.at]));
	return (path) => {
		const exact = byPath.get(path);
		if (exact) return exact;
		return fields.find((field) => field.at !== null && field.path.startsWith(`${path}/`))?.at ?? null;
	};
}

/** For people: `page 1` of a PDF, `line:column` of a text. */
export function atText(at: At): string {
	return 'page' in at ? `page ${at.page}` : `${at.line}:${at.column}`;
}
