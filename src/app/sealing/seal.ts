/**
 * A PDF signed with a certificate (PAdES, level B-B), appended to what was signed: the file begins with exactly the
 * bytes that the content digest covers, and everybody's PDF reader can examine it. Nothing is asked of a network.
 */
import type { Signer } from '@libpdf/core';
import { Refusal } from '../../value/refusal.ts';

export interface Sealer {
	readonly signer: Signer;
}

/** Reads a PKCS#12 file. Refuses with `SEAL_CERTIFICATE` what is none, and a password that does not open it. */
export async function sealerOf(p12: Uint8Array, password: string): Promise<Sealer> {
	const { P12Signer } = await import('@libpdf/core');
	try {
		return { signer: await P12Signer.create(new Uint8Array(p12), password) };
	} catch (error) {
		throw new Refusal(
			'SEAL_CERTIFICATE',
			`the certificate cannot be used: ${error instanceof Error ? error.message : String(error)}`,
			'FF301_SIGNING_P12 names a PKCS#12 file with one key and its certificate, FF301_SIGNING_P12_PASSWORD its password',
		);
	}
}

export interface Sealing {
	/** "Monthly return of 00020 for 2022-09". */
	readonly reason: string;
	/** Milliseconds since 1970; what the clock of this machine says, which proves nothing. */
	readonly now: number;
}

/** The sealed PDF. Throws when the library did not append, which is our own fault. */
export async function sealPdf(
	pdf: Uint8Array,
	{ signer }: Sealer,
	{ reason, now }: Sealing,
): Promise<Uint8Array> {
	const { PDF } = await import('@libpdf/core');
	const document = await PDF.load(new Uint8Array(pdf));
	const { bytes } = await document.sign({ signer, reason, signingTime: new Date(now), level: 'B-B' });
	if (!beginsWith(bytes, pdf)) throw new Error('sealing: the PDF was written anew, and not appended to');
	return bytes;
}

/** True when `bytes` begin with `start`, and go on. */
export function beginsWith(bytes: Uint8Array, start: Uint8Array): boolean {
	return bytes.length > start.length && Buffer.compare(bytes.subarray(0, start.length), start) === 0;
}
