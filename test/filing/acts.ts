/** Acts of made-up people on a made-up return, as a chain has them. */
import { type Act, decodeAct, type RecordedAct } from '../../src/filing/act.ts';
import type { ActName } from '../../src/filing/act-names.ts';
import { type Life, type LifeEvent, lifeOf } from '../../src/filing/fold.ts';
import type { Actor, FilingTeam } from '../../src/filing/person.ts';
import { type FilingState, type Standing, stateOf } from '../../src/filing/state.ts';

export const MONTH = '2022-09';
export const MAKER: Actor = { id: 'm', name: 'Maker', roles: ['maker'] };
export const CHECKER: Actor = { id: 'c', name: 'Checker', roles: ['checker'] };
export const DIRECTOR: Actor = { id: 'd', name: 'Director', roles: ['signatory'] };
export const TEAM: FilingTeam = {
	makers: ['m'],
	checkers: ['c'],
	signatories: [{ id: 'd', signsAs: 'Director', title: 'Director' }],
	fourEyes: 'maker-is-not-checker',
};

export const DIGEST = `sha256:${'a'.repeat(64)}`;
export const RETURN = `sha256:${'b'.repeat(64)}`;
export const OTHER = `sha256:${'c'.repeat(64)}`;
const PERSON = { maker: { id: 'm', name: 'Maker' }, checker: { id: 'c', name: 'Checker' } };
const SIGNATORY = { id: 'd', name: 'Director', title: 'Director' };

const STATEMENT = {
	form: 'FF301',
	issuer: '00020',
	month: MONTH,
	digest: DIGEST,
	confirmations: { i: 'confirmed' },
	signatory: SIGNATORY,
	approval: 2,
};

/** JSON of one act of each name, without who and which round. */
const MEMBERS: Readonly<Record<ActName, object>> = {
	'ask-client': { contact: 'Contact' },
	'client-answered': { from: null, answer: 'nothing', words: '', documents: [] },
	'accept-warning': { finding: 'W02-1', code: 'W02', path: '/issued', lines: ['a line'], reason: 'agreed' },
	'send-to-checker': {
		digest: DIGEST,
		returnDigest: RETURN,
		documents: { en: DIGEST, 'zh-Hant': OTHER },
		status: 'new-submission',
		dateSubmitted: '2022-10-07',
		signatory: SIGNATORY,
		findings: [],
		version: '0.1.0',
		words: '',
		voids: null,
	},
	'send-back': { digest: DIGEST, reason: 'look again', path: null },
	approve: { digest: DIGEST, maker: PERSON.maker, words: '' },
	withdraw: { digest: DIGEST, reason: 'forgot one' },
	sign: { digest: DIGEST, signature: { kind: 'password-and-code', statement: STATEMENT, at: 'now' } },
	refuse: { digest: DIGEST, reason: 'not so', path: '/issued' },
	submit: {
		digest: DIGEST,
		submittedAt: '2022-10-07T16:00:00+08:00',
		reference: '1',
		receipt: null,
		lateReason: null,
	},
	publish: { digest: DIGEST, result: 'matched', documents: [], differences: [], unproved: 0 },
	'start-resubmission': { reason: 'left out' },
	comment: { digest: null, words: 'why?', path: null },
	see: { digest: RETURN, cells: [{ path: '/issued', value: '1' }] },
};

const BY: Readonly<Partial<Record<ActName, object>>> = {
	approve: PERSON.checker,
	'send-back': PERSON.checker,
	sign: { id: 'd', name: 'Director' },
	refuse: { id: 'd', name: 'Director' },
};

export function actJson(name: ActName, more: object = {}): object {
	return { act: name, month: MONTH, round: 1, by: BY[name] ?? PERSON.maker, ...MEMBERS[name], ...more };
}

export function actOf(name: ActName, more: object = {}): Act {
	return decodeAct(actJson(name, more));
}

/** `closed` and `opened` are the ledger's statements. */
export type Happening = ActName | 'closed' | 'opened' | { readonly name: ActName; readonly more: object };

/** Events in the order given, numbered from 1; a submission and a re-submission bring the ledger's statement. */
export function eventsOf(happenings: readonly Happening[]): LifeEvent[] {
	return happenings.flatMap((each, index): LifeEvent[] => {
		const at = { sequence: 2 * index + 1, recordedAt: instant(index) };
		const status = 'new-submission' as const;
		const closed: LifeEvent = { kind: 'closed', ...at, digest: DIGEST, submittedOn: '2022-10-07', status };
		const opened: LifeEvent = { kind: 'opened', ...at };
		if (each === 'closed') return [closed];
		if (each === 'opened') return [opened];
		const { name, more } = typeof each === 'string' ? { name: each, more: {} } : each;
		const recorded: RecordedAct = {
			sequence: at.sequence + 1,
			key: `k${index}`,
			recordedAt: at.recordedAt,
			act: actOf(name, more),
		};
		const act: LifeEvent = { kind: 'act', recorded };
		if (name === 'submit') return [closed, act];
		return name === 'start-resubmission' ? [opened, act] : [act];
	});
}

export function lifeAfter(happenings: readonly Happening[]): Life {
	return lifeOf(eventsOf(happenings));
}

export const CALM: Standing = { returnDigest: RETURN, moved: null, errors: 0, warnings: 0, begun: false };

export function stateAfter(happenings: readonly Happening[], standing: Partial<Standing> = {}): FilingState {
	return stateOf(lifeAfter(happenings), { ...CALM, ...standing });
}

function instant(minutes: number): string {
	return `2022-10-06T09:${String(minutes).padStart(2, '0')}:00.000+08:00`;
}
