/** Rules on the classes of Part II: the same classes as in Parts I and III, each of them once. */
import type { MonthlyReturn, ShareClass } from '../form/return.ts';
import { classWords, sameClass } from './classes.ts';
import { type Fault, type Rule, rule } from './rule.ts';
import { blocksOf, SECTION_KEYS } from './sections.ts';

type Classed = readonly { readonly class: ShareClass }[];

const SAME_CLASSES: Rule = rule({
	code: 'B05',
	title: {
		en: 'the classes of Parts I, II and III are not the same in the same order',
		zh: '第 I、II 及 III 部分的股份類別或次序不一致',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301, class lines of Parts I to III',
	sure: 'medium',
	since: '1.0.0',
	needs: [],
	about:
		'Part II has the classes of Part I (where Part I applies) in the same order; preference shares and undesignated shares that are authorised and not issued may stand in Part I alone. Each block of Part III, and each grand total, is for a class of Part II, in its order. Convention more than rule, so a warning when reading.',
	*faults({ return: value }) {
		const classes = value.issued?.classes;
		if (classes === undefined) return;
		if (value.authorised?.applicable)
			yield* samePairs(withIssues(value.authorised.classes, classes), classes);
		for (const key of SECTION_KEYS) yield* inOrder(blocksOf(value, key), classes, `/details/${key}/blocks`);
		yield* inOrder(value.details.totals, classes, '/details/totals');
	},
});

const NO_FAULT: readonly Fault[] = [];

interface Placed {
	readonly class: ShareClass;
	/** Place in Part I. */
	readonly place: number;
}

/** The classes of Part I without those of which nothing need be issued, and of which Part II has no block. */
function withIssues(authorised: Classed, issued: Classed): readonly Placed[] {
	const placed = authorised.map((each, place) => ({ class: each.class, place }));
	return placed.filter(
		({ class: line }) =>
			(line.kind !== 'other' && line.kind !== 'preference') ||
			issued.some((each) => sameClass(each.class, line)),
	);
}

function samePairs(authorised: readonly Placed[], issued: Classed): readonly Fault[] {
	const most = Math.max(authorised.length, issued.length);
	for (let index = 0; index < most; index += 1) {
		const placed = authorised[index];
		const one = placed?.class;
		const other = issued[index]?.class;
		if (one && other && sameClass(one, other)) continue;
		return [
			{
				path: other ? `/issued/classes/${index}/class` : '/issued/classes',
				also: [placed ? `/authorised/classes/${placed.place}/class` : '/authorised/classes'],
				lines: [
					`Part I, class ${(placed?.place ?? index) + 1}:  ${one ? classWords(one) : 'none'}`,
					`Part II, class ${index + 1}: ${other ? classWords(other) : 'none'}`,
				],
			},
		];
	}
	return NO_FAULT;
}

/** Each block is for a class of Part II, and the blocks follow its order. */
function inOrder(blocks: Classed, issued: Classed, path: string): readonly Fault[] {
	let next = 0;
	for (let index = 0; index < blocks.length; index += 1) {
		const line = blocks[index]?.class;
		if (line === undefined) continue;
		let found = next;
		while (found < issued.length && !sameAt(issued, found, line)) found += 1;
		if (found < issued.length) {
			next = found + 1;
			continue;
		}
		const earlier = issued.some((each) => sameClass(each.class, line));
		return [
			{
				path: `${path}/${index}/class`,
				lines: [
					`here:    ${classWords(line)}`,
					...issued.map((each, place) => `Part II: ${place + 1}. ${classWords(each.class)}`),
				],
				note: earlier ? 'the class is in Part II, at an earlier place' : 'the class is not in Part II',
			},
		];
	}
	return NO_FAULT;
}

function sameAt(issued: Classed, index: number, line: ShareClass): boolean {
	const other = issued[index]?.class;
	return other !== undefined && sameClass(other, line);
}

const RENMINBI_COUNTER = '8';

const EACH_CLASS_ONCE: Rule = rule({
	code: 'B06',
	title: { en: 'a listed class appears more than once', zh: '同一上市類別出現多於一次' },
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301, Part II; one class however many counters',
	sure: 'seen',
	needs: [],
	about:
		'A listed class has one block in Part II: no code comes twice, and a Renminbi counter (8 before the last four digits of the code) has no block beside that of its class.',
	*faults({ return: value }) {
		const classes = value.issued?.classes;
		if (classes === undefined || classes.length < 2) return;
		for (let index = 1; index < classes.length; index += 1) {
			const line = classes[index]?.class;
			if (!line?.listed || line.stockCode === null) continue;
			const first = classes.findIndex((each, place) => place < index && samePaper(each.class, line));
			if (first < 0 || isCounter(value, line.stockCode)) continue;
			const before = classes[first]?.class;
			yield {
				path: `/issued/classes/${index}/class`,
				also: [`/issued/classes/${first}/class`],
				lines: [
					`class ${first + 1}: ${before ? classWords(before) : ''}`,
					`class ${index + 1}: ${classWords(line)}`,
				],
				note: 'counters in several currencies trade the same shares; their shares are counted once',
			};
		}
	},
});

function samePaper(a: ShareClass, b: ShareClass): boolean {
	if (!a.listed || a.stockCode === null || b.stockCode === null) return false;
	if (a.stockCode === b.stockCode) return true;
	if (a.kind !== b.kind || a.type !== b.type || a.stockCode.slice(1) !== b.stockCode.slice(1)) return false;
	return a.stockCode.startsWith(RENMINBI_COUNTER) !== b.stockCode.startsWith(RENMINBI_COUNTER);
}

/** Counters that a class line names are told by F03. */
function isCounter(value: MonthlyReturn, code: string): boolean {
	const classes = value.issued?.classes ?? [];
	return classes.some((each) => each.class.counters.some((counter) => counter.stockCode === code));
}

export const PART_2_RULES: readonly Rule[] = [SAME_CLASSES, EACH_CLASS_ONCE];
