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

/** Ways to repair a dispute that are told. */
const WAYS_SHOWN = 3;

/** One finding for each dispute. */
export function disputeFindings(value: MonthlyReturn, solution: Solution): Finding[] {
	return solution.disputes.flatMap((dispute) => disputeFinding(value, dispute, solution) ?? []);
}

/** The one repair, or the first ways to repair, or, where nothing explains it, the sums that do not come out. */
function linesOf(value: MonthlyReturn, dispute: Dispute, solution: Solution): string[] {
	const sole = soleRepair(dispute);
	const labels = (path: string) => labelOf(value, path);
	if (sole) return [`the identities ask for ${changesText(sole, labels)}`];
	if (dispute.explanations.length > 0) {
		return dispute.explanations
			.slice(0, WAYS_SHOWN)
			.map((each) => `it could be ${changesText(each, labels)}`);
	}
	return dispute.broken.flatMap((at) => {
		const instance = solution.network.nodes[at]?.instance;
		if (!instance) return [];
		const { computed, stated } = tell(value, evaluateInstance(instance));
		return [`${computed}; the return says ${stated}`];
	});
}

/** R03: what is printed contradicts the form's arithmetic; the repair is proposed, never applied. */
function disputeFinding(value: MonthlyReturn, dispute: Dispute, solution: Solution): Finding | null {
	const sole = soleRepair(dispute);
	const codes = [
		...new Set(dispute.broken.map((at) => solution.network.nodes[at]?.instance.identity.code ?? '')),
	];
	const paths = sole
		? sole.map((change) => change.path)
		: [...solution.disputed.keys()].filter((path) =>
				dispute.explanations.length > 0
					? dispute.explanations.some((each) => each.some((change) => change.path === path))
					: dispute.broken.some((at) =>
							solution.network.nodes[at]?.cells.some((cell) => solution.network.cells[cell]?.path === path),
						),
			);
	const places = paths.map((path) => ({ path, label: labelOf(value, path) }));
	const [place, ...also] = places;
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
		note: `identities broken as printed: ${codes.join(', ')}; the printed figures stand in the return`,
		help: null,
		source: "the form's identities",
	};
}
