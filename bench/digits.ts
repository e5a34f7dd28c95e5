/** What the two measures of damaged digits share: the damages, the tally, and how it is told. */
import type { Network } from '../src/form/identities/network.ts';
import type { Solution } from '../src/form/identities/solve.ts';
import { formatDecimal } from '../src/value/decimal.ts';
import { exactly, type Row, rowsOf } from './row.ts';

export interface Tally {
	figures: number;
	changes: number;
	detected: number;
	unique: number;
	wrong: number;
	several: number;
	/** Damaged figures that are still called proved. */
	proved: number;
	/** The first few changes that went unnoticed, or were repaired wrongly. */
	readonly examples: string[];
}

const EXAMPLES_MAX = 12;

export function emptyTally(): Tally {
	return { figures: 0, changes: 0, detected: 0, unique: 0, wrong: 0, several: 0, proved: 0, examples: [] };
}

export interface Outcome {
	readonly detected: boolean;
	/** Values told as the only ones that fit, and not what the document was to say. */
	readonly wrong: readonly string[];
	readonly repaired: boolean;
	readonly proved: boolean;
}

/** Adds one change; `what` describes it. */
export function count(tally: Tally, outcome: Outcome, what: string): void {
	const note = (text: string) => {
		if (tally.examples.length < EXAMPLES_MAX) tally.examples.push(`${what}: ${text}`);
	};
	tally.changes += 1;
	if (outcome.proved) tally.proved += 1;
	if (outcome.detected) tally.detected += 1;
	if (!outcome.detected) note('not detected');
	else if (outcome.proved) note('still called proved');
	if (outcome.wrong.length > 0) {
		tally.wrong += 1;
		note(`repaired as ${outcome.wrong.join(', ')}`);
	} else if (outcome.repaired) tally.unique += 1;
	else if (outcome.detected) tally.several += 1;
}

/** The rows of a tally; what went wrong is told on the error stream, figure by figure. */
export function tallyRows(group: string, name: string, tally: Tally): Row[] {
	const row = rowsOf(group);
	const share = (part: number) => `${((part / Math.max(tally.changes, 1)) * 100).toFixed(1)} %`;
	for (const example of tally.examples) process.stderr.write(`${name}: ${example}\n`);
	const what = (text: string) => `${name}: ${text}`;
	return [
		row(what('figures bound by an identity'), tally.figures, 'figures'),
		row(what('one digit changed'), tally.changes, 'changes'),
		row(what('detected'), tally.detected, 'changes', exactly(tally.changes), share(tally.detected)),
		row(what('repaired uniquely'), tally.unique, 'changes', null, share(tally.unique)),
		row(what('repaired wrongly'), tally.wrong, 'changes', exactly(0), share(tally.wrong)),
		row(what('told as several, or as none'), tally.several, 'changes', null, share(tally.several)),
		row(what('damaged and still called proved'), tally.proved, 'changes', exactly(0), share(tally.proved)),
	];
}

/** What every cell was to say: as printed, or where that is disputed or missing, the only value that fits. */
export function truthOf(sound: Solution): Map<string, string> {
	const truth = new Map<string, string>();
	for (const cell of sound.network.cells) {
		const value = sound.disputed.get(cell.path) ?? sound.implied.get(cell.path) ?? cell.printed;
		if (value) truth.set(cell.path, formatDecimal(value));
	}
	return truth;
}

/** Printed figures in an equation that is binding and can be worked out, each with its plain text. */
export function boundFigures(network: Network): Map<string, string> {
	const bound = new Map<string, string>();
	for (const node of network.nodes) {
		const { relation } = node.instance.equation;
		if (relation !== 'sum' && relation !== 'product') continue;
		if (node.instance.identity.strength !== 'binding') continue;
		if (node.outcome !== 'holds' && node.outcome !== 'broken') continue;
		for (const index of node.cells) {
			const cell = network.cells[index];
			if (cell?.printed && !cell.given) bound.set(cell.path, formatDecimal(cell.printed));
		}
	}
	return bound;
}

/** A text with each of its digits changed to each other digit, one at a time. */
export function* damages(text: string): Generator<string> {
	for (let at = 0; at < text.length; at += 1) {
		const digit = text[at] ?? '';
		if (!/[0-9]/.test(digit)) continue;
		for (const other of '0123456789') {
			if (other !== digit) yield text.slice(0, at) + other + text.slice(at + 1);
		}
	}
}
