/** The last line of a check: how many findings in how many returns, by how many rules. */
import type { CheckedDocument } from '../app/check-document.ts';
import { atLeast, type Severity } from '../value/finding.ts';

/** Counts over all documents; nothing else of them is kept. */
export interface Tally {
	returns: number;
	readonly findings: Record<Severity, number>;
	/** Least and most rules that were run, and that were not, on one return. */
	readonly checked: [least: number, most: number];
	readonly unchecked: [least: number, most: number];
}

export function newTally(): Tally {
	return {
		returns: 0,
		findings: { error: 0, warning: 0, info: 0 },
		checked: [Number.MAX_SAFE_INTEGER, 0],
		unchecked: [Number.MAX_SAFE_INTEGER, 0],
	};
}

export function addTo(tally: Tally, { findings, rules, checked }: CheckedDocument): void {
	tally.returns += 1;
	for (const { severity } of findings) tally.findings[severity] += 1;
	widen(tally.checked, checked);
	widen(tally.unchecked, rules - checked);
}

/** True when some finding is as severe as `least`; never for null. */
export function worst(tally: Tally, least: Severity | null): boolean {
	if (least === null) return false;
	return (['error', 'warning', 'info'] as const).some(
		(severity) => tally.findings[severity] > 0 && atLeast(severity, least),
	);
}

/** `0 errors, 2 warnings in 1 return (50 rules checked; 16 more need facts: see --last, --facts)`. */
export function verdictText(tally: Tally, refused: number): string {
	const { error, warning, info } = tally.findings;
	const counts = [counted(error, 'error'), counted(warning, 'warning')];
	if (info > 0) counts.push(counted(info, 'info'));
	if (tally.returns === 0) return `no return was checked: ${counted(refused, 'document')} refused`;
	const unread = refused > 0 ? `; ${counted(refused, 'document')} refused` : '';
	return `${counts.join(', ')} in ${counted(tally.returns, 'return')} (${rulesText(tally)})${unread}`;
}

/** What was checked, and what was not and why, so that no silence is taken for a pass. */
function rulesText({ returns, checked, unchecked }: Tally): string {
	const done = `${range(checked)} ${checked[1] === 1 ? 'rule' : 'rules'} checked${returns > 1 ? ' in each' : ''}`;
	if (unchecked[1] === 0) return done;
	return `${done}; ${range(unchecked)} more ${unchecked[1] === 1 ? 'needs' : 'need'} facts: see --last, --facts`;
}

function widen(span: [number, number], count: number): void {
	span[0] = Math.min(span[0], count);
	span[1] = Math.max(span[1], count);
}

function range([least, most]: readonly [number, number]): string {
	return least === most ? String(least) : `${least} to ${most}`;
}

/** `1 return`, `2 returns`. */
export function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
