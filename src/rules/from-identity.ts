/**
 * Broken identities as findings. One cause is told once: the rows that one explanation covers make one finding,
 * with the figures of each and, when exactly one set of other figures satisfies everything, that repair.
 */

import { changesText } from '../form/identities/changes-text.ts';
import { brokenAmong, type Evaluation } from '../form/identities/evaluate.ts';
import { type Dispute, explainAll, soleRepair } from '../form/identities/explain.ts';
import type { Explanation } from '../form/identities/hypothesis.ts';
import { comparable, type Instance, instancesOf } from '../form/identities/instance.ts';
import { networkOf } from '../form/identities/network.ts';
import { powerOfTen, tell } from '../form/identities/tell.ts';
import { labelOf, labelOfSteps } from '../form/label.ts';
import type { MonthlyReturn } from '../form/return.ts';
import { formatDecimal, formatGrouped, subtract } from '../value/decimal.ts';
import type { Figure, Finding, Place, Severity } from '../value/finding.ts';
import { pointer, type Step } from '../value/pointer.ts';

export interface IdentityCheck {
	readonly return: MonthlyReturn;
	readonly as: 'preparing' | 'reading';
	/** The return of the preceding month; without it the identities across months are left out. */
	readonly last?: MonthlyReturn | null;
	/** Cells that a reading did not find; nothing is read out of their emptiness. */
	readonly isMissing?: (path: string) => boolean;
	/** Par values that a reading found in another currency than the capital. */
	readonly isForeign?: (path: string) => boolean;
}

/** Findings of every identity that the return breaks, in the order of the form. */
export function identityFindings(check: IdentityCheck): Finding[] {
	const instances = comparable(
		instancesOf(check.return, check.last ?? null, check.isMissing ?? null),
		check.isForeign,
	);
	const broken = brokenAmong(instances).filter((each) => !restsOnGap(each, check));
	if (broken.length === 0) return [];
	const network = networkOf(instances, check.isMissing);
	const causes = new Map<Instance, Dispute>();
	for (const dispute of explainAll(network)) {
		for (const index of dispute.broken) {
			const node = network.nodes[index];
			if (node) causes.set(node.instance, dispute);
		}
	}
	const groups = new Map<string, Map<unknown, Evaluation[]>>();
	for (const evaluation of broken) {
		const { identity, over } = evaluation.instance;
		const cause = causes.get(evaluation.instance) ?? over.slice(0, 3).join('/');
		const byCause = groups.get(identity.code) ?? new Map<unknown, Evaluation[]>();
		groups.set(identity.code, byCause.set(cause, [...(byCause.get(cause) ?? []), evaluation]));
	}
	return [...groups.values()].flatMap((byCause) =>
		[...byCause.values()].map((evaluations) => {
			const instance = evaluations[0]?.instance;
			return findingOf(check, evaluations, (instance && causes.get(instance)) ?? null);
		}),
	);
}

/** In a reading, a cell that was not found is no zero: what rests on it cannot be called broken. */
function restsOnGap(evaluation: Evaluation, check: IdentityCheck): boolean {
	const { isMissing } = check;
	if (!isMissing) return false;
	const { stated, terms } = evaluation.instance;
	return [stated, ...terms].some((term) =>
		term.cells.some((cell) => cell.value === null && cell.of === 'this' && isMissing(pointer(cell.steps))),
	);
}

/** The label of a cell, with its pointer and, where they are at hand, its steps. */
type Labels = (path: string, steps?: readonly Step[]) => string;

/** Labels of this return, each made once. */
function labelsOf(value: MonthlyReturn): Labels {
	const known = new Map<string, string>();
	return (path, steps) => {
		const before = known.get(path);
		if (before !== undefined) return before;
		const label = steps ? labelOfSteps(value, steps) : labelOf(value, path);
		known.set(path, label);
		return label;
	};
}

