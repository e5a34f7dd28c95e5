/** Rules by their codes: the list of them, and one of them in full. */
import { CODES, type Listed, listed, REGISTRY } from '../rules/registry.ts';
import { REFUSALS, Refusal, type RefusalCode } from '../value/refusal.ts';
import { nearest } from './nearest.ts';
import { REFUSAL_GUIDE, type RefusalGuide } from './refusal-guide.ts';

export type Explained =
	| { readonly kind: 'rule'; readonly code: string; readonly records: readonly Listed[] }
	| {
			readonly kind: 'refusal';
			readonly code: RefusalCode;
			readonly title: string;
			readonly guide: RefusalGuide;
	  };

/** Every record of the rules, or of those named; a rule that changed with an edition has several. */
export function rulesNamed(only: ReadonlySet<string> | null): readonly Listed[] {
	return only ? REGISTRY.filter(({ code }) => only.has(code)) : REGISTRY;
}

/** `A03,B01` in any case; refuses with `CODE_UNKNOWN` what is no rule, and with `USAGE` an empty list. */
export function codesNamed(text: string): ReadonlySet<string> {
	const codes = text
		.split(',')
		.map((code) => code.trim().toUpperCase())
		.filter((code) => code !== '');
	if (codes.length === 0)
		throw new Refusal('USAGE', 'no rule is named', 'name rules by their codes: A03,B01');
	for (const code of codes) if (listed(code).length === 0) throw unknownCode('rule', code, CODES);
	return new Set(codes);
}

/** A rule or a refusal in full; refuses with `CODE_UNKNOWN`, offering the nearest, of `others` too. */
export function explain(typed: string, others: readonly string[] = []): Explained {
	// Messages of other programs put the name of the form before the code.
	const code = typed
		.trim()
		.toUpperCase()
		.replace(/^FF301-/, '');
	const records = listed(code);
	if (records.length > 0) return { kind: 'rule', code, records };
	if (isRefusal(code)) return { kind: 'refusal', code, title: REFUSALS[code], guide: REFUSAL_GUIDE[code] };
	throw unknownCode('rule or refusal', typed, [...CODES, ...Object.keys(REFUSALS), ...others]);
}

function isRefusal(code: string): code is RefusalCode {
	return Object.hasOwn(REFUSALS, code);
}

function unknownCode(kind: string, typed: string, known: readonly string[]): Refusal {
	const near = nearest(typed, known);
	return new Refusal(
		'CODE_UNKNOWN',
		`there is no ${kind} "${typed}"`,
		near ? `did you mean ${near}?` : '`ff301 check --rules` lists the rules',
	);
}
