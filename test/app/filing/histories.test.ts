/** Random acts and movements through the use cases, on both engines: the same chain, and the same state after any of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acceptWarning } from '../../../src/app/filing/accept-warning.ts';
import { askClient, clientAnswered } from '../../../src/app/filing/ask-client.ts';
import { approve, sendBack, withdraw } from '../../../src/app/filing/check-return.ts';
import { openWarnings } from '../../../src/app/filing/findings.ts';
import { type Filing, mayOf } from '../../../src/app/filing/load.ts';
import { recordPublished } from '../../../src/app/filing/publish.ts';
import { startResubmission } from '../../../src/app/filing/resubmission.ts';
import { sendToChecker } from '../../../src/app/filing/send-to-checker.ts';
import { refuseReturn, sign } from '../../../src/app/filing/sign.ts';
import { submitReturn } from '../../../src/app/filing/submit-return.ts';
import { see } from '../../../src/app/filing/talk.ts';
import { correctEntry } from '../../../src/app/ledger/correct.ts';
import { verifyLedgers } from '../../../src/app/ledger/verify.ts';
import { Refusal } from '../../../src/value/refusal.ts';
import { schemaPlace, skipped } from '../../store/postgres.ts';
import {
	acting,
	CHECKER,
	DATE,
	type Desk,
	DIRECTOR,
	fill,
	ISSUER,
	load,
	MAKER,
	NOW,
	openDesk,
	purchase,
	signatureOn,
} from './desk.ts';
import { printedOnce } from './printed-once.ts';

/** What somebody tries, on what stands; what is refused is a result as well. */
const DOES: Readonly<Record<string, (desk: Desk, filing: Filing, turn: number) => Promise<unknown>>> = {
	asks: (desk) => askClient(acting(desk, MAKER), { contact: null }),
	answers: (desk, _, turn) => clientAnswered(acting(desk, null), { answer: 'nothing', words: `${turn}` }),
	accepts: async (desk, { findings }) => {
		for (const { key } of openWarnings(findings))
			await acceptWarning(acting(desk, MAKER), { finding: key, reason: 'agreed' });
	},
	sends: (desk) =>
		sendToChecker(acting(desk, MAKER, { print: printedOnce }), {
			dateSubmitted: DATE,
			signatory: DIRECTOR.id,
			words: '',
		}),
	approves: (desk, { state }) =>
		approve(acting(desk, CHECKER), { digest: state.digest ?? 'none', words: '' }),
	returns: (desk, _, turn) => sendBack(acting(desk, CHECKER), { reason: `${turn}`, path: null }),
	withdraws: (desk, _, turn) => withdraw(acting(desk, MAKER), { reason: `${turn}` }),
	signs: (desk, filing) =>
		sign(acting(desk, DIRECTOR), { digest: filing.state.digest ?? 'none', signature: signatureOn(filing) }),
	refuses: (desk, _, turn) => refuseReturn(acting(desk, DIRECTOR), { reason: `${turn}`, path: null }),
	submits: (desk, { state }, turn) =>
		submitReturn(acting(desk, MAKER), {
			digest: state.digest ?? 'none',
			submittedAt: '2022-10-06T16:00:00+08:00',
			reference: `${turn}`,
			receipt: null,
			lateReason: null,
		}),
	publishes: (desk, _, turn) =>
		recordPublished(acting(desk, MAKER), {
			result: turn % 2 === 0 ? 'matched' : 'differs',
			documents: [],
			differences: [],
			unproved: 0,
		}),
	reopens: (desk, _, turn) => startResubmission(acting(desk, MAKER), { reason: `${turn}` }),
	sees: (desk, { returnDigest, changes }) =>
		see(acting(desk, CHECKER), { digest: returnDigest ?? 'none', paths: changes.map(({ path }) => path) }),
	buys: (desk, _, turn) => purchase(desk, '1000', `buys-${turn}`),
	corrects: async (desk, { chain }) => {
		const last = chain.ledger.entries.findLast(({ key }) => key.startsWith('buys-'));
		if (!last || chain.ledger.reversed.has(last.sequence)) return;
		const about = { reason: 'not so', reopen: false, key: null, dryRun: false, now: NOW };
		await correctEntry(desk.store, ISSUER, { ...about, sequence: last.sequence });
	},
};

const FORWARD = ['accepts', 'sends', 'approves', 'signs', 'submits', 'publishes'] as const;
const HISTORY = fc.array(fc.oneof(fc.constantFrom(...FORWARD), fc.constantFrom(...Object.keys(DOES))), {
	minLength: 12,
	maxLength: 16,
	size: 'max',
});

/** A whole life, a second round, and an approval that goes void and comes back. */
const WHOLE = [
	...['asks', 'accepts', 'sends', 'approves', 'sees', 'signs', 'submits', 'publishes', 'publishes'],
	...['reopens', 'buys', 'accepts', 'sends', 'approves', 'buys', 'signs', 'corrects', 'signs', 'submits'],
];

/** The code of what was refused; null when it was done. Anything else that is thrown is a mistake. */
async function tried(desk: Desk, name: string, turn: number): Promise<string | null> {
	try {
		await DOES[name]?.(desk, await load(desk), turn);
		return null;
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
}

function told({ state, life, acts, findings, changes, returnDigest }: Filing) {
	return { state, life, acts, returnDigest, keys: findings.map(({ key }) => key), changes };
}

function holds({ state, life }: Filing): void {
	const { maker, checker } = state;
	if (checker !== null) assert.notEqual(maker?.id, checker.id);
	if (state.stage === 'signed') assert.deepEqual([state.errors, state.warnings], [0, 0]);
	for (const each of life.submissions) assert.equal(each.digest, each.act?.act.digest);
}

test('any history gives the same chain and the same state on both engines', { skip: skipped }, async () => {
	const stages = new Set<string>();
	await fc.assert(
		fc.asyncProperty(HISTORY, async (history) => {
			const place = await schemaPlace();
			const [file, server] = [await openDesk(':memory:'), await openDesk(place.location)];
			try {
				for (const desk of [file, server]) await fill(desk);
				for (const [turn, name] of history.entries()) {
					const refused = await tried(file, name, turn);
					assert.equal(await tried(server, name, turn), refused, `${name} at ${turn}`);
					const [one, other] = [await load(file), await load(server)];
					assert.deepEqual(told(other), told(one));
					assert.deepEqual(mayOf(other, CHECKER), mayOf(one, CHECKER));
					holds(one);
					stages.add(one.state.stage);
				}
				assert.deepEqual(await server.store.heads(), await file.store.heads());
				// Another program, which has kept nothing.
				const fresh = await load({ ...server, store: { ...server.store } });
				assert.deepEqual(told(fresh), told(await load(server)));
				for (const desk of [file, server]) assert.deepEqual((await verifyLedgers(desk.store)).breaks, []);
			} finally {
				await file.close();
				await server.close();
				await place.remove();
			}
		}),
		{ numRuns: 4, endOnFailure: true, examples: [[WHOLE]] },
	);
	const reached = [
		'collecting',
		'with-checker',
		'with-director',
		'signed',
		'submitted',
		'published-and-matched',
	];
	for (const stage of reached) assert.ok(stages.has(stage), stage);
});
