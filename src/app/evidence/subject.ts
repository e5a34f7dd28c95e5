/** The acts that a pack is about: who sent, approved, signed and submitted one content, and what was published. */
import { type Act, type ActOf, isActOf, type RecordedAct } from '../../filing/act.ts';
import type { ActName } from '../../filing/act-names.ts';
import { Refusal } from '../../value/refusal.ts';

type Of<Name extends ActName> = RecordedAct<ActOf<Name>>;

export interface Subject {
	readonly round: number;
	/** Of the content. */
	readonly digest: string;
	readonly sent: Of<'send-to-checker'>;
	readonly approval: Of<'approve'>;
	readonly signature: Of<'sign'>;
	/** Null before it was submitted. */
	readonly submission: Of<'submit'> | null;
	/** The last comparison with what was published; null before. */
	readonly publication: Of<'publish'> | null;
}

/** What takes a content back to the maker. */
const TAKEN_BACK: ReadonlySet<ActName> = new Set(['send-back', 'withdraw', 'refuse', 'send-to-checker']);

/**
 * The content of a round that was signed last and not taken back after. Without a round, the last one that was signed.
 * Refuses with `PACK_NOT_SIGNED`.
 */
export function subjectOf(acts: readonly RecordedAct[], round?: number): Subject {
	const own = acts.filter(({ act }) => round === undefined || act.round === round);
	const signature = own.filter(isActOf('sign')).at(-1);
	const takenBack =
		signature && own.some((each) => isAfter(each, signature) && takesBack(each.act, signature));
	if (!signature || takenBack) throw notSigned();
	const { digest, round: signed } = signature.act;
	const before = own.filter((each) => each.act.round === signed && isAfter(signature, each));
	const approval = last(before.filter(isActOf('approve')), digest);
	const sent = last(before.filter(isActOf('send-to-checker')), digest);
	// Nothing is signed that was not sent, approved after that, and left alone; another chain was not made by ff301.
	if (!approval || !sent || !isAfter(approval, sent)) throw notSigned();
	if (before.some((each) => isAfter(each, sent) && takesBack(each.act, signature))) throw notSigned();
	const after = acts.filter((each) => each.act.round === signed && isAfter(each, signature));
	return {
		round: signed,
		digest,
		sent,
		approval,
		signature,
		submission: last(after.filter(isActOf('submit')), digest) ?? null,
		publication: last(after.filter(isActOf('publish')), digest) ?? null,
	};
}

function last<Content extends Act & { readonly digest: string }>(
	acts: readonly RecordedAct<Content>[],
	digest: string,
): RecordedAct<Content> | undefined {
	return acts.filter(({ act }) => act.digest === digest).at(-1);
}

function isAfter(one: RecordedAct, other: RecordedAct): boolean {
	return one.sequence > other.sequence;
}

function takesBack(act: Act, signature: Of<'sign'>): boolean {
	return act.round === signature.act.round && TAKEN_BACK.has(act.act);
}

function notSigned(): Refusal {
	return new Refusal(
		'PACK_NOT_SIGNED',
		'the return was not signed, or was taken back after it was',
		'a pack can be made once the return is signed',
	);
}
