/** The life of a return through the interface: sent, approved, stale, signed with a code, submitted, compared. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Review } from '../../src/api/returns.ts';
import { act as actOf, RETURN, sent } from './approved.ts';
import { BUY_BACK, type Desk, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
async function sample(): Promise<Desk> {
	const made = await sampleDesk();
	opened.push(made);
	return made;
}
after(async () => {
	for (const each of opened) await each.close();
});

test('a return is sent, approved, signed with password and code, submitted; each act says who and what', async () => {
	const desk = await sample();
	const act = (as: string, body: object) => actOf(desk, as, body);
	const first = await sent(desk);
	assert.equal(first.stage, 'with-checker');
	const digest = first.digest;
	assert.match(digest ?? '', /^sha256:/);
	const approved = await act('checker@one', { act: 'approve', digest, words: 'Compared with the broker.' });
	assert.equal(approved.stage, 'with-director');

	const page = (await (await desk.ask(`${RETURN}/sign`, { as: 'signatory@one' })).json()) as {
		state: string;
		confirmations: { item: string; words: { en: string } }[];
		happened: { en: string }[];
	};
	assert.equal(page.state, 'open');
	for (const told of [
		'6,700,000 Class B shares bought back earlier were cancelled',
		'1,505,420 Class A shares were converted',
		'31,775,000 Class B shares',
	])
		assert.ok(
			page.happened.some(({ en }) => en.includes(told)),
			told,
		);
	const confirmations = Object.fromEntries(page.confirmations.map(({ item }) => [item, 'confirmed']));
	const signing = {
		digest,
		confirmations,
		with: { kind: 'password-and-code', password: 'the right password', code: '123456' },
	};
	const wrong = await desk.ask(`${RETURN}/sign`, {
		as: 'signatory@one',
		json: { ...signing, with: { ...signing.with, code: '000000' } },
		match: await desk.head('00020'),
	});
	assert.equal(wrong.status, 401);
	const asking = { as: 'signatory@one', json: signing, match: await desk.head('00020'), key: 'signed-once' };
	const signed = await desk.ask(`${RETURN}/sign`, asking);
	assert.equal(signed.status, 200);
	const text = await signed.text();
	assert.equal(await (await desk.ask(`${RETURN}/sign`, asking)).text(), text, 'the same tap again');
	const later = await desk.ask(`${RETURN}/sign`, { ...asking, key: 'signed-again' });
	assert.equal(await later.text(), text, 'another tap after the answer was lost');

	const sheet = (await (await desk.ask(`${RETURN}/submission`)).json()) as {
		digest: string;
		files: { href: string }[];
	};
	assert.equal(sheet.digest, digest);
	const pdf = await desk.ask(sheet.files[0]?.href ?? '');
	assert.equal(pdf.headers.get('content-type'), 'application/pdf');
	const bytes = new Uint8Array(await pdf.arrayBuffer());

	const submitted = await act('maker@one', {
		act: 'submit',
		digest,
		submittedAt: '2022-10-06T09:55:00+08:00',
		reference: 'E-0001',
	});
	assert.equal(submitted.stage, 'submitted');
	assert.deepEqual(
		submitted.acts.map(({ act: name, by }) => [name, by?.id]).filter(([name]) => name !== 'accept-warning'),
		[
			['send-to-checker', 'person-maker@one'],
			['approve', 'person-checker@one'],
			['sign', 'person-signatory@one'],
			['submit', 'person-maker@one'],
		],
	);

	const kept = (await (
		await desk.ask('/v1/documents?name=published.pdf&issuer=00020', { bytes })
	).json()) as { digest: string };
	const published = await desk.ask(`${RETURN}/published`, {
		json: { documents: [kept.digest] },
		match: await desk.head('00020'),
	});
	assert.equal(((await published.json()) as { result: string }).result, 'matched');
	const trail = (await (await desk.ask(`${RETURN}/trail`)).json()) as {
		chain: { broken: unknown; entries: number };
		acts: unknown[];
	};
	assert.equal(trail.chain.broken, null);
	const compared = (await (await desk.ask(`${RETURN}/compare?left=submitted&right=published`)).json()) as {
		same: boolean;
	};
	assert.equal(compared.same, true);
});

test('an approval is void when the ledger moves, and the director sees what moved instead of signing', async () => {
	const desk = await sample();
	const act = (as: string, body: object) => actOf(desk, as, body);
	const { digest } = await sent(desk);
	await act('checker@one', { act: 'approve', digest });
	const before = await desk.head('00020');
	const entries = [{ ...BUY_BACK, day: '2022-09-28' }];
	const recorded = await desk.ask('/v1/issuers/00020/movements', { json: { entries }, match: before });
	assert.deepEqual(((await recorded.json()) as { voids: string[] }).voids, ['2022-09']);
	const review = (await (await desk.ask(RETURN)).json()) as Review;
	assert.equal(review.digest, null);
	assert.equal(review.stale?.was, digest);
	assert.ok(review.acts.filter(({ act: name }) => name === 'approve').every((each) => each.void !== null));
	const page = (await (await desk.ask(`${RETURN}/sign`, { as: 'signatory@one' })).json()) as {
		state: string;
		moved: unknown[];
	};
	assert.equal(page.state, 'changed');
	assert.ok(page.moved.length > 0);
	const late = await desk.ask(`${RETURN}/sign`, {
		as: 'signatory@one',
		json: {
			digest,
			confirmations: {},
			with: { kind: 'password-and-code', password: 'the right password', code: '123456' },
		},
		match: before,
	});
	assert.equal(late.status, 412);
	assert.equal(((await late.json()) as { current: string }).current, await desk.head('00020'));
});

test('a batch approves the contents that were on the screen and no others', async () => {
	const desk = await sample();
	const { digest } = await sent(desk);
	const { rows } = (await (await desk.ask('/v1/desk/2022-09', { as: 'checker@one' })).json()) as {
		rows: { issuer: string; digest: string | null }[];
	};
	assert.equal(rows[0]?.digest, digest);
	await actOf(desk, 'maker@one', { act: 'withdraw', reason: 'another day' });
	const again = await actOf(desk, 'maker@one', {
		act: 'send-to-checker',
		dateSubmitted: '2022-10-06',
		signatory: 'person-signatory@one',
		words: '',
	});
	const batch = async (seen: object) => {
		const json = { act: 'approve', issuers: ['00020'], seen };
		const answer = await desk.ask('/v1/desk/2022-09/batch', { as: 'checker@one', json });
		return (await answer.json()) as { done: string[]; skipped: { code: string }[] };
	};
	assert.equal((await batch({ '00020': digest })).skipped[0]?.code, 'FILING_CHANGED');
	assert.equal((await batch({})).skipped[0]?.code, 'REQUEST_SHAPE');
	assert.deepEqual((await batch({ '00020': again.digest })).done, ['00020']);
});

test('maker and checker are two people, and roles alone open nothing', async () => {
	const desk = await sample();
	const { digest } = await sent(desk);
	const match = await desk.head('00020');
	const own = await desk.ask(`${RETURN}/acts`, { as: 'maker@one', json: { act: 'approve', digest }, match });
	assert.equal(own.status, 403);
	const stranger = await desk.ask(`${RETURN}/acts`, {
		as: 'checker+viewer@one',
		json: { act: 'approve', digest },
		match,
	});
	assert.equal(((await stranger.json()) as { code: string }).code, 'FILING_NOT_YOURS');
});
