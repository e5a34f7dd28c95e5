/** The rule that the English and the Chinese document say the same: figures, dates, ticks and numbers of rows. */

import { labelOf } from '../form/label.ts';
import type { Decimal } from '../value/decimal.ts';
import { formatGrouped } from '../value/decimal.ts';
import { type Rule, rule } from './rule.ts';

/** Leaves that are words in the language of the document, and may differ. */
const WORDS = new Set([
	'language',
	'issuerName',
	'description',
	'remarks',
	'particulars',
	'text',
	'type',
	'threshold',
	'additional',
	'name',
	'title',
]);
/** A `kind` that is one of the form's own choices; the kind of a convertible is words. */
const CHOICE = /^[a-z-]+$/;
const SHOWN = 8;

interface Difference {
	readonly path: string;
	readonly here: string;
	readonly there: string;
}

const SAME_IN_BOTH: Rule = rule({
	code: 'F08',
	title: {
		en: 'the English and the Chinese document do not say the same',
		zh: '英文本與中文本的內容不一致',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'convention that both documents carry identical figures, dates and rows',
	sure: 'high',
	needs: ['otherLanguage'],
	about:
		'The documents in English and in Chinese have the same figures, dates, ticks, codes and numbers of rows. Words are not compared.',
	*faults(context) {
		const other = context.facts.otherLanguage;
		if (other === undefined) return;
		const found: Difference[] = [];
		compareNode(context.return, other, '', 'return', found);
		const [first, ...rest] = found;
		if (first === undefined) return;
		const lines = found
			.slice(0, SHOWN)
			.map((each) => `${labelOf(context.return, each.path)}: ${each.here} here, ${each.there} there`);
		if (found.length > SHOWN) lines.push(`and ${found.length - SHOWN} more`);
		yield {
			path: first.path,
			also: rest.map((each) => each.path),
			lines,
			figures: [
				{ label: 'this document', value: first.here, path: first.path },
				{ label: 'the other document', value: first.there, path: first.path },
			],
		};
	},
});

function compareNode(here: unknown, there: unknown, path: string, key: string, found: Difference[]): void {
	if (Array.isArray(here) && Array.isArray(there)) {
		if (here.length !== there.length) {
			found.push({ path, here: `${here.length} entries`, there: `${there.length} entries` });
			return;
		}
		for (const [index, each] of here.entries())
			compareNode(each, there[index], `${path}/${index}`, key, found);
		return;
	}
	if (isRecord(here) && isRecord(there) && !isDecimal(here) && !isDecimal(there)) {
		for (const name of Object.keys(here)) {
			if (WORDS.has(name)) continue;
			compareNode(here[name], there[name], `${path}/${name}`, name, found);
		}
		return;
	}
	const one = leafText(here);
	const other = leafText(there);
	if (one === other || (key === 'kind' && !(CHOICE.test(one) && CHOICE.test(other)))) return;
	found.push({ path, here: one, there: other });
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isDecimal(value: object): value is Decimal {
	return 'mantissa' in value;
}

function leafText(value: unknown): string {
	if (value === null || value === undefined) return 'nothing';
	if (typeof value === 'bigint') return formatGrouped(value);
	if (isRecord(value)) return isDecimal(value) ? formatGrouped(value) : 'a part with rows';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return String(value);
}

export const LANGUAGE_RULES: readonly Rule[] = [SAME_IN_BOTH];
