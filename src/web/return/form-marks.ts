/** What the review has to say about each cell of the form: the worst finding that names it, and whether it changed. */
import type { FindingShown } from '../../api/findings.ts';
import type { Review } from '../../api/returns.ts';
import type { FormMark } from '../form/form-words.ts';

type Severity = FindingShown['severity'];
const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

export function marksOf({
	findings,
	changes,
}: Pick<Review, 'findings' | 'changes'>): ReadonlyMap<string, FormMark> {
	const marks = new Map<string, FormMark>();
	for (const { path, moved } of changes) marks.set(path, { changed: true, ...(moved ? { moved } : {}) });
	for (const finding of findings) {
		if (finding.accepted !== null) continue;
		for (const path of placesOf(finding)) {
			const before = marks.get(path);
			const worst = worse(before?.severity, finding.severity);
			marks.set(path, { ...before, severity: worst });
		}
	}
	return marks;
}

/** Every cell that a finding names: its own, those with the same fault, and those of its figures. */
export function placesOf({ place, also, figures }: FindingShown): string[] {
	const paths = [place.path, ...also.map(({ path }) => path), ...figures.flatMap(({ path }) => path ?? [])];
	return [...new Set(paths.filter((path) => path !== '' && !path.startsWith('last:')))];
}

function worse(one: Severity | undefined, other: Severity): Severity {
	return one !== undefined && RANK[one] >= RANK[other] ? one : other;
}

/** Findings in the order in which they are worked on: open errors, open warnings, notes, what was accepted. */
export function inOrder(findings: readonly FindingShown[]): FindingShown[] {
	const rank = (finding: FindingShown) => (finding.accepted ? -1 : RANK[finding.severity]);
	return [...findings].sort((one, other) => rank(other) - rank(one));
}
