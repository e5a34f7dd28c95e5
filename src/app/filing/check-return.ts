/** The checker approves exactly what was seen, or sends it back; the maker takes it back. */
import { type Acted, type Acting, aboutOf, perform } from './perform.ts';
import { standingDigest } from './seen-content.ts';

export interface ApproveAsked {
	/** Of the content that the checker saw. */
	readonly digest: string;
	readonly words: string;
}

/** Refuses with `FILING_CHANGED` when something else stands, and with `FILING_SAME_PERSON` the maker. */
export async function approve(acting: Acting, asked: ApproveAsked): Promise<Acted> {
	const { digest, words } = asked;
	return perform(acting, {
		name: 'approve',
		isSame: (last) => last.act === 'approve' && last.digest === digest,
		plan: (filing) => {
			standingDigest(filing, digest);
			const maker = filing.life.sent?.act.by;
			if (!maker) throw new TypeError('filing: nothing was sent');
			return { act: { act: 'approve', ...aboutOf(filing, acting.actor), digest, maker, words } };
		},
	});
}

export interface BackAsked {
	readonly reason: string;
	/** JSON pointer of what it is about. */
	readonly path: string | null;
}

export async function sendBack(acting: Acting, { reason, path }: BackAsked): Promise<Acted> {
	return perform(acting, {
		name: 'send-back',
		isSame: (last) => last.act === 'send-back' && last.reason === reason && last.path === path,
		plan: (filing) => ({
			act: {
				act: 'send-back',
				...aboutOf(filing, acting.actor),
				digest: standingDigest(filing, null),
				reason,
				path,
			},
		}),
	});
}

export async function withdraw(acting: Acting, { reason }: { readonly reason: string }): Promise<Acted> {
	return perform(acting, {
		name: 'withdraw',
		isSame: (last) => last.act === 'withdraw' && last.reason === reason,
		plan: (filing) => ({
			act: {
				act: 'withdraw',
				...aboutOf(filing, acting.actor),
				digest: standingDigest(filing, null),
				reason,
			},
		}),
	});
}
