/** Fields of the submission sheet by section, in the order in which they come. */
import type { SubmissionSheet } from '../../../api/filing.ts';

type Field = SubmissionSheet['fields'][number];

export interface Section {
	readonly key: string;
	readonly section: Field['section'];
	readonly fields: readonly Field[];
}

export function sectionsOf(fields: SubmissionSheet['fields']): readonly Section[] {
	const sections: { key: string; section: Field['section']; fields: Field[] }[] = [];
	for (const field of fields) {
		const name = `${field.section.en} ${field.section['zh-Hant']}`;
		const last = sections.at(-1);
		if (last?.key.endsWith(`: ${name}`)) last.fields.push(field);
		else sections.push({ key: `${sections.length}: ${name}`, section: field.section, fields: [field] });
	}
	return sections;
}
