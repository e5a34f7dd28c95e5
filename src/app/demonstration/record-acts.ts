/** How the return of a made-up issuer came to where it stands: the acts of its team, one after another. */
import type { Actor } from '../../filing/person.ts';
import type { Day } from '../../value/day.ts';
import { hongKongTime } from '../due.ts';
import { askClient, clientAnswered } from '../filing/ask-client.ts';
import { approve, sendBack } from '../filing/check-return.ts';
import { type Filing, type FilingStores, loadFiling } from '../filing/load.ts';
import { startResubmission } from '../filing/resubmission.ts';
import { standingDigest } from '../filing/seen-content.ts';
import { sendToChecker } from '../filing/send-to-checker.ts';
import { sign } from '../filing/sign.ts';
import { submitReturn } from '../filing/submit-return.ts';
import { recordedInstant } from '../ledger/instant.ts';
import type { MadeUpIssuer } from './character.ts';
import { lateEntry } from './late-entry.ts';
import { businessDay, type DemonstrationMoment, millisecondsAt } from './moment.ts';
import { publishAs } from './published-return.ts';
import type { Situation } from './situations.ts';

/** Who works on an issuer, as people. */
export interface DemonstrationTeam {
	readonly maker: Actor;
	readonly checker: Actor;
	readonly director: Actor;
}

/** What has to have been done before each situation, in order. */
type Step =
	| 'ask'
	| 'answer'
	| 'send'
	| 'back'
	| 'approve'
	| 'change'
	| 'sign'
	| 'submit'
	| 'match'
	| 'differ'
	| 'reopen';

const TO_DIRECTOR = ['ask', 'answer', 'send', 'approve'] as const;
const TO_SUBMISSION = [...TO_DIRECTOR, 'sign', 'submit'] as const;

const STEPS: Readonly<Record<Situation, readonly Step[]>> = {
	'not-started': [],
	silent: ['ask'],
	answered: ['ask', 'answer'],
	'checks-failing': ['ask', 'answer'],
	'sent-back': ['ask', 'answer', 'send', 'back'],
	'with-checker': ['ask', 'answer', 'send'],
	stale: [...TO_DIRECTOR, 'change'],
	'with-director': TO_DIRECTOR,
	signed: [...TO_DIRECTOR, 'sign'],
	submitted: TO_SUBMISSION,
	matched: [...TO_SUBMISSION, 'match'],
	differs: [...TO_SUBMISSION, 'differ'],
	resubmission: [...TO_SUBMISSION, 'match', 'reopen', 'change'],
};

/** On which business day after the month end, and at what time, each step is taken. */
const TIMES: Readonly<Record<Step, readonly [day: number, hour: number]>> = {
	ask: [1, 9],
	answer: [2, 10],
	send: [2, 11],
	back: [2, 15],
	approve: [2, 16],
	sign: [3, 9],
	submit: [3, 10],
	match: [3, 12],
	differ: [3, 12],
	reopen: [3, 13],
	change: [3, 14],
};

/** Leaves a return alone whose life has begun. */
export async function recordActs(
	stores: FilingStores,
	issuer: MadeUpIssuer,
	situation: Situation,
	team: DemonstrationTeam,
	moment: DemonstrationMoment,
): Promise<void> {
	for (const step of STEPS[situation]) {
		const [day, hour] = TIMES[step];
		const minute = String((issuer.number * 7) % 60).padStart(2, '0');
		const at = millisecondsAt(businessDay(moment.month, day), `${String(hour).padStart(2, '0')}:${minute}`);
		await take(step, { stores, issuer, team, moment, now: at });
	}
}

interface Taking {
	readonly stores: FilingStores;
	readonly issuer: MadeUpIssuer;
	readonly team: DemonstrationTeam;
	readonly moment: DemonstrationMoment;
	readonly now: number;
}

async function take(step: Step, taking: Taking): Promise<void> {
	const { stores, issuer, team, moment, now } = taking;
	const { maker, checker, director } = team;
	const by = (actor: Actor | null) => ({ ...stores, issuer: issuer.code, month: moment.month, actor, now });
	switch (step) {
		case 'ask':
			await askClient(by(maker), { contact: 'Company Secretary' });
			return;
		case 'answer':
			await clientAnswered(by(null), answerOf(issuer));
			return;
		case 'send': {
			const dateSubmitted = businessDay(moment.month, 3) as Day;
			await sendToChecker(by(maker), { dateSubmitted, signatory: director.id, words: '' });
			return;
		}
		case 'back':
			await sendBack(by(checker), {
				reason: 'Please confirm the shares in public hands with the registrar.',
				path: '/issued/classes/0/publicFloat',
			});
			return;
		case 'approve':
			await approve(by(checker), { digest: await sentDigest(taking), words: 'Seen against the ledger.' });
			return;
		case 'sign':
			await signAs(director, taking);
			return;
		case 'submit':
			await submitReturn(by(maker), {
				digest: await sentDigest(taking),
				submittedAt: hongKongTime(now - 600_000),
				reference: `DEMO-${issuer.code}-${moment.month}`,
				receipt: null,
				lateReason: null,
			});
			return;
		case 'match':
		case 'differ':
			await publishAs(step, by(maker), await filingOf(taking));
			return;
		case 'reopen':
			await startResubmission(by(maker), { reason: 'A purchase of the last day was told late.' });
			return;
		case 'change':
			await lateEntry(stores.store, issuer, moment.month, now);
			return;
		default:
			return step satisfies never;
	}
}

function answerOf({ number, character }: MadeUpIssuer) {
	const isNothing = character === 'plain' || character === 'without-par';
	return {
		answer: isNothing ? ('nothing' as const) : ('movements' as const),
		words: isNothing ? '' : number % 2 === 0 ? 'As told during the month.' : 'See our notices of the month.',
		from: 'Company Secretary',
	};
}

async function filingOf({ stores, issuer, moment, now }: Taking): Promise<Filing> {
	return loadFiling(stores, issuer.code, moment.month, { now });
}

async function sentDigest(taking: Taking): Promise<string> {
	return standingDigest(await filingOf(taking), null);
}

/** With password and one-time code, as the record says; a passkey would need somebody's finger. */
async function signAs(director: Actor, taking: Taking): Promise<void> {
	const { stores, issuer, moment, now } = taking;
	const filing = await filingOf(taking);
	const digest = standingDigest(filing, null);
	const { life, derived } = filing;
	const part = derived?.return.confirmations;
	const statement = {
		form: 'FF301' as const,
		issuer: issuer.code,
		month: moment.month,
		digest,
		confirmations: part?.applicable
			? Object.fromEntries(part.items.map((item) => [item, 'confirmed' as const]))
			: {},
		signatory: life.sent?.act.signatory ?? { id: director.id, name: director.name, title: 'Director' },
		approval: life.approval?.sequence ?? 0,
	};
	await sign(
		{ ...stores, issuer: issuer.code, month: moment.month, actor: director, now },
		{ digest, signature: { kind: 'password-and-code', statement, at: recordedInstant(now) } },
	);
}
