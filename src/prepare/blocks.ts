/** A section of Part III: its rows gathered into a block for each class of shares, in the order of Part I. */
import type { Details, SectionKey, ShareClass } from '../form/return.ts';
import { shortLineOf } from './class-lines.ts';
import type { Sequences } from './month.ts';
import { behindSubject, merged, type Preparation } from './preparation.ts';

type SectionOf<Key extends SectionKey> = NonNullable<Details[Key]>;
type Applicable<Key extends SectionKey> = Extract<SectionOf<Key>, { readonly applicable: true }>;
type RowOf<Key extends SectionKey> = Applicable<Key>['blocks'][number]['rows'][number];

/** A row with the class it belongs to, and the entries behind its cells (pointers relative to the row). */
export interface PreparedRow<Row> {
	readonly class: string;
	readonly row: Row;
	readonly cells: Readonly<Record<string, Sequences>>;
}

export interface Block<Row> {
	readonly class: ShareClass;
	readonly rows: Row[];
	/** Left to the identities of the form (`totals.ts`). */
	readonly total: { issued: bigint | null; treasury: bigint | null };
}

/** Cells of a row that change issued or treasury shares, and so stand behind the totals. */
const EFFECTS = new Set(['sharesIssued', 'treasuryTransferred', 'issued', 'treasury']);

/** The blocks of a section; their totals are blank. */
export function blocksOf<Key extends SectionKey>(
	p: Preparation,
	section: Key,
	rows: readonly PreparedRow<RowOf<Key>>[],
): Block<RowOf<Key>>[] {
	const classes = p.classes.filter(({ name }) => rows.some((each) => each.class === name));
	return classes.map((subject, block) => {
		const path = `/details/${section}/blocks/${block}`;
		const own = rows.filter((each) => each.class === subject.name);
		if (p.isTracked) tellSources(p, path, subject.name, own);
		return {
			class: shortLineOf(subject, p.words),
			rows: own.map(({ row }) => row),
			total: { issued: null, treasury: null },
		};
	});
}

function tellSources(
	p: Preparation,
	path: string,
	name: string,
	rows: readonly Pick<PreparedRow<unknown>, 'cells'>[],
): void {
	p.sources.set(`${path}/class`, behindSubject(p, `class/${name}`));
	const behindTotal: Sequences[] = [];
	for (const [index, { cells }] of rows.entries()) {
		for (const [cell, sequences] of Object.entries(cells)) {
			p.sources.set(`${path}/rows/${index}/${cell}`, sequences);
			if (EFFECTS.has(cell)) behindTotal.push(sequences);
		}
	}
	const behind = merged(...behindTotal);
	p.sources.set(`${path}/total/issued`, behind);
	if (p.edition.treasury) p.sources.set(`${path}/total/treasury`, behind);
}
