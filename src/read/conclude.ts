/**
 * From a draft (what is printed, and where) to a reading: the identities give every field its status. The
 * printed value always stays; an implied value stands beside it, never in its place.
 */
import { type Solution, solveReturn } from '../form/identities/solve.ts';
import { pointer } from '../value/pointer.ts';
import { disputeFindings } from './disputes.ts';
import type { Draft, Field, Gap, Reading, Status } from './draft.ts';
import { lostHeadings } from './headings.ts';
import { places } from './leaves.ts';
import { secondReturn } from './second-return.ts';
import { readCurrency } from './vocabulary.ts';

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
		...(draft.second && { second: draft.second }),
		findings: [
			...secondReturn(draft),
			...draft.findings,
			...lostHeadings(draft),
			...disputeFindings(draft.return, solution),
		],
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
	const arranged = draft.arranged?.some((block) => path.startsWith(`${block}/`)) ?? false;
	const status = statusOf(path, evidence !== undefined, gap !== undefined, arranged, solution);
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

function statusOf(
	path: string,
	printed: boolean,
	gap: boolean,
	isArranged: boolean,
	solution: Solution,
): Status | null {
	if (solution.disputed.has(path)) return 'disputed';
	if (solution.implied.has(path)) return 'implied';
	if (gap) return 'missing';
	if (!printed) return null;
	return solution.proved.has(path) && !isArranged ? 'proved' : 'read';
}
