/** R03: printed figures that contradict the form's arithmetic, with the repair where there is exactly one. */
import { changesText } from '../form/identities/changes-text.ts';
import { evaluateInstance } from '../form/identities/evaluate.ts';
import { type Dispute, soleRepair } from '../form/identities/explain.ts';
import type { Solution } from '../form/identities/solve.ts';
import { tell } from '../form/identities/tell.ts';
import { labelOf } from '../form/label.ts';
import type { MonthlyReturn } from '../form/return.ts';
import { formatDecimal } from '../value/decimal.ts';
import type { Finding } from '../value/finding.ts';
import { leaves } from './leaves.ts';

/** Ways to repair a dispute that are told, and sums that do not come out. */
const WAYS_SHOWN = 3;
const SUMS_SHOWN = 4;

/** One finding for each dispute, its places in the order of the form. */
export function disputeFindings(value: MonthlyReturn, solution: Solution): Finding[] {
	if (solution.disputes.length === 0) return [];
	const order = new Map(leaves(value).map((path, index) => [path, index]));
	return solution.disputes.flatMap((dispute) => disputeFinding(value, dispute, solution, order) ?? []);
}

/** The sums that do not come out, then the one repair, or the first ways to repair. */
function linesOf(value: MonthlyReturn, dispute: Dispute, solution: Solution): string[] {
	const labels = (path: string) => labelOf(value, path);
	const sums = new Set<string>();
	for (const at of dispute.broken) {
		const instance = solution.network.nodes[at]?.instance;
		if (!instance || sums.size === SUMS_SHOWN) continue;
		const { computed, stated } = tell(value, evaluateInstance(instance));
		sums.add(`${computed}; the return says ${stated}`);
	}
	const sole = soleRepair(dispute);
	if (sole) return [...sums, `the identities ask for ${changesText(sole, labels)}`];
	const ways = dispute.explanations.slice(0, WAYS_SHOWN);
	return [...sums, ...ways.map((each) => `it could be ${changesText(each, labels)}`)];
}

/** Cells of the one repair, or of all repairs that would do, or of what is broken. */
function pathsOf(dispute: Dispute, solution: Solution): string[] {
	const sole = soleRepair(dispute);
	if (sole) return sole.map((change) => change.path);
	const cells =
		dispute.explanations.length > 0
			? dispute.explanations.flat().map((change) => change.cell)
			: dispute.broken.flatMap((at) => solution.network.nodes[at]?.cells ?? []);
	const paths = new Set(cells.map((cell) => solution.network.cells[cell]?.path ?? ''));
	return [...paths].filter((path) => solution.disputed.has(path));
}

/** R03: what is printed contradicts the form's arithmetic; the repair is proposed, never applied. */
function disputeFinding(
	value: MonthlyReturn,
	dispute: Dispute,
	solution: Solution,
	order: ReadonlyMap<string, number>,
): Finding | null {
	const sole = soleRepair(dispute);
	const codes = dispute.broken.map((at) => solution.network.nodes[at]?.instance.identity.code ?? '');
	const [place, ...also] = pathsOf(dispute, solution)
		.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
		.map((path) => ({ path, label: labelOf(value, path) }));
	if (!place) return null;
	return {
		code: 'R03',
		severity: 'warning',
		title: sole
			? 'printed figures contradict the form, and one repair satisfies it'
			: 'printed figures contradict the form, and it cannot be told which are wrong',
		place,
		also,
		lines: linesOf(value, dispute, solution),
		figures: (sole ?? []).map((change) => ({
			label: `${labelOf(value, change.path)}, implied`,
			value: formatDecimal(change.implied),
			path: change.path,
		})),
		difference: null,
		note: `identities broken as printed: ${[...new Set(codes)].join(', ')}; the printed figures stand in the return`,
		help: null,
		source: "the form's identities",
	};
}
