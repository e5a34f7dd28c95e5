/** How lines of a Chinese text go on: values of all parts that are wider than their cell. */
import { isHan } from './bones.ts';

/**
 * Two lines as one. Chinese is broken anywhere, so no space was lost at a Chinese character or a full-width mark,
 * and none is put there; two words in Latin letters are parted.
 */
export function joinedLines(one: string, next: string): string {
	return one === '' || isFullWidth(one.at(-1)) || isFullWidth(next.at(0)) ? one + next : `${one} ${next}`;
}

function isFullWidth(sign: string | undefined): boolean {
	return sign !== undefined && (isHan(sign) || /[\u3000-\u303f\uff00-\uff65]/.test(sign));
}
