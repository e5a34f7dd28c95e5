/** Refusals that several readers of tables share. */
import { Refusal } from '../../value/refusal.ts';
import { TABLE_LIMITS } from './table-limits.ts';

/** A file that is cut off or broken: nothing of it is used. */
export function damaged(why: string): Refusal {
	return new Refusal(
		'TABLE_DAMAGED',
		`the table cannot be read: ${why}`,
		'save it again in Excel, or give CSV; nothing of it was used',
	);
}

/** More of something than is taken in. */
export function tooMany(what: 'rows' | 'columns' | 'cells' | 'sheets' | 'texts', where: string): Refusal {
	return new Refusal(
		'TABLE_TOO_LARGE',
		`${where} has more than ${TABLE_LIMITS[what].toLocaleString('en')} ${what}`,
		'split it, or delete what is not needed; nothing of it was used',
	);
}
