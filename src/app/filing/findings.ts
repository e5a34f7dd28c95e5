/** Findings on a return under review: each with the key that an acceptance is bound to, and who accepted it. */
import type { ActOf, RecordedAct } from '../../filing/act.ts';
import type { Life } from '../../filing/fold.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import type { Finding } from '../../value/finding.ts';
import { digestOf } from './content.ts';

export interface FilingFinding extends Finding {
	/** Stands for its code, place and figures: with other figures it is another finding. */
	readonly key: string;
	readonly accepted: RecordedAct<ActOf<'accept-warning'>> | null;
}

/** Nobody can mend the past: a return that is late is sent with a reason, not held back. */
const NOT_TO_BE_MENDED: ReadonlySet<string> = new Set(['L01']);

export function filingFindings(findings: readonly Finding[], life: Life): readonly FilingFinding[] {
	return findings.map((finding) => {
		const key = keyOf(finding);
		const weighs = finding.severity === 'error' && NOT_TO_BE_MENDED.has(finding.code);
		return {
			...finding,
			severity: weighs ? 'warning' : finding.severity,
			key,
			accepted: life.accepted.get(key) ?? null,
		};
	});
}

export function openErrors(findings: readonly FilingFinding[]): readonly FilingFinding[] {
	return findings.filter(({ severity }) => severity === 'error');
}

export function openWarnings(findings: readonly FilingFinding[]): readonly FilingFinding[] {
	return findings.filter(({ severity, accepted }) => severity === 'warning' && accepted === null);
}

/** `W02-1f0c2a9be3d45678`. */
function keyOf({ code, place, also, lines, figures }: Finding): string {
	// That a return is late stays the same thing from day to day.
	const isLate = NOT_TO_BE_MENDED.has(code);
	const text = canonicalJson({
		code,
		path: place.path,
		also: also.map(({ path }) => path),
		lines: isLate ? [] : [...lines],
		figures: isLate ? [] : figures.map(({ label, value }) => [label, value]),
	});
	return `${code}-${digestOf(text).slice('sha256:'.length, 'sha256:'.length + 16)}`;
}
