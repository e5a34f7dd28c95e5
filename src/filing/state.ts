/** Where the return of a month stands: what the chain says of it, beside what the ledger gives now. */
import type { ActPerson } from './act.ts';
import type { Life } from './fold.ts';
import type { Stage } from './stage.ts';

/** What the ledger and the rules say now. */
export interface Standing {
	/** Of the returns derived now, with signatory and date of what was sent; null when none can be derived. */
	readonly returnDigest: string | null;
	/** The entry since sending from which on the ledger gives another return; null where it gives the same. */
	readonly moved: { readonly sequence: number; readonly recordedAt: string } | null;
	/** Open ones; a return that cannot be derived counts as one. */
	readonly errors: number;
	/** Those that nobody accepted. */
	readonly warnings: number;
	/** The ledger has a movement of the month. */
	readonly begun: boolean;
}

export type Holder = 'client' | 'maker' | 'checker' | 'director' | 'nobody';

export interface FilingState {
	readonly stage: Stage;
	readonly round: number;
	readonly status: 'new-submission' | 're-submission';
	readonly errors: number;
	readonly warnings: number;
	readonly holder: Holder;
	/** Since when the holder has it; null where nothing tells. */
	readonly waitingSince: string | null;
	/** The client was asked and has not answered. */
	readonly silent: boolean;
	/** The content that was sent and is what the ledger gives. Null before, and when it went void. */
	readonly digest: string | null;
	/** What was sent, approved or signed is void: the ledger gives another return since `since`. */
	readonly stale: { readonly since: string; readonly by: number; readonly was: string } | null;
	/** What was submitted is no longer what the ledger gives: a correction of an earlier month reached it. */
	readonly overtaken: boolean;
	readonly published: 'none' | 'matched' | 'differs';
	/** Who sent, who approved and who signed what stands. */
	readonly maker: ActPerson | null;
	readonly checker: ActPerson | null;
	readonly director: ActPerson | null;
}

/** The state of a return; a function of the two and of nothing else. */
export function stateOf(life: Life, now: Standing): FilingState {
	const { round, submission, publication, sent } = life;
	const same = sent !== null && sent.act.returnDigest === now.returnDigest;
	const stale = submission === null && sent !== null && !same;
	const stage = stageOf(life, now, same);
	const stands = submission !== null || same;
	return {
		stage,
		round,
		status: round === 1 ? 'new-submission' : 're-submission',
		errors: now.errors,
		warnings: now.warnings,
		holder: HOLDERS[stage],
		waitingSince: stale ? (now.moved?.recordedAt ?? null) : waitingSince(life, stage),
		silent: submission === null && life.asked !== null && life.answered === null,
		digest: submission !== null ? submission.digest : same ? sent.act.digest : null,
		stale: stale
			? {
					since: now.moved?.recordedAt ?? sent.recordedAt,
					by: now.moved?.sequence ?? sent.sequence,
					was: sent.act.digest,
				}
			: null,
		overtaken: submission !== null && sent !== null && !same,
		published: publication?.act.result ?? 'none',
		maker: stands ? (sent?.act.by ?? null) : null,
		checker: stands ? (life.approval?.act.by ?? null) : null,
		director: stands ? (life.signature?.act.by ?? null) : null,
	};
}

function stageOf(life: Life, now: Standing, same: boolean): Stage {
	if (life.submission !== null)
		return life.publication?.act.result === 'matched' ? 'published-and-matched' : 'submitted';
	if (same) {
		if (life.signature !== null) return 'signed';
		return life.approval !== null ? 'with-director' : 'with-checker';
	}
	if (life.asked !== null && life.answered === null) return 'collecting';
	if (!life.begun && !now.begun && life.round === 1) return 'not-started';
	return now.errors > 0 ? 'checks-failing' : 'drafting';
}

const HOLDERS: Readonly<Record<Stage, Holder>> = {
	'not-started': 'maker',
	collecting: 'client',
	drafting: 'maker',
	'checks-failing': 'maker',
	'with-checker': 'checker',
	'with-director': 'director',
	/** To be submitted, and then to be compared with what is published. */
	signed: 'maker',
	submitted: 'maker',
	'published-and-matched': 'nobody',
};

function waitingSince(life: Life, stage: Stage): string | null {
	switch (stage) {
		case 'not-started':
			return null;
		case 'collecting':
			return life.asked?.recordedAt ?? null;
		case 'drafting':
		case 'checks-failing':
			return life.takenBack?.recordedAt ?? life.answered?.recordedAt ?? null;
		case 'with-checker':
			return life.sent?.recordedAt ?? null;
		case 'with-director':
			return life.approval?.recordedAt ?? null;
		case 'signed':
			return life.signature?.recordedAt ?? null;
		case 'submitted':
			return life.submission?.recordedAt ?? null;
		case 'published-and-matched':
			return null;
		default:
			return stage satisfies never;
	}
}
