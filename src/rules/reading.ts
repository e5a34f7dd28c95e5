/** Rules on a reading: nothing without a place in the document, nothing repaired, no silence taken for a word. */
import { type Edition, editionNamed } from '../form/editions.ts';
import { classLabel, labelOf } from '../form/label.ts';
import type { MonthlyReturn } from '../form/return.ts';
import { type Decimal, equal, formatDecimal, formatGrouped, parseDecimal } from '../value/decimal.ts';
import { valueAt } from '../value/pointer.ts';
import { sameClass } from './classes.ts';
import { plain } from './lines.ts';
import { type Fault, type Rule, rule } from './rule.ts';
import { blocksOf, SECTION_KEYS } from './sections.ts';

const SHOWN = 8;

const EVIDENCE: Rule = rule({
	code: 'R01',
	title: { en: 'a value has no place in the document', zh: '數值在文件中並無對應位置' },
	severity: 'info',
	severityReading: 'info',
	basis: 'reading: every value with its evidence',
	sure: 'high',
	needs: ['reading'],
	about: 'Every figure of a reading has its text as printed and its place: page and box, or line and column.',
	*faults({ return: value, facts: { reading } }) {
		if (reading === undefined) return;
		const placed = new Set<string>();
		const without: string[] = [];
		for (const field of reading.fields) {
			const printed = field.status === 'proved' || field.status === 'read' || field.status === 'disputed';
			if (printed && (field.raw === null || field.at === null)) without.push(field.path);
			else placed.add(field.path);
		}
		figurePaths(value, '', (path) => {
			if (!placed.has(path) && !without.includes(path)) without.push(path);
		});
		const [first, ...rest] = without;
		if (first === undefined) return;
		const lines = without.slice(0, SHOWN);
		if (without.length > SHOWN) lines.push(`and ${without.length - SHOWN} more`);
		yield { path: first, also: rest, lines };
	},
});

/** Visits the pointer of every count and amount that has a value. */
function figurePaths(node: unknown, path: string, visit: (path: string) => void): void {
	if (typeof node === 'bigint') visit(path);
	else if (Array.isArray(node)) {
		for (const [index, each] of node.entries()) figurePaths(each, `${path}/${index}`, visit);
	} else if (node !== null && typeof node === 'object') {
		if (isDecimal(node)) visit(path);
		else for (const [name, each] of Object.entries(node)) figurePaths(each, `${path}/${name}`, visit);
	}
}

function isDecimal(value: unknown): value is Decimal {
	return value !== null && typeof value === 'object' && 'mantissa' in value;
}

