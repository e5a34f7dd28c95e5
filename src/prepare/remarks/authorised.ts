/** The remark of Part I: a reduction of the par value, of which the part shows no more than two different values. */
import { formatDecimal } from '../../value/decimal.ts';
import type { Preparation } from '../preparation.ts';
import { classWords } from './class-words.ts';
import { notesFor } from './notes.ts';
import { dayText } from './sentences.ts';

export function authorisedRemark(p: Preparation): string | null {
	const { language } = p.words;
	const sentences: string[] = [];
	const behind: number[] = [];
	for (const { recorded } of p.of.steps) {
		const { entry, sequence } = recorded;
		if (entry.kind !== 'par-reduction') continue;
		const subject = p.of.closing.classes.get(entry.class);
		if (subject === undefined) continue;
		const [day, shares] = [dayText(entry.day, language), classWords(subject, language)];
		const par = [subject.currency, formatDecimal(entry.par)].filter((each) => each !== undefined).join(' ');
		sentences.push(
			language === 'en'
				? `On ${day}, the par value of the ${shares} was reduced to ${par}.`
				: `於${day}，${shares}的面值削減至${par}。`,
		);
		behind.push(sequence);
	}
	return notesFor(p, 'authorised', '/authorised/remarks', { sentences, behind });
}
