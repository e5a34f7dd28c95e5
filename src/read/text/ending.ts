/** The end of the form in a text: Part IV, Part V with its confirmations, and who submitted the return. */
import { CONFIRMATION_ITEMS, type MonthlyReturn } from '../../form/return.ts';
import { hasHan } from '../chinese/bones.ts';
import { label, labels } from '../letters.ts';
import { anchors, lettersOf, type Range, wordsIn } from './document.ts';
import type { Outline, Part } from './outline.ts';
import { missing, printed, type Recorder } from './recorder.ts';
import { quote } from './tokens.ts';

type ItemName = (typeof CONFIRMATION_ITEMS)[number];

/** Reads Part IV. */
export function readDepositaryReceipts(
	to: Recorder,
	part: Part | undefined,
): MonthlyReturn['depositaryReceipts'] {
	const path = '/depositaryReceipts';
	if (!part) return missing(to, path, 'not found');
	const letters = lettersOf(to.document, part);
	if (/^(?:hdr)?notapplicable[a-z]{0,3}$/.test(letters)) {
		return { applicable: printed(to, `${path}/applicable`, false, 'Not applicable', part.from) };
	}
	const text = wordsIn(to.document, part)
		.replace(/^\(HDR\)\s*/, '')
		.replace(/\s*V\s?\.$/, '');
	if (text === '') return missing(to, path, 'not found', null, part.heading.from);
	if (/^(?:hdr)?notapplicable/.test(letters)) return missing(to, path, 'ambiguous', text, part.from);
	printed(to, `${path}/applicable`, true, '', part.from);
	return { applicable: true, text: printed(to, `${path}/text`, text, text, part.from) };
}

/** What each item speaks of, by letters, where its numeral was lost. */
const SUBJECTS: Readonly<Record<ItemName, RegExp>> = {
	i: /allmoneydueto/,
	ii: /preconditionsforlisting/,
	iii: /formallettergrantinglisting/,
	iv: /inallrespectsidentical/,
	v: /documentsrequiredbythecompanies/,
	vi: /definitivedocumentsoftitle/,
	vii: /completionhastakenplace/,
	viii: /trustdeeddeedpoll/,
};

