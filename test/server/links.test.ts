/** Personal links: for the one who signs, and for a client without an account. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addressOf } from '../../src/server/personal-links.ts';
import { type Desk, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
async function sample(): Promise<Desk> {
	const made = await sampleDesk();
	opened.push(made);
	const client = await made.keeping.desk.client('00020');
	assert.ok(client);
	const contact = { name: 'Company Secretary', email: 'secretary@example.com' };
	await made.keeping.desk.setTeam('00020', { ...client.team, contact });
	return made;
}
after(async () => {
	for (const each of opened) await each.close();
});

const RETURN = '/v1/issuers/00020/returns/2022-09';

/** Asks the client, and gives the path of the link that they get. */
async function asked({ ask, head, keeping }: Desk): Promise<string> {
	const answer = await ask(`${RETURN}/acts`, { json: { act: 'ask-client' }, match: await head('00020') });
	assert.equal(answer.status, 200);
	const tokens = await keeping.desk.tokensOf({ purpose: 'answer', firm: 'one', issuer: '00020' });
	const token = tokens.find(({ revokedAt }) => revokedAt === null);
	assert.ok(token);
	return new URL(addressOf(keeping, token)).pathname.replace('/a/', '/v1/answers/');
}

test('a client answers behind a link, with a file, and the maker finds both in the trail', async () => {
	const desk = await sample();
	const path = await asked(desk);
	const question = (await (await desk.ask(path, { as: null })).json()) as {
		contact: string;
		firm: string;
		known: unknown[];
	};
	assert.equal(question.contact, 'Company Secretary');
	assert.equal(question.firm, 'Firm one');
	assert.ok(question.known.length > 0);
	const file = await desk.ask(`${path}/documents?name=..%2F..%2Fminute.pdf`, {
		as: null,
		bytes: new TextEncoder().encode('%PDF-1.7 a minute'),
	});
	const { digest, name } = (await file.json()) as { digest: string; name: string };
	assert.equal(name, 'minute.pdf');
	const words = 'Options were exercised.';
	const done = await desk.ask(path, { as: null, json: { answer: 'movements', words, documents: [digest] } });
	assert.equal(done.status, 200);
	const { acts } = (await (await desk.ask(`${RETURN}/trail`)).json()) as {
		acts: { act: string; words: string; by: unknown }[];
	};
	assert.deepEqual(
		acts.map(({ act, words: said, by }) => [act, said, by === null]),
		[
			['ask-client', 'Company Secretary', false],
			['client-answered', words, true],
		],
	);
	assert.equal(((await (await desk.ask(path, { as: null })).json()) as { answered: boolean }).answered, true);
});

test('an expired, a replaced and a made-up link are one and the same to who has them', async () => {
	const desk = await sample();
	const first = await asked(desk);
	const second = await asked(desk);
	const texts = [];
	for (const path of [first, `/v1/answers/${'x'.repeat(43)}`]) {
		const answer = await desk.ask(path, { as: null });
		assert.equal(answer.status, 404);
		texts.push(await answer.text());
	}
	assert.equal((await desk.ask(second, { as: null })).status, 200);
	const now = desk.keeping.now();
	Object.assign(desk.keeping, { now: () => now + 22 * 24 * 60 * 60 * 1000 });
	const late = await desk.ask(second, { as: null });
	texts.push(await late.text());
	assert.equal(new Set(texts).size, 1);
});

test('a link names no file of somebody else, and opens no other route', async () => {
	const desk = await sample();
	const path = await asked(desk);
	const kept = await desk.ask('/v1/documents?name=x.txt&issuer=00020', {
		bytes: new TextEncoder().encode('inside'),
	});
	const { digest } = (await kept.json()) as { digest: string };
	const answer = await desk.ask(path, {
		as: null,
		json: { answer: 'nothing', words: '', documents: [digest] },
	});
	assert.equal(((await answer.json()) as { code: string }).code, 'INPUT_MISSING');
	assert.equal((await desk.ask(RETURN, { as: null })).status, 401);
});

test('a stolen link to sign tells another person nothing of the return', async () => {
	const desk = await sample();
	const act = async (as: string, json: object) => {
		const done = await desk.ask(`${RETURN}/acts`, { as, json, match: await desk.head('00020') });
		return (await done.json()) as { digest: string; findings: { key: string; severity: string }[] };
	};
	const review = (await (await desk.ask(RETURN)).json()) as { findings: { key: string; severity: string }[] };
	for (const { key, severity } of review.findings) {
		if (severity === 'warning')
			await act('maker@one', { act: 'accept-warning', finding: key, reason: 'as decided' });
	}
	const signatory = 'person-signatory@one';
	const { digest } = await act('maker@one', {
		act: 'send-to-checker',
		dateSubmitted: '2022-10-07',
		signatory,
	});
	await act('checker@one', { act: 'approve', digest });
	const [token] = await desk.keeping.desk.tokensOf({ purpose: 'sign', firm: 'one' });
	assert.ok(token);
	const path = new URL(addressOf(desk.keeping, token)).pathname.replace('/s/', '/v1/links/');
	const mine = (await (await desk.ask(path, { as: 'signatory@one' })).json()) as {
		state: string;
		issuer: string;
	};
	assert.deepEqual([mine.state, mine.issuer], ['open', '00020']);
	for (const as of ['signatory@two', 'checker@one']) {
		const other = (await (await desk.ask(path, { as })).json()) as object;
		assert.deepEqual(
			{ ...other, expiresAt: null },
			{ purpose: 'sign', state: 'other-person', issuer: null, name: null, month: null, expiresAt: null },
		);
	}
	assert.equal((await desk.ask(path, { as: null })).status, 401);
	await act('maker@one', { act: 'withdraw', reason: 'one more movement' });
	const after = (await (await desk.ask(path, { as: 'signatory@one' })).json()) as { state: string };
	assert.equal(after.state, 'changed');
});
