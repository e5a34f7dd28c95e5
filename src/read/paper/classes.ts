/** Which class of shares the rows of Part III speak of: by their words, and by the classes that the return has. */
import type { ShareClass } from '../../form/return.ts';
import type { ClassKind } from '../../value/share-class.ts';
import { tidy } from './source.ts';

/** A class of the return with its column on the form. */
export interface Column {
	readonly column: number;
	readonly shares: ShareClass;
}

/** The classes of the return in use; `complete` when no class can have been lost with its table. */
export interface Classes {
	readonly used: readonly Column[];
	readonly complete: boolean;
}

/**
 * The class that the words of a row name; with several of a kind and no description, only the kind is known. Null
 * when they name none and it cannot be told from the classes there are.
 */
export function classNamed(words: string, { used, complete }: Classes): ShareClass | null {
	const plainly = ` ${tidy(words).toLowerCase()} `;
	const named: ClassKind | null = plainly.includes('preference')
		? 'preference'
		: plainly.includes('ordinary')
			? 'ordinary'
			: null;
	const described = used.filter(({ shares }) => {
		const own = tidy(shares.description ?? '').toLowerCase();
		return own !== '' && own !== 'shares' && own !== 'ordinary shares' && hasWords(plainly, own);
	});
	if (described.length === 1 && described[0]) return described[0].shares;
	const kinds = new Set(used.map(({ shares }) => shares.kind));
	const [sole] = kinds;
	const kind = named ?? (complete && kinds.size === 1 ? sole : undefined);
	return kind === undefined ? null : classOfKind(kind, { used, complete });
}

/** The class of a kind, or the kind alone where there are two, or where the other one may have been lost. */
export function classOfKind(kind: ClassKind, { used, complete }: Classes): ShareClass {
	const [one, other] = used.filter(({ shares }) => shares.kind === kind);
	return one && !other && (complete || kind !== 'ordinary') ? one.shares : bareClass(kind);
}

/** Whole words only: "N/A shares" does not name the A shares. */
function hasWords(text: string, words: string): boolean {
	const at = text.indexOf(words);
	return at > 0 && /[\s(]/.test(text.charAt(at - 1)) && /[\s).,;]/.test(text.charAt(at + words.length));
}

function bareClass(kind: ClassKind): ShareClass {
	return { kind, type: null, listed: null, stockCode: null, counters: [], description: null };
}

/** True when two rows speak of one class. */
export function isSameClass(one: ShareClass, other: ShareClass): boolean {
	return (
		one.kind === other.kind && one.stockCode === other.stockCode && one.description === other.description
	);
}
