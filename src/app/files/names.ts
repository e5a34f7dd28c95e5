/** Cells that name something the ledger has: a class of shares, a scheme, an instrument, an agreement, a mandate. */
import type { Standing } from '../../ledger/standing.ts';
import type { Cell } from './cell.ts';
import type { NamesOf } from './columns.ts';
import { plainTitle } from './headers.ts';
import { type Outcome, question, refused, value } from './outcome.ts';
import type { Suggest } from './suggest.ts';

/** Of each sort: the name → other words for the same thing. */
export type Names = ReadonlyMap<NamesOf, ReadonlyMap<string, readonly string[]>>;

interface Described {
	readonly name: string;
	readonly description?: { readonly en: string; readonly 'zh-Hant'?: string | undefined };
	readonly particulars?: Described['description'];
	readonly line?: {
		readonly type?: Described['description'] | undefined;
		readonly stockCode?: string | undefined;
	};
}

const WHAT: Readonly<Record<NamesOf, string>> = {
	classes: 'class of shares',
	schemes: 'scheme',
	warrants: 'series of warrants',
	convertibles: 'convertible',
	agreements: 'agreement or award scheme',
	mandates: 'mandate',
};

/** The names that a ledger has, and those that the rows of a file bring in. */
export function namesOf(standing: Standing, brought: readonly (readonly [NamesOf, string])[] = []): Names {
	const names = new Map<NamesOf, Map<string, readonly string[]>>();
	for (const sort of Object.keys(WHAT) as NamesOf[]) {
		const subjects = standing[sort] as ReadonlyMap<string, Described>;
		names.set(sort, new Map([...subjects].map(([name, subject]) => [name, otherWords(subject)])));
	}
	for (const [sort, name] of brought) if (!names.get(sort)?.has(name)) names.get(sort)?.set(name, []);
	return names;
}

function otherWords({ description, particulars, line }: Described): readonly string[] {
	const words = [description, particulars, line?.type].flatMap((each) => [each?.en, each?.['zh-Hant']]);
	return [...words, line?.stockCode].filter((each) => each !== undefined).map(plainTitle);
}

/** The name in a cell. Words that stand for one thing alone are taken for it; what is only near is asked about. */
export function readName(
	cell: Cell,
	sort: NamesOf,
	{ names, suggest }: { readonly names: Names; readonly suggest: Suggest },
): Outcome {
	if (cell.type !== 'text' && cell.type !== 'number')
		return refused(`it is a ${cell.type}`, `the name of a ${WHAT[sort]}`);
	const typed = cell.text.normalize('NFKC').trim();
	const known = names.get(sort) ?? new Map<string, readonly string[]>();
	if (known.has(typed)) return value(typed);
	const same = [...known].filter(([, words]) => words.includes(plainTitle(typed))).map(([name]) => name);
	if (same.length === 1) return value(same[0]);
	const all = [...known.keys()];
	const folded = all.filter((name) => name.toLowerCase() === typed.toLowerCase());
	const near = suggest(typed, all);
	const first = [...same, ...folded, ...(near === null ? [] : [near])];
	return question(
		known.size === 0
			? `the ledger has no ${WHAT[sort]}; record it first, or give it in this file`
			: `the ledger has no ${WHAT[sort]} called "${typed.slice(0, 60)}"`,
		[...new Set([...first, ...all])].slice(0, 8),
	);
}
