/**
 * From a draft (what is printed, and where) to a reading: the identities give every field its status. The
 * printed value always stays; an implied value stands beside it, never in its place.
 */
import { evaluateInstance } from '../form/identities/evaluate.ts';
import { type Dispute, soleRepair } from '../form/identities/explain.ts';
import { type Solution, solveReturn } from '../form/identities/solve.ts';
import { changesText, tell } from '../form/identities/tell.ts';
import { labelOf } from '../form/label.ts';
import type { MonthlyReturn } from '../form/return.ts';
import { formatDecimal } from '../value/decimal.ts';
import type { Finding } from '../value/finding.ts';
import { pointer, type Step } from '../value/pointer.ts';
import type { Draft, Field, Gap, Reading, Status } from './draft.ts';
import { readCurrency } from './vocabulary.ts';

/** Ways to repair a dispute that are told. */
const WAYS_SHOWN = 3;

/** Solves a draft; pure, and linear in the number of fields unless figures contradict one another. */
export function conclude(draft: Draft): Reading {
	const gaps = new Map(draft.gaps.map((gap) => [gap.path, gap]));
	const foreign = foreignPars(draft);
	const solution = solveReturn(draft.return, {
		isMissing: (path) => gaps.has(path),
		...(foreign.size > 0 && { isForeign: (path: string) => foreign.has(path) }),
	});
	const fields: Field[] = [];
	for (const path of places(draft.return, gaps)) {
		const field = fieldOf(path, draft, gaps.get(path), solution);
		if (field) fields.push(withCurrency(field, foreign.get(path)));
	}
	return {
		return: draft.return,
		fields,
		findings: [...draft.findings, ...disputeFindings(draft.return, solution)],
	};
}

/** Par values whose own printed currency is another than that of the class's capital, with that currency. */
function foreignPars(draft: Draft): Map<string, string> {
	const foreign = new Map<string, string>();
	const { authorised } = draft.return;
	if (!authorised?.applicable) return foreign;
	authorised.classes.forEach((each, index) => {
		for (const row of ['preceding', 'close']) {
			const path = pointer(['authorised', 'classes', index, row, 'par']);
			const sign = /^[^0-9]*/.exec(draft.evidence.get(path)?.raw ?? '')?.[0] ?? '';
			const currency = readCurrency(sign);
			if (currency !== null && each.currency !== null && currency !== each.currency)
				foreign.set(path, currency);
		}
	});
	return foreign;
}

function withCurrency(field: Field, currency: string | undefined): Field {
	return currency === undefined ? field : { ...field, currency };
}

function fieldOf(path: string, draft: Draft, gap: Gap | undefined, solution: Solution): Field | null {
	const evidence = draft.evidence.get(path);
	const implied = solution.disputed.get(path) ?? solution.implied.get(path);
	const raw = evidence?.raw ?? gap?.raw ?? null;
	const at = evidence?.at ?? gap?.at ?? null;
	const status = statusOf(path, evidence !== undefined, gap !== undefined, solution);
	if (status === null) return null;
	return {
		path,
		status,
		raw,
		at,
		...(implied && { implied }),
		...(status === 'missing' && gap && { reason: gap.reason }),
	};
}

function statusOf(path: string, printed: boolean, gap: boolean, solution: Solution): Status | null {
	if (solution.disputed.has(path)) return 'disputed';
	if (solution.implied.has(path)) return 'implied';
	if (gap) return 'missing';
	if (!printed) return null;
	return solution.proved.has(path) ? 'proved' : 'read';
}

/** All leaves, and the lists and sections that have a gap of their own, in form order. */
function places(value: MonthlyReturn, gaps: ReadonlyMap<string, Gap>): string[] {
	const all = leaves(value);
	const known = new Set(all);
	for (const path of gaps.keys()) {
		if (known.has(path)) continue;
		// A list that lost an element stands before the elements it still has.
		const inside = all.findIndex((leaf) => leaf.startsWith(`${path}/`));
		const beside = all.findLastIndex((leaf) => leaf.startsWith(path.slice(0, path.lastIndexOf('/') + 1)));
		all.splice(inside >= 0 ? inside : beside + 1, 0, path);
	}
	return all;
}

/** Pointers of everything in a return that is no object or list, sections not found among them, in form order. */
export function leaves(value: MonthlyReturn): string[] {
	const found: string[] = [];
	collect(value, [], found);
	return found;
}

function collect(value: unknown, path: readonly Step[], found: string[]): void {
	if (Array.isArray(value)) {
		value.forEach((each, index) => {
			collect(each, [...path, index], found);
		});
	} else if (value !== null && typeof value === 'object' && !('mantissa' in value)) {
		for (const [key, each] of Object.entries(value)) collect(each, [...path, key], found);
	} else found.push(pointer(path));
}

function disputeFindings(value: MonthlyReturn, solution: Solution): Finding[] {
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