function findingOf(
	check: IdentityCheck,
	evaluations: readonly Evaluation[],
	dispute: Dispute | null,
): Finding {
	const [first] = evaluations;
	if (!first) throw new Error('from-identity: a finding needs a broken identity');
	const { identity } = first.instance;
	const labels = labelsOf(check.return);
	const places = evaluations.map((each) => placeOf(labels, each.instance));
	const lines: string[] = [];
	for (const evaluation of evaluations) {
		const told = tell(check.return, evaluation);
		const difference = told.difference ? `; difference ${formatGrouped(told.difference)}` : '';
		const line = `${told.computed}; the return says ${told.stated}${difference}`;
		if (!lines.includes(line)) lines.push(line);
	}
	const [place, ...also] = places;
	return {
		code: identity.code,
		severity: severityOf(check, evaluations, dispute),
		title: identity.title.en,
		place: place ?? { path: '', label: '' },
		also,
		lines,
		figures: figuresOf(labels, evaluations, dispute && soleRepair(dispute)),
		difference: differenceOf(first),
		note: noteOf(labels, first, dispute),
		help: helpOf(labels, dispute),
		source: identity.source,
	};
}

/** A blank where a figure must stand is an error when preparing; a reader only notes what it must have been. */
function severityOf(
	check: IdentityCheck,
	evaluations: readonly Evaluation[],
	dispute: Dispute | null,
): Severity {
	const identity = evaluations[0]?.instance.identity;
	if (!identity) return 'error';
	if (check.as === 'preparing') return identity.severity;
	const sole = dispute && soleRepair(dispute);
	return sole?.every((change) => change.printed === null) ? 'info' : identity.severityReading;
}

function placeOf(labels: Labels, instance: Instance): Place {
	const cell = instance.stated.cells[0];
	const steps = cell ? cell.steps : instance.over;
	const path = pointer(steps);
	return { path, label: labels(path, steps) };
}

function differenceOf(evaluation: Evaluation): string | null {
	const { relation } = evaluation.instance.equation;
	if (!evaluation.stated || !evaluation.expected || relation === 'at most' || relation === 'not negative')
		return null;
	return formatDecimal(subtract(evaluation.stated, evaluation.expected));
}

function figuresOf(labels: Labels, evaluations: readonly Evaluation[], sole: Explanation | null): Figure[] {
	const figures: Figure[] = [];
	const seen = new Set<string>();
	for (const { instance } of evaluations) {
		for (const term of [instance.stated, ...instance.terms]) {
			for (const cell of term.cells) {
				const path = cell.of === 'this' ? pointer(cell.steps) : `last:${pointer(cell.steps)}`;
				if (cell.value === null || seen.has(path)) continue;
				seen.add(path);
				const label = cell.of === 'this' ? labels(path, cell.steps) : labels(path);
				figures.push({ label, value: formatDecimal(cell.value), path });
			}
		}
	}
	for (const change of sole ?? []) {
		figures.push({
			label: `${labels(change.path)}, implied`,
			value: formatDecimal(change.implied),
			path: change.path,
		});
	}
	return figures;
}

function noteOf(labels: Labels, evaluation: Evaluation, dispute: Dispute | null): string | null {
	const notes: string[] = [];
	const factor =
		evaluation.stated && evaluation.expected && evaluation.instance.equation.relation === 'product'
			? powerOfTen(evaluation.stated, evaluation.expected)
			: null;
	if (factor !== null) notes.push(`the two figures differ by a factor of exactly ${factor}`);
	if (dispute && dispute.explanations.length > 1 && dispute.complete) {
		const ways = dispute.explanations.slice(0, 3).map((each) => changesText(each, labels));
		const more = dispute.explanations.length > 3 ? `; or ${dispute.explanations.length - 3} more ways` : '';
		notes.push(`it cannot be told which figure is wrong: ${ways.join('; or ')}${more}`);
	}
	return notes.length > 0 ? notes.join('; ') : null;
}

function helpOf(labels: Labels, dispute: Dispute | null): string | null {
	const sole = dispute && soleRepair(dispute);
	if (!sole?.[0]) return null;
	const values = new Set(sole.map((change) => formatDecimal(change.implied))).size;
	return `${changesText(sole, labels)} ${values > 1 ? 'satisfy' : 'satisfies'} every identity that these figures stand in`;
}
