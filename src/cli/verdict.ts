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

export function addTo(tally: Tally, { findings, checked, unchecked }: CheckedDocument): void {
	tally.returns += 1;
	for (const { severity } of findings) tally.findings[severity] += 1;
	widen(tally.checked, checked);
	widen(tally.unchecked, unchecked.length);
}

/** True when some finding is as severe as `least`; never for null. */
export function worst(tally: Tally, least: Severity | null): boolean {
	if (least === null) return false;
	return (['error', 'warning', 'info'] as const).some(
		(severity) => tally.findings[severity] > 0 && atLeast(severity, least),
	);
}

/** `0 errors, 2 warnings in 1 return (70 rules: 41 checked, 29 need more facts)`. */
export function verdictText(tally: Tally, refused: number): string {
	const { error, warning, info } = tally.findings;
	const counts = [counted(error, 'error'), counted(warning, 'warning')];
	if (info > 0) counts.push(counted(info, 'note'));
	const unread = refused > 0 ? `; ${counted(refused, 'document')} could not be checked` : '';
	if (tally.returns === 0) return `no return was checked${unread}`;
	return `${counts.join(', ')} in ${counted(tally.returns, 'return')} (${rulesText(tally)})${unread}`;
}

function rulesText({ returns, checked, unchecked }: Tally): string {
	const each = returns > 1 ? ' each' : '';
	const open =
		unchecked[1] > 0 ? `, ${range(unchecked)} ${unchecked[1] === 1 ? 'needs' : 'need'} more facts` : '';
	if (checked[0] === checked[1] && unchecked[0] === unchecked[1]) {
		return `${counted(checked[0] + unchecked[0], 'rule')}${each}: ${checked[0]} checked${open}`;
	}
	return `rules${each}: ${range(checked)} checked${open}`;
}

function widen(span: [number, number], count: number): void {
	span[0] = Math.min(span[0], count);
	span[1] = Math.max(span[1], count);
}

function range([least, most]: readonly [number, number]): string {
	return least === most ? String(least) : `${least} to ${most}`;
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
