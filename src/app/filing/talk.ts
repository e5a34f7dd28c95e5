/** What people say about a return, and the changed cells that they tick as seen. */
import type { Leaf } from './changes.ts';
import type { Filing } from './load.ts';
import { type Acted, type Acting, aboutOf, perform } from './perform.ts';
import { standingDigest } from './seen-content.ts';

export interface CommentAsked {
	readonly words: string;
	/** JSON pointer of what it is about. */
	readonly path: string | null;
}

export async function comment(acting: Acting, { words, path }: CommentAsked): Promise<Acted> {
	return perform(acting, {
		name: 'comment',
		isSame: (last) => last.act === 'comment' && last.words === words && last.path === path,
		plan: (filing) => ({
			act: {
				act: 'comment',
				...aboutOf(filing, acting.actor),
				digest: filing.state.digest,
				words,
				path,
			},
		}),
	});
}

export interface SeeAsked {
	/** Of the returns, or of the content, that were on the screen. */
	readonly digest: string;
	/** Cells that changed; others are passed over. */
	readonly paths: readonly string[];
}

/** A tick holds as long as its cell says the same. Refuses with `FILING_CHANGED` when something else stands. */
export async function see(acting: Acting, { digest, paths }: SeeAsked): Promise<Acted> {
	return perform(acting, {
		name: 'see',
		isSame: (last, filing) =>
			last.act === 'see' &&
			last.digest === digest &&
			JSON.stringify(last.cells) === JSON.stringify(cellsOf(filing, paths)),
		plan: (filing) => {
			if (digest !== filing.returnDigest) standingDigest(filing, digest);
			const cells = cellsOf(filing, paths);
			return { act: { act: 'see', ...aboutOf(filing, acting.actor), digest, cells } };
		},
	});
}

function cellsOf({ changes }: Filing, paths: readonly string[]): { path: string; value: Leaf }[] {
	const ticked = new Set(paths);
	return changes.filter(({ path }) => ticked.has(path)).map(({ path, after }) => ({ path, value: after }));
}
