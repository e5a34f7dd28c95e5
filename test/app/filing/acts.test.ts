/** The use cases one by one over the real stores: what each records, what it refuses, and what comes of it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { acceptWarning } from '../../../src/app/filing/accept-warning.ts';
import { askClient, clientAnswered } from '../../../src/app/filing/ask-client.ts';
import { seenBy } from '../../../src/app/filing/changes.ts';
import { approve, sendBack, withdraw } from '../../../src/app/filing/check-return.ts';
import { contentOf } from '../../../src/app/filing/content.ts';
import { openWarnings } from '../../../src/app/filing/findings.ts';
import { mayOf } from '../../../src/app/filing/load.ts';
import { sendToChecker } from '../../../src/app/filing/send-to-checker.ts';
import { refuseReturn, sign } from '../../../src/app/filing/sign.ts';
import { submitReturn } from '../../../src/app/filing/submit-return.ts';
import { comment, see } from '../../../src/app/filing/talk.ts';
import type { Day } from '../../../src/value/day.ts';
import { Refusal } from '../../../src/value/refusal.ts';
import {
	acceptAll,
	acting,
	approved,
	CHECKER,
	DATE,
	type Desk,
	DIRECTOR,
	digestNow,
	load,
	MAKER,
	onDesk,
	purchase,
	send,
	signatureOn,
	signed,
	TEAM,
} from './desk.ts';

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const ASKED = { dateSubmitted: DATE, signatory: DIRECTOR.id, words: '' };
const SUBMITTED = {
	submittedAt: '2022-10-06T16:00:00+08:00',
	reference: '202210060001',
	receipt: null,
	lateReason: null,
};

async function stageOf(desk: Desk): Promise<string> {
	return (await load(desk)).state.stage;
}

test('content is told by what it says, whatever type its bytes were kept under first', async () => {
	let sent = '';
	let data = new Uint8Array();
	await onDesk(async (desk) => {
		sent = await send(desk);
		data = Uint8Array.from((await desk.desk.document('firm-1', sent))?.data ?? []);
	});
	await onDesk(async (desk) => {
		const about = {
			firm: 'firm-1',
			issuer: null,
			name: 'notes',
			by: null,
			at: '2022-10-03T09:00:00.000+08:00',
		};
		const asText = await desk.desk.keepDocument({ ...about, mediaType: 'text/plain' }, data);
		assert.equal(asText.digest, sent);
		assert.equal((await contentOf(desk.desk, 'firm-1', sent))?.returns.en.dateSubmitted, DATE);
		const other = await desk.desk.keepDocument(
			{ ...about, mediaType: 'application/json' },
			new TextEncoder().encode('{"form":"FF301"'),
		);
		assert.equal(await contentOf(desk.desk, 'firm-1', other.digest), null);
	});
});

test('what is sent is printed, kept, and found again under its digest', async () => {
	await onDesk(async (desk) => {
		const digest = await send(desk);
		const { life, state, returnDigest } = await load(desk);
		assert.equal(state.stage, 'with-checker');
		const sent = life.sent?.act;
		assert.equal(sent?.returnDigest, returnDigest);
		const content = await contentOf(desk.desk, 'firm-1', digest);
		assert.equal(content?.returns.en.dateSubmitted, DATE);
		assert.equal(content?.returns['zh-Hant'].signatory.name, 'Director One');
		for (const each of ['en', 'zh-Hant'] as const) {
			const pdf = await desk.desk.document('firm-1', sent?.documents[each] ?? '');
			const of = createHash('sha256')
				.update(pdf?.data ?? '')
				.digest('hex');
			assert.equal(`sha256:${of}`, sent?.documents[each]);
			assert.equal(content?.documents[each], sent?.documents[each]);
		}
		assert.ok(
			sent?.findings.every(
				({ severity, accepted }) => severity !== 'error' && (accepted || severity === 'info'),
			),
		);
	});
});

test('a warning is accepted by its key, and one whose figures changed is open again', async () => {
	await onDesk(async (desk) => {
		await assert.rejects(sendToChecker(acting(desk, MAKER), ASKED), refusal('FILING_WARNINGS_OPEN'));
		const [warning] = openWarnings((await load(desk)).findings);
		assert.ok(warning);
		const wrong = { finding: `${warning.code}-0000000000000000`, reason: 'agreed' };
		await assert.rejects(acceptWarning(acting(desk, MAKER), wrong), refusal('FILING_FINDING_UNKNOWN'));
		await acceptWarning(acting(desk, MAKER), { finding: warning.key, reason: 'agreed' });
		const [accepted] = (await load(desk)).findings.filter(({ key }) => key === warning.key);
		assert.equal(accepted?.accepted?.act.reason, 'agreed');
		await acceptAll(desk);
		assert.deepEqual(openWarnings((await load(desk)).findings), []);
	});
});

test('an error stops the return, and what mends it lets it go on', async () => {
	await onDesk(async (desk) => {
		await acceptAll(desk);
		const early = { ...ASKED, dateSubmitted: '2022-09-30' as Day };
		await assert.rejects(sendToChecker(acting(desk, MAKER), early), refusal('FILING_ERRORS_OPEN'));
		await sendToChecker(acting(desk, MAKER), ASKED);
		assert.equal(await stageOf(desk), 'with-checker');
	});
});

test('a return that is late is sent when somebody has said why, and submitted with a reason', async () => {
	const late = Date.parse('2022-10-11T10:00:00+08:00');
	await onDesk(async (desk) => {
		const at = { now: late };
		await acceptAll(desk);
		const asked = { ...ASKED, dateSubmitted: '2022-10-12' as Day };
		await assert.rejects(sendToChecker(acting(desk, MAKER, at), ASKED), refusal('FILING_TIME'));
		await assert.rejects(sendToChecker(acting(desk, MAKER, at), asked), refusal('FILING_WARNINGS_OPEN'));
		const [warning] = openWarnings((await load(desk, undefined, late)).findings);
		assert.equal(warning?.code, 'L01');
		await acceptWarning(acting(desk, MAKER, at), {
			finding: warning?.key ?? '',
			reason: 'the client was late',
		});
		await sendToChecker(acting(desk, MAKER, at), asked);
		const digest = (await load(desk)).state.digest ?? '';
		await approve(acting(desk, CHECKER, at), { digest, words: '' });
		await sign(acting(desk, DIRECTOR, at), { digest, signature: signatureOn(await load(desk)) });
		const submitted = { ...SUBMITTED, digest, submittedAt: '2022-10-11T09:55:00+08:00' };
		const backdated = { ...submitted, submittedAt: '2022-10-10T08:00:00+08:00' };
		await assert.rejects(submitReturn(acting(desk, MAKER, at), backdated), refusal('FILING_TIME'));
		await assert.rejects(submitReturn(acting(desk, MAKER, at), submitted), refusal('FILING_LATE_REASON'));
		await submitReturn(acting(desk, MAKER, at), { ...submitted, lateReason: 'the client was late' });
		assert.equal(await stageOf(desk), 'submitted');
	});
});

test('an approval is bound to the content that was seen', async () => {
	await onDesk(async (desk) => {
		const digest = await send(desk);
		const other = { digest: `sha256:${'0'.repeat(64)}`, words: '' };
		await assert.rejects(approve(acting(desk, CHECKER), other), refusal('FILING_CHANGED'));
		await approve(acting(desk, CHECKER), { digest, words: 'seen' });
		await purchase(desk, '1000');
		const state = await load(desk);
		assert.equal(state.state.stage, 'drafting');
		assert.equal(state.state.stale?.was, digest);
		assert.equal(state.state.stale?.by, state.chain.ledger.entries.at(-1)?.sequence);
		await assert.rejects(approve(acting(desk, CHECKER), { digest, words: '' }), refusal('FILING_CHANGED'));
		const signature = signatureOn(state);
		await assert.rejects(sign(acting(desk, DIRECTOR), { digest, signature }), refusal('FILING_CHANGED'));
	});
});

test('after it is sent again, what moved since the last approval is marked, and nothing else', async () => {
	await onDesk(async (desk) => {
		await approved(desk);
		assert.ok((await load(desk)).changes.every(({ moved }) => !moved));
		await purchase(desk, '1000');
		await send(desk);
		const filing = await load(desk);
		const moved = filing.changes.filter((each) => each.moved).map(({ path }) => path);
		assert.ok(moved.length > 0 && moved.length < filing.changes.length, `${moved.length}`);
		assert.ok(
			moved.every((path) => path.startsWith('/details/')),
			moved.join(' '),
		);
		assert.ok(filing.life.sent?.act.voids !== null);
		assert.ok([...filing.life.voids.values()].every(({ by }) => by === filing.life.sent?.act.voids?.by));
	});
});

test('the same again is the same, and a stale page is told which head stands', async () => {
	await onDesk(async (desk) => {
		const digest = await send(desk);
		const { head } = (await load(desk)).chain;
		const again = await sendToChecker(acting(desk, MAKER), ASKED);
		assert.deepEqual([again.kind, again.head], ['repeated', head]);
		const seen = { expectedHead: head.hash };
		const first = await approve(acting(desk, CHECKER, seen), { digest, words: '' });
		const second = await approve(acting(desk, CHECKER, seen), { digest, words: '' });
		assert.deepEqual([first.kind, second.kind, second.recorded], ['recorded', 'repeated', first.recorded]);
		await assert.rejects(
			sendBack(acting(desk, CHECKER, seen), { reason: 'look again', path: null }),
			(error) => refusal('HEAD_MOVED')(error) && (error as Refusal).where[0] === first.head.hash,
		);
		await sendBack(acting(desk, CHECKER), { reason: 'look again', path: null });
		assert.equal(await stageOf(desk), 'drafting');
	});
});

test('the maker takes it back, the director refuses it and takes a signature back', async () => {
	await onDesk(async (desk) => {
		await send(desk);
		await withdraw(acting(desk, MAKER), { reason: 'one was left out' });
		assert.equal(await stageOf(desk), 'drafting');
		await signed(desk);
		await assert.rejects(withdraw(acting(desk, MAKER), { reason: 'late' }), refusal('FILING_SIGNED'));
		await refuseReturn(acting(desk, DIRECTOR), { reason: 'not so', path: '/issued/classes/0/close/issued' });
		const { state, life } = await load(desk);
		assert.equal(state.stage, 'drafting');
		assert.equal(life.takenBack?.act.act, 'refuse');
	});
});

test('a signature over another approval, content or person is not taken', async () => {
	await onDesk(async (desk) => {
		const digest = await approved(desk);
		const right = signatureOn(await load(desk));
		const { statement } = right;
		for (const wrong of [
			{ approval: statement.approval - 1 },
			{ digest: `sha256:${'0'.repeat(64)}` },
			{ month: '2022-08' },
			{ issuer: '00700' },
			{ signatory: { ...statement.signatory, id: 'director-2' } },
		]) {
			const signature = { ...right, statement: { ...statement, ...wrong } };
			await assert.rejects(sign(acting(desk, DIRECTOR), { digest, signature }), refusal('FILING_CHANGED'));
		}
		await sign(acting(desk, DIRECTOR), { digest, signature: right });
		assert.deepEqual((await load(desk)).life.signature?.act.signature, right);
	});
});

test('nothing submitted is edited, and its month is closed in the ledger', async () => {
	await onDesk(async (desk) => {
		const digest = await signed(desk);
		const missing = { ...SUBMITTED, digest, receipt: `sha256:${'0'.repeat(64)}` };
		await assert.rejects(submitReturn(acting(desk, MAKER), missing), refusal('INPUT_MISSING'));
		const future = { ...SUBMITTED, digest, submittedAt: '2022-10-06T17:00:00+08:00' };
		await assert.rejects(submitReturn(acting(desk, MAKER), future), refusal('FILING_TIME'));
		for (const submittedAt of ['2022-09-30T18:00:00+08:00', '2022-10-06T15:54:59+08:00']) {
			const early = { ...SUBMITTED, digest, submittedAt };
			await assert.rejects(submitReturn(acting(desk, MAKER), early), refusal('FILING_TIME'));
		}
		await submitReturn(acting(desk, MAKER), { ...SUBMITTED, digest });
		await assert.rejects(purchase(desk, '1000'), refusal('LEDGER_MONTH_SUBMITTED'));
		for (const act of ['send-to-checker', 'approve', 'sign', 'withdraw', 'accept-warning'] as const) {
			const filing = await load(desk);
			for (const actor of [MAKER, CHECKER, DIRECTOR]) {
				const code = mayOf(filing, actor)[act]?.code;
				assert.ok(code === 'FILING_SUBMITTED' || code === 'FILING_NOT_YOURS', `${act} ${code}`);
			}
		}
		await comment(acting(desk, CHECKER), { words: 'filed', path: null });
		assert.equal((await load(desk)).state.digest, digest);
	});
});

test('the client is asked and answers, and a late answer is kept at whatever stage', async () => {
	await onDesk(async (desk) => {
		await askClient(acting(desk, MAKER), { contact: 'Contact One' });
		assert.equal(await stageOf(desk), 'collecting');
		const answer = { answer: 'nothing', words: 'no movements', from: 'Contact One' } as const;
		const told = await clientAnswered(acting(desk, null), answer);
		assert.equal(told.recorded.act.by, null);
		assert.equal(await stageOf(desk), 'drafting');
		await approved(desk);
		await clientAnswered(acting(desk, null), { ...answer, answer: 'movements', words: 'one purchase' });
		const { state, acts } = await load(desk);
		assert.equal(state.stage, 'with-director');
		assert.equal(acts.at(-1)?.act.act, 'client-answered');
	});
});

test('a tick holds as long as its cell says the same', async () => {
	await onDesk(async (desk) => {
		await send(desk);
		const filing = await load(desk);
		const paths = filing.changes.map(({ path }) => path);
		await see(acting(desk, CHECKER), { digest: await digestNow(desk), paths });
		const seen = await load(desk);
		assert.equal(seenBy(seen.acts, CHECKER.id, seen.changes).size, paths.length);
		assert.equal(seenBy(seen.acts, MAKER.id, seen.changes).size, 0);
		await purchase(desk, '1000');
		const after = await load(desk);
		const left = seenBy(after.acts, CHECKER.id, after.changes);
		assert.ok(left.size > 0 && left.size < after.changes.length);
		const stale = { digest: filing.returnDigest, paths };
		await assert.rejects(
			see(acting(desk, CHECKER), { ...stale, digest: stale.digest ?? '' }),
			refusal('FILING_CHANGED'),
		);
	});
});

test('a return is not sent while its month runs, nor to a signatory who is not of the team', async () => {
	await onDesk(async (desk) => {
		const running = acting(desk, MAKER, { now: Date.parse('2022-09-30T23:59:00+08:00') });
		await assert.rejects(sendToChecker(running, ASKED), refusal('FILING_MONTH_RUNNING'));
		const other = { ...ASKED, signatory: 'director-2' };
		await assert.rejects(sendToChecker(acting(desk, MAKER), other), refusal('FILING_SIGNATORY'));
	});
	const director = { ...MAKER, id: DIRECTOR.id };
	const team = { ...TEAM, makers: [MAKER.id, DIRECTOR.id], fourEyes: 'three-people' } as const;
	await onDesk(async (desk) => {
		await assert.rejects(sendToChecker(acting(desk, director), ASKED), refusal('FILING_THREE_PEOPLE'));
	}, team);
});
