/** The director signs what was approved, or refuses it. The signature was examined before and is recorded whole. */
import type { RecordedSignature } from '../../filing/signature.ts';
import { Refusal } from '../../value/refusal.ts';
import type { BackAsked } from './check-return.ts';
import type { Filing } from './load.ts';
import { type Acted, type Acting, aboutOf, perform } from './perform.ts';
import { standingDigest } from './seen-content.ts';

export interface SignAsked {
	/** Of the content that the director saw. */
	readonly digest: string;
	readonly signature: RecordedSignature;
}

/** Refuses with `FILING_CHANGED` a signature over anything but the content and the approval that stand. */
export async function sign(acting: Acting, { digest, signature }: SignAsked): Promise<Acted> {
	return perform(acting, {
		name: 'sign',
		isSame: (last) => last.act === 'sign' && last.digest === digest,
		plan: (filing) => {
			standingDigest(filing, digest);
			const about = aboutOf(filing, acting.actor);
			refuseOtherStatement(filing, { digest, signature, person: about.by.id });
			return { act: { act: 'sign', ...about, digest, signature } };
		},
	});
}

/** What was signed is this return, this content, this approval, and by this person. */
function refuseOtherStatement(
	{ issuer, month, life }: Filing,
	{ digest, signature, person }: SignAsked & { readonly person: string },
): void {
	const { statement } = signature;
	const isThis =
		statement.issuer === issuer &&
		statement.month === month &&
		statement.digest === digest &&
		statement.signatory.id === person &&
		statement.approval === life.approval?.sequence;
	if (isThis) return;
	throw new Refusal(
		'FILING_CHANGED',
		`what was signed is not the return of ${issuer} for ${month} that stands now`,
		'load what stands now and sign it',
	);
}

/** The director refuses the return, or takes the signature back. */
export async function refuseReturn(acting: Acting, { reason, path }: BackAsked): Promise<Acted> {
	return perform(acting, {
		name: 'refuse',
		isSame: (last) => last.act === 'refuse' && last.reason === reason && last.path === path,
		plan: (filing) => ({
			act: {
				act: 'refuse',
				...aboutOf(filing, acting.actor),
				digest: standingDigest(filing, null),
				reason,
				path,
			},
		}),
	});
}
