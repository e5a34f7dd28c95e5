/** The remark under (D): awards that vested in the month and were met with shares in issue already. */
import type { Preparation } from '../preparation.ts';
import { classWords } from './class-words.ts';
import { notesFor } from './notes.ts';
import { dayText, figureText } from './sentences.ts';

export function agreementsRemark(p: Preparation): string | null {
	const { language, say } = p.words;
	const sentences: string[] = [];
	const behind: number[] = [];
	for (const { recorded } of p.of.steps) {
		const { entry, sequence } = recorded;
		if (entry.kind !== 'award-vested-existing') continue;
		const agreement = p.of.closing.agreements.get(entry.agreement);
		const subject = p.of.closing.classes.get(agreement?.class ?? '');
		if (agreement === undefined || subject === undefined) continue;
		const [day, figure] = [dayText(entry.day, language), figureText(entry.shares)];
		const [shares, under] = [classWords(subject, language), say(agreement.description)];
		sentences.push(
			language === 'en'
				? `${figure} ${shares} that vested on ${day} under ${under} were in issue already.`
				: `於${day}根據${under}歸屬的${figure}股${shares}為已發行的現有股份。`,
		);
		behind.push(sequence);
	}
	return notesFor(p, 'agreements', '/details/agreements/remarks', { sentences, behind });
}
