/** The names that an issuer's ledger has for a field: its classes, schemes, instruments, agreements and mandates. */
import type { Bilingual } from '../../ledger/field.ts';
import type { Standing } from '../../ledger/standing.ts';
import type { Both } from './kind-words.ts';

interface Choice {
	readonly value: string;
	readonly label: Both;
}

/** What may be named in the field at `path` (`class`, `subject.scheme`); null where the field names nothing. */
export function namesOf(standing: Standing, path: string): readonly Choice[] | null {
	const step = path.slice(path.lastIndexOf('.') + 1);
	switch (step) {
		case 'class':
		case 'from':
		case 'to':
			return choices(standing.classes, ({ line }) => line.type);
		case 'scheme':
			return choices(standing.schemes, ({ particulars }) => particulars);
		case 'warrants':
			return choices(standing.warrants, ({ description }) => description);
		case 'convertible':
			return choices(standing.convertibles, ({ description }) => description);
		case 'agreement':
			return choices(standing.agreements, ({ description }) => description);
		case 'mandate':
			return path === 'subject.mandate' ? null : choices(standing.mandates, () => undefined);
		default:
			return null;
	}
}

function choices<Subject>(
	subjects: ReadonlyMap<string, Subject>,
	wordsOf: (subject: Subject) => Bilingual | undefined,
): readonly Choice[] {
	return [...subjects].map(([value, subject]) => {
		const words = wordsOf(subject);
		const en = words?.en ?? value;
		return { value, label: { en, 'zh-Hant': words?.['zh-Hant'] ?? en } };
	});
}
