import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { buildPack } from '../../../src/app/evidence/build.ts';
import { verifyPack } from '../../../src/app/evidence/verify.ts';
import { Refusal } from '../../../src/value/refusal.ts';
import { approved, onDesk } from '../filing/desk.ts';
import { gather, repacked, signedByCode, withPack } from './packed.ts';

test('the pack of a return that was signed, submitted and published verifies, and is the same bytes again', async () => {
	await withPack(async ({ desk, pack }) => {
		const told = await verifyPack(pack);
		assert.deepEqual(
			told.checks.filter(({ result }) => result !== 'fits'),
			[],
		);
		assert.equal(told.wrong, null);
		assert.equal(told.checks.length, 13);
		const says = new Map(told.checks.map(({ check, message }) => [check, message]));
		assert.match(says.get('signature') ?? '', /^the passkey of Director One signed the statement/);
		assert.match(says.get('people') ?? '', /^Maker One sent it, Checker One approved it$/);
		assert.match(says.get('submission') ?? '', /with the reference ESS-1; receipt\/receipt\.txt$/);
		assert.equal(says.get('published'), 'what was published is what was signed');
		assert.deepEqual(Object.keys(unzipSync(pack)), [
			'README.txt',
			'acceptances.json',
			'acts.json',
			'chain.jsonl',
			'comparison.json',
			'content.json',
			'documents/00020_FF301_202209_C.pdf',
			'documents/00020_FF301_202209_E.pdf',
			'findings.json',
			'manifest.json',
			'published/00020_FF301_202209_C.pdf',
			'published/00020_FF301_202209_E.pdf',
			'receipt/receipt.txt',
			'return.en.json',
			'return.zh-Hant.json',
			'signatures.json',
		]);
		assert.deepEqual(await buildPack(await gather(desk)), pack);
	});
});

test('what was published otherwise verifies as what differs', async () => {
	await withPack(
		async ({ pack }) => {
			const told = await verifyPack(pack);
			assert.equal(told.wrong, null, told.wrong?.message);
			const published = told.checks.find(({ check }) => check === 'published');
			assert.equal(published?.message, 'what was published DIFFERS from what was signed');
		},
		(value) => ({ ...value, signatory: { ...value.signatory, name: 'Somebody Else' } }),
	);
});

test('a pack of what was signed with password and code, and not submitted, says both', async () => {
	await onDesk(async (desk) => {
		await signedByCode(desk);
		const told = await verifyPack(await buildPack(await gather(desk)));
		assert.equal(told.wrong, null, told.wrong?.message);
		const says = new Map(told.checks.map(({ check, message }) => [check, message]));
		assert.match(
			says.get('signature') ?? '',
			/rests on the record of the server alone; 7 confirmed, 1 not applicable$/,
		);
		assert.match(says.get('submission') ?? '', /^it was not submitted/);
		assert.match(says.get('published') ?? '', /^nothing was published/);
	});
});

test('a signatory who left a confirmation out, or gave one that is not printed, is told', async () => {
	await onDesk(async (desk) => {
		await signedByCode(desk, { i: 'confirmed' });
		const told = await verifyPack(await buildPack(await gather(desk)));
		assert.equal(told.wrong?.check, 'signature');
		assert.match(
			told.wrong?.message ?? '',
			/prints confirmation \(ii\), and the signatory did not answer it/,
		);
	});
});

test('there is no pack of what nobody signed', async () => {
	await onDesk(async (desk) => {
		await approved(desk);
		await assert.rejects(
			gather(desk),
			(error: unknown) => error instanceof Refusal && error.code === 'PACK_NOT_SIGNED',
		);
	});
});

/** What verifying gives: the name of the check or of the refusal. */
async function complaint(pack: Uint8Array): Promise<string | null> {
	try {
		return (await verifyPack(pack)).wrong?.check ?? null;
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
	const copy = bytes.slice();
	copy[at] = (copy[at] ?? 0) ^ 0x01;
	return copy;
}

test('one byte that was altered in any file is told, whether the manifest was made to fit it or not', async () => {
	await withPack(async ({ pack }) => {
		for (const [name, bytes] of Object.entries(unzipSync(pack))) {
			for (const share of name === 'manifest.json' ? [0.02, 0.2, 0.4, 0.6, 0.8, 0.98] : [0.5]) {
				const at = Math.floor(bytes.length * share);
				const altered = repacked(pack, (files) => Object.assign(files, { [name]: flipped(bytes, at) }), true);
				assert.notEqual(await complaint(altered), null, `${name} at ${at}`);
			}
			// A notice to the reader proves nothing, and with a manifest that fits it is as good as any other.
			if (name === 'README.txt' || name === 'manifest.json') continue;
			const at = Math.floor(bytes.length / 2);
			const fitted = repacked(pack, (files) => Object.assign(files, { [name]: flipped(bytes, at) }));
			assert.notEqual(await complaint(fitted), null, `${name} at ${at}, with a manifest that fits`);
		}
	});
});
