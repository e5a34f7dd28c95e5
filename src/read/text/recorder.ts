/** What has been read so far: evidence, gaps and findings of one text, gathered while the parts are read. */

import type { Finding, Severity } from '../../value/finding.ts';
import { CHARACTER } from '../chinese/english.ts';
import type { Evidence, Gap } from '../draft.ts';
import { printedAs } from './as-printed.ts';
import type { TextDocument } from './document.ts';

export interface Recorder {
	readonly document: TextDocument;
	readonly evidence: Map<string, Evidence>;
	readonly gaps: Gap[];
	readonly findings: Finding[];
	/** Pointers of class blocks whose figures were ordered by the form's arithmetic. */
	readonly arranged: string[];
}

export function recorder(document: TextDocument): Recorder {
	return { document, evidence: new Map(), gaps: [], findings: [], arranged: [] };
}

/** Longest piece of a text that a gap quotes. */
const RAW_MAX = 400;

/** Records what is printed for a leaf, and gives the value back. */
export function printed<Value>(to: Recorder, path: string, value: Value, raw: string, offset: number): Value {
	if (!to.document.chinese) {
		to.evidence.set(path, { raw, at: to.document.at(offset) });
		return value;
	}
	to.evidence.set(path, { raw: printedAs(to.document, raw, offset) ?? raw, at: to.document.at(offset) });
	if (typeof value !== 'string' || typeof raw !== 'string') return value;
	const own = value === raw || value.includes(CHARACTER) ? printedAs(to.document, value, offset) : value;
	return own === null && value.includes(CHARACTER)
		? (missing(to, path, 'ambiguous', null, offset) as Value)
		: ((own ?? value) as Value & string);
}

/** Records that a leaf or section could not be had; gives null, its value. */
export function missing(
	to: Recorder,
	path: string,
	reason: Gap['reason'],
	raw: string | null = null,
	offset: number | null = null,
): null {
	const own = raw !== null && offset !== null ? (printedAs(to.document, raw, offset) ?? raw) : raw;
	const quoted = own === null || own.length <= RAW_MAX ? own : `${own.slice(0, RAW_MAX - 1)}…`;
	to.gaps.push({ path, reason, raw: quoted, at: offset === null ? null : to.document.at(offset) });
	return null;
}

/** Records a finding about the reading itself (R01 to R06). */
export function noted(
	to: Recorder,
	finding: Pick<Finding, 'code' | 'title' | 'place' | 'source'> & {
		readonly severity: Severity;
		readonly lines?: readonly string[];
		readonly note?: string;
	},
): void {
	to.findings.push({
		also: [],
		figures: [],
		difference: null,
		help: null,
		...finding,
		lines: finding.lines ?? [],
		note: finding.note ?? null,
	});
}
