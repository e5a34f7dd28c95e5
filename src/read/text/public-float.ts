/** The public float sufficiency confirmation of Part II (from 1.2.0): the tick, the threshold, additional information. */
import type { IssuedClass } from '../../form/return.ts';
import { isNothing } from '../figure.ts';
import { label, labels } from '../letters.ts';
import type { Block } from './blocks.ts';
import { type Anchor, anchors, type Range, wordsIn } from './document.ts';
import { missing, noted, printed, type Recorder } from './recorder.ts';

type FloatLabel = 'complied' | 'notComplied' | 'threshold' | 'additional' | 'basis';

const FLOAT = labels<FloatLabel>({
	complied: `(?:${label('the applicable public float requirement')})?(?:${label('see below')})?${label('has been complied with')}`,
	notComplied: `(?:${label('the applicable public float requirement')})?(?:${label('see below')})?${label('has not been complied with')}`,
	basis: label('the applicable minimum public float requirement'),
	threshold: label('applicable public float threshold'),
	additional: label('additional information'),
});

/** Reads the statement of one class; null where the block has none (a class that is not listed). */
export function readPublicFloat(to: Recorder, block: Block, path: string): IssuedClass['publicFloat'] {
	const opening = block.anchors.find((each) => each.name === 'float');
	if (!opening) return null;
	const range = { from: opening.to, to: block.to };
	const found = anchors(to.document, range, FLOAT);
	const { threshold, additional } = textsOf(to, found, range, path);
	return { complied: tickOf(to, found, range, `${path}/complied`), threshold, additional };
}

const TICKED = /[✓✔☑☒✗✘√■⊠🗹]/gu;
const BOXES = /[☐□▢✓✔☑☒✗✘√■⊠🗹]/gu;

/** Which option is ticked, by where the tick stands; a tick between the two options can be of either. */
function tickOf(
	to: Recorder,
	found: readonly Anchor<FloatLabel>[],
	range: Range,
	path: string,
): boolean | null {
	const yes = found.find((each) => each.name === 'complied');
	const no = found.find((each) => each.name === 'notComplied');
	const end = found.find((each) => each.name === 'basis' || each.name === 'threshold')?.from ?? range.to;
	const { text } = to.document;
	const ticks = [...text.slice(range.from, end).matchAll(TICKED)].map((match) => range.from + match.index);
	const boxes = [...text.slice(range.from, end).matchAll(BOXES)].map((match) => range.from + match.index);
	const [tick] = ticks;
	if (!yes || !no || yes.from > no.from || tick === undefined || ticks.length > 1) {
		return missing(
			to,
			path,
			tick === undefined || ticks.length === 1 ? 'not found' : 'ambiguous',
			null,
			range.from,
		);
	}
	const bound = boundTick(to, tick, boxes, yes, no);
	if (bound !== null) {
		const option = bound ? yes : no;
		return printed(to, path, bound, `${text.charAt(tick)} ${wordsIn(to.document, option)}`, tick);
	}
	noted(to, {
		code: 'R02',
		severity: 'warning',
		title: 'It cannot be told which option of the public float statement is ticked.',
		place: { path, label: 'Part II, public float sufficiency confirmation' },
		lines: ['the tick stands between the two options in the text'],
		note: 'in the PDF, its place on the page tells',
		source: 'form FF301, Part II, public float sufficiency confirmation',
	});
	return missing(to, path, 'ambiguous', text.charAt(tick), tick);
}

/** True for the first option, false for the second, null when it can be either. */
function boundTick(
	to: Recorder,
	tick: number,
	boxes: readonly number[],
	yes: Range,
	no: Range,
): boolean | null {
	if (boxes.length === 2) return boxes[0] === tick;
	const { text } = to.document;
	const shares = (option: Range) => {
		const [first, last] = tick < option.from ? [tick, option.from] : [option.to, tick];
		return !text.slice(first, last).includes('\n');
	};
	if (shares(yes) !== shares(no)) return shares(yes);
	return tick < yes.from && !shares(no) ? true : null;
}

const THRESHOLD_WORDS =
	/^(?:Initial Prescribed|Alternative|Applicable|A ?\+ ?H|Specified|Prescribed)\b.{0,60}?Threshold/i;

function textsOf(
	to: Recorder,
	found: readonly Anchor<FloatLabel>[],
	range: Range,
	path: string,
): { readonly threshold: string | null; readonly additional: string | null } {
	const threshold = found.find((each) => each.name === 'threshold');
	const additional = found.find((each) => each.name === 'additional');
	const first = threshold ? textAfter(to, threshold, additional?.from ?? range.to) : '';
	const second = additional ? textAfter(to, additional, range.to) : '';
	const swapped = threshold !== undefined && first === '' && THRESHOLD_WORDS.test(second);
	const endsWhole = /\(excluding treasury shares\)$/i.test(second);
	if (swapped && additional) {
		return {
			threshold: endsWhole
				? printed(to, `${path}/threshold`, second, second, additional.to)
				: missing(to, `${path}/threshold`, 'ambiguous', second, additional.to),
			additional: endsWhole
				? printed(to, `${path}/additional`, null, '', additional.to)
				: missing(to, `${path}/additional`, 'ambiguous', second, additional.to),
		};
	}
	return {
		threshold: threshold
			? printed(to, `${path}/threshold`, isNothing(first) ? null : first, first, threshold.to)
			: missing(to, `${path}/threshold`, 'not found'),
		additional: additional
			? printed(to, `${path}/additional`, isNothing(second) ? null : second, second, additional.to)
			: missing(to, `${path}/additional`, 'not found'),
	};
}

function textAfter(to: Recorder, anchor: Range, end: number): string {
	return wordsIn(to.document, { from: anchor.to, to: end })
		.replace(/^[:：]\s*/, '')
		.replace(/\s*(?:[0-9]{1,2}|[IVX]{1,4})\s?\.$/, '');
}
