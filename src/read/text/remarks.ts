/** Remarks under Parts I to III: kept whole as text, and never mined for cells. */
import { isNothing } from '../figure.ts';
import { type Range, wordsIn } from './document.ts';
import { printed, type Recorder } from './recorder.ts';

/** Text of the remarks, spaces squeezed; null when there are none or the label is not printed. */
export function remarksOf(to: Recorder, range: Range | null, path: string): string | null {
	if (!range) return null;
	const { plain } = to.document;
	const lead = /^[\s:]{0,40}/.exec(plain.slice(range.from, range.from + 40))?.[0].length ?? 0;
	const tail = plain.slice(Math.max(range.from, range.to - 60), range.to);
	const numeral = /\s*(?:(?:^|\s)[IVX]{1,4}\s?\.|\(?[A-E]\)\s?\.?|\(\s*)?\s*$/.exec(tail)?.[0].length ?? 0;
	const text = wordsIn(to.document, {
		from: range.from + lead,
		to: Math.max(range.from + lead, range.to - numeral),
	});
	return printed(to, path, isNothing(text) ? null : text, text, range.from);
}
