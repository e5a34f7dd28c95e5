/** What a dialogue of the review asks for, and the act that it becomes. */
import type { ActAsked, Review } from '../../../api/returns.ts';

export const ACT_DIALOGS = [
	'send-to-checker',
	'approve',
	'send-back',
	'withdraw',
	'refuse',
	'ask-client',
	'start-resubmission',
] as const;
export type ActDialogName = (typeof ACT_DIALOGS)[number];

export interface ActTyped {
	/** A reason, or words for the next person. */
	readonly words: string;
	readonly signatory: string | null;
	/** `2022-10-07`. */
	readonly date: string;
}

/** Whether the act has to be given a reason. */
export function needsReason(act: ActDialogName): boolean {
	return act === 'send-back' || act === 'withdraw' || act === 'refuse' || act === 'start-resubmission';
}

/** The act; null while something that it needs is not there. `path` is the cell that it speaks of. */
export function actOf(
	act: ActDialogName,
	typed: ActTyped,
	{ digest }: Pick<Review, 'digest'>,
	path: string | null,
): ActAsked | null {
	const words = typed.words.trim();
	if (needsReason(act) && words === '') return null;
	switch (act) {
		case 'send-to-checker': {
			const { signatory, date } = typed;
			if (signatory === null || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date)) return null;
			return { act, signatory, dateSubmitted: date, words };
		}
		case 'approve':
			return digest === null ? null : { act, digest, words };
		case 'send-back':
		case 'refuse':
			return { act, reason: words, path };
		case 'withdraw':
		case 'start-resubmission':
			return { act, reason: words };
		case 'ask-client':
			return { act };
		default:
			return act satisfies never;
	}
}

/**
 * Whether the same act may be done again on what stands now, after somebody was faster. Not an approval: it would
 * cover what nobody has looked at.
 */
export function mayBeKept(act: ActDialogName): boolean {
	return act !== 'approve' && act !== 'send-to-checker';
}
