/** What classes, schemes and instruments that are taken over are called in the ledger. */
import type { ShareClass } from '../../form/return.ts';

/** `B` for Class B, `H` for H shares, else by kind: `ordinary`, `preference`. */
export function classNames(classes: readonly { readonly class: ShareClass }[]): readonly string[] {
	const taken = new Map<string, number>();
	return classes.map(({ class: line }) => {
		const wanted = nameOf(line);
		const number = (taken.get(wanted) ?? 0) + 1;
		taken.set(wanted, number);
		return number === 1 ? wanted : `${wanted}-${number}`;
	});
}

const LETTER = /^(?:class )?([A-Z])(?:\s*shares?|類|類別|股)?$/i;

function nameOf({ kind, type }: ShareClass): string {
	const letter = LETTER.exec(type ?? '')?.[1];
	if (letter !== undefined) return letter.toUpperCase();
	return kind === 'wvr-ordinary' ? 'wvr' : kind;
}
