/** The remark under (A): how the shares that a vehicle holds are split. The parts add up to a row's close. */
import type { OptionRow } from '../../form/return.ts';
import type { StatementOf } from '../../ledger/entry.ts';
import type { Block } from '../blocks.ts';
import type { Preparation } from '../preparation.ts';
import { classWords } from './class-words.ts';
import { notesAt, notesFor } from './notes.ts';
import { figureText, listText } from './sentences.ts';

type Split = Extract<StatementOf<'note'>['note'], { readonly says: 'holding-split' }>;

export function optionsRemark(p: Preparation, blocks: readonly Block<OptionRow>[]): string | null {
	const sentences: string[] = [];
	const behind: number[] = [];
	for (const { note, sequence } of notesAt(p, 'options')) {
		if (note.note.says !== 'holding-split') continue;
		sentences.push(splitSentence(p, note.note));
		behind.push(sequence);
		compareWithRow(p, note.note, blocks);
	}
	return notesFor(p, 'options', '/details/options/remarks', { sentences, behind });
}

function splitSentence(p: Preparation, split: Split): string {
	const { language, say } = p.words;
	const subject = p.of.closing.classes.get(p.of.closing.schemes.get(split.scheme)?.class ?? '');
	const shares = subject === undefined ? '' : classWords(subject, language);
	const total = figureText(sumOf(split));
	const holder = say(split.holder);
	if (language === 'en') {
		const parts = split.parts.map((each) => `${figureText(each.shares)} for ${say(each.heldFor)}`);
		return `Of the ${total} ${shares} that ${holder} holds, it holds ${listText(parts, 'en')}.`;
	}
	const parts = split.parts.map((each) => `${figureText(each.shares)}股為${say(each.heldFor)}持有`);
	return `${holder}持有的${total}股${shares}當中，${listText(parts, language)}。`;
}

function sumOf({ parts }: Split): bigint {
	return parts.reduce((sum, { shares }) => sum + shares, 0n);
}

/** A split that is not that of the row's close is told: it may be last month's. */
function compareWithRow(p: Preparation, split: Split, blocks: readonly Block<OptionRow>[]): void {
	const scheme = p.of.closing.schemes.get(split.scheme);
	const particulars = scheme && p.words.say(scheme.particulars);
	blocks.forEach(({ rows }, block) => {
		rows.forEach((row, index) => {
			if (row.particulars !== particulars || row.close === null || row.close === sumOf(split)) return;
			p.notices.tell(
				'note-sum',
				`/details/options/blocks/${block}/rows/${index}/close`,
				[`the note splits ${figureText(sumOf(split))}`, `the row closes at ${figureText(row.close)}`],
				'record a note for this month whose parts add up to the close',
			);
		});
	});
}
