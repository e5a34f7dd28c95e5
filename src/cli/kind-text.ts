/** The kinds of entry for people: a list of them, and one in full. */
import { ENTRY_KINDS, type ExplainedKind, titleOfKind } from '../app/ledger/kind-list.ts';
import type { Colours } from './colours.ts';
import { tableText } from './table.ts';
import { padEnd } from './width.ts';

/** Every kind with its titles, in the order of the form. */
export function kindsText(colours: Colours): string {
	const rows = ENTRY_KINDS.map((kind) => [kind, titleOfKind(kind).en, titleOfKind(kind).zh]);
	return tableText([{ title: 'kind' }, { title: 'what it is' }, { title: '' }], rows, colours.dim);
}

/** Where the form shows it, which next day disclosure it asks for, and its fields. */
export function kindText({ kind, title, movement, fields }: ExplainedKind, colours: Colours): string {
	const lines = [`${colours.bold(kind)}  ${title.en}  ${title.zh}`];
	if (movement) {
		const place = PLACES[movement.place];
		lines.push(line('on the form', movement.event ? `${place}: ${movement.event}` : place));
		lines.push(line('next day', `${NEXT_DAY[movement.nextDay]}${movement.report ? REPORT : ''}`));
	}
	for (const [index, field] of fields.entries()) {
		const name = field.required ? colours.bold(field.name) : `[${field.name}]`;
		const width = field.required ? field.name.length : field.name.length + 2;
		lines.push(
			line(index === 0 ? 'fields' : '', `${name}${' '.repeat(Math.max(2, 18 - width))}${field.about}`),
		);
	}
	return `${lines.join('\n')}\n`;
}

function line(name: string, text: string): string {
	return `  ${padEnd(name, 14)}${text}`;
}

const NEXT_DAY = {
	a: 'a next day disclosure return is due (Rule 13.25A(2)(a))',
	b: 'only at 5 %, or together with an event of (a) (Rule 13.25A(2)(b))',
	none: 'none',
} as const;

const REPORT = ', and a report of the purchase';

const PLACES = {
	opening: 'balances taken over',
	authorised: 'Part I',
	options: 'Part III.A',
	warrants: 'Part III.B',
	convertibles: 'Part III.C',
	agreements: 'Part III.D',
	other: 'Part III.E',
	'depositary-receipts': 'Part IV',
	'class-line': 'the class line of Parts I to III',
	'public-float': 'Part II, from edition 1.2.0',
	mandate: 'nowhere; it bounds other movements',
	none: 'nowhere',
} as const;
