/** What is typed about a submission, and the act that it becomes. */
import type { ActAsked } from '../../../api/returns.ts';

export interface SubmissionTyped {
	readonly reference: string;
	/** `2022-10-07`. */
	readonly day: string;
	/** `16:05`, Hong Kong time. */
	readonly time: string;
	/** Digest of the uploaded receipt. */
	readonly receipt: string | null;
	readonly lateReason: string;
}

/** The instant, in Hong Kong time; null while day and time are not there. */
export function instantOf({ day, time }: Pick<SubmissionTyped, 'day' | 'time'>): string | null {
	const isWhole = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day) && /^[0-9]{2}:[0-9]{2}$/.test(time);
	return isWhole ? `${day}T${time}:00.000+08:00` : null;
}

/** After the deadline; both are Hong Kong time, and texts of one form compare as instants do. */
export function isLate(typed: Pick<SubmissionTyped, 'day' | 'time'>, due: string): boolean {
	const at = instantOf(typed);
	return at !== null && at > due;
}

/** Null while something that is asked for is not there. */
export function submissionOf(typed: SubmissionTyped, digest: string, due: string): ActAsked | null {
	const submittedAt = instantOf(typed);
	const reference = typed.reference.trim();
	const lateReason = typed.lateReason.trim();
	const late = isLate(typed, due);
	if (submittedAt === null || reference === '' || (late && lateReason === '')) return null;
	return {
		act: 'submit',
		digest,
		submittedAt,
		reference,
		receipt: typed.receipt,
		lateReason: late ? lateReason : null,
	};
}
