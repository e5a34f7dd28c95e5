/** Evidence of the sample issuer's September 2022: sent, approved, signed by passkey, submitted, published. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { buildPack, type Evidence } from '../../../src/app/evidence/build.ts';
import { gatherEvidence } from '../../../src/app/evidence/gather.ts';
import { jsonText, type Manifest, sha256 } from '../../../src/app/evidence/manifest.ts';
import { contentOf } from '../../../src/app/filing/content.ts';
import { recordPublished } from '../../../src/app/filing/publish.ts';
import { sign } from '../../../src/app/filing/sign.ts';
import { submitReturn } from '../../../src/app/filing/submit-return.ts';
import { publishedAgainstSigned } from '../../../src/app/published/published.ts';
import { recordOf } from '../../../src/app/published/record.ts';
import { renderReturn } from '../../../src/app/render-return.ts';
import { addKey, enrolOptionsFor } from '../../../src/app/signing/enrol.ts';
import { signOptionsFor, verifyAnswer } from '../../../src/app/signing/sign.ts';
import { signedByPassword } from '../../../src/app/signing/signature.ts';
import type { Statement } from '../../../src/app/signing/statement.ts';
import type { MonthlyReturn } from '../../../src/form/return.ts';
import type { Day } from '../../../src/value/day.ts';
import {
	acting,
	approved,
	type Desk,
	DIRECTOR,
	ISSUER,
	load,
	MAKER,
	MONTH,
	NOW,
	onDesk,
} from '../filing/desk.ts';
import { Authenticator } from '../signing/authenticator.ts';

export const FIRM = 'firm-1';
const AT = '2022-10-06T16:05:00.000+08:00';
export const PARTY = { id: 'desk.example', name: 'The desk', origins: ['https://desk.example'] };
const SUBMITTED_ON = '2022-10-06' as Day;

/** Every confirmation that the return prints, answered. */
async function statementOn(desk: Desk, digest: string): Promise<Statement> {
	const { life } = await load(desk);
	const part = (await contentOf(desk.desk, FIRM, digest))?.returns.en.confirmations;
	const items = part?.applicable ? part.items : [];
	const answers = items.map((item) => [item, item === 'viii' ? 'not-applicable' : 'confirmed']);
	return {
		form: 'FF301',
		issuer: ISSUER,
		month: MONTH,
		digest,
		confirmations: Object.fromEntries(answers) as Statement['confirmations'],
		signatory: { id: DIRECTOR.id, name: DIRECTOR.name, title: 'Director' },
		approval: life.approval?.sequence ?? 0,
	};
}

/** The director signs with password and code what was approved; `answers` in the place of the right ones. */
export async function signedByCode(desk: Desk, answers?: Statement['confirmations']): Promise<string> {
	const digest = await approved(desk);
	const statement = await statementOn(desk, digest);
	const signature = signedByPassword({ ...statement, ...(answers && { confirmations: answers }) }, AT);
	await sign(acting(desk, DIRECTOR), { digest, signature });
	return digest;
}

/** The director signs with a passkey what was approved. */
export async function signedByPasskey(desk: Desk): Promise<string> {
	const digest = await approved(desk);
	const keys = desk.desk;
	const device = new Authenticator('https://desk.example');
	const enrolling = { keys, party: PARTY, secret: 'a secret of this test alone', now: NOW };
	const person = { id: DIRECTOR.id, account: 'director.one@desk.example', name: DIRECTOR.name };
	const options = await enrolOptionsFor(person, new Uint8Array(16).fill(1), enrolling);
	await addKey({ person: DIRECTOR.id, name: 'Phone', response: device.create(options) }, enrolling);
	const statement = await statementOn(desk, digest);
	const asked = await signOptionsFor(statement, { keys, party: PARTY });
	if (!asked) throw new Error('there is no passkey');
	const response = device.get(asked);
	const signature = await verifyAnswer({ statement, response, recorded: [], at: AT }, { keys, party: PARTY });
	await sign(acting(desk, DIRECTOR), { digest, signature });
	return digest;
}

/** Submitted with a receipt, then published as `change` makes it. */
export async function publishedAs(
	desk: Desk,
	digest: string,
	change: (value: MonthlyReturn) => MonthlyReturn,
): Promise<void> {
	const about = { firm: FIRM, issuer: ISSUER, by: MAKER.id, at: AT };
	const receipt = await desk.desk.keepDocument(
		{ ...about, name: 'receipt.txt', mediaType: 'text/plain' },
		new TextEncoder().encode('Submission received'),
	);
	await submitReturn(acting(desk, MAKER), {
		digest,
		submittedAt: '2022-10-06T16:04:00+08:00',
		reference: 'ESS-1',
		receipt: receipt.digest,
		lateReason: null,
	});
	const content = await contentOf(desk.desk, FIRM, digest);
	if (!content) throw new Error('the content is not kept');
	const signed = content.returns;
	const documents: Uint8Array[] = [];
	for (const language of ['en', 'zh-Hant'] as const) {
		const { pdf } = await renderReturn(change({ ...signed[language], dateSubmitted: SUBMITTED_ON }));
		documents.push(pdf);
		const name = `${language}.pdf`;
		await desk.desk.keepDocument({ ...about, name, mediaType: 'application/pdf' }, pdf);
	}
	const told = await publishedAgainstSigned(documents, { signed, submittedOn: SUBMITTED_ON });
	await recordPublished(acting(desk, MAKER), recordOf(told));
}

export interface Packed {
	readonly desk: Desk;
	readonly evidence: Evidence;
	readonly pack: Uint8Array;
}

/** Everything there is, from a desk that is closed after `work`. */
export async function withPack(
	work: (packed: Packed) => Promise<void>,
	change: (value: MonthlyReturn) => MonthlyReturn = (value) => value,
): Promise<void> {
	await onDesk(async (desk) => {
		await publishedAs(desk, await signedByPasskey(desk), change);
		const evidence = await gather(desk);
		await work({ desk, evidence, pack: await buildPack(evidence) });
	});
}

export function gather({ store, desk }: Desk): Promise<Evidence> {
	return gatherEvidence({ store, desk }, { firm: FIRM, issuer: ISSUER, month: MONTH });
}

/** The pack with files altered (null takes one away) and, unless `lying`, the manifest made to fit them. */
export function repacked(
	pack: Uint8Array,
	change: (files: Record<string, Uint8Array | null>) => void,
	lying = false,
): Uint8Array {
	const files: Record<string, Uint8Array | null> = unzipSync(pack);
	change(files);
	const manifest = files['manifest.json'];
	if (!lying && manifest) {
		const listed = JSON.parse(new TextDecoder().decode(manifest)) as Manifest;
		const all = Object.entries(files).filter(([name]) => name !== 'manifest.json');
		files['manifest.json'] = new TextEncoder().encode(
			jsonText({
				...listed,
				files: Object.fromEntries(
					all.flatMap(([name, bytes]) =>
						bytes ? [[name, { sha256: sha256(bytes), bytes: bytes.length }]] : [],
					),
				),
			}),
		);
	}
	const kept: Zippable = {};
	for (const [name, bytes] of Object.entries(files)) if (bytes) kept[name] = bytes;
	return zipSync(kept);
}