/** Reads Part V: the items that are there, by their numerals or their subjects, whatever their wording. */
export function readConfirmations(to: Recorder, part: Part | undefined): MonthlyReturn['confirmations'] {
	const path = '/confirmations';
	if (!part) return missing(to, path, 'not found');
	const range = { from: part.from, to: signatureStart(to, part) };
	const letters = lettersOf(to.document, range);
	const text = to.document.plain.slice(range.from, Math.min(range.to, range.from + 40_000));
	const items: ItemName[] = [];
	for (const name of CONFIRMATION_ITEMS) {
		const numeral = new RegExp(`(?:^|[\\n\\t;:,]|\\band\\b)\\s{0,40}\\(\\s?${name}\\s?\\)`).exec(text);
		const subject = SUBJECTS[name].exec(letters);
		if (!numeral && !subject) continue;
		const bones = to.document.skeleton;
		const offset = numeral
			? range.from + numeral.index + numeral[0].search(/\(/)
			: bones.offsetAt(bones.indexAt(range.from) + (subject?.index ?? 0));
		printed(to, `${path}/items/${items.length}`, name, `(${name})`, offset);
		items.push(name);
	}
	if (items.length === 0 && /^notapplicable/.test(letters)) {
		return { applicable: printed(to, `${path}/applicable`, false, 'Not applicable', range.from) };
	}
	if (items.length === 0) return missing(to, path, 'ambiguous', quote(to.document, range), range.from);
	printed(to, `${path}/applicable`, true, '', range.from);
	return { applicable: true, items };
}

type EndLabel = 'submittedBy' | 'title' | 'officer';

const END = labels<EndLabel>({
	submittedBy: label('submitted by'),
	officer: `${label('director secretary or other')}(?:${label('duly authorised officer')})?`,
	title: label('title'),
});

function signatureStart(to: Recorder, part: Range): number {
	const text = to.document.plain.slice(part.from, part.to);
	const found = /(?:^|\n)[ \t]*(?:Submitted by|Title)\s*:/.exec(text) ?? /Submitted by\s*:/.exec(text);
	return found ? part.from + found.index : part.to;
}

const OFFICES =
	/董事|秘書|主席|總裁|經理|代表|律師|總監|會計|人士|人員|^(?:(?:joint|company|executive|independent|non-?executive|managing|authori[sz]ed|duly|deputy|assistant|chief|general|group|vice|senior|board|legal|financial|operating|and|&|the|of|\/|,|-|\s)*(?:director|secretary|officer|chairman|chairperson|chairwoman|president|representative|counsel|controller|signatory|manager)\b.*)$/i;

/** Reads the signature block; where its values moved among the notes, the two lines that are no notes. */
export function readSignatory(to: Recorder, plan: Outline): MonthlyReturn['signatory'] {
	const from = plan.parts.get('confirmations')?.from ?? plan.parts.get('depositaryReceipts')?.from;
	if (from === undefined) return lostSignatory(to);
	const start = signatureStart(to, { from, to: plan.end });
	const range = { from: start, to: Math.min(plan.end, start + 12_000) };
	const notes = plan.parts.get('notes')?.heading.from ?? range.to;
	const block = { from: start, to: Math.min(notes, range.to) };
	const found = anchors(to.document, block, END);
	const by = valueAfter(to, found, 'submittedBy', block);
	const title = valueAfter(to, found, 'title', block);
	if (by && title && isName(by.text) && !OFFICES.test(by.text)) {
		return {
			name: printed(to, '/signatory/name', by.text, by.text, by.from),
			title: printed(to, '/signatory/title', title.text, title.text, title.from),
		};
	}
	return strays(to, range, found.length > 0) ?? partial(to, by, title);
}

function lostSignatory(to: Recorder): MonthlyReturn['signatory'] {
	return {
		name: missing(to, '/signatory/name', 'not found'),
		title: missing(to, '/signatory/title', 'not found'),
	};
}

interface Words {
	readonly text: string;
	readonly from: number;
}

/** One of the two is certain where its words fit its label. */
function partial(to: Recorder, by: Words | null, title: Words | null): MonthlyReturn['signatory'] {
	const titled = title && OFFICES.test(title.text);
	const named = by && isName(by.text) && !OFFICES.test(by.text) && (titled || title === null);
	return {
		name: named
			? printed(to, '/signatory/name', by.text, by.text, by.from)
			: missing(to, '/signatory/name', by ? 'ambiguous' : 'not found', by?.text ?? null, by?.from ?? null),
		title: titled
			? printed(to, '/signatory/title', title.text, title.text, title.from)
			: missing(
					to,
					'/signatory/title',
					title ? 'ambiguous' : 'not found',
					title?.text ?? null,
					title?.from ?? null,
				),
	};
}

function isName(text: string): boolean {
	return text.length <= 80 && (/[A-Za-z]{2}/.test(text) || hasHan(text)) && !/[0-9:;]/.test(text);
}

function valueAfter(
	to: Recorder,
	found: readonly { readonly name: EndLabel; readonly from: number; readonly to: number }[],
	name: EndLabel,
	block: Range,
): Words | null {
	const index = found.findIndex((each) => each.name === name);
	const anchor = found[index];
	if (!anchor) return null;
	const range = { from: anchor.to, to: found[index + 1]?.from ?? block.to };
	const text = wordsIn(to.document, range)
		.replace(/^[:：\s]+/, '')
		.replace(/[\s(（]+$/, '')
		.replace(/\s*\bNotes?$/, '');
	if (text === '') return null;
	const skipped = /^[\s:]*/.exec(to.document.plain.slice(range.from, range.to))?.[0].length ?? 0;
	return { text, from: range.from + skipped };
}

/** Two short lines that are neither labels nor notes; one of them names an office. */
function strays(to: Recorder, range: Range, labelled: boolean): MonthlyReturn['signatory'] | null {
	if (!labelled) return null;
	const lines: Words[] = [];
	let from = range.from;
	for (const line of to.document.plain.slice(range.from, range.to).split('\n')) {
		const text = line.trim();
		if (isStray(text)) lines.push({ text, from: from + line.indexOf(text) });
		from += line.length + 1;
	}
	const offices = lines.filter((line) => OFFICES.test(line.text));
	const names = lines.filter((line) => !OFFICES.test(line.text));
	const [office] = offices;
	const [name] = names;
	if (!office || !name || lines.length !== 2) return null;
	return {
		name: printed(to, '/signatory/name', name.text, name.text, name.from),
		title: printed(to, '/signatory/title', office.text, office.text, office.from),
	};
}

function isStray(text: string): boolean {
	if (!/^[A-Z]/.test(text) || text.length > 60 || /[.:;]$/.test(text) || /[0-9]/.test(text)) return false;
	return !/^notes?$|submitted by|^title\b|director, secretary|exchange|listing|securities|identical|shares|treasury/i.test(
		text,
	);
}
