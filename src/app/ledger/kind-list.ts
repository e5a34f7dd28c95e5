/** The kinds of entry, and one of them in full: what it is, where the form shows it, its fields. */
import { ENTRIES } from '../../ledger/entry.ts';
import { KINDS, type Kind } from '../../ledger/kinds.ts';
import { isMovementKind } from '../../ledger/movement.ts';
import { fieldsOf } from './entry-field.ts';

export interface ExplainedKind {
	readonly kind: string;
	readonly title: { readonly en: string; readonly zh: string };
	/** Null for what is no movement. */
	readonly movement: Omit<Kind, 'title'> | null;
	readonly fields: readonly { readonly name: string; readonly required: boolean; readonly about: string }[];
}

const STATEMENTS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
	'issuer-registered': { en: 'Issuer registered', zh: '發行人登記' },
	assertion: { en: 'Figures from outside', zh: '外來數字' },
	'return-submitted': { en: 'Return submitted', zh: '月報表已呈交' },
	'correction-opened': { en: 'Correction of a submitted month opened', zh: '開啟已呈交月份的更正' },
	note: { en: 'Note for the remarks of a month', zh: '備註說明' },
};

export const ENTRY_KINDS: readonly string[] = Object.keys(ENTRIES);

/** The title of a kind. */
export function titleOfKind(kind: string): { readonly en: string; readonly zh: string } {
	return (isMovementKind(kind) ? KINDS[kind].title : STATEMENTS[kind]) ?? { en: kind, zh: kind };
}

/** A kind in full; null when there is none of that name. */
export function explainKind(typed: string): ExplainedKind | null {
	const kind = typed.trim().toLowerCase();
	if (!Object.hasOwn(ENTRIES, kind)) return null;
	const { title: _, ...movement } = isMovementKind(kind) ? KINDS[kind] : { title: null };
	return {
		kind,
		title: titleOfKind(kind),
		movement: 'row' in movement ? movement : null,
		fields: fieldsOf(kind).map(({ name, required, about }) => ({ name, required, about })),
	};
}