const TICK_PLACE: Rule = rule({
	code: 'R02',
	title: {
		en: 'a tick is read without its position on the page',
		zh: '剔號並非按其在頁面上的位置讀取',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'reading: in text order the tick stands between the two options',
	sure: 'seen',
	since: '1.2.0',
	needs: ['reading'],
	about:
		'The tick of the public float confirmation belongs to the option on its own line. Without positions it cannot be told which one that is.',
	*faults({ return: value, facts: { reading } }) {
		for (const [index, each] of (value.issued?.classes ?? []).entries()) {
			const path = `/issued/classes/${index}/publicFloat/complied`;
			const field = reading?.fields.find((one) => one.path === path);
			const complied = each.publicFloat?.complied ?? null;
			const torn = reading?.gaps?.some((gap) => gap.path === path && gap.reason === 'ambiguous') ?? false;
			// Without evidence of its own nothing is said of the tick; R01 is for that.
			const at = field?.at ?? null;
			const unplaced = at !== null && !('page' in at);
			if (torn || (complied !== null && unplaced)) {
				yield {
					path,
					lines: [
						complied === null
							? 'it cannot be told which of the two options is ticked'
							: `read as ${complied ? '"has been complied with"' : '"has not been complied with"'} from the order of the text alone`,
					],
					cause: 'tick',
				};
			}
		}
	},
});

const NOT_REPAIRED: Rule = rule({
	code: 'R03',
	title: {
		en: 'a reading holds a value that is not the one printed',
		zh: '讀取所得的數值並非文件所載',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'reading: a repair is proposed, never applied',
	sure: 'high',
	needs: ['reading'],
	about:
		'Where the identities ask for another value than the printed one, or for one that is not on the page, the return keeps what is printed and the other value stands beside it.',
	*faults({ return: value, facts: { reading } }) {
		for (const { path, raw, status, implied } of reading?.fields ?? []) {
			if (status !== 'disputed' && status !== 'implied') continue;
			const held = figureAt(value, path);
			if (held === null) continue;
			const printed = raw === null ? null : figureIn(raw);
			if (status === 'disputed' && (printed === null || equal(printed, held))) continue;
			yield {
				path,
				lines: [
					`on the page:   ${printed === null ? 'nothing' : formatGrouped(printed)}`,
					`in the return: ${formatGrouped(held)}`,
				],
				figures: [{ label: 'in the return', value: formatDecimal(held), path }],
				...(implied ? { note: `the identities ask for ${formatGrouped(implied)}` } : {}),
			};
		}
	},
});

function figureAt(value: MonthlyReturn, path: string): Decimal | null {
	const held = valueAt(value, path);
	if (typeof held === 'bigint') return { mantissa: held, scale: 0 };
	return isDecimal(held) ? held : null;
}

/** The figure that printed text shows, without commas and spaces; brackets are a minus. */
function figureIn(raw: string): Decimal | null {
	const bare = raw.replace(/[,\s]/g, '');
	const negative = /^\(.*\)$/.test(bare);
	return parseDecimal(negative ? `-${bare.slice(1, -1)}` : bare);
}

const HEADINGS: readonly (readonly [path: string, stands: (edition: Edition) => boolean])[] = [
	['/authorised', () => true],
	['/issued', () => true],
	['/details/options', () => true],
	['/details/warrants', () => true],
	['/details/convertibles', () => true],
	['/details/agreements', () => true],
	['/details/other', () => true],
	['/depositaryReceipts', (edition) => edition.electronic],
	['/confirmations', (edition) => edition.confirmations],
];

const NOT_FOUND: Rule = rule({
	code: 'R04',
	title: {
		en: 'a part of the form was not found, and is not taken for Not applicable',
		zh: '未能找到表格的某一部分，且不視為「不適用」',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'FF301, Parts I to V: a part that has nothing to report says Not applicable',
	sure: 'seen',
	needs: [],
	about:
		'Every part of the edition is there, filled in or marked Not applicable. A part that a reading did not find is not the same as one that does not apply; when preparing, it is one not yet filled in.',
	*faults(context) {
		const { return: value, facts } = context;
		const edition = value.edition === null ? null : editionNamed(value.edition);
		for (const [path, stands] of HEADINGS) {
			if (edition !== null && !stands(edition)) continue;
			const part = valueAt(value, path);
			const lost =
				facts.reading?.gaps?.some((gap) => gap.path === path && gap.reason === 'not found') ?? false;
			if (part !== null && !lost) continue;
			yield { ...told(value, path, part === null, context.as), cause: 'not found' };
		}
	},
});

function told(value: MonthlyReturn, path: string, empty: boolean, as: 'preparing' | 'reading'): Fault {
	const name = labelOf(value, path);
	if (!empty) return { path, lines: [`${name} was not found, yet the return holds it as if it were there`] };
	if (as === 'reading') return { path, lines: [`${name} was not found in the document`] };
	return { path, lines: [`${name} is not filled in`], help: 'fill it in, or mark it Not applicable' };
}

const SIGN_OF_DECREASE: Rule = rule({
	code: 'R05',
	title: {
		en: 'the sign of a decrease in treasury shares is not settled by Part II',
		zh: '庫存股份減少的正負號未能由第 II 部分確定',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'FF301 Part III, AA2 to DD2: "Decrease in treasury shares"',
	sure: 'medium',
	since: '1.1.0',
	needs: [],
	about:
		'AA2 to DD2 are decreases by their label, whatever their sign. A positive figure there is taken as a decrease when, with Total EE2, it then gives the change of treasury shares in Part II; when it does not, the sign is open.',
	*faults({ return: value }) {
		for (const each of value.issued?.classes ?? []) {
			let decrease = 0n;
			let increase = 0n;
			const positive: string[] = [];
			for (const key of SECTION_KEYS) {
				for (const [index, block] of blocksOf(value, key).entries()) {
					const moved = block.total.treasury;
					if (moved === null || !sameClass(block.class, each.class)) continue;
					if (key === 'other') increase += moved;
					else {
						decrease += moved < 0n ? -moved : moved;
						if (moved > 0n) positive.push(`/details/${key}/blocks/${index}/total/treasury`);
					}
				}
			}
			const [first, ...rest] = positive;
			const change = each.change.treasury ?? 0n;
			if (first === undefined || increase - decrease === change) continue;
			yield {
				path: first,
				also: rest,
				lines: [
					`as decreases: ${formatGrouped(increase)} - ${formatGrouped(decrease)} = ${formatGrouped(increase - decrease)}`,
					`Part II, ${classLabel(each.class)}, change of treasury shares: ${formatGrouped(change)}`,
				],
				figures: [
					{ label: 'as decreases', value: plain(increase - decrease) },
					{ label: 'Part II', value: plain(change) },
				],
				difference: plain(change - (increase - decrease)),
			};
		}
	},
});

/** Words of the form that name a kind of shares, and so cannot be a type. */
const KIND_WORDS =
	/^\s*(?:wvr )?(?:ordinary|preference) shares\s*$|^\s*(?:普通股|優先股|不同投票權普通股)\s*$/i;

const LABELS_BY_EDITION: Rule = rule({
	code: 'R06',
	title: {
		en: 'the type of a class is one of the words for its kind',
		zh: '類別欄所載為股份種類的用語',
	},
	severity: 'info',
	severityReading: 'info',
	basis: 'FF301 class lines: "Type of shares" and "Class of shares" change places at 1.0.2',
	sure: 'seen',
	needs: [],
	about:
		'Kind (ordinary, WVR ordinary, preference) and type (A, B, H) are told apart by edition, since their two labels changed places at 1.0.2. A type that says "Ordinary shares" shows that they were read, or filled in, the other way round.',
	*faults({ return: value }) {
		const lists: (readonly [string, readonly { readonly class: { readonly type: string | null } }[]])[] = [
			['/issued/classes', value.issued?.classes ?? []],
		];
		if (value.authorised?.applicable) lists.unshift(['/authorised/classes', value.authorised.classes]);
		for (const [path, classes] of lists) {
			for (const [index, { class: line }] of classes.entries()) {
				if (line.type === null || !KIND_WORDS.test(line.type)) continue;
				yield {
					path: `${path}/${index}/class/type`,
					lines: [`type of shares: ${line.type}`],
					cause: line.type,
				};
			}
		}
	},
});

const ONE_RETURN: Rule = rule({
	code: 'R07',
	title: {
		en: 'another return follows in the document, and only the first is read',
		zh: '文件內另有一份月報表，只讀取了第一份',
	},
	severity: 'warning',
	severityReading: 'warning',
	basis: 'reading: one document, one return',
	sure: 'high',
	needs: ['reading'],
	about:
		'A document holds one return. Where the title of another stands behind the parts of the first, the figures are those of the first alone.',
	*faults({ facts: { reading } }) {
		const second = reading?.second;
		if (!second) return;
		const where = 'page' in second ? `page ${second.page}` : `line ${second.line}`;
		yield { path: '', lines: [`another return begins at ${where}`], help: 'give each return by itself' };
	},
});

export const READING_RULES: readonly Rule[] = [
	EVIDENCE,
	TICK_PLACE,
	NOT_REPAIRED,
	NOT_FOUND,
	SIGN_OF_DECREASE,
	LABELS_BY_EDITION,
	ONE_RETURN,
];
