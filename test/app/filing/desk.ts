/** The sample issuer on the desk of a firm, with a team, up to the month of the sample; and people who act. */
import { acceptWarning } from '../../../src/app/filing/accept-warning.ts';
import { approve } from '../../../src/app/filing/check-return.ts';
import { openWarnings } from '../../../src/app/filing/findings.ts';
import { type Filing, loadFiling } from '../../../src/app/filing/load.ts';
import type { Acting } from '../../../src/app/filing/perform.ts';
import { sendToChecker } from '../../../src/app/filing/send-to-checker.ts';
import { sign } from '../../../src/app/filing/sign.ts';
import { createLedgers } from '../../../src/app/ledger/open.ts';
import { recordGroup } from '../../../src/app/ledger/record.ts';
import { recordGroups } from '../../../src/app/ledger/record-groups.ts';
import type { Actor } from '../../../src/filing/person.ts';
import type { RecordedSignature } from '../../../src/filing/signature.ts';
import { decodeEntry } from '../../../src/ledger/entry.ts';
import { openDeskStore } from '../../../src/store/desk/open.ts';
import type { ClientTeam, DeskStore } from '../../../src/store/desk.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Day, Month } from '../../../src/value/day.ts';
import { SAMPLE_GROUPS } from '../../ledger/sample-issuer.ts';

export const ISSUER = '00020';
export const MONTH = '2022-09' as Month;
export const DATE = '2022-10-07' as Day;
export const NOW = Date.parse('2022-10-06T16:05:00+08:00');

export const MAKER: Actor = { id: 'maker-1', name: 'Maker One', roles: ['maker'] };
export const CHECKER: Actor = { id: 'checker-1', name: 'Checker One', roles: ['checker'] };
export const DIRECTOR: Actor = { id: 'director-1', name: 'Director One', roles: ['signatory'] };

export const TEAM: ClientTeam = {
	makers: [MAKER.id],
	checkers: [CHECKER.id],
	signatories: [{ id: DIRECTOR.id, signsAs: 'Director One', title: 'Director' }],
	fourEyes: 'maker-is-not-checker',
	contact: { name: 'Contact One', email: 'contact@example.test' },
};

export interface Desk {
	readonly store: Store;
	readonly desk: DeskStore;
	readonly close: () => Promise<void>;
}

/** Stores at a place: a path, or the address of a schema. */
export async function openDesk(location: string): Promise<Desk> {
	const store = await createLedgers(
		/^postgres/.test(location) ? { kind: 'postgres', url: location } : { kind: 'file', path: location },
	);
	const desk = await openDeskStore(location);
	return {
		store,
		desk,
		close: async () => {
			await store.close();
			await desk.close();
		},
	};
}

/** The client and its ledger with everything of the sample. */
export async function fill({ store, desk }: Desk, team: ClientTeam = TEAM): Promise<void> {
	await desk.addClient({
		issuer: ISSUER,
		firm: 'firm-1',
		board: 'main',
		team,
		addedAt: '2022-10-03T09:00:00.000+08:00',
	});
	const groups = SAMPLE_GROUPS.map((group, index) => ({
		key: `g${index + 1}`,
		entries: group.map(decodeEntry),
	}));
	await recordGroups(store, ISSUER, groups, { now: Date.parse('2022-10-03T09:00:00+08:00') });
}

export async function onDesk(work: (desk: Desk) => Promise<void>, team: ClientTeam = TEAM): Promise<void> {
	const desk = await openDesk(':memory:');
	try {
		await fill(desk, team);
		await work(desk);
	} finally {
		await desk.close();
	}
}

export function acting(desk: Desk, actor: Actor | null, more: Partial<Acting> = {}): Acting {
	return { store: desk.store, desk: desk.desk, issuer: ISSUER, month: MONTH, actor, now: NOW, ...more };
}

export function load(desk: Desk, month: Month = MONTH, now: number = NOW): Promise<Filing> {
	return loadFiling(desk, ISSUER, month, { now });
}

/** A password and a one-time code, seen by the server: what a signature without a passkey is. */
export function signatureOn(
	{ issuer, month, life, state }: Filing,
	actor: Actor = DIRECTOR,
): RecordedSignature {
	return {
		kind: 'password-and-code',
		at: '2022-10-06T16:05:00.000+08:00',
		statement: {
			form: 'FF301',
			issuer,
			month,
			digest: state.digest ?? `sha256:${'0'.repeat(64)}`,
			confirmations: {},
			signatory: { id: actor.id, name: actor.name, title: 'Director' },
			approval: life.approval?.sequence ?? 1,
		},
	};
}

/** Every warning that is open, with a reason. */
export async function acceptAll(desk: Desk): Promise<void> {
	for (const { key } of openWarnings((await load(desk)).findings)) {
		await acceptWarning(acting(desk, MAKER), { finding: key, reason: 'as agreed with the issuer' });
	}
}

export async function send(desk: Desk): Promise<string> {
	await acceptAll(desk);
	await sendToChecker(acting(desk, MAKER), { dateSubmitted: DATE, signatory: DIRECTOR.id, words: '' });
	return digestNow(desk);
}

export async function approved(desk: Desk): Promise<string> {
	const digest = await send(desk);
	await approve(acting(desk, CHECKER), { digest, words: 'seen' });
	return digest;
}

export async function signed(desk: Desk): Promise<string> {
	const digest = await approved(desk);
	await sign(acting(desk, DIRECTOR), { digest, signature: signatureOn(await load(desk)) });
	return digest;
}

export async function digestNow(desk: Desk): Promise<string> {
	const { digest } = (await load(desk)).state;
	if (digest === null) throw new Error('nothing stands');
	return digest;
}

/** One more purchase for cancellation in the month: the return is another one afterwards. */
export async function purchase(
	desk: Desk,
	shares: string,
	key: string = `purchase-${shares}`,
): Promise<void> {
	const entry = decodeEntry({
		kind: 'repurchase-for-cancellation',
		day: '2022-09-28',
		class: 'B',
		shares,
		price: { currency: 'HKD', amount: '2.05' },
	});
	await recordGroup(desk.store, ISSUER, { key, entries: [entry] }, { now: NOW });
}
