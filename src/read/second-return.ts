/** R07: a document with another return behind the first, which alone is read. */
import type { Finding } from '../value/finding.ts';
import type { Draft } from './draft.ts';

/** One finding where another return follows; none where the document is one return. */
export function secondReturn({ second }: Draft): Finding[] {
	if (!second) return [];
	const where = 'page' in second ? `page ${second.page}` : `line ${second.line}`;
	return [
		{
			code: 'R07',
			severity: 'warning',
			title: 'another return follows in the document, and only the first is read',
			place: { path: '', label: 'the return' },
			also: [],
			lines: [`another return begins at ${where}`],
			figures: [],
			difference: null,
			note: null,
			help: 'give each return by itself',
			source: 'reading: one document, one return',
		},
	];
}
