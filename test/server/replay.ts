/**
 * The chain of an issuer once more, group by group, as if one had waited for the other: each is judged on exactly what
 * was there before it, by the ledger and by the table of a return's life. What may not have followed is told.
 */

import { dayOfInstant } from '../../src/app/due.ts';
import { type Chain, loadChain } from '../../src/app/filing/chain.ts';
import { contentOf, returnDigest } from '../../src/app/filing/content.ts';
import { type Core, coreOf } from '../../src/app/filing/core.ts';
import { examineRecorded } from '../../src/app/signing/examine.ts';
import { type Act, decodeAct, isAct } from '../../src/filing/act.ts';
import { mayAct } from '../../src/filing/may.ts';
import type { FilingRole } from '../../src/filing/person.ts';
import { appended } from '../../src/ledger/append.ts';
import { decodeEntry } from '../../src/ledger/entry.ts';
import type { Client, DeskStore } from '../../src/store/desk.ts';
import type { Entry, Store } from '../../src/store/store.ts';
import type { Month } from '../../src/value/day.ts';
import { Refusal } from '../../src/value/refusal.ts';

export interface Replayed {
	/** What may not have followed what was there before it. */
	readonly violations: readonly string[];
	/** Acts by name, and `entries` for groups of the ledger alone. */
	readonly counts: ReadonlyMap<string, number>;
	/** Where the return stands after all of it. */
	readonly end: Core;
}

export interface Replaying {
	readonly entries: readonly Entry[];
	/** Entries up to and with this sequence were there before anybody raced. */
	readonly from: number;
	readonly client: Client;
	readonly desk: DeskStore;
	readonly month: Month;
	readonly roles: ReadonlyMap<string, readonly FilingRole[]>;
}

export async function replayed(replaying: Replaying): Promise<Replayed> {
	const { entries, from, client, month } = replaying;
	const violations: string[] = [];
	const counts = new Map<string, number>();
	for (const group of groupsOf(entries.filter(({ sequence }) => sequence > from))) {
		const first = group[0];
		if (!first) continue;
		const before = await chainOf(entries.filter(({ sequence }) => sequence < first.sequence));
		const core = coreOf(before, client, month, dayOfInstant(first.recordedAt));
		const acts = group.flatMap(({ content }) => actIn(content));
		const name = acts[0]?.act ?? 'entries';
		counts.set(name, (counts.get(name) ?? 0) + 1);
		const told = [...ledgerRefusals(before, group), ...(await actRefusals(replaying, core, acts))];
		violations.push(...told.map((each) => `${first.sequence} ${name}: ${each}`));
	}
	const last = entries.at(-1);
	const today = dayOfInstant(last?.recordedAt ?? '');
	return { violations, counts, end: coreOf(await chainOf(entries), client, month, today) };
}

function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
	const keys = new Set(entries.map(({ key }) => key));
	return [...keys].map((key) => entries.filter((each) => each.key === key));
}

/** A chain of these entries alone, read as any other. */
async function chainOf(entries: readonly Entry[]): Promise<Chain> {
	const last = entries.at(-1);
	const head = last ?? { sequence: 0, hash: '0'.repeat(64), recordedAt: null };
	const store: Pick<Store, 'head' | 'entries'> = {
		head: async () => head,
		entries: async (_, { after = 0 } = {}) => entries.filter(({ sequence }) => sequence > after),
	};
	return loadChain(store as Store, last?.issuer ?? '');
}

function actIn(content: string): readonly Act[] {
	const json: unknown = JSON.parse(content);
	return isAct(json) ? [decodeAct(json)] : [];
}

/** What the ledger has against the entries of a group. */
function ledgerRefusals({ ledger, head }: Chain, group: readonly Entry[]): readonly string[] {
	const own = group.map(({ content }) => JSON.parse(content) as unknown).filter((json) => !isAct(json));
	const [first] = group;
	if (own.length === 0 || !first) return [];
	const { key, recordedAt } = first;
	try {
		const about = { key, recordedAt, today: dayOfInstant(recordedAt), after: head.sequence };
		appended(ledger, own.map(decodeEntry), about);
		return [];
	} catch (error) {
		if (error instanceof Refusal) return [`${error.code}: ${error.message}`];
		throw error;
	}
}

/** Acts that are bound to a content. */
const BOUND = new Set(['approve', 'sign', 'withdraw', 'send-back', 'refuse', 'submit']);

async function actRefusals(
	{ client, month, desk, roles }: Replaying,
	core: Core,
	acts: readonly Act[],
): Promise<readonly string[]> {
	const told: string[] = [];
	for (const act of acts) {
		const { life, state } = core;
		const by = act.by;
		if (by === null) continue;
		const actor = { ...by, roles: roles.get(by.id) ?? [] };
		const denial = mayAct(act.act, { issuer: client.issuer, month, actor, team: client.team, life, state });
		if (denial) told.push(`${denial.code}: ${denial.why}`);
		if (BOUND.has(act.act) && 'digest' in act && act.digest !== state.digest) {
			told.push(`it is bound to ${act.digest}, and ${state.digest} stands`);
		}
		if (act.act === 'sign') told.push(...(await signatureFaults(desk, core, act.digest, act.signature)));
	}
	return told;
}

/** The figures that were signed are the ledger's at that point, and the signature is of somebody who had the key. */
async function signatureFaults(
	desk: DeskStore,
	core: Core,
	digest: string,
	signature: Extract<Act, { act: 'sign' }>['signature'],
): Promise<readonly string[]> {
	const content = await contentOf(desk, core.client.firm, digest);
	if (content === null) return ['what was signed is not kept'];
	const told =
		returnDigest(content.returns) === core.returnDigest
			? []
			: ['other figures are signed than the ledger has'];
	if (signature.kind !== 'passkey') return [...told, 'it was not signed with a passkey'];
	await examineRecorded(signature);
	return signature.statement.digest === digest ? told : [...told, 'the statement is of another content'];
}
