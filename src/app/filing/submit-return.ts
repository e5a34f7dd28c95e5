/**
 * The return was submitted through the exchange's system: the ledger closes the month and the act says how, in one
 * group. From then on nothing of it is edited.
 */
import { deadlineOf } from '../../calendar/deadlines.ts';
import { formatInstant, parseInstant } from '../../calendar/instant.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { lastDay } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { dayOfInstant, hongKongTime } from '../due.ts';
import type { Filing } from './load.ts';
import { ownFile } from './own-file.ts';
import { type Acted, type Acting, aboutOf, perform } from './perform.ts';
import { standingDigest } from './seen-content.ts';

/** The exchange's clock and ours may differ by so many milliseconds. */
const CLOCKS_APART = 10 * 60 * 1000;

export interface SubmitAsked {
	/** Of the signed content that was submitted. */
	readonly digest: string;
	/** When it was submitted; an instant with its offset. */
	readonly submittedAt: string;
	/** The exchange's. */
	readonly reference: string;
	/** The exchange's receipt, a document that was uploaded for this issuer. */
	readonly receipt: string | null;
	readonly lateReason: string | null;
}

/**
 * Refuses with `FILING_LATE_REASON`, `FILING_CHANGED`, with `INPUT_MISSING` a receipt that was not kept for the issuer,
 * and with `FILING_TIME` an instant that cannot be.
 */
export async function submitReturn(acting: Acting, asked: SubmitAsked): Promise<Acted> {
	const submittedAt = formatInstant(parseInstant(asked.submittedAt));
	const { digest, reference, receipt } = asked;
	const lateReason = asked.lateReason === '' ? null : asked.lateReason;
	return perform(acting, {
		name: 'submit',
		isSame: (last) => last.act === 'submit' && last.digest === digest && last.reference === reference,
		plan: async (filing) => {
			standingDigest(filing, digest);
			refuseFuture(submittedAt, acting.now);
			refuseEarly(filing, submittedAt);
			refuseLate(filing, submittedAt, lateReason);
			if (receipt !== null) await ownFile(acting.desk, filing, receipt);
			const { month, settings } = filing;
			const entry: LedgerEntry = {
				kind: 'return-submitted',
				day: lastDay(month),
				month,
				status: settings.status,
				submittedOn: dayOfInstant(submittedAt),
				digest,
			};
			const about = aboutOf(filing, acting.actor);
			return {
				act: { act: 'submit', ...about, digest, submittedAt, reference, receipt, lateReason },
				entries: [entry],
			};
		},
	});
}

/** The instant that a return of the month is late after; null beyond the trading days on file. */
export function deadlineInstant(month: Filing['month']): string | null {
	try {
		return deadlineOf(month).byDefinition.instant;
	} catch (error) {
		if (error instanceof Refusal && error.code === 'CALENDAR_BEYOND') return null;
		throw error;
	}
}

/** A re-submission corrects what was in time. */
function refuseLate({ month, life }: Filing, submittedAt: string, lateReason: string | null): void {
	const deadline = deadlineInstant(month);
	if (life.round > 1 || deadline === null || submittedAt <= deadline || lateReason !== null) return;
	throw new Refusal(
		'FILING_LATE_REASON',
		`the return was due at ${deadline} and was submitted at ${submittedAt}`,
		'give the reason with the submission',
	);
}

function refuseFuture(submittedAt: string, now: number): void {
	const clock = hongKongTime(now);
	if (submittedAt <= clock) return;
	throw new Refusal(
		'FILING_TIME',
		`${submittedAt} has not come: it is ${clock}`,
		'give the instant of the receipt',
	);
}

/** Nothing is submitted before its month has ended, nor before it is signed, or a late return could be called in time. */
function refuseEarly({ month, life }: Filing, submittedAt: string): void {
	const signedAt = life.signature?.recordedAt ?? null;
	const isRunning = dayOfInstant(submittedAt) <= lastDay(month);
	const isUnsigned = signedAt !== null && Date.parse(submittedAt) < Date.parse(signedAt) - CLOCKS_APART;
	if (!isRunning && !isUnsigned) return;
	throw new Refusal(
		'FILING_TIME',
		isRunning
			? `${month} had not ended at ${submittedAt}`
			: `the return was signed at ${signedAt}, which is after ${submittedAt}`,
		'give the instant of the receipt',
	);
}
