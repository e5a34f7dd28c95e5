/**
 * One damaged digit, from end to end: the digit is changed in the text itself, where the reading says that the figure
 * stands, and the whole text is read again.
 */
import { readFileSync } from 'node:fs';
import { solveReturn } from '../../src/form/identities/solve.ts';
import type { Field, Reading } from '../../src/read/draft.ts';
import { formatDecimal } from '../../src/value/decimal.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { boundFigures, count, damages, emptyTally, type Outcome, tallyRows, truthOf } from '../digits.ts';
import { sampleOf } from '../product.ts';
import { type Row, rowsOf } from '../row.ts';
import { labelOf, sampleText } from '../samples.ts';

const GROUP = 'One damaged digit, in the text';
const row = rowsOf(GROUP);

export async function digitTextRows(): Promise<Row[]> {
	const path = sampleText();
	if (path === null) return [row('figures bound by an identity', null, '', null, 'no text is there')];
	const { readText } = await import('../../src/read/index.ts');
	const text = readFileSync(path, 'utf8');
	const name = labelOf(path);
	const sound = readText(text);
	const sample = sampleOf(name, sound);
	const solution = solveReturn(sample.return, { isMissing: sample.isMissing });
	const truth = truthOf(solution);
	const lines = text.split('\n');
	const tally = emptyTally();
	let elsewhere = 0;
	for (const figure of boundFigures(solution.network).keys()) {
		const field = sound.fields.find((each) => each.path === figure);
		const place = field && placeOf(field, lines);
		if (!field || !place) {
			elsewhere += 1;
			continue;
		}
		tally.figures += 1;
		for (const damaged of damages(place.raw)) {
			const reading = read(readText, replaced(lines, place, damaged));
			count(tally, outcomeOf(reading, sound, truth, figure), `${figure} ${place.raw} read as ${damaged}`);
		}
	}
	return [
		...tallyRows(GROUP, name, tally),
		row(`${name}: bound figures whose place is not one run of text`, elsewhere, 'figures'),
	];
}

interface Place {
	readonly raw: string;
	readonly line: number;
	readonly column: number;
}

/** Where the raw text of a field stands, as indexes; null when it is not in one piece there. */
function placeOf(field: Field, lines: readonly string[]): Place | null {
	if (field.raw === null || field.at === null || !('line' in field.at)) return null;
	const line = field.at.line - 1;
	const column = field.at.column - 1;
	const found = lines[line]?.startsWith(field.raw, column) === true;
	return found && /[0-9]/.test(field.raw) ? { raw: field.raw, line, column } : null;
}

function replaced(lines: readonly string[], { raw, line, column }: Place, damaged: string): string {
	const old = lines[line] ?? '';
	return lines.with(line, old.slice(0, column) + damaged + old.slice(column + raw.length)).join('\n');
}

function read(readText: (text: string) => Reading, text: string): Reading | null {
	try {
		return readText(text);
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

/** A refusal is detection too: nothing is claimed. */
function outcomeOf(
	reading: Reading | null,
	sound: Reading,
	truth: ReadonlyMap<string, string>,
	path: string,
): Outcome {
	if (reading === null) return { detected: true, wrong: [], repaired: false, proved: false };
	const disputed = (each: Reading) =>
		new Set(each.fields.filter(({ status }) => status === 'disputed').map((field) => field.path));
	const before = disputed(sound);
	const field = reading.fields.find((each) => each.path === path);
	const claimed = field?.status === 'proved' || field?.status === 'read';
	const others = [...disputed(reading)].some((each) => !before.has(each));
	return {
		detected: !claimed || others,
		wrong: reading.fields.flatMap(({ path: at, implied }) =>
			implied && truth.get(at) !== formatDecimal(implied) ? [`${at} = ${formatDecimal(implied)}`] : [],
		),
		repaired: field?.status === 'disputed' && field.implied !== undefined,
		proved: field?.status === 'proved',
	};
}
