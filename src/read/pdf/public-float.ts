/**
 * The public float sufficiency confirmation of Part II, from 1.2.0: two options with a box each. In the order of
 * the file the tick comes between the two options, so it is bound to the option on its own height (rule R02).
 */
import type { IssuedClass } from '../../form/return.ts';
import type { Block } from './class-block.ts';
import { missing, type Notes, noted, printed, type Spot, spotOf, takeText } from './notes.ts';
import { allWords, middle, type Place, type Sheet, type Word } from './sheet.ts';

type PublicFloat = IssuedClass['publicFloat'];

const COMPLIED = /\bhas been complied with/i;
const NOT_COMPLIED = /\bhas not been complied with/i;
/** Ticks as fonts name them; an `x` or a filled box is one too. */
const TICK = /^[✓✔☑☒✗✘■●√×xX\u{f0fc}\u{f0fe}\ufffd\u{10102}]$/u;
/** A tick set in one run with its option. */
const LEADING = /^[✓✔☑☒✗✘■●√×\u{f0fc}\u{f0fe}\ufffd\u{10102}](?=\s*\S)/u;
/** A tick whose middle is nearer than this to an option's is on its height, in points. */
const HEIGHT = 7;

/** Null when the class has no such confirmation; with a gap when the edition asks for one. */
export function readFloat(notes: Notes, path: string, block: Block, expected: boolean): PublicFloat {
	const words = allWords(block.body);
	const yes = words.find((word) => COMPLIED.test(word.text));
	const no = words.find((word) => NOT_COMPLIED.test(word.text));
	const threshold = words.find((word) => /^Applicable public float threshold/i.test(word.text));
	if (!yes && !no && !threshold) return expected ? missing(notes, path, 'not found') : null;
	const additional = words.find((word) => /^Additional information/i.test(word.text));
	return {
		complied: readTick(notes, `${path}/complied`, words, yes, no),
		threshold: takeText(notes, `${path}/threshold`, besideIn(block.body, threshold)),
		additional: takeText(notes, `${path}/additional`, besideIn(block.body, additional)),
	};
}

function readTick(
	notes: Notes,
	path: string,
	words: readonly Word[],
	yes: Word | undefined,
	no: Word | undefined,
): boolean | null {
	if (!yes || !no) return missing(notes, path, 'not found');
	const near = (tick: Word, option: Word): boolean =>
		tick.right <= option.left + 1 && Math.abs(middle(tick) - middle(option)) < HEIGHT;
	const ticks = words.filter(
		(word) =>
			(TICK.test(word.text) && (near(word, yes) || near(word, no))) ||
			((word === yes || word === no) && LEADING.test(word.text)),
	);
	const [tick] = ticks;
	if (!tick || ticks.length > 1) {
		const spot = spotOf(tick ?? yes, ticks);
		uncertain(
			notes,
			path,
			ticks.length === 0 ? 'neither option carries a tick' : 'both options carry a tick',
		);
		return missing(notes, path, ticks.length === 0 ? 'not found' : 'ambiguous', spot);
	}
	const toYes = Math.abs(middle(tick) - middle(yes));
	const toNo = Math.abs(middle(tick) - middle(no));
	if (Math.abs(toYes - toNo) < 3) {
		uncertain(notes, path, 'the tick stands between the two options');
		return missing(notes, path, 'ambiguous', spotOf(tick, [tick]));
	}
	const option = toYes < toNo ? yes : no;
	return printed(
		notes,
		path,
		{ raw: tick === option ? option.printed : `${tick.text} ${option.printed}`, at: spotOf(tick, [tick]).at },
		option === yes,
	);
}

function uncertain(notes: Notes, path: string, what: string): void {
	noted(notes, 'R02', 'warning', {
		title: 'it cannot be told which option of the public float confirmation is ticked',
		place: { path, label: 'Part II, public float sufficiency confirmation' },
		lines: [what],
		note: 'a tick is bound to the option on its own height, never by the order of the text',
		source: 'form FF301 from 1.2.0, Part II',
	});
}

/** The words right of a label, within the height of the cell that holds it. */
function besideIn(body: Sheet, label: Word | undefined): Spot | null {
	if (!label) return null;
	const cell = body.cells.find((each) => each.words.includes(label));
	const row: Place = cell ?? label;
	const words = allWords(body).filter(
		(word) => word.left > label.right + 5 && middle(word) >= row.top && middle(word) <= row.bottom,
	);
	const beyond = cell && cell.right - label.right < 200 ? cell : label;
	return words.length > 0 ? spotOf(words[0] ?? beyond, words) : spotOf(beyond, []);
}
