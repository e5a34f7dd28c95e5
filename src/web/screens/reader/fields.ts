/** Fields of a reading in the order in which people should look at them: those that are least sure first. */
import type { PdfBox } from '../../pdf/pdf-pages.tsx';

/** Least sure first. */
export const STATUSES = ['disputed', 'missing', 'implied', 'read', 'proved'] as const;
export type Status = (typeof STATUSES)[number];

/** What a field of a reading and a figure of a beginning have in common. */
export interface Placed {
	readonly path: string;
	readonly label: string;
	readonly status: Status;
	readonly at: { readonly page: number; readonly box: readonly number[] } | null;
}

/** The fields of a status, or all of them; among equals the order of the form stays. */
export function leastSureFirst<Field extends Placed>(
	fields: readonly Field[],
	only: Status | null = null,
): readonly Field[] {
	return STATUSES.filter((status) => only === null || status === only).flatMap((status) =>
		fields.filter((field) => field.status === status),
	);
}

export function countOf(fields: readonly Placed[], status: Status): number {
	return fields.filter((field) => field.status === status).length;
}

const TONES: Readonly<Record<Status, PdfBox['tone']>> = {
	disputed: 'bad',
	missing: 'bad',
	implied: 'warning',
	read: 'neutral',
	proved: 'good',
};

/** A box for each field that has a place on a page. */
export function boxesOf(fields: readonly Placed[]): readonly PdfBox[] {
	return fields.flatMap(({ path, label, status, at }) =>
		at === null ? [] : [{ id: path, page: at.page, box: at.box, tone: TONES[status], label }],
	);
}

/** The field before or after, staying at the ends; the first where none is chosen. */
export function moved<Field extends Placed>(
	fields: readonly Field[],
	active: string | null,
	by: number,
): string | null {
	const at = fields.findIndex(({ path }) => path === active);
	const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), fields.length - 1);
	return fields[next]?.path ?? null;
}
