/** Who has the return now, by its stage. */
import type { Review } from '../../../api/returns.ts';

export type Holder =
	| { readonly kind: 'client' | 'nobody' }
	| { readonly kind: 'people'; readonly names: readonly string[] };

export function holderOf({ stage, team, signatory }: Pick<Review, 'stage' | 'team' | 'signatory'>): Holder {
	const people = (names: readonly string[]): Holder =>
		names.length === 0 ? { kind: 'nobody' } : { kind: 'people', names };
	const makers = people(team.makers.map(({ name }) => name));
	switch (stage) {
		case 'collecting':
			return { kind: 'client' };
		case 'not-started':
		case 'drafting':
		case 'checks-failing':
		case 'signed':
		case 'submitted':
			return makers;
		case 'with-checker':
			return people(team.checkers.map(({ name }) => name));
		case 'with-director':
			return people(signatory ? [signatory.name] : team.signatories.map(({ signsAs }) => signsAs));
		case 'published-and-matched':
			return { kind: 'nobody' };
		default:
			return stage satisfies never;
	}
}

/** The act that carries the return on from where it is. */
export function nextAct(
	stage: Review['stage'],
): 'send-to-checker' | 'approve' | 'sign' | 'submit' | 'publish' | null {
	switch (stage) {
		case 'not-started':
		case 'collecting':
		case 'drafting':
		case 'checks-failing':
			return 'send-to-checker';
		case 'with-checker':
			return 'approve';
		case 'with-director':
			return 'sign';
		case 'signed':
			return 'submit';
		case 'submitted':
			return 'publish';
		case 'published-and-matched':
			return null;
		default:
			return stage satisfies never;
	}
}
