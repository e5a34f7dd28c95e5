/**
 * What was typed into a movement and not recorded yet, for each issuer, while the page is open. It is kept in memory
 * and nowhere else: an unpublished movement is inside information and is not left behind in a browser.
 */
import type { Draft } from './entry-of-draft.ts';

export interface KeptDraft {
	/** Null until a kind was chosen. */
	readonly kind: string | null;
	readonly draft: Draft;
	readonly withConversion: boolean;
}

const drafts = new Map<string, KeptDraft>();
let owner: string | null = null;

/** Who is signed in now. A session that ended leaves what was typed to the same person; another one sees nothing of it. */
export function draftsAreOf(person: string): void {
	if (owner !== null && owner !== person) drafts.clear();
	owner = person;
}

/** After signing out. */
export function forgetDrafts(): void {
	drafts.clear();
}

export function keptDraft(issuer: string): KeptDraft | null {
	return drafts.get(issuer) ?? null;
}

export function keepDraft(issuer: string, draft: KeptDraft): void {
	drafts.set(issuer, draft);
}

/** After it was recorded, or thrown away. */
export function dropDraft(issuer: string): void {
	drafts.delete(issuer);
}
