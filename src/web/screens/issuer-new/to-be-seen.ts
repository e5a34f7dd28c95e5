/** Which figures of a beginning somebody has to look at: all that are not proved, or at least plainly read. */
import type { TakeOnRead } from '../../../api/issuers.ts';

type Figure = TakeOnRead['figures'][number];

export function toBeSeen(figures: readonly Figure[]): readonly Figure[] {
	return figures.filter(needsEyes);
}

export function needsEyes({ status }: Pick<Figure, 'status'>): boolean {
	return status !== 'proved' && status !== 'read';
}
