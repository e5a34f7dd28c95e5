import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { buildPack } from '../../../src/app/evidence/build.ts';
import { verifyPack } from '../../../src/app/evidence/verify.ts';
import { contentOf } from '../../../src/app/filing/content.ts';
import { readPdfReturn } from '../../../src/app/read-document.ts';
import { renderReturn } from '../../../src/app/render-return.ts';
import { BrokenSeal, examineSeal } from '../../../src/app/sealing/examine.ts';
import { sealAndKeep, sealerFrom } from '../../../src/app/sealing/keep.ts';
import { beginsWith, sealerOf, sealPdf } from '../../../src/app/sealing/seal.ts';
import { Refusal } from '../../../src/value/refusal.ts';
import { inFolder } from '../../cli/call.ts';
import { FIRM, gather, repacked, signedByPasskey } from '../evidence/packed.ts';
import { ISSUER, MONTH, NOW, onDesk } from '../filing/desk.ts';
import { pair } from '../published/returns.ts';
import { TEST_P12, TEST_PASSWORD } from './certificate.ts';

let pdf = new Uint8Array();
let sealedPdf = new Uint8Array();

before(async () => {
	pdf = new Uint8Array((await renderReturn(pair('2025-09.json').en)).pdf);
	const sealer = await sealerOf(TEST_P12, TEST_PASSWORD);
	sealedPdf = new Uint8Array(await sealPdf(pdf, sealer, { reason: 'Monthly return', now: NOW }));
});

test('a sealed PDF begins with what was signed, and reads as the same return', async () => {
	assert.ok(beginsWith(sealedPdf, pdf));
	const [plain, sealed] = [await readPdfReturn(pdf.slice()), await readPdfReturn(sealedPdf.slice())];
	assert.deepEqual(sealed.return, plain.return);
});

test('the signature covers all of the file but itself, and the digest in it is that of the covered bytes', () => {
	const text = Buffer.from(sealedPdf).toString('latin1');
	assert.match(text, /\/SubFilter \/ETSI\.CAdES\.detached/);
	const [, start, length, after, rest] = /ByteRange \[(\d+) +(\d+) +(\d+) +(\d+)/.exec(text) ?? [];
	const figures = [start, length, after, rest].map((figure) => Number.parseInt(figure ?? '', 10));
	const [from = 1, first = 0, second = 0, last = 0] = figures;
	assert.equal(from, 0);
	assert.equal(second + last, sealedPdf.length);
	const covered = createHash('sha256')
		.update(sealedPdf.subarray(0, first))
		.update(sealedPdf.subarray(second))
		.digest('hex');
	const contents = text.slice(first, second).toLowerCase();
	// messageDigest: its number, a set of one, an octet string of 32 bytes.
	assert.ok(contents.includes(`06092a864886f70d01090431220420${covered}`));
	const seal = examineSeal(sealedPdf);
	assert.equal(seal.subject, 'C=HK, O=Test only, CN=FF301 test certificate');
	assert.equal(seal.covered, first + last);
});

test('one byte altered anywhere in a sealed PDF breaks the seal', () => {
	const text = Buffer.from(sealedPdf).toString('latin1');
	const contents = text.indexOf('/Contents <') + '/Contents <'.length;
	const digest = text.toLowerCase().indexOf('06092a864886f70d010904', contents);
	const signature = text.search(/0{200}/) - 20;
	const places = [10, 5_000, pdf.length - 10, pdf.length + 50, text.indexOf('/ByteRange') + 13];
	for (const at of [...places, digest + 60, signature, signature + 300, sealedPdf.length - 20]) {
		const altered = sealedPdf.slice();
		altered[at] = altered[at] === 0x31 ? 0x32 : 0x31;
		assert.throws(() => examineSeal(altered), BrokenSeal, `byte ${at}`);
	}
	assert.throws(() => examineSeal(new Uint8Array(Buffer.concat([sealedPdf, Buffer.from('\n')]))), BrokenSeal);
	assert.throws(() => examineSeal(pdf), BrokenSeal);
});

test('a certificate that cannot be used is refused, and without one nothing is sealed', async () => {
	const refused = (error: unknown) => error instanceof Refusal && error.code === 'SEAL_CERTIFICATE';
	await assert.rejects(sealerOf(TEST_P12, 'another password'), refused);
	await assert.rejects(sealerOf(new Uint8Array([1, 2, 3]), TEST_PASSWORD), refused);
	await inFolder(async (folder) => {
		const file = join(folder, 'seal.p12');
		await assert.rejects(sealerFrom({ FF301_SIGNING_P12: file }), refused);
		writeFileSync(file, TEST_P12);
		const env = { FF301_SIGNING_P12: file, FF301_SIGNING_P12_PASSWORD: TEST_PASSWORD };
		assert.ok(await sealerFrom(env));
	});
	assert.equal(await sealerFrom({}), null);
	assert.equal(await sealerFrom({ FF301_SIGNING_P12: '' }), null);
});

test('sealed PDFs are kept beside those that were signed, come with the pack, and are verified there', async () => {
	await onDesk(async (desk) => {
		const digest = await signedByPasskey(desk);
		const content = await contentOf(desk.desk, FIRM, digest);
		assert.ok(content);
		const sealer = await sealerOf(TEST_P12, TEST_PASSWORD);
		const { documents } = content;
		await sealAndKeep(desk.desk, sealer, { firm: FIRM, issuer: ISSUER, month: MONTH, documents, now: NOW });
		const pack = await buildPack(await gather(desk));
		const told = await verifyPack(pack);
		assert.equal(told.wrong, null, told.wrong?.message);
		const seal = told.checks.find(({ check }) => check === 'sealed');
		assert.match(
			seal?.message ?? '',
			/^both PDFs are what was signed with a whole seal of C=HK, O=Test only/,
		);
		const name = 'sealed/00020_FF301_202209_E.pdf';
		const spoilt = repacked(pack, (files) => {
			const bytes = files[name]?.slice() ?? new Uint8Array();
			bytes[bytes.length - 20] = 0x31;
			files[name] = bytes;
		});
		assert.equal((await verifyPack(spoilt)).wrong?.check, 'sealed');
		const other = repacked(pack, (files) => Object.assign(files, { [name]: sealedPdf }));
		assert.match(
			(await verifyPack(other)).wrong?.message ?? '',
			/does not begin with the PDF that was signed/,
		);
	});
});
