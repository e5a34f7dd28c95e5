/** A receipt and what was published are files of their issuer: another issuer's file is one that is not there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { approved, RETURN, signing } from './approved.ts';
import { type Desk, sampleDesk } from './desk.ts';

const ABSENT = `sha256:${'0'.repeat(64)}`;

/** Kept by the firm for the issuer, or for none. */
async function keep({ keeping }: Desk, issuer: string | null, text: string): Promise<string> {
	const about = {
		firm: 'one',
		issuer,
		name: 'file.pdf',
		mediaType: 'application/pdf',
		by: 'person-maker@one',
	};
	const data = new TextEncoder().encode(text);
	return (await keeping.desk.keepDocument({ ...about, at: '2022-10-06T09:00:00.000+08:00' }, data)).digest;
}

/** Status and problem, without which file it is about and without what differs in every answer. */
async function refusalOf(answer: Response, file: string): Promise<unknown> {
	const { instance, ...told } = JSON.parse((await answer.text()).replaceAll(file, 'the file')) as {
		instance?: string;
	};
	return [answer.status, told];
}

async function submitting(desk: Desk, digest: string, receipt: string): Promise<Response> {
	const submittedAt = '2022-10-06T09:55:00+08:00';
	const json = { act: 'submit', digest, submittedAt, reference: 'E-0001', receipt };
	return desk.ask(`${RETURN}/acts`, { json, match: await desk.head('00020') });
}

async function publishing(desk: Desk, document: string): Promise<Response> {
	const match = await desk.head('00020');
	return desk.ask(`${RETURN}/published`, { json: { documents: [document] }, match });
}

test('a receipt and a published file that were stored for another issuer, or for none, are answered as absent', async () => {
	const desk = await sampleDesk();
	try {
		const digest = await approved(desk);
		const signed = await desk.ask(`${RETURN}/sign`, signing(digest, await desk.head('00020'), 'own-files'));
		assert.equal(signed.status, 200);
		const foreign = [await keep(desk, '00700', 'of another'), await keep(desk, null, 'of nobody')];

		const noReceipt = await refusalOf(await submitting(desk, digest, ABSENT), ABSENT);
		for (const file of foreign)
			assert.deepEqual(await refusalOf(await submitting(desk, digest, file), file), noReceipt);
		const shared = foreign[0] ?? '';
		assert.equal(await keep(desk, '00020', 'of another'), shared, 'the same bytes, kept for this issuer too');
		assert.equal((await submitting(desk, digest, shared)).status, 200);

		const other = await keep(desk, '00700', 'published by another');
		const noFile = await refusalOf(await publishing(desk, ABSENT), ABSENT);
		assert.match(JSON.stringify(noFile), /INPUT_MISSING/);
		assert.deepEqual(await refusalOf(await publishing(desk, other), other), noFile);
		const loose = foreign[1] ?? '';
		assert.deepEqual(await refusalOf(await publishing(desk, loose), loose), noFile);
	} finally {
		await desk.close();
	}
});
