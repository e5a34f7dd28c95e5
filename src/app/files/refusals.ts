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

const WORDS = {
	rows: 'rows',
	columns: 'columns',
	cells: 'cells',
	sheets: 'sheets',
	texts: 'different texts',
	rowCharacters: 'characters',
} as const;

/** More of something than is taken in. */
export function tooMany(what: keyof typeof WORDS, where: string): Refusal {
	return new Refusal(
		'TABLE_TOO_LARGE',
		`${where} has more than ${TABLE_LIMITS[what].toLocaleString('en')} ${WORDS[what]}`,
		'split it, or delete what is not needed; nothing of it was used',
	);
}
