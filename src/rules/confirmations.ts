/** Rules on Part V: who submits, what is confirmed, and that what was approved is what is submitted. */
import { classLabel } from '../form/label.ts';
import { CONFIRMATION_ITEMS, type MonthlyReturn, type ShareClass } from '../form/return.ts';
import { formatGrouped } from '../value/decimal.ts';
import { sameClass } from './classes.ts';
import { isBlank } from './context.ts';
import { type Fault, type Rule, type RuleHead, rule } from './rule.ts';
import { agreementBlocks, convertibleBlocks, optionBlocks, otherBlocks, warrantBlocks } from './sections.ts';

const SIGNATORY_HEAD = {
	code: 'K01',
	title: {
		en: 'the person who submits is not named with a title that may sign',
		zh: '呈交者的姓名或職銜未能顯示其可簽署',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part V, Submitted by and Title',
	sure: 'seen',
} satisfies Partial<RuleHead>;

/** Titles of directors, secretaries and other authorised officers. */
const TITLE =
	/director|secretary|officer|chair|president|chief|authori[sz]ed|representative|manager|counsel|treasurer|controller|董事|秘書|主席|總裁|授權|代表|經理|總監/i;

const NAMED: Rule = rule({
	...SIGNATORY_HEAD,
	needs: [],
	about:
		'Submitted by and Title are filled in, and the title is that of a director, secretary or other duly authorised officer. Titles are judged when preparing only; of a filed return it is told when one of the two is blank.',
	*faults(context) {
		const { name, title } = context.return.signatory;
		if (name === null && isBlank(context, '/signatory/name')) {
			yield { path: '/signatory/name', lines: ['Submitted by is blank'] };
		}
		if (title === null) {
			if (isBlank(context, '/signatory/title')) yield { path: '/signatory/title', lines: ['Title is blank'] };
		} else if (context.as === 'preparing' && !TITLE.test(title)) {
			yield {
				path: '/signatory/title',
				lines: [
					`the return says ${title}`,
					'the form asks for a Director, Secretary or other Duly Authorised Officer',
				],
			};
		}
	},
});

const ON_FILE: Rule = rule({
	...SIGNATORY_HEAD,
	needs: ['issuer'],
	about:
		'Where the register entry lists signatories, the person who submits is one of them, under a title on file.',
	*faults({ return: { signatory }, facts }) {
		const people = facts.issuer?.signatories;
		const { name, title } = signatory;
		if (people === undefined || name === null || title === null) return;
		const person = people.find((each) => evenly(each.name) === evenly(name));
		if (person === undefined) {
			yield {
				path: '/signatory/name',
				lines: [
					`the return says ${name}`,
					`on file: ${people.map((each) => each.name).join('; ') || 'nobody'}`,
				],
			};
		} else if (!person.titles.some((each) => evenly(each) === evenly(title))) {
			yield {
				path: '/signatory/title',
				lines: [
					`the return says ${title}`,
					`on file for ${person.name}: ${person.titles.join('; ') || 'no title'}`,
				],
			};
		}
	},
});

function evenly(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A class for which shares were issued, or treasury shares sold or transferred, and how many. */
interface Issue {
	readonly class: ShareClass;
	readonly shares: bigint;
}

function issuesOf(of: MonthlyReturn): Issue[] {
	const found: Issue[] = [];
	const add = (line: ShareClass, ...counts: readonly (bigint | null)[]) => {
		for (const shares of counts) if (shares !== null && shares > 0n) found.push({ class: line, shares });
	};
	for (const sections of [optionBlocks(of), warrantBlocks(of), convertibleBlocks(of), agreementBlocks(of)]) {
		for (const { class: line, rows } of sections) {
			for (const row of rows) add(line, row.sharesIssued, row.treasuryTransferred);
		}
	}
	for (const { class: line, rows } of otherBlocks(of)) for (const row of rows) add(line, row.issued);
	return found;
}

const CONFIRMATION_HEAD = {
	code: 'K02',
	title: {
		en: 'issues of the month are not confirmed as Rule 13.25C asks',
		zh: '本月的發行並未按第 13.25C 條作出確認',
	},
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part V; Main Board Rule 13.25C',
	since: 'March 2019',
} satisfies Partial<RuleHead>;

const ALL_ITEMS: Rule = rule({
	...CONFIRMATION_HEAD,
	sure: 'high',
	needs: [],
	about:
		'Where Part V applies, items (i) to (viii) are confirmed. They may be amended to fit, so a missing one calls for a reason; in a filed return the numerals may have been lost on the way, so this is told when preparing only.',
	*faults({ return: { confirmations }, as }) {
		if (as !== 'preparing' || !confirmations?.applicable) return;
		const missing = CONFIRMATION_ITEMS.filter((item) => !confirmations.items.includes(item));
		if (missing.length === 0) return;
		yield {
			path: '/confirmations/items',
			lines: [`not confirmed: ${missing.map((item) => `(${item})`).join(', ')}`],
			note: 'the items are suggested forms and may be amended; say why one is left out',
		};
	},
});

const UNCONFIRMED: Rule = rule({
	...CONFIRMATION_HEAD,
	sure: 'seen',
	needs: ['nextDayReturns'],
	about:
		'Part V is not marked Not applicable in a month with an issue (or a sale or transfer of treasury shares) of a class that no next-day return with confirmations covers.',
	*faults({ return: value, facts }) {
		if (value.confirmations === null || value.confirmations.applicable) return;
		const confirmed = new Set<string>();
		for (const each of facts.nextDayReturns ?? []) if (each.confirms) confirmed.add(each.class);
		const open = issuesOf(value).filter((each) => !confirmed.has(nameIn(value, each.class)));
		if (open.length === 0) return;
		const fault: Fault = {
			path: '/confirmations',
			lines: [
				...open.map(
					(each) =>
						`${classLabel(each.class)}: ${formatGrouped(each.shares)} issued or transferred, not confirmed`,
				),
				'Part V says Not applicable',
			],
			help: 'confirm items (i) to (viii), amended where they do not fit',
		};
		yield fault;
	},
});

/** The name of a class as Part II has it: Part III may leave out the description. */
function nameIn(of: MonthlyReturn, line: ShareClass): string {
	const found = of.issued?.classes.find((each) => sameClass(each.class, line));
	return classLabel(found?.class ?? line);
}

const FOUR_EYES: Rule = rule({
	code: 'K04',
	title: {
		en: 'the approval is not by a second person for both documents',
		zh: '批准並非由另一人就中英文兩份文件作出',
	},
	severity: 'error',
	severityReading: 'error',
	basis: 'four eyes: convention of this project',
	sure: 'high',
	needs: ['approvals'],
	about: 'The approver is not the preparer, and the approval covers the English and the Chinese document.',
	*faults({ facts: { approvals } }) {
		if (approvals === undefined) return;
		if (evenly(approvals.preparedBy) === evenly(approvals.approvedBy)) {
			yield {
				path: '',
				lines: [`prepared by ${approvals.preparedBy}`, `approved by ${approvals.approvedBy}`],
			};
		}
		const missing = (['en', 'zh-Hant'] as const).filter((each) => approvals.documents[each] === null);
		if (missing.length > 0) {
			yield {
				path: '',
				lines: missing.map((each) => `the approval does not cover the document in ${LANGUAGES[each]}`),
			};
		}
	},
});

const LANGUAGES = { en: 'English', 'zh-Hant': 'Chinese' } as const;

const UNCHANGED: Rule = rule({
	code: 'K05',
	title: { en: 'the return has changed since it was approved', zh: '月報表於批准後曾經更改' },
	severity: 'error',
	severityReading: 'error',
	basis: 'an approval holds for one content: convention of this project',
	sure: 'high',
	needs: ['approvals', 'documents'],
	about: 'The documents as they stand are those that were approved: any change voids the approval.',
	*faults({ facts: { approvals, documents } }) {
		if (approvals === undefined || documents === undefined) return;
		const lines: string[] = [];
		for (const each of ['en', 'zh-Hant'] as const) {
			const approved = approvals.documents[each];
			if (approved === null || approved === documents[each]) continue;
			lines.push(
				`${LANGUAGES[each]}: approved ${approved}`,
				`${' '.repeat(LANGUAGES[each].length + 1)} now      ${documents[each]}`,
			);
		}
		if (lines.length > 0) yield { path: '', lines, help: 'have the return approved again' };
	},
});

export const CONFIRMATION_RULES: readonly Rule[] = [
	NAMED,
	ON_FILE,
	ALL_ITEMS,
	UNCONFIRMED,
	FOUR_EYES,
	UNCHANGED,
];
