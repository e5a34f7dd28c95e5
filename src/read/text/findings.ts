/** Findings about the reading of a text as a whole: lost headings (R04) and the pair of labels that changed places (R06). */
import type { MonthlyReturn } from '../../form/return.ts';
import type { DecidedEdition } from '../edition.ts';
import { noted, type Recorder } from './recorder.ts';

const SECTIONS: readonly (readonly [string, string, (value: MonthlyReturn) => unknown])[] = [
	['/authorised', 'Part I', (value) => value.authorised],
	['/issued', 'Part II', (value) => value.issued],
	['/details/options', 'Part III.A', (value) => value.details.options],
	['/details/warrants', 'Part III.B', (value) => value.details.warrants],
	['/details/convertibles', 'Part III.C', (value) => value.details.convertibles],
	['/details/agreements', 'Part III.D', (value) => value.details.agreements],
	['/details/other', 'Part III.E', (value) => value.details.other],
	['/depositaryReceipts', 'Part IV', (value) => value.depositaryReceipts],
	['/confirmations', 'Part V', (value) => value.confirmations],
];

/** R04 for each section whose heading is not in the text; never taken for "Not applicable". */
export function noteMissing(to: Recorder, made: MonthlyReturn): void {
	for (const [path, name, of] of SECTIONS) {
		const gap = to.gaps.find((each) => each.path === path);
		if (of(made) !== null || gap?.reason !== 'not found') continue;
		noted(to, {
			code: 'R04',
			severity: 'warning',
			title: `${name} was not found in the text.`,
			place: { path, label: name },
			note: 'the form always prints the heading; what is not found is not "Not applicable"',
			source: 'form FF301, headings',
		});
	}
}

/** R06: which label of the class line was taken for the kind of shares. */
export function noteLabels(to: Recorder, decided: DecidedEdition): void {
	const letters = to.document.skeleton.letters;
	const old = /typeo{1,2}fs{1,2}hares(?:issuable)?(?:note)?(?:and)?(?:w?vr)?(?:ordinary|preference)/.test(
		letters,
	);
	const kind = old ? 'Type of shares' : 'Class of shares';
	const type = old ? 'Class of shares' : 'Type of shares';
	noted(to, {
		code: 'R06',
		severity: 'info',
		title: `"${kind}" was read as the kind of shares and "${type}" as the type.`,
		place: { path: '/edition', label: 'the form as a whole' },
		lines: [`edition ${decided.edition ?? 'not told'} (${decided.how})`],
		note: 'the two labels changed places at edition 1.0.2',
		source: 'form FF301, editions 1.0.1 and 1.0.2',
	});
}
