/** Signing by passkey through the interface, with a certificate, and the evidence that comes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Review } from '../../src/api/returns.ts';
import { verifyPack } from '../../src/app/evidence/verify.ts';
import { sealerOf } from '../../src/app/sealing/seal.ts';
import { relyingParty } from '../../src/server/relying-party.ts';
import { TEST_P12, TEST_PASSWORD } from '../app/sealing/certificate.ts';
import { Authenticator } from '../app/signing/authenticator.ts';
import { type Asking, type Desk, sampleDesk } from './desk.ts';

const RETURN = '/v1/issuers/00020/returns/2022-09';
const DIRECTOR = 'signatory@one';

async function ok<Value>({ ask }: Desk, path: string, asking: Asking): Promise<Value> {
	const answer = await ask(path, asking);
	const text = await answer.text();
	assert.equal(answer.status, 200, `${path}: ${text}`);
	return JSON.parse(text) as Value;
}

async function code({ ask }: Desk, path: string, asking: Asking): Promise<string> {
	const answer = (await (await ask(path, asking)).json()) as { readonly code: string };
	return answer.code;
}

/** Sent and approved; gives the content digest. */
async function approvedOn(desk: Desk): Promise<string> {
	const act = async (as: string, json: object) =>
		ok<Review>(desk, `${RETURN}/acts`, { as, json, match: await desk.head('00020') });
	let review = await ok<Review>(desk, RETURN, {});
	for (const { severity, key, accepted } of review.findings)
		if (severity === 'warning' && !accepted)
			review = await act('maker@one', { act: 'accept-warning', finding: key, reason: 'As decided.' });
	const sent = await act('maker@one', {
		act: 'send-to-checker',
		dateSubmitted: '2022-10-07',
		signatory: `person-${DIRECTOR}`,
		words: '',
	});
	assert.ok(sent.digest);
	await act('checker@one', { act: 'approve', digest: sent.digest });
	return sent.digest;
}

test('a director adds a passkey and signs with it; the pack that is downloaded verifies, sealed PDFs and all', async () => {
	const desk = await sampleDesk();
	try {
		const sealer = await sealerOf(TEST_P12, TEST_PASSWORD);
		Object.assign(desk.keeping, { sealer });
		const [origin = ''] = relyingParty(desk.keeping.settings).origins;
		const device = new Authenticator(origin);
		const stranger = new Authenticator('https://ff301.example');
		type Made = { readonly options: { readonly challenge: string; readonly rp: { readonly id: string } } };
		const making = await ok<Made>(desk, '/v1/signing-keys/options', {
			as: DIRECTOR,
			method: 'POST',
			json: {},
		});
		const elsewhere = { name: 'Phone', response: stranger.create(making.options) };
		const add = (json: object, as = DIRECTOR) => ({ as, json });
		assert.equal(await code(desk, '/v1/signing-keys', add(elsewhere)), 'SIGNING_OTHER_PLACE');
		const own = { name: 'Phone', response: device.create(making.options) };
		assert.equal(await code(desk, '/v1/signing-keys', add(own, 'signatory@two')), 'SIGNING_EXPIRED');
		await ok(desk, '/v1/signing-keys', add(own));
		assert.equal(await code(desk, '/v1/signing-keys', add(own)), 'SIGNING_KEY_KNOWN');

		const digest = await approvedOn(desk);
		const confirmations = Object.fromEntries(
			(
				await ok<{ confirmations: { item: string }[] }>(desk, `${RETURN}/sign`, { as: DIRECTOR })
			).confirmations.map(({ item }) => [item, 'confirmed']),
		);
		type Options = { readonly options: { readonly challenge: string; readonly rpId: string } };
		const { options } = await ok<Options>(desk, `${RETURN}/sign/options`, {
			as: DIRECTOR,
			json: { digest, confirmations },
		});
		const match = await desk.head('00020');
		const signing = (response: unknown) => ({
			as: DIRECTOR,
			json: { digest, confirmations, with: { kind: 'passkey', response } },
			match,
		});
		const unverified = device.get(options, { verified: false });
		assert.equal(await code(desk, `${RETURN}/sign`, signing(unverified)), 'SIGNING_UNVERIFIED');
		const other = device.get({ ...options, challenge: 'A'.repeat(43) });
		assert.equal(await code(desk, `${RETURN}/sign`, signing(other)), 'SIGNING_OTHER_CONTENT');
		await ok(desk, `${RETURN}/sign`, signing(device.get(options)));

		const answer = await desk.ask(`${RETURN}/evidence`, {});
		assert.equal(answer.headers.get('content-type'), 'application/zip');
		const pack = new Uint8Array(await answer.arrayBuffer());
		const told = await verifyPack(pack);
		assert.equal(told.wrong, null, told.wrong?.message);
		assert.match(told.checks.find(({ check }) => check === 'signature')?.message ?? '', /^the passkey of/);
		const names = Object.keys(unzipSync(pack)).filter((name) => name.startsWith('sealed/'));
		assert.deepEqual(names, ['sealed/00020_FF301_202209_C.pdf', 'sealed/00020_FF301_202209_E.pdf']);
		const again = await desk.ask(`${RETURN}/evidence`, {});
		assert.deepEqual(new Uint8Array(await again.arrayBuffer()), pack);
	} finally {
		await desk.close();
	}
});
