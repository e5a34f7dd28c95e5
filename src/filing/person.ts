/** Who acts on a return, and the team of its issuer. */
import type { RefusalCode } from '../value/refusal.ts';

export type FilingRole = 'administrator' | 'maker' | 'checker' | 'signatory' | 'viewer';

export interface Actor {
	readonly id: string;
	readonly name: string;
	readonly roles: readonly FilingRole[];
}

/** Identifiers of the people who work on an issuer. */
export interface FilingTeam {
	readonly makers: readonly string[];
	readonly checkers: readonly string[];
	readonly signatories: readonly { readonly id: string; readonly signsAs: string; readonly title: string }[];
	/** `three-people`: the signatory neither makes nor checks. */
	readonly fourEyes: 'maker-is-not-checker' | 'three-people';
}

/** Why something may not be done now. */
export interface Denial {
	readonly code: RefusalCode;
	/** One sentence. */
	readonly why: string;
	readonly help?: string;
	readonly where?: readonly string[];
}
