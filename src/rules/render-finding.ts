/** A finding as lines of text, without colour: code, place for people and for machines, figures, what to do. */
import { formatGrouped, parseDecimal } from '../value/decimal.ts';
import type { Finding } from '../value/finding.ts';
import { listed } from './registry.ts';

export interface FindingTextOptions {
	/** Language of the title; the places are in the form's English. */
	readonly language?: 'en' | 'zh-Hant';
	/** Name of the document the finding is about, put before its place. */
	readonly document?: string;
	/** Where on the document a pointer was read, such as `page 2`; null when it is not known. */
	readonly whereOf?: (path: string) => string | null;
}

const ALSO_SHOWN = 6;

/**
 * Lines of one finding:
 *
 *     error[O02]: a movement of share options has the wrong sign
 *       --> Part III.A, Ordinary shares, row 1, lapsed, number of options  /details/options/…
 *        |
 *        |   lapsed options reduce those outstanding
 *        |   the return says 112,875
 *        |
 *        = help: write -112,875, if the number is right
 *        = source: FF301 Part III.A, Movement during the month
 */
export function findingText(finding: Finding, options: FindingTextOptions = {}): string[] {
	const text = [`${finding.severity}[${finding.code}]: ${titleOf(finding, options)}`];
	text.push(`  --> ${placeText(finding.place.path, finding.place.label, options)}`);
	text.push('   |');
	for (const line of finding.lines) text.push(`   |   ${line}`);
	if (finding.lines.length > 0) text.push('   |');
	for (const { path, label } of finding.also.slice(0, ALSO_SHOWN)) text.push(`   = also: ${label}  ${path}`);
	const more = finding.also.length - ALSO_SHOWN;
	if (more > 0) text.push(`   = also: ${more} more place${more === 1 ? '' : 's'}`);
	if (finding.difference !== null && !finding.lines.some((line) => line.includes('difference'))) {
		text.push(`   = difference: ${withCommas(finding.difference)}`);
	}
	if (finding.note !== null) text.push(`   = note: ${finding.note}`);
	if (finding.help !== null) text.push(`   = help: ${finding.help}`);
	text.push(`   = source: ${finding.source}`);
	return text;
}

function titleOf(finding: Finding, options: FindingTextOptions): string {
	if (options.language !== 'zh-Hant') return finding.title;
	return listed(finding.code)[0]?.title.zh ?? finding.title;
}

function placeText(path: string, label: string, options: FindingTextOptions): string {
	const where = options.whereOf?.(path) ?? null;
	const before = [options.document, where].filter((each) => each !== undefined && each !== null);
	return `${before.length > 0 ? `${before.join(':')}, ` : ''}${label}${path === '' ? '' : `  ${path}`}`;
}

/** Thousands commas in plain decimal text. */
function withCommas(text: string): string {
	const decimal = parseDecimal(text);
	return decimal ? formatGrouped(decimal) : text;
}
