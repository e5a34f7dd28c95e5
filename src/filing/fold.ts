/**
 * What the chain of an issuer says of the return of one month: a fold over its acts and the two statements of the
 * ledger that close a month and open it again. It knows nothing of figures; `state.ts` puts beside it what the ledger
 * gives now.
 */
import type { Act, ActOf, RecordedAct } from './act.ts';

/** The ledger's own statements count as they do for the ledger: `ff301 submitted` closes a month without an act. */
export type LifeEvent =
	| { readonly kind: 'act'; readonly recorded: RecordedAct }
	| {
			readonly kind: 'closed';
			readonly sequence: number;
			readonly recordedAt: string;
			readonly digest: string;
			readonly submittedOn: string;
			readonly status: 'new-submission' | 're-submission';
	  }
	| { readonly kind: 'opened'; readonly sequence: number; readonly recordedAt: string };

export interface Submission {
	readonly round: number;
	readonly status: 'new-submission' | 're-submission';
	readonly sequence: number;
	readonly recordedAt: string;
	readonly digest: string;
	readonly submittedOn: string;
	/** Null when it was recorded in the ledger alone. */
	readonly act: RecordedAct<ActOf<'submit'>> | null;
	readonly sent: RecordedAct<ActOf<'send-to-checker'>> | null;
}

export type TakenBack = RecordedAct<ActOf<'send-back'> | ActOf<'withdraw'> | ActOf<'refuse'>>;

/** By which entry of the chain, and when. */
export interface Voided {
	readonly by: number;
	readonly at: string;
}

/** Everything of the round that runs; the maps and `submissions` reach over all rounds. */
export interface Life {
	readonly round: number;
	/** An act of this round has begun it. */
	readonly begun: boolean;
	/** Asked and not yet sent since. */
	readonly asked: RecordedAct<ActOf<'ask-client'>> | null;
	/** Since it was asked last. */
	readonly answered: RecordedAct<ActOf<'client-answered'>> | null;
	/** The last that was sent and not taken back; whether it is what the ledger gives is another question. */
	readonly sent: RecordedAct<ActOf<'send-to-checker'>> | null;
	readonly approval: RecordedAct<ActOf<'approve'>> | null;
	readonly signature: RecordedAct<ActOf<'sign'>> | null;
	readonly takenBack: TakenBack | null;
	/** The last approval of the round, void or not. */
	readonly lastApproval: RecordedAct<ActOf<'approve'>> | null;
	readonly submission: Submission | null;
	readonly publication: RecordedAct<ActOf<'publish'>> | null;
	readonly submissions: readonly Submission[];
	/** By the key of the finding. */
	readonly accepted: ReadonlyMap<string, RecordedAct<ActOf<'accept-warning'>>>;
	/** Sequences of what was sent, approved or signed and later made void by something in the chain. */
	readonly voids: ReadonlyMap<number, Voided>;
}

const NEW_ROUND = {
	begun: false,
	asked: null,
	answered: null,
	sent: null,
	approval: null,
	signature: null,
	takenBack: null,
	lastApproval: null,
	submission: null,
	publication: null,
} as const;

const NEW_LIFE: Life = {
	...NEW_ROUND,
	round: 1,
	submissions: [],
	accepted: new Map(),
	voids: new Map(),
};

/** The life that events of one month, in the order of the chain, make. */
export function lifeOf(events: readonly LifeEvent[]): Life {
	return events.reduce(withEvent, NEW_LIFE);
}

/** The life after one more event. */
export function withEvent(life: Life, event: LifeEvent): Life {
	switch (event.kind) {
		case 'act':
			return withAct(life, event.recorded);
		case 'closed': {
			const { kind: _, ...closed } = event;
			const submission: Submission = { ...closed, round: life.round, act: null, sent: life.sent };
			return { ...life, submission, submissions: [...life.submissions, submission] };
		}
		case 'opened':
			return life.submission === null ? life : { ...life, ...NEW_ROUND, round: life.round + 1 };
		default:
			return event satisfies never;
	}
}

function withAct(life: Life, recorded: RecordedAct): Life {
	const { act } = recorded;
	const of = <Content extends Act>(content: Content): RecordedAct<Content> => ({ ...recorded, act: content });
	switch (act.act) {
		case 'ask-client':
			// What went void and is asked about anew does not come back by itself.
			return { ...withoutSent(life, recorded), begun: true, asked: of(act), answered: null };
		case 'client-answered':
			return { ...life, begun: true, answered: of(act) };
		case 'accept-warning': {
			const accepted = new Map(life.accepted).set(act.finding, of(act));
			return { ...life, begun: true, accepted };
		}
		case 'send-to-checker':
			return { ...sentAnew(life, of(act)), begun: true };
		case 'approve':
			return { ...life, approval: of(act), lastApproval: of(act) };
		case 'sign':
			return { ...life, signature: of(act) };
		case 'send-back':
		case 'withdraw':
		case 'refuse':
			return { ...withoutSent(life, recorded), takenBack: of(act) };
		case 'submit':
			return withSubmission(life, of(act));
		case 'publish':
			return { ...life, publication: of(act) };
		case 'start-resubmission':
			return { ...life, begun: true };
		case 'comment':
		case 'see':
			return life;
		default:
			return act satisfies never;
	}
}

function withoutSent(life: Life, { sequence, recordedAt }: RecordedAct): Life {
	if (life.sent === null) return life;
	const voids = voided(life, { by: sequence, at: recordedAt });
	return { ...life, sent: null, approval: null, signature: null, voids };
}

/** Sent again without having been taken back: what was sent before was void already, and the act says by what. */
function sentAnew(life: Life, sent: RecordedAct<ActOf<'send-to-checker'>>): Life {
	const { voids } = sent.act;
	return {
		...life,
		asked: null,
		sent,
		approval: null,
		signature: null,
		takenBack: null,
		voids: voids === null ? life.voids : voided(life, { by: voids.by, at: voids.since }),
	};
}

function withSubmission(life: Life, act: RecordedAct<ActOf<'submit'>>): Life {
	if (life.submission === null) return life;
	const submission = { ...life.submission, act };
	return { ...life, submission, submissions: [...life.submissions.slice(0, -1), submission] };
}

function voided({ voids, sent, approval, signature }: Life, by: Voided): ReadonlyMap<number, Voided> {
	const more = new Map(voids);
	for (const each of [sent, approval, signature]) if (each !== null) more.set(each.sequence, by);
	return more;
}
