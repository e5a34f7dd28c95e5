/**
 * One damaged digit. Every digit of every figure that an identity binds is changed to every other digit, one at a
 * time; the identities are solved again, and what they then say is compared with what the document says.
 */
import { type Solution, solveReturn } from '../../src/form/identities/solve.ts';
import { decodeReturn, encodeReturn } from '../../src/form/json.ts';
import { formatDecimal } from '../../src/value/decimal.ts';
import {
	boundFigures,
	count,
	damages,
	emptyTally,
	type Outcome,
	type Tally,
	tallyRows,
	truthOf,
} from '../digits.ts';
import { type ReadSample, readFile, sampleOf } from '../product.ts';
import { type Row, rowsOf } from '../row.ts';
import { expectedReturns, labelOf, samplePdf, sampleText, withLeaf } from '../samples.ts';

const GROUP = 'One damaged digit, in the return';

export async function digitRows(): Promise<Row[]> {
	const rows = (await samples()).flatMap((sample) => tallyRows(GROUP, sample.name, damageAll(sample)));
	const none = rowsOf(GROUP)('figures bound by an identity', null, '', null, 'no sample is there');
	return rows.length === 0 ? [none] : rows;
}

/** The samples as read; while they cannot be read, their expected readings. */
async function samples(): Promise<ReadSample[]> {
	try {
		const paths = [sampleText(), samplePdf()].filter((path) => path !== null);
		return await Promise.all(paths.map(async (path) => sampleOf(labelOf(path), await readFile(path))));
	} catch (error) {
		process.stderr.write(`digit: ${String(error)}; taking the expected readings\n`);
		return expectedReturns().map((each) => ({
			name: `${each.name} (expected reading)`,
			return: each.return,
			isMissing: (path) => each.implied.has(path) || each.notFound.some((found) => path.startsWith(found)),
		}));
	}
}

function damageAll(sample: ReadSample): Tally {
	const tally = emptyTally();
	const options = { isMissing: sample.isMissing };
	const sound = solveReturn(sample.return, options);
	const truth = truthOf(sound);
	const json = encodeReturn(sample.return);
	for (const [path, printed] of boundFigures(sound.network)) {
		tally.figures += 1;
		for (const text of damages(printed)) {
			const figure = canonical(text);
			const solution = solveReturn(decodeReturn(withLeaf(json, path, figure)), options);
			count(tally, outcomeOf(solution, truth, path), `${path} ${printed} read as ${figure}`);
		}
	}
	return tally;
}

function outcomeOf(solution: Solution, truth: ReadonlyMap<string, string>, path: string): Outcome {
	return {
		detected: isDetected(solution, path),
		wrong: wrongRepairs(solution, truth),
		repaired: (solution.disputed.get(path) ?? null) !== null,
		proved: solution.proved.has(path),
	};
}

function isDetected(solution: Solution, path: string): boolean {
	if (solution.disputed.has(path)) return true;
	return solution.disputes.some((dispute) =>
		dispute.broken.some((at) =>
			solution.network.nodes[at]?.cells.some((cell) => solution.network.cells[cell]?.path === path),
		),
	);
}

function wrongRepairs(solution: Solution, truth: ReadonlyMap<string, string>): string[] {
	const wrong: string[] = [];
	for (const values of [solution.disputed, solution.implied]) {
		for (const [path, value] of values) {
			if (value && truth.get(path) !== formatDecimal(value)) wrong.push(`${path} = ${formatDecimal(value)}`);
		}
	}
	return wrong;
}

/** A figure as JSON has it: without leading zeros, zero without a sign. */
function canonical(text: string): string {
	const plain = text.replace(/^(-?)0+(?=[0-9])/, '$1');
	return /^-0(?:\.0*)?$/.test(plain) ? '0' : plain;
}
